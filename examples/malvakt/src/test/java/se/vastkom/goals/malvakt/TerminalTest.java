package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/** Text that others wrote can only be read in a terminal; it has no other effect. */
@Tag("slow")
class TerminalTest {

  /**
   * Sets a title, clears the screen, colours, changes the writing direction, returns to the line's
   * start.
   */
  private static final String STEERING =
      "x\u001b]0p\u0007\u001b[2J\u009b31m\u202e\u2066\u061c\u200f\u007f\u0085\u2028\u000b\u000cy";

  private static final String FORGED = "\nfel: utfall.csv: allt är klart";
  private static final String FORGED_LINE = "fel: utfall.csv: allt är klart";

  private static final List<String> BREAKS =
      List.of("\n", "\r", "\r\n", "\u000b", "\u000c", "\u0085", "\u2028", "\u2029");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private boolean isTerminal;

  @TempDir Path folder;

  private Path input;
  private Path book;

  @BeforeEach
  void copies() throws IOException {
    input = Files.createDirectories(folder.resolve("f"));
    book = folder.resolve("bok");
    write(STEERING);
    assertThat(run("regelverk", "nytt", book)).isZero();
    replaceIn(
        book.resolve("status.csv"),
        "Ett beslut, inte ett misslyckande",
        quotedCell("Ett beslut" + FORGED + STEERING));
    // A test case that passes, and one that fails.
    replaceIn(
        book.resolve("testfall.csv"),
        "Ett utgått mål är utgått",
        quotedCell("Ett mål" + FORGED + STEERING));
    Path cases = book.resolve("testfall.csv");
    String written = Files.readString(cases);
    String headings =
        written.lines().filter(line -> line.startsWith("testfall;")).findFirst().orElseThrow();
    Map<String, String> failing =
        Map.of(
            "testfall",
            quotedCell("Ska falla" + FORGED + STEERING),
            "läge",
            "utgått",
            "status",
            "uppfyllt",
            "regel",
            "S1");
    Files.writeString(
        cases,
        written
            + Stream.of(headings.split(";", -1))
                .map(heading -> failing.getOrDefault(heading, ""))
                .collect(Collectors.joining(";"))
            + "\r\n");
  }

  /** Writes a follow-up whose texts all hold this one. */
  private void write(String text) throws IOException {
    Files.writeString(
        input.resolve("uppfoljning.yaml"),
        """
        uppföljning: prov
        titel: %1$s
        utgivare: %1$s
        källa: %1$s
        period: "2015"
        län: Västra Götaland
        områden:
          - id: a
            titel: %1$s
        """
            .formatted(yaml(text)));
    Files.writeString(
        input.resolve("mal.csv"),
        "id;område;mål;måltyp;målvärde;enhet\na-1;a;" + quotedCell(text) + ";minst;10;projekt\n");
    Files.writeString(
        input.resolve("utfall.csv"),
        "mål;utfall;grund;kommentar;källa\na-1;5;räknat;"
            + (quotedCell(text) + ";" + quotedCell(text))
            + "\n");
  }

  private static String quotedCell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String yaml(String text) {
    StringBuilder escaped = new StringBuilder("\"");
    text.chars()
        .forEach(c -> escaped.append(c < ' ' || c > '~' ? String.format("\\u%04X", c) : (char) c));
    return escaped.append('"').toString();
  }

