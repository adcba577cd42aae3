package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;

class ElementTest {

  private static final Limits SMALL = new Limits(200_000, 10, 100, 20);

  private static Checked<Element> read(String text, Limits limits) {
    return Element.read("a.xml", text.getBytes(StandardCharsets.UTF_8), limits);
  }

  private static Element read(String text) {
    return read(text, Limits.LARGE).orThrow();
  }

  @Test
  void knowsWhereEveryElementStands() {
    Element root =
        read(
            "<?xml version='1.0'?>\n<!-- <x> -->\r\n<a>\r  <b y='>'\n z='\"'/><c><![CDATA[<d/>]]></c>\n"
                + "<?e <f>?><å/>\n</a>");
    assertThat(root.place()).isEqualTo(Place.line("a.xml", 3, 1));
    assertThat(root.children())
        .extracting(Element::name, Element::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("b", Place.line("a.xml", 4, 3)),
            org.assertj.core.groups.Tuple.tuple("c", Place.line("a.xml", 5, 9)),
            org.assertj.core.groups.Tuple.tuple("å", Place.line("a.xml", 6, 10)));
    assertThat(root.children().get(0).attributes()).isEqualTo(Map.of("y", ">", "z", "\""));
    assertThat(root.children().get(1).text()).isEqualTo("<d/>");
  }

  @Property(tries = 30)
  void knowsWhereElementsStandHoweverFarTheParserReadsAhead(
      @ForAll @IntRange(min = 1, max = 4_000) int before,
      @ForAll @IntRange(min = 1, max = 3) int indent) {
    String line = " ".repeat(indent) + "<b>å &#229; <!-- <c> --></b>\r\n";
    Element root = read("<a>\n" + line.repeat(before) + "<d/></a>");
    assertThat(root.children().get(before).place()).isEqualTo(Place.line("a.xml", before + 2, 1));
    assertThat(root.children().get(before - 1).place())
        .isEqualTo(Place.line("a.xml", before + 1, indent + 1));
  }

  @Test
  void textIsExactAndOfElementsThatNothingLiesWithin() {
    Element root =
        read("<a> x <b>  å&lt;&#x10;<!-- no --> y&#13;\n</b></a>".replace("&#x10;", "&#9;"));
    assertThat(root.text()).isEmpty();
    assertThat(root.children().get(0).text()).isEqualTo("  å<\t y\r\n");
  }

  @Test
  void notesOfToolsAreToldApart() {
    Element root =
        read("<a xmlns='u:1' xmlns:n='u:2' n:x='1' y='2'><b/><n:b/><b xmlns='u:2'/><c/></a>");
    assertThat(root.namespace()).isEqualTo("u:1");
    assertThat(root.attributes()).isEqualTo(Map.of("y", "2"));
    assertThat(root.attribute("y")).isEqualTo("2");
    assertThat(root.attribute("x")).isEmpty();
    assertThat(root.own()).extracting(Element::name).containsExactly("b", "c");
    assertThat(root.own("b")).hasSize(1);
    assertThat(root.children().get(1).namespace()).isEqualTo("u:2");
    assertThat(read("<a><b/></a>").own("b").findFirst().orElseThrow().namespace()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://localhost/'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x 'xx'><!ENTITY y '&x;&x;'>]><a>&y;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://localhost/'>%x;]><a/>"
      })
  void aDocumentTypeIsRefusedByName(String text) {
    assertThat(Said.of(read("<?xml version='1.0'?>\n  " + text, Limits.LARGE)))
        .containsExactly(
            "a.xml rad 2 kolumn 3: Filen har en dokumenttyp (DOCTYPE), som kan hämta eller dölja"
                + " annat innehåll. Filen läses inte; ta bort dokumenttypen och det som hänvisar"
                + " till den.",
            "a.xml line 2 column 3: The file has a document type (DOCTYPE), which can fetch or"
                + " hide other content. The file is not read; take out the document type and what"
                + " refers to it.");
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments("<a>\n<b></a>", 2),
        arguments("<a>\n\n&x;</a>", 3),
        arguments("<a>&#1;</a>", 1),
        arguments("<a x='1' x='2'/>", 1),
        arguments("<a/>\n<b/>", 2),
        arguments("<a>\n<!E>", 2),
        arguments(" \n", 2),
        arguments("a", 1),
        arguments("<n:a/>", 1));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsNoXmlIsRefusedWhereItShows(String text, int line) {
    Checked<Element> read = read(text, Limits.LARGE);
    assertThat(read.problems()).extracting(problem -> problem.place().row()).containsExactly(line);
    assertThat(Said.of(read))
        .satisfiesExactly(
            sv ->
                assertThat(sv)
                    .endsWith(
                        ": Filen följer inte XML här. Kontrollera att varje tagg och citattecken"
                            + " stängs, och att < och & i text skrivs &lt; och &amp;."),
            en ->
                assertThat(en)
                    .endsWith(
                        ": The file does not follow XML here. Check that every tag and quotation"
                            + " mark is closed, and that < and & in text are written &lt; and"
                            + " &amp;."));
  }

