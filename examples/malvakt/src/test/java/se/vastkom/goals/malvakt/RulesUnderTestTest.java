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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.rules.source.RuleBooks;

/** The commands that run test cases, compare and explain, as an analyst uses them. */
@Tag("slow")
class RulesUnderTestTest {

  private static final String INPUT = "../esamhalle-2015/uppfoljning-2015";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of()),
        arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String book() throws IOException {
    Path book = folder.resolve("bok");
    RuleBooks.write(RuleBooks.template(), book);
    return book.toString();
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve("bok").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"testa", "test"})
  void theTestCasesOfAShippedBookPass(String command) {
    assertThat(run(command, "vastkom-2015")).isZero();
    assertThat(out())
        .contains("37 av 37 testfall ger väntat resultat")
        .contains("Testfallen märker 51 av 51");
    assertThat(err()).isEmpty();
    assertThat(run(command, "vastkom-2015", "--lang", "en", "--motor", "direct")).isZero();
    assertThat(out()).contains("37 of 37 test cases give the expected result").contains("direct");
  }

  @Test
  void aTestCaseThatFailsGivesExitCodeThreeInEachFormat() throws IOException {
    String book = book();
    change("parametrar.csv", "80 %", "85 %");
    assertThat(run("testa", book)).isEqualTo(3);
    assertThat(out())
        .contains("✗ 80 % av målet är delvis (testfall.csv rad 6)")
        .contains("✗ måluppfyllelse: >= $delvis (>= 85 %) (är 80 %)");
    assertThat(run("testa", book, "--format", "json")).isEqualTo(3);
    assertThat(out()).contains("\"format\" : \"malvakt-test-report\"");
    assertThat(run("testa", book, "--format", "junit")).isEqualTo(3);
    assertThat(out())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("tests=\"59\"")
        .contains("failures=\"1\"");
    Path pages = folder.resolve("sidor");
    assertThat(run("testa", book, "--format", "html", "-o", pages.toString())).isEqualTo(3);
    assertThat(pages.resolve("testfall.html")).isNotEmptyFile();
  }

  /** The result of the test cases comes first; then the changes to the rules, all of them tried. */
  @Test
  void ofALargeBookEachChangeIsTriedAndProposalsAreBounded() throws IOException {
    StringBuilder rows = new StringBuilder("regel;läge;måluppfyllelse;status\n");
    for (int i = 0; i < 1_500; i++) {
      rows.append("R" + i + ";aktivt;[" + i + " %.." + (i + 1) + " %);delvis\n");
    }
    Path book = Files.createDirectory(folder.resolve("stort"));
    Files.writeString(book.resolve("status.csv"), rows);
    Files.writeString(book.resolve("trend.csv"), "regel;utveckling;trend\nT;;ej bedömd\n");
    Files.writeString(
        book.resolve("testfall.csv"),
        """
        testfall;läge;måluppfyllelse;status
        Sju är delvis;aktivt;7 %;delvis
        Åtta är uppfyllt;aktivt;8 %;uppfyllt
        """);
    Files.writeString(
        book.resolve("regelverk.yaml"),
        """
        regelverk: stort
        namn: Stort
        version: "1"
        tabeller:
          - tabell: status
            fil: status.csv
            träffprincip: U
          - tabell: trend
            fil: trend.csv
            träffprincip: F
        """);
    assertThat(run("testa", book.toString(), "--motor", "direct")).isEqualTo(3);
    String told = out().replaceAll("\\s+", " ");
    assertThat(told)
        .containsSubsequence(
            "✗ Åtta är uppfyllt (testfall.csv rad 3)",
            "1 av 2 testfall ger väntat resultat",
            "Vad testfallen når",
            "små ändringar av reglerna (0 till gör ingen skillnad, 0 ej avgjorda)");
    assertThat(run("testa", book.toString(), "--föreslå")).isZero();
    assertThat(out().lines()).hasSizeGreaterThan(100);
    assertThat(err())
        .contains("Föreslagna testfall: ")
        .containsPattern(
            "Regelverket är för stort för att allt ska hinna prövas: [\\d\u00a0]+ rader och sidor av"
                + " gränser är oprövade\\. Lägg in testfallen och be om fler\\.");
  }

  /** Nobody who reads a file or another program's input wants to know how far it has come. */
  @Test
  void howFarTheChangesHaveComeIsToldOnlyToWhoeverWatches() throws IOException {
    String book = book();
    assertThat(run("testa", book)).isZero();
    assertThat(err()).isEmpty();
    String plain = out();
    assertThat(runWatched("testa", book)).isZero();
    assertThat(out()).isEqualTo(plain);
    assertThat(err())
        .startsWith("\r\u001b[KPrövar ändringar av reglerna: 0 av ")
        .endsWith("\r\u001b[K")
        .doesNotContain("\n");
    assertThat(runWatched("testa", book, "--format", "json", "--lang", "en")).isZero();
    assertThat(err())
        .startsWith(
            "59 of 59 test cases give the expected result\n\r\u001b[KTrying changes to the rules: 0 of ");
  }

  private int runWatched(String... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            true,
            Map.of()),
        arguments);
  }

  @Test
  void aCaseThatNamesAGoalNeedsItsFollowUp() throws IOException {
    String book = book();
    change("testfall.csv", "testfall;läge", "testfall;mål;läge");
    Path cases = folder.resolve("bok/testfall.csv");
    Files.writeString(
        cases,
        Files.readString(cases).replaceAll("(?m)^([A-Z0-9].*?);", "$1;;")
            + "E-arkivet är nästan där;e-arkiv-4;;;;;;;;;;;;;;;;;;;;delvis;;;;;S3\r\n");
    assertThat(run("testa", book)).isEqualTo(3);
    assertThat(out())
        .contains("Testfallet nämner målet e-arkiv-4, men ingen uppföljning är angiven");
    assertThat(run("testa", book, "--uppfoljning", INPUT)).isZero();
    assertThat(out()).contains("60 av 60 testfall ger väntat resultat");
  }

  /** 24 of 49 is 48.9795… per cent: less than the border of 49, though whole per cent says 49. */
  @ParameterizedTest
  @CsvSource({"49 %, '48,98'", "'48,98 %', '48,9796'"})
  void aShareIsNeverShownAsTheBorderThatDecided(String border, String shown) throws IOException {
    String book = book();
    change("parametrar.csv", "80 %", border);
    String about = "≈ " + shown + " %";
    assertThat(run("bedom", INPUT, "--regelverk", book)).isZero();
    assertThat(out()).contains("24 av 49 kommuner, " + about + " av målet (regel S4");
    assertThat(run("forklara", INPUT, "e-forvaltning-2", "--regelverk", book)).isZero();
    assertThat(out())
        .contains(
            "    måluppfyllelse: " + about + "\n",
            "Mindre än " + border + " är gjort – ",
            "Uträknat: 24 av 49 kommuner, " + about + " av målet",
            "✓ måluppfyllelse: < $delvis (< " + border + ") (är " + about + ")")
        .doesNotContain("49 % av målet");
    assertThat(run("bedom", INPUT, "--regelverk", book, "--format", "csv")).isZero();
    assertThat(out()).contains(";24;kommuner;" + shown + ";48,979592;ej uppfyllt;");
    Path pages = folder.resolve("sidor");
    assertThat(run("bedom", INPUT, "--regelverk", book, "--format", "html", "-o", pages.toString()))
        .isZero();
    assertThat(Files.readString(pages.resolve("index.html"))).contains(about);
  }

  @Test
  void whatNoTestCaseReachesIsProposed() throws IOException {
    String book = book();
    assertThat(run("testa", book, "--foresla")).isZero();
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            "Testfallen når varje rad och båda sidor om varje gräns; det finns inget att"
                + " föreslå.\n");
    Files.delete(folder.resolve("bok/testfall.csv"));
    assertThat(run("testa", book)).isEqualTo(3);
    assertThat(run("testa", book, "--foresla", "--format", "json")).isEqualTo(2);
    assertThat(err()).contains("Förslag skrivs som CSV, eller i en arbetsbok. Ta bort --format.");
    assertThat(run("testa", book)).isEqualTo(3);
    assertThat(err()).isEqualTo("Regelverket har inga testfall. Med --foresla föreslås några.\n");
    Path proposed = folder.resolve("forslag.csv");
    assertThat(run("testa", book, "--foresla", "-o", proposed.toString())).isZero();
    assertThat(err())
        .isEqualTo(
            "Resultatet är skrivet: "
                + proposed
                + "\nFöreslagna testfall: 35, märkta granska och med vad reglerna säger idag. Se efter att"
                + " det är vad de ska säga, och lägg dem bland regelverkets testfall, under samma"
                + " rubriker.\n");
    assertThat(Files.readString(proposed))
        .contains("testfall;läge;nått;måluppfyllelse;måltyp;målvärde ur;grund;underlagets styrka;")
        .contains(
            "granska: status: läge: aktivt, nått: nej, måluppfyllelse: 80 %, måltyp: milstolpe;aktivt;"
                + "nej;80 %;milstolpe;;;;;;;;;;;;;;;;delvis;;;;;S3\r\n");
    Files.copy(proposed, folder.resolve("bok/testfall.csv"));
    assertThat(run("testa", book)).isZero();
    assertThat(out()).contains("35 av 35 testfall ger väntat resultat");
  }

  @Test
  void whatIsProposedStandsUnderTheHeadingsThatThereAre() throws IOException {
    String book = book();
    Path cases = folder.resolve("bok/testfall.csv");
    List<String> lines = Files.readAllLines(cases);
    assertThat(lines).anyMatch(line -> line.contains(";80 %;"));
    Files.write(cases, lines.stream().filter(line -> !line.contains(";80 %;")).toList());
    assertThat(run("testa", book, "--foresla")).isZero();
    assertThat(out().lines())
        .containsExactly(
            "\uFEFF\"# Förslag med vad reglerna säger idag: se efter att det är vad de ska säga, och ge"
                + " varje fall ett namn som säger det\"",
            "testfall;läge;nått;måluppfyllelse;måltyp;målvärde ur;grund;underlagets styrka;svarsandel;nått "
                + "i bästa fall;nått i sämsta fall;relativ förändring;utveckling;tryckt andel stämmer;prognos i ord;nått enligt"
                + " prognosen;måluppfyllelse enligt prognosen;ej bedömda;viktad andel uppfyllda;sämsta;status;trend;anmärkning;sammanvägning;prognos;regel",
            "granska: status: läge: aktivt, nått: nej, måluppfyllelse: 80 %, måltyp: milstolpe;aktivt;"
                + "nej;80 %;milstolpe;;;;;;;;;;;;;;;;delvis;;;;;S3",
            "granska: prognos: nått enligt prognosen: nej, måluppfyllelse enligt prognosen: 80 %;;;;;;;;;;;;;;"
                + "saknas;nej;80 %;;;;;;;;bedöms bli delvis uppfyllt;P3");
  }

  @Test
  void exactlyFiveStatusesFlipFromVastkomToVansbro() {
    assertThat(run("jamfor", "vastkom-2015", "vansbro-2019", INPUT)).isZero();
    assertThat(out())
        .contains("Fem av 26 mål får en annan status: alla fem blir ej uppfyllda")
        .contains("◐ delvis uppfyllt: 8 → 3")
        .contains("○ ej uppfyllt: 1 → 6");
    assertThat(out().lines().filter("    Status: ◐ delvis uppfyllt ⇒ ○ ej uppfyllt"::equals))
        .hasSize(5);
    assertThat(out()).doesNotContain("Trend:").doesNotContain("Anmärkning borta");
    assertThat(run("jämför", "vastkom-2015", "vansbro-2019", INPUT, "--fail-on-flip")).isEqualTo(3);
    assertThat(run("compare", "vansbro-2019", "vansbro-2019", INPUT, "--fail-on-flip")).isZero();
    assertThat(out()).contains("Inget skiljer");
  }

  @Test
  void aComparisonIsWrittenInEachFormat() {
    String[] call = {"jamfor", "vastkom-2015", "vansbro-2019", INPUT, "--format", "markdown"};
    assertThat(run(call)).isZero();
    assertThat(out())
        .startsWith("## Fem av 26 mål får en annan status: alla fem blir ej uppfyllda\n");
    call[5] = "json";
    assertThat(run(call)).isZero();
    assertThat(out()).contains("\"format\" : \"malvakt-comparison\"");
    call[5] = "csv";
    assertThat(run(call)).isZero();
    assertThat(out().lines()).hasSize(6);
    Path pages = folder.resolve("sidor");
    assertThat(
            run(
                "jamfor",
                "vastkom-2015",
                "vansbro-2019",
                INPUT,
                "--format",
                "html",
                "-o",
                pages.toString()))
        .isZero();
    assertThat(pages.resolve("jamforelse.html")).isNotEmptyFile();
  }

  @Test
  void twoFollowUpsAreComparedUnderOneBook() throws IOException {
    Path other = Files.createDirectories(folder.resolve("annan"));
    try (Stream<Path> files = Files.list(Path.of(INPUT))) {
      for (Path file : files.toList()) {
        Files.copy(file, other.resolve(String.valueOf(file.getFileName())));
      }
    }
    Path outcomes = other.resolve("utfall.csv");
    String text = Files.readString(outcomes);
    assertThat(text).contains("oppna-data-2;7;");
    Files.writeString(outcomes, text.replace("oppna-data-2;7;", "oppna-data-2;25;"));
    assertThat(run("jamfor", INPUT, other.toString(), "--regelverk", "vansbro-2019")).isZero();
    assertThat(out())
        .contains("Ett av 26 mål får en annan status: det blir ")
        .contains("Status: ○ ej uppfyllt ⇒ ● uppfyllt")
        .contains("Orsak: utfallet är 25 kommuner i stället för 7 kommuner (utfall.csv rad 22)")
        .contains("Orsak: nått är ja i stället för nej\n");
  }

  @Test
  void aGoalThatIsGoneIsAFlipToo() throws IOException {
    Path other = Files.createDirectories(folder.resolve("annan"));
    try (Stream<Path> files = Files.list(Path.of(INPUT))) {
      for (Path file : files.toList()) {
        Files.write(
            other.resolve(String.valueOf(file.getFileName())),
            Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("oppna-data-2;"))
                .toList());
      }
    }
    String[] call = {
      "jamfor", INPUT, other.toString(), "--regelverk", "vastkom-2015", "--fail-on-flip"
    };
    assertThat(run(call)).isEqualTo(3);
    assertThat(out()).contains("Mål som bara finns före").contains("oppna-data-2");
    call[1] = other.toString();
    call[2] = INPUT;
    assertThat(run(call)).isEqualTo(3);
    call[2] = other.toString();
    assertThat(run(call)).isZero();
  }

  @Test
  void twoBooksAreComparedWithoutAFollowUp() throws IOException {
    assertThat(run("jamfor", "vastkom-2015", "vansbro-2019")).isZero();
    assertThat(out())
        .contains("Tabellen status ger olika slutsats i 1 slags fall.")
        .contains("Måluppfyllelse: (0 %..80 %): delvis → ej uppfyllt");
    assertThat(run("jamfor", "vastkom-2015", "vansbro-2019", "--fail-on-flip")).isEqualTo(3);
    assertThat(run("jamfor", "vastkom-2015", "vansbro-2019", "--format", "csv")).isEqualTo(2);
    assertThat(err())
        .contains(
            "Formatet csv behöver en uppföljning. Två regelverk utan uppföljning jämförs som: json, markdown, text.");
    String book = book();
    Path parameters = folder.resolve("bok/parametrar.csv");
    Files.writeString(
        parameters, Files.readString(parameters) + "delvis;85 %;2019-01-01;;Påhittat\r\n");
    assertThat(run("jamfor", book, book)).isEqualTo(2);
    assertThat(err()).contains("Regelverket ändras över tid");
    assertThat(run("jamfor", book, book, "--per-fore", "2018-12-31", "--per-efter", "2019-01-01"))
        .isZero();
    assertThat(out()).contains("Måluppfyllelse: [80 %..85 %): delvis → ej uppfyllt");
  }

  @Test
  void aWrongCallIsToldSo() {
    assertThat(run("jamfor", "vastkom-2015")).isEqualTo(2);
    assertThat(err())
        .contains(
            "Två regelverk jämförs, med eller utan en uppföljning sist; här är 1 angivna."
                + " Uppföljningar jämförs med --regelverk.");
    assertThat(run("jamfor", "vastkom-2015", "vansbro-2019", INPUT, INPUT)).isEqualTo(2);
    assertThat(run("jamfor", "vastkom-2015", "vansbro-2019", INPUT, "--regelverk", "niva-90-75"))
        .isEqualTo(4);
    assertThat(run("jamfor", INPUT, "--regelverk", "vastkom-2015", "--fel-om-ändrat")).isEqualTo(2);
    assertThat(err())
        .contains(
            "--fel-om-ändrat, --per-före och --per-efter gäller när två ställs bredvid varandra.");
    assertThat(run("jamfor", INPUT, "--regelverk", "vastkom-2015", "--per-fore", "2015-12-31"))
        .isEqualTo(2);
    assertThat(run("jamfor", "vastkom-2015", "vansbro-2091", INPUT)).isEqualTo(5);
    assertThat(run("jamfor", INPUT, INPUT)).isEqualTo(5);
    assertThat(err())
        .contains(
            INPUT
                + ": Här finns en uppföljning, men ett regelverk väntas. Byt plats på dem, eller"
                + " ange regelverket; två uppföljningar jämförs med --regelverk.");
    assertThat(run("testa", INPUT)).isEqualTo(5);
    assertThat(run("jamfor", "vastkom-2015", "vansbro-2019", "finns-inte")).isEqualTo(4);
    assertThat(run("testa", "vastkom-2015", "--format", "jsn")).isEqualTo(2);
    assertThat(err()).contains("Menade du \"json\"?");
  }

  @Test
  void nothingIsWrittenOntoWhatWasRead() throws IOException {
    String book = book();
    assertThat(run("testa", book, "-o", book + "/testfall.csv")).isEqualTo(2);
    assertThat(err()).contains("Resultatet kan inte skrivas över indata");
    assertThat(run("jamfor", book, "vastkom-2015", INPUT, "-o", book + "/x.txt")).isEqualTo(2);
    assertThat(folder.resolve("bok/x.txt")).doesNotExist();
  }

  @Test
  void anExplanationGoesFromSourceToVerdictAndSaysWhyNotTheOthers() {
    assertThat(run("forklara", INPUT, "oppna-data-2", "--regelverk", "vansbro-2019")).isZero();
    assertThat(out())
        .contains("→ Målvärde: minst 25 kommuner (mal.csv rad 22)")
        .contains("→ Utfall: 7 kommuner, räknat (utfall.csv rad 22)")
        .contains("→ Regel V4: läge: aktivt, nått: nej, måluppfyllelse: 28 % (status.csv rad 6)")
        .contains("✗ måluppfyllelse: >= $gult (>= 80 %) (är 28 %)")
        .contains("13 kommuner kvar till delvis uppfyllt (20 i stället för 7)")
        .contains("motor drools");
    assertThat(run("explain", INPUT, "oppna-data-2", "--format", "json", "--lang", "en")).isZero();
    assertThat(out())
        .contains("\"format\" : \"malvakt-explanation\"")
        .contains("18 municipalities to go to met (25 instead of 7)");
    assertThat(run("forklara", INPUT, "oppna-data-22")).isEqualTo(2);
    assertThat(err()).contains("Menade du \"oppna-data-2\"?");
  }
}