  private static void replaceIn(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private int run(Object... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            isTerminal,
            Map.of()),
        Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Returns every command that prints, in every format. */
  private List<List<Object>> calls() {
    return List.of(
        List.of("bedom", input, "--regelverk", book),
        List.of("bedom", input, "--regelverk", book, "--avstånd", "--lang", "en"),
        List.of("bedom", input, "--regelverk", book, "--format", "csv"),
        List.of("bedom", input, "--regelverk", book, "--format", "csv", "--lang", "en"),
        List.of("bedom", input, "--regelverk", book, "--format", "json"),
        List.of("forklara", input, "a-1", "--regelverk", book),
        List.of("forklara", input, "a-1", "--regelverk", book, "--format", "json"),
        List.of("granska", book),
        List.of("testa", book),
        List.of("testa", book, "--format", "json"),
        List.of("testa", book, "--format", "junit"),
        List.of("testa", book, "--foresla"),
        List.of("jamfor", "strikt-underlag", book, input),
        List.of("jamfor", "strikt-underlag", book, input, "--format", "csv"),
        List.of("jamfor", "strikt-underlag", book, input, "--format", "json"),
        List.of("jamfor", "strikt-underlag", book, input, "--format", "markdown"),
        List.of("jamfor", "strikt-underlag", book),
        List.of("jamfor", "strikt-underlag", book, "--format", "json"),
        List.of("jamfor", "strikt-underlag", book, "--format", "markdown"),
        List.of("regelverk", "visa", book),
        List.of("regelverk", "visa", book, "--som", "en"),
        List.of("regelverk", "visa", book, "--som", "dmn"),
        List.of("regelverk", "visa", book, "--som", "drl"));
  }

  private static boolean canSteer(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t')
        || Character.getType(c) == Character.FORMAT
        || c == 0x2028
        || c == 0x2029;
  }

  @Test
  void aTerminalIsNotFilledWithAWorkbookOrADocument() throws IOException {
    isTerminal = true;
    assertThat(run("bedom", input, "--regelverk", book, "--format", "xlsx")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err())
        .endsWith(
            "fel: xlsx: En arbetsbok går inte att visa i terminalen. Ange en fil med -o, som -o"
                + " resultat.xlsx.\n");
    assertThat(run("bedom", input, "--regelverk", book, "--format", "xlsx", "--lang", "en"))
        .isEqualTo(2);
    assertThat(err())
        .endsWith(
            "error: xlsx: A terminal cannot show a workbook. Name a file with -o, such as -o"
                + " results.xlsx.\n");
    assertThat(run("bedom", input, "--regelverk", book, "--format", "pdf")).isEqualTo(2);
    assertThat(err())
        .endsWith(
            "fel: pdf: Ett PDF-dokument går inte att visa i terminalen. Ange en fil med -o, som -o"
                + " resultat.pdf.\n");
    assertThat(run("bedom", input, "--regelverk", book, "--format", "pdf", "--lang", "en"))
        .isEqualTo(2);
    assertThat(err())
        .endsWith(
            "error: pdf: A PDF document cannot be shown in the terminal. Name a file with -o, such"
                + " as -o results.pdf.\n");
    Path result = folder.resolve("r.xlsx");
    assertThat(run("bedom", input, "--regelverk", book, "-o", result)).isZero();
    isTerminal = false;
    assertThat(run("bedom", input, "--regelverk", book, "--format", "xlsx")).isZero();
    assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(result));
  }

  @Test
  void nothingThatCouldSteerATerminalReachesOneInAnyFormat() {
    isTerminal = true;
    for (List<Object> call : calls()) {
      assertThat(run(call.toArray())).as(call.toString()).isIn(0, 3);
      // The colours of a status are Målvakt's own.
      String seen = out().replaceAll("\u001b\\[(?:0|3[1235]|90)m", "") + err();
      assertThat(seen).as(call.toString()).isNotEmpty();
      assertThat(seen.chars().filter(TerminalTest::canSteer).boxed()).as(call + seen).isEmpty();
    }
  }

  @Test
  void aFileGetsTheExactBytesAndATerminalTheSameWithoutWhatSteers() throws IOException {
    List<Object> call = List.of("bedom", input, "--format", "csv");
    assertThat(run(call.toArray())).isZero();
    String exact = out();
    assertThat(exact).startsWith("\ufeff").contains("\u001b[2J\u009b31m\u202e").contains("\r\n");
    Path file = folder.resolve("ut.csv");
    isTerminal = true;
    assertThat(run("bedom", input, "--format", "csv", "-o", file)).isZero();
    assertThat(file).content().isEqualTo(exact);
    assertThat(run(call.toArray())).isZero();
    assertThat(out())
        .startsWith("id;område;")
        .contains("x\ufffd]0p\ufffd\ufffd[2J\ufffd31m\ufffd")
        .doesNotContain("\r");
  }

