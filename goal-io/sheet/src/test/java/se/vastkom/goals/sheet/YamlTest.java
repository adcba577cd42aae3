package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

class YamlTest {

  private static final Part.Name TITLE = new Part.Name("titel", "title");
  private static final Part.Name AREAS = new Part.Name("områden", "areas");
  private static final String BROKEN_SV =
      ": Filen följer inte YAML här. Kontrollera indrag, kolon och citattecken på raden och raden"
          + " före.";
  private static final String BROKEN_EN =
      ": The file is not YAML here. Check indents, colons and quotation marks on this line and the"
          + " one before.";

  private static Checked<Yaml.Mapping> read(String text) {
    return Yaml.read("a.yaml", text.getBytes(StandardCharsets.UTF_8), Limits.PROSE);
  }

  /** Returns the problems that a use of the mapping in the text adds. */
  private static List<String> noted(String text, BiConsumer<Yaml.Mapping, Problems> use) {
    Yaml.Mapping mapping = read(text).orThrow();
    Problems problems = new Problems();
    use.accept(mapping, problems);
    return Said.of(problems.check(() -> mapping));
  }

  @Test
  void knowsWhereEveryValueStands() {
    Yaml.Mapping mapping =
        read("# first\ntitel: eSamhälle\nområden:\n  - id: a\n  - [x, y]\n").orThrow();

    assertThat(mapping.place()).isEqualTo(Place.line("a.yaml", 2, 1));
    assertThat(mapping.get(TITLE))
        .contains(new Yaml.Scalar(Place.line("a.yaml", 2, 8), "eSamhälle"));
    Yaml.Sequence areas = (Yaml.Sequence) mapping.get(AREAS).orElseThrow();
    assertThat(areas.place()).isEqualTo(Place.line("a.yaml", 4, 3));
    assertThat(areas.values())
        .extracting(Yaml::place)
        .containsExactly(Place.line("a.yaml", 4, 5), Place.line("a.yaml", 5, 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "x: \"ab\\UFFFFFFFF\" | 1 | 7 | \\UFFFFFFFF",
        "x: \"ab\\U80000000\" | 1 | 7 | \\U80000000",
        "x: \"ab\\U00110000\" | 1 | 7 | \\U00110000",
        "x: \"ab\\uD800\" | 1 | 7 | \\uD800",
        "x: \"ab\\U0000DFFFc\" | 1 | 7 | \\U0000DFFF",
        "x: \"\\\\uD800 \\uD83D\\uDE00\\uD83D \\uDE00\" | 1 | 25 | \\uD83D",
        "x: \"\\uDE00\\uD83D\" | 1 | 5 | \\uDE00",
        "x: \"ab\\U | 1 | 7 | \\U",
        "x: \"ab\\xZZ\" | 1 | 7 | \\x",
        "x: \"ab\\\\\\q\" | 1 | 9 | \\q",
        "a: \uD83D\uDE00# b¤\"\uD83D\uDE00 \\U99999999\": 1 | 2 | 4 | \\U99999999",
        "a:¤  - {b: [\"c\",¤ \"å\\u123\"]} | 3 | 4 | \\u123",
        "? \"\\UFFFFFFFE\" | 1 | 4 | \\UFFFFFFFE"
      })
  void tellsOfACharacterThatDoesNotExistWhereItIsWritten(
      String text, int line, int column, String found) {
    String yaml = text.replace("¤", "\n");

    assertThat(Said.of(read(yaml)))
        .containsExactly(
            "a.yaml rad "
                + (line + " kolumn " + column + ": Skrivsättet " + found)
                + " står inte för något tecken. Skriv tecknet som det är, eller som \\u00E5 med dess"
                + " nummer; ett omvänt snedstreck skrivs två gånger.",
            "a.yaml line "
                + (line + " column " + column + ": The escape " + found)
                + " stands for no character. Write the character as it is, or as \\u00E5 with its"
                + " number; a backslash is written twice.");
    assertThat(Yaml.comments("a.yaml", yaml.getBytes(StandardCharsets.UTF_8), Limits.PROSE))
        .hasSizeLessThan(2);
  }

  @Test
  void readsTheTwoHalvesOfACharacterAsOne() {
    assertThat(read("titel: \"\\uD83D\\uDE00\"").orThrow().text(TITLE, new Problems()))
        .contains(new Yaml.Scalar(Place.line("a.yaml", 1, 8), "\uD83D\uDE00"));
  }

  @ParameterizedTest
  @CsvSource({
    "'titel: 2015', 2015",
    "'titel: 007', 007",
    "'titel: ja', ja",
    "'titel: null', null",
    "'titel: 1e3', 1e3",
    "'titel: \"  x \"', x",
    "'title: x', x",
    "'TITEL: x', x"
  })
  void readsEveryValueAsTheTextThatStandsThere(String text, String value) {
    assertThat(noted(text, (mapping, problems) -> mapping.expect(List.of(TITLE), problems)))
        .isEmpty();
    assertThat(read(text).orThrow().text(TITLE, new Problems()).orElseThrow().text())
        .isEqualTo(value);
  }

  @Test
  void readsTheMarkAndFoldedText() {
    assertThat(
            read("\ufefftitel: >-\n  ett\n  två\n")
                .orThrow()
                .text(TITLE, new Problems())
                .orElseThrow()
                .text())
        .isEqualTo("ett två");
  }

  @Test
  void readsASignOfTwoCharactersAcrossTheParsersPieces() {
    for (int at = 1_010; at < 1_030; at++) {
      assertThat(read("titel: " + "x".repeat(at) + "\uD83D\uDE00").value()).isPresent();
    }
  }

  @Test
  void refusesEveryKeyThatStandsTwice() {
    assertThat(Said.of(read("titel: a\nx: {b: 1, b: 2}\ntitel: c\n")))
        .containsExactly(
            "a.yaml rad 2 kolumn 11: Nyckeln \"b\" står två gånger. Ta bort den ena.",
            "a.yaml line 2 column 11: The key \"b\" stands twice. Take one out.",
            "a.yaml rad 3 kolumn 1: Nyckeln \"titel\" står två gånger. Ta bort den ena.",
            "a.yaml line 3 column 1: The key \"titel\" stands twice. Take one out.");
  }

  @Test
  void refusesAKeyThatStandsOnceInEachLanguage() {
    assertThat(
            noted(
                "titel: a\ntitle: b\n",
                (mapping, problems) -> mapping.expect(List.of(TITLE), problems)))
        .containsExactly(
            "a.yaml rad 2 kolumn 1: Nyckeln \"title\" står två gånger. Ta bort den ena.",
            "a.yaml line 2 column 1: The key \"title\" stands twice. Take one out.");
  }

  @Test
  void refusesAnUnknownKeyAndNamesTheNearest() {
    assertThat(
            noted(
                "titl: a\nväder: b\n",
                (mapping, problems) -> mapping.expect(List.of(TITLE, AREAS), problems)))
        .containsExactly(
            "a.yaml rad 1 kolumn 1: Nyckeln \"titl\" är okänd. Kända nycklar: titel, områden."
                + " Menade du \"titel\"?",
            "a.yaml line 1 column 1: The key \"titl\" is unknown. Known keys: title, areas. Did you"
                + " mean \"titel\"?",
            "a.yaml rad 2 kolumn 1: Nyckeln \"väder\" är okänd. Kända nycklar: titel, områden.",
            "a.yaml line 2 column 1: The key \"väder\" is unknown. Known keys: title, areas.");
  }

  @Test
  void saysThatAKeyIsMissing() {
    assertThat(noted("x: 1", (mapping, problems) -> mapping.required(TITLE, problems)))
        .containsExactly(
            "a.yaml rad 1 kolumn 1: Nyckeln \"titel\" saknas. Lägg till den med ett värde.",
            "a.yaml line 1 column 1: The key \"title\" is missing. Add it with a value.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"titel: ''", "titel: '  '"})
  void saysThatAKeyIsEmpty(String text) {
    assertThat(noted(text, (mapping, problems) -> mapping.required(TITLE, problems)))
        .containsExactly(
            "a.yaml rad 1 kolumn 8: Nyckeln \"titel\" är tom. Skriv ett värde.",
            "a.yaml line 1 column 8: The key \"title\" is empty. Write a value.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"titel: [a]", "titel: {a: b}"})
  void refusesWhatIsNoTextWhereOneIsExpected(String text) {
    List<String> said =
        List.of(
            "a.yaml rad 1 kolumn 8: Under \"titel\" väntas en text.",
            "a.yaml line 1 column 8: Expected a text under \"title\".");

    assertThat(noted(text, (mapping, problems) -> mapping.text(TITLE, problems))).isEqualTo(said);
    assertThat(noted(text, (mapping, problems) -> mapping.required(TITLE, problems)))
        .isEqualTo(said);
  }

  @Test
  void refusesWhatIsNoListOfTexts() {
    assertThat(noted("titel: a", (mapping, problems) -> mapping.texts(TITLE, problems)))
        .containsExactly(
            "a.yaml rad 1 kolumn 8: Under \"titel\" väntas en lista av texter, var och en efter ett"
                + " bindestreck.",
            "a.yaml line 1 column 8: Expected a list of texts under \"title\", each after a"
                + " hyphen.");
    assertThat(noted("titel: [a, [b], c]", (mapping, problems) -> mapping.texts(TITLE, problems)))
        .first()
        .isEqualTo(
            "a.yaml rad 1 kolumn 12: Under \"titel\" väntas en lista av texter, var och en efter ett"
                + " bindestreck.");
    assertThat(read("titel: [a, b]").orThrow().texts(TITLE, new Problems()))
        .extracting(Yaml.Scalar::text)
        .containsExactly("a", "b");
  }

  @Test
  void refusesWhatIsNoListOfEntries() {
    List<String> said =
        List.of(
            "a.yaml rad 2 kolumn 5: Under \"områden\" väntas en lista av poster, var och en efter"
                + " ett bindestreck.",
            "a.yaml line 2 column 5: Expected a list of entries under \"areas\", each after a"
                + " hyphen.");

    assertThat(noted("områden:\n  - a\n", (mapping, problems) -> mapping.mappings(AREAS, problems)))
        .isEqualTo(said);
    assertThat(
            noted(
                "områden:\n    id: a\n", (mapping, problems) -> mapping.mappings(AREAS, problems)))
        .isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x: 1", "områden:", "områden: ''", "områden: []"})
  void takesAnEmptyListWhereNothingStands(String text) {
    Problems problems = new Problems();
    Yaml.Mapping mapping = read(text).orThrow();

    assertThat(mapping.mappings(AREAS, problems)).isEmpty();
    assertThat(mapping.texts(AREAS, problems)).isEmpty();
    assertThat(problems.hasErrors()).isFalse();
  }

  @Test
  void refusesAnchorsWhereTheyStand() {
    assertThat(Said.of(read("a: 1\nb: &x 1\nc: *x\n")))
        .containsExactly(
            "a.yaml rad 2 kolumn 4: Värdet har ett ankare (&), som andra värden hänvisar till med *."
                + " Skriv ut värdet på varje ställe i stället.",
            "a.yaml line 2 column 4: The value has an anchor (&), for others to refer to with *."
                + " Write the value out in each place instead.");
  }

  @Test
  @Timeout(5)
  void refusesABillionLaughs() {
    StringBuilder text = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 50; i++) {
      text.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }

    assertThat(Said.of(read(text.toString()))).isNotEmpty();
    assertThat(Said.of(read("a: &a [lol]\nb: [*a, *a]\n")))
        .first()
        .isEqualTo(
            "a.yaml rad 1 kolumn 4: Värdet har ett ankare (&), som andra värden hänvisar till med *."
                + " Skriv ut värdet på varje ställe i stället.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: *nowhere", "a: &x [*x]", "? &x {a: *x}\n: 1"})
  void refusesReferencesToNowhereAndToThemselves(String text) {
    assertThat(Said.of(read(text))).isNotEmpty().allMatch(said -> said.startsWith("a.yaml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !foo 1",
        "a: !!int 1",
        "a: !!binary aGk=",
        "a: !<tag:x,1> [1]",
        "a: !!java.net.URL x",
        "a: !!str x",
        "a: ! x"
      })
  void refusesTags(String text) {
    assertThat(Said.of(read(text)))
        .containsExactly(
            "a.yaml rad 1 kolumn 4: Värdet har en tagg, ett ord som börjar med !. Ta bort taggen;"
                + " varje värde är en text.",
            "a.yaml line 1 column 4: The value has a tag, a word that begins with !. Take the tag"
                + " out; every value is a text.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\n---\nb: 2\n",
        "- a\n- b\n",
        "eSamhälle\n",
        "# nothing\n",
        "\ufeff",
        "---\n...\n---\n"
      })
  void refusesWhatIsNotOneMapping(String text) {
    assertThat(Said.of(read(text)))
        .containsExactly(
            "a.yaml: Väntat är en fil med nycklar och värden, som \"titel: eSamhälle\".",
            "a.yaml: Expected a file of keys and values, such as \"title: eSamhälle\".");
  }

  @Test
  void refusesAKeyThatIsNoText() {
    assertThat(Said.of(read("a: 1\n? [b, c]\n: 2\n")))
        .containsExactly(
            "a.yaml rad 2 kolumn 3: En nyckel måste vara en text.",
            "a.yaml line 2 column 3: A key must be a text.");
  }

  @ParameterizedTest
  @CsvSource({
    "'a:\n\tb: 1', rad 2 kolumn 1, line 2 column 1",
    "'a: \"x\" y', rad 1 kolumn 8, line 1 column 8",
    "'a: 1\nb', rad 2 kolumn 2, line 2 column 2",
    "'a: b: c', rad 1 kolumn 5, line 1 column 5",
    "'a: 1\n b: 2', rad 2 kolumn 3, line 2 column 3",
    "'a: @x', rad 1 kolumn 4, line 1 column 4"
  })
  void saysWhereTheFileCeasesToBeYamlInWordsOfItsOwn(String text, String sv, String en) {
    assertThat(Said.of(read(text)))
        .containsExactly("a.yaml " + sv + BROKEN_SV, "a.yaml " + en + BROKEN_EN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: \u0001", "%YAML 9.9\n---\na: 1"})
  void saysThatTheFileIsNoYamlWhereNoLineIsKnown(String text) {
    assertThat(Said.of(read(text))).containsExactly("a.yaml" + BROKEN_SV, "a.yaml" + BROKEN_EN);
  }

  static Stream<Arguments> saysWhereWhatNeverClosesWasOpened() {
    return Stream.of(
        arguments("a: 1\nb: \"x\nc: 2\n", 2, 4, "\""),
        arguments("a: 'x", 1, 4, "'"),
        arguments("{a: 1", 1, 1, "{"),
        arguments("a: [1,\n b: 2\n", 1, 4, "["),
        arguments("å: \uD83D\uDE00\nb: \"x", 2, 4, "\""));
  }

  @ParameterizedTest
  @MethodSource
  void saysWhereWhatNeverClosesWasOpened(String text, int line, int column, String found) {
    assertThat(Said.of(read(text)))
        .containsExactly(
            "a.yaml rad %d kolumn %d: Det som öppnas här med %s stängs aldrig. Skriv tecknet som"
                    .formatted(line, column, found)
                + " stänger det.",
            "a.yaml line %d column %d: What opens here with %s never closes. Write the character"
                    .formatted(line, column, found)
                + " that closes it.");
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(ints = {50, 51, 700, 10_000, 450_000})
  void refusesMoreThanFiftyLevels(int depth) {
    Checked<Yaml.Mapping> read = read("a: " + "[".repeat(depth - 1) + "]".repeat(depth - 1));

    assertThat(Said.of(read))
        .isEqualTo(
            depth == 50
                ? List.of()
                : List.of(
                    "a.yaml rad 1 kolumn 53: Här ligger fler än 50 listor och nycklar i varandra,"
                        + " som är gränsen. Ta bort nivåer.",
                    "a.yaml line 1 column 53: Here more than 50 lists and keys lie within each"
                        + " other, which is the limit. Take levels out."));
  }

  @Test
  void refusesMoreValuesThanTheLimitAndAcceptsAsMany() {
    // The mapping, the key and the list are values too.
    String most = "a:\n" + "- b\n".repeat(4_997);

    assertThat(read(most).value()).isPresent();
    assertThat(Said.of(read(most + "- b\n")))
        .containsExactly(
            "a.yaml rad 4999 kolumn 3: Filen har fler än 5\u00a0000 nycklar och värden, som är"
                + " gränsen. Ta bort det som inte behövs.",
            "a.yaml line 4999 column 3: The file has more than 5,000 keys and values, which is the"
                + " limit. Take out what is not needed.");
  }

  @Test
  void refusesAValueAboveTheLimitAndAcceptsOneAtIt() {
    assertThat(read("a: " + "x".repeat(20_000)).value()).isPresent();
    assertThat(Said.of(read("a: " + "x".repeat(20_001))))
        .containsExactly(
            "a.yaml rad 1 kolumn 4: Texten är 20\u00a0001 tecken lång; gränsen är 20\u00a0000.",
            "a.yaml line 1 column 4: The text is 20,001 characters long; the limit is 20,000.");
  }

  @Test
  void refusesBytesThatAreNoTextBeforeItParses() {
    assertThat(Said.of(Yaml.read("a.yaml", new byte[] {'a', ':', ' ', (byte) 0xe5}, Limits.PROSE)))
        .first()
        .isEqualTo(
            "a.yaml rad 1 kolumn 4: Filen är inte sparad som UTF-8 (å, ä och ö kan inte läsas här). Spara den som \"CSV UTF-8\" i"
                + " Excel, eller som UTF-8 i textredigeraren.");
  }

  @Property
  void neverThrowsAndSaysNothingInTheLibrarysWords(@ForAll("nearYaml") String text) {
    List<String> starts =
        Stream.of("yaml.broken", "yaml.no-mapping", "yaml.alias", "yaml.tag", "yaml.key-not-text")
            .map(key -> Words.swedish().say(key))
            .toList();

    assertThat(read(text).problems())
        .allSatisfy(
            problem ->
                assertThat(Words.swedish().say(problem.what()))
                    .satisfiesAnyOf(
                        said -> assertThat(starts).contains(said),
                        said -> assertThat(said).startsWith("Nyckeln \""),
                        said -> assertThat(said).startsWith("Det som öppnas här med "),
                        said -> assertThat(said).startsWith("Skrivsättet \\")));
  }

  @Provide
  Arbitrary<String> nearYaml() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "b",
            ": ",
            ":",
            "\n",
            "\n  ",
            "- ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "&x ",
            "*x",
            "!t ",
            "|",
            ">",
            "\"",
            "'",
            "#",
            " #",
            "%",
            "---\n",
            "...\n",
            "\t",
            "@",
            "`",
            "<<: ",
            "\\u00",
            "\\",
            "\\UFFFFFFFF",
            "\\uD800",
            "\\uDC00",
            "\\x",
            "!!str ",
            "\ufeff",
            "\u0085");
    return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
  }

  @Test
  void commentsAreToldWithTheirPlacesAndValuesAreNone() {
    String text =
        """
        # först
        titel: "a # b" #bakom
          # indragen
        områden: [x, 'y # z', å#ä]
        text: |
          # ingen kommentar
          rad
        # sist""";

    assertThat(Yaml.comments("a.yaml", text.getBytes(StandardCharsets.UTF_8), Limits.STANDARD))
        .containsExactly(
            new Yaml.Scalar(Place.line("a.yaml", 1, 1), "först"),
            new Yaml.Scalar(Place.line("a.yaml", 2, 16), "bakom"),
            new Yaml.Scalar(Place.line("a.yaml", 3, 3), "indragen"),
            new Yaml.Scalar(Place.line("a.yaml", 8, 1), "sist"));
    byte[] broken = "# a\n\"b".getBytes(StandardCharsets.UTF_8);
    assertThat(Yaml.comments("a.yaml", broken, Limits.STANDARD)).isEmpty();
    assertThat(Yaml.comments("a.yaml", new byte[] {(byte) 0xff}, Limits.STANDARD)).isEmpty();
  }

  @Property
  void whatIsWrittenForAKeyIsReadAsTheSame(@ForAll("values") String value) {
    String text = "titel: " + Yaml.written(value) + "\nannat: x\n";

    assertThat(read(text).orThrow().text(TITLE, new Problems()).map(Yaml.Scalar::text).orElse(""))
        .isEqualTo(value);
    assertThat(Yaml.comments("a.yaml", text.getBytes(StandardCharsets.UTF_8), Limits.STANDARD))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vastkom-2015", "VästKom 2015, läst efter (ordalydelsen)", "status.csv", "U"})
  void aPlainTextIsWrittenPlain(String value) {
    assertThat(Yaml.written(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "- a", "a: b", "a #b", "a:", "{a}", "*a", "a, - b", "a\"b"})
  void whatYamlCouldTakeForSomethingElseIsQuoted(String value) {
    assertThat(Yaml.written(value)).startsWith("\"").endsWith("\"");
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
            Arbitraries.strings()
                .withChars("ab1åö ,.:;#-_/'\"\\{}[]()&*!|>%@`?~=\t\n\u2028\u0085\u00a0\ufeff")
                .ofMaxLength(10),
            Arbitraries.strings().ofMaxLength(5).map(YamlTest::withoutHalves))
        .map(String::strip);
  }

  /** Removes unpaired surrogates, which no file can hold. */
  private static String withoutHalves(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  @Test
  void aCommentEndsWhereItsLineDoes() {
    byte[] yaml = "# a\u2028b\u0085c\r\na: b # d".getBytes(StandardCharsets.UTF_8);

    assertThat(Yaml.comments("a.yaml", yaml, Limits.PROSE))
        .extracting(Yaml.Scalar::text)
        .containsExactly("a\u2028b\u0085c", "d");
  }
}