  static Stream<Arguments> beyondLimits() {
    return Stream.of(
        arguments(
            "<?xml version='1.1'?><a/>",
            List.of(
                "a.xml rad 1 kolumn 1: Filen är XML 1.1, men bara 1.0 läses. Skriv version=\"1.0\""
                    + " på första raden.",
                "a.xml line 1 column 1: The file is XML 1.1, but only 1.0 is read. Write"
                    + " version=\"1.0\" on the first line.")),
        arguments(
            "<a>\n<b>" + "x".repeat(21) + "</b><c y='" + "y".repeat(22) + "'/></a>",
            List.of(
                "a.xml rad 2 kolumn 1: Texten är 21 tecken lång; gränsen är 20.",
                "a.xml line 2 column 1: The text is 21 characters long; the limit is 20.",
                "a.xml rad 2 kolumn 29: Texten är 22 tecken lång; gränsen är 20.",
                "a.xml line 2 column 29: The text is 22 characters long; the limit is 20.")),
        arguments(
            "<a>" + "<b c=''/>".repeat(5) + "</a>",
            List.of(
                "a.xml rad 1 kolumn 40: Filen har fler än 10 element och attribut, som är gränsen."
                    + " Dela upp den eller ta bort det som inte behövs.",
                "a.xml line 1 column 40: The file has more than 10 elements and attributes, which"
                    + " is the limit. Split it or take out what is not needed.")),
        arguments(
            "<a>\n<b c='" + "x".repeat(65_600) + "'/></a>",
            List.of(
                "a.xml rad 2 kolumn 1: Taggen, kommentaren eller instruktionen här är längre än"
                    + " 65\u00a0536 tecken, som är gränsen. Ta bort det som inte behövs.",
                "a.xml line 2 column 1: The tag, comment or instruction here is longer than 65,536"
                    + " characters, which is the limit. Take out what is not needed.")),
        arguments(
            "x".repeat(200_001),
            List.of(
                "a.xml: Filen är större än 0 MB, som är gränsen. Dela upp den eller ta bort det som"
                    + " inte behövs.",
                "a.xml: The file is larger than 0 MB, which is the limit. Split it, or take out"
                    + " what is not needed.")),
        arguments(
            "",
            List.of(
                "a.xml: Filen är tom. Väntat är en fil med innehåll.",
                "a.xml: The file is empty. Expected a file with content.")));
  }

  @ParameterizedTest
  @MethodSource("beyondLimits")
  void whatIsBeyondALimitIsRefusedByName(String text, List<String> said) {
    assertThat(Said.of(read(text, SMALL))).isEqualTo(said);
  }

  @Test
  void whatWouldFillTheMemoryIsRefusedByName() {
    refused("<a>" + "x".repeat(1_000_001), "Texten här är längre än 1 000 000 tecken");
    refused("<a>".repeat(101), "Här ligger fler än 100 element i varandra");
    StringBuilder names = new StringBuilder("<a>");
    for (int i = 0; i <= 5_000; i++) {
      names.append("<b").append(i).append("/>");
    }
    refused(names.toString(), "Filen har fler än 5 000 olika namn");
  }

  /** Newer versions of Java allow 200 attributes, older ones 10,000. */
  @Test
  void anElementMayHaveMoreAttributesThanTheParserItselfAllows() {
    StringBuilder many = new StringBuilder("<a");
    for (int i = 0; i < 300; i++) {
      many.append(" b").append(i).append("='1'");
    }

    assertThat(read(many.append("/>").toString(), Limits.LARGE).orThrow().attributes())
        .hasSize(300);
  }

  private static void refused(String text, String why) {
    assertThat(Said.of(read(text, Limits.LARGE)).get(0).replace('\u00a0', ' ')).contains(why);
  }

  @Test
  void otherEncodingsAreRefusedByName() {
    Consumer<byte[]> refused =
        bytes -> assertThat(Said.of(Element.read("a.xml", bytes, Limits.LARGE))).hasSize(2);
    refused.accept("<a>å</a>".getBytes(StandardCharsets.ISO_8859_1));
    refused.accept("<a>å</a>".getBytes(StandardCharsets.UTF_16));
    assertThat(read("\ufeff<?xml version='1.0' encoding='latin1'?><a>å</a>").text()).isEqualTo("å");
  }
}