  /** Each line of standard error begins with a message, whatever was read. */
  @Test
  void aLineBreakMakesNoLineOfAMessage() throws IOException {
    for (String lineBreak : BREAKS) {
      String forged = "x" + FORGED.replace("\n", lineBreak);
      write("Prov");
      Files.writeString(
          input.resolve("utfall.csv"), "mål;utfall;grund\na-1;5;" + quotedCell(forged) + "\n");
      assertThat(run("bedom", input)).isEqualTo(4);
      assertThat(err().lines().toList())
          .singleElement()
          .asString()
          .contains("\"x\u2424" + FORGED_LINE + "\"");
      write("Prov");
      replaceIn(input.resolve("uppfoljning.yaml"), "prov", yaml(forged));
      assertThat(run("bedom", input)).isEqualTo(4);
      toldInLines("uppfoljning.yaml");
      replaceIn(book.resolve("regelverk.yaml"), "mitt-regelverk", yaml(forged));
      assertThat(run("granska", book)).isEqualTo(5);
      toldInLines("regelverk.yaml");
      replaceIn(book.resolve("regelverk.yaml"), yaml(forged), "mitt-regelverk");
      for (List<Object> call :
          List.<List<Object>>of(
              List.of("bedom", forged),
              List.of("bedom", input, "--regelverk", forged),
              List.of("bedom", input, "--format", forged),
              List.of("bedom", input, "--lang", forged),
              List.of("bedom", input, "--per", forged),
              List.of("bedom", input, "--motor", forged),
              List.of("bedom", input, "--" + forged),
              List.of("regelverk", "visa", book, "--som", forged),
              List.of(forged))) {
        assertThat(run(call.toArray())).isNotZero();
        toldInLines("");
      }
    }
  }

  private void toldInLines(String place) {
    assertThat(err().lines().toList())
        .isNotEmpty()
        .allMatch(line -> line.matches("(fel|error): " + place + ".*"))
        .noneMatch(line -> line.startsWith(FORGED_LINE));
    assertThat(err().chars().filter(TerminalTest::canSteer).boxed()).isEmpty();
  }

  @Test
  void aLineBreakInAFileNameMakesNoLineEither() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("a" + FORGED));
    assertThat(run("konvertera", book, odd.resolve("bok.xlsx"))).isZero();
    assertThat(out().lines()).hasSize(1);
    assertThat(run("konvertera", book, odd)).isEqualTo(2);
    toldInLines("");
    Files.writeString(odd.resolve("b" + FORGED + ".json"), "{");
    assertThat(run("bedom", odd.resolve("b" + FORGED + ".json"))).isEqualTo(4);
    toldInLines("b\u2424fel");
  }

  @Test
  void aLineBreakInATextBeginsNoLineOfAReport() throws IOException {
    for (String lineBreak : BREAKS) {
      write("x" + FORGED.replace("\n", lineBreak));
      for (List<Object> call :
          List.<List<Object>>of(
              List.of("bedom", input),
              List.of("bedom", input, "--avstånd"),
              List.of("forklara", input, "a-1"),
              List.of("jamfor", "strikt-underlag", "vastkom-2015", input),
              List.of("jamfor", "strikt-underlag", "vastkom-2015", input, "--format", "markdown"),
              List.of("testa", book),
              List.of("testa", book, "--format", "junit"),
              List.of("granska", book),
              List.of("regelverk", "visa", book))) {
        assertThat(run(call.toArray())).as(call.toString()).isIn(0, 3);
        assertThat(Stream.of(out().split("\\R", -1)))
            .as(call.toString())
            .noneMatch(line -> line.startsWith(FORGED_LINE));
      }
    }
  }
}
