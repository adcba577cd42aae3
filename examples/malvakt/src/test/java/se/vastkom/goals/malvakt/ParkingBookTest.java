package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/**
 * Every command on a rule book about something else than goals: an invented municipality's parking
 * fees. Nothing that is printed has a word of goals. To renew the long texts after an intended
 * change, run with {@code -Dgolden.renew=true}.
 */
class ParkingBookTest {

  private static final Path BOOK =
      Path.of("../embedding/src/main/resources/se/vastkom/goals/examples/embedding/parkering");
  private static final Path GOLDEN = Path.of("src/test/resources/parkering");

  private static final String CASES =
      """
      fall;zon;boendekort;parkeringstid (timmar)
      Ett ärende;innerstad;nej;1,5
      En arbetsdag;innerstad;nej;9
      Den som bor där;innerstad;ja;
      Utan sagd tid;innerstad;nej;
      Ute;ytterstad;nej;9
      """;

  private static final Pattern OF_GOALS =
      Pattern.compile(
          "(?iuU)\\bmål(?!vakt)|uppfölj|utfall|\\bstatus|\\btrend|\\bkommun|bedöm"
              + "|\\bgoal|follow-up|\\boutcome|\\bmunicipalit|\\bassess");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... arguments) {
    out.reset();
    err.reset();
    int code =
        Malvakt.run(
            new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Map.of()),
            arguments);
    assertThat(out() + err()).doesNotContainPattern(OF_GOALS);
    return code;
  }

  private int runInEach(String... arguments) {
    return EachLanguage.run(this::run, err, arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static void isKept(String text, String file) throws IOException {
    if (Boolean.getBoolean("golden.renew")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(file), text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(file)));
  }

  /** Returns a copy of the book in which a text of a file is another. */
  private Path changed(String file, String from, String to) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("parkering"));
    try (Stream<Path> files = Files.list(BOOK)) {
      for (Path one : files.toList()) {
        String text = Files.readString(one);
        boolean isChanged = one.endsWith(file);
        assertThat(!isChanged || text.contains(from)).as(from).isTrue();
        Files.writeString(
            copy.resolve(one.getFileName()), isChanged ? text.replace(from, to) : text);
      }
    }
    return copy;
  }

  private String cases(String text) throws IOException {
    return Files.writeString(folder.resolve("fall.csv"), text).toString();
  }

  @Test
  void verificationFindsNothing() {
    assertThat(run("granska", BOOK.toString())).isZero();
    assertThat(out())
        .isEqualTo("Regelverket parkering är granskat. Brister: 0. Anmärkningar: 0.\n");
    assertThat(run("verify", BOOK.toString(), "--lang", "en")).isZero();
    assertThat(out()).isEqualTo("The rule book parkering is verified. Defects: 0. Remarks: 0.\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void verificationFindsTheCaseOfARowThatIsTakenAway() throws IOException {
    Path gap = changed("taxa.csv", "P4;innerstad;ja;;2 kr;nej;Den som bor där ska kunna stå\n", "");
    changedAgain(gap, "testfall.csv", ";P4", ";");
    assertThat(run("granska", gap.toString())).isEqualTo(5);
    isKept(out(), "granska-lucka.sv.txt");
    assertThat(run("granska", gap.toString(), "--lang", "en")).isEqualTo(5);
    isKept(out(), "granska-lucka.en.txt");
  }

  private static void changedAgain(Path book, String file, String from, String to)
      throws IOException {
    Path changed = book.resolve(file);
    Files.writeString(changed, Files.readString(changed).replace(from, to));
  }

  @Test
  void theTestCasesHoldAndNoticeEverySmallChange() throws IOException {
    assertThat(run("testa", BOOK.toString())).isZero();
    isKept(out(), "testa.sv.txt");
    assertThat(out()).contains("Testfallen märker 25 av 25 små ändringar av reglerna");
    assertThat(run("test", BOOK.toString(), "--lang", "en")).isZero();
    isKept(out(), "testa.en.txt");
    assertThat(run("testa", BOOK.toString(), "--foresla")).isZero();
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            "Testfallen når varje rad och båda sidor om varje gräns; det finns inget att föreslå.\n");
  }

  @Test
  void aTestCaseThatFailsOrCannotBeSaysWhy() throws IOException {
    Path book = changed("testfall.csv", "nej;2 timmar;20 kr", "nej;2 timmar;30 kr");
    changedAgain(book, "testfall.csv", "ja;24 timmar", "ja;25 timmar");
    assertThat(run("testa", book.toString())).isEqualTo(3);
    isKept(out(), "testa-faller.sv.txt");
    assertThat(out()).contains("! de här uppgifterna kan inte gälla tillsammans");
    assertThat(run("testa", book.toString(), "--lang", "en")).isEqualTo(3);
    isKept(out(), "testa-faller.en.txt");
    assertThat(out()).contains("! these facts cannot hold together");
  }

  @Test
  void twoBooksDifferInTheCasesBetweenTheirBorders() throws IOException {
    String other = changed("parametrar.csv", "kort;3 timmar", "kort;4 timmar").toString();
    assertThat(run("jamfor", BOOK.toString(), other, "--per", "2026-11-29")).isZero();
    isKept(out(), "jamfor.sv.txt");
    assertThat(run("jamfor", BOOK.toString(), other, "--per", "2026-11-29", "--lang", "en"))
        .isZero();
    isKept(out(), "jamfor.en.txt");
  }

  @Test
  void convertingThereAndBackChangesNothing() throws IOException {
    Path workbook = folder.resolve("parkering.xlsx");
    Path back = folder.resolve("tillbaka");
    assertThat(run("konvertera", BOOK.toString(), workbook.toString())).isZero();
    assertThat(out()).isEqualTo("Regelverket parkering är skrivet: " + workbook + "\n");
    assertThat(run("konvertera", workbook.toString(), back.toString())).isZero();
    assertThat(
            run("jamfor", BOOK.toString(), back.toString(), "--per", "2026-11-29", "--lang", "sv"))
        .isZero();
    assertThat(out()).contains("Regelverken ger samma slutsats i alla möjliga fall");
    assertThat(run("testa", workbook.toString())).isZero();
    assertThat(out()).startsWith(firstLine("testa.sv.txt"));
    assertThat(run("testa", back.toString())).isZero();
    isKept(out(), "testa.sv.txt");
  }

  /** Returns the first line of a kept text; it has the checksum of the book. */
  private static String firstLine(String file) throws IOException {
    return Files.readAllLines(GOLDEN.resolve(file)).get(0);
  }

  @Test
  void theRulesAreShownAsSentences() throws IOException {
    assertThat(run("regelverk", "visa", BOOK.toString(), "--per", "2026-11-29")).isZero();
    isKept(out(), "visa.sv.txt");
    assertThat(run("rule-book", "show", BOOK.toString(), "--as-of", "2026-11-29", "--as", "en"))
        .isZero();
    isKept(out(), "visa.en.txt");
  }

  @Test
  void casesAreDecidedWithTheirReasons() throws IOException {
    String cases = cases(CASES);
    for (String language : new String[] {"sv", "en"}) {
      for (String format : new String[] {"text", "csv", "json"}) {
        assertThat(
                run(
                    "avgor",
                    BOOK.toString(),
                    cases,
                    "--per",
                    "2026-11-29",
                    "--lang",
                    language,
                    "--format",
                    format))
            .isZero();
        isKept(out(), "avgor." + language + (format.equals("text") ? ".txt" : "." + format));
        assertThat(err()).isEmpty();
      }
    }
  }

  @Test
  void everyEngineDecidesTheSameAndTheDayMatters() throws IOException {
    String cases = cases("fall;zon;boendekort;parkeringstid\nEtt möte;innerstad;nej;3 timmar\n");
    for (String engine : new String[] {"drools", "direct", "dmn"}) {
      assertThat(avgor(cases, "2026-06-30", engine)).contains("Taxa: timavgift 40 kr");
      assertThat(avgor(cases, "2026-07-01", engine)).contains("Taxa: timavgift 20 kr");
    }
    assertThat(run("avgor", BOOK.toString(), cases, "--lang", "sv")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "fel: parkering: Regelverket ändras över tid. Välj med --per vilken dags regler som"
                + " gäller, som --per 2015-12-31.\n");
    assertThat(run("avgor", BOOK.toString(), cases, "--per", "2024-12-31", "--lang", "en"))
        .isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "error: parkering: The rule book is not in force on 2024-12-31. Choose another day with"
                + " --as-of.\n");
  }

  private String avgor(String cases, String day, String engine) {
    assertThat(run("avgor", BOOK.toString(), cases, "--per", day, "--motor", engine)).isZero();
    return out();
  }

  /** Ways to get a book wrong: the file, and a text in it with the one that is put there. */
  private static final String BAD_BOOKS =
      """
      regelverk.yaml | ägare: | ägrae:
      regelverk.yaml | fil: taxa.csv | fil: tax.csv
      regelverk.yaml | träffprincip: U | träffprincip: Q
      uppgifter.csv | ;tal;timmar | ;tall;timmar
      uppgifter.csv | ;0;24; | ;24;0;
      uppgifter.csv | påminnelse;reminder | timavgift;reminder
      taxa.csv | boendekort | boendekrot
      taxa.csv | P1;innerstad | P1;innerstan
      taxa.csv | <= $kort | <= 2 h
      taxa.csv | <= $kort | 2
      taxa.csv | <= $kort | <= $krot
      taxa.csv | > $kort | > > $kort
      taxa.csv | 20 kr | 20
      taxa.csv | 20 kr | saknas
      taxa.csv | nej;Korta | kanske;Korta
      taxa.csv | P3; | P2;
      taxa.csv | Korta | {kort}
      testfall.csv | 2 timmar | 2 h
      testfall.csv | nej;P1 | nej;P0
      parametrar.csv | kort;2 timmar | kort;2
      parametrar.csv | kort;2 timmar | lång;2 timmar
      """;

  @Test
  void aBookThatCannotBeReadIsToldInBothLanguages() throws IOException {
    StringBuilder told = new StringBuilder();
    for (String fault : BAD_BOOKS.lines().toList()) {
      String[] parts = fault.split(" \\| ", -1);
      assertThat(runInEach("granska", changed(parts[0], parts[1], parts[2]).toString()))
          .isEqualTo(5);
      assertThat(out()).isEmpty();
      told.append("# ").append(fault).append('\n').append(err()).append('\n');
    }
    isKept(told.toString(), "fel-i-regelverk.txt");
  }

  /** Ways to get cases wrong: a text in their table, and the one that is put there. */
  private static final String BAD_CASES =
      """
      boendekort | boendekrot
      ;boendekort; | ;bil;
      zon; | timavgift;
      innerstad;nej;1,5 | innerstan;nej;1,5
      nej;1,5 | nej;1,5 h
      (timmar) | (h)
      nej;1,5 | nej;25
      ytterstad;nej | ytterstad;ja
      ytterstad;nej | ;nej
      """;

  @Test
  void aCaseThatCannotBeIsToldInBothLanguages() throws IOException {
    StringBuilder told = new StringBuilder();
    for (String fault : BAD_CASES.lines().toList()) {
      String[] parts = fault.split(" \\| ", -1);
      assertThat(CASES).contains(parts[0]);
      String cases = cases(CASES.replace(parts[0], parts[1]));
      assertThat(runInEach("avgor", BOOK.toString(), cases, "--per", "2026-11-29")).isEqualTo(4);
      assertThat(out()).isEmpty();
      told.append("# ").append(fault).append('\n').append(err()).append('\n');
    }
    isKept(told.toString(), "fel-i-fall.txt");
  }
}
