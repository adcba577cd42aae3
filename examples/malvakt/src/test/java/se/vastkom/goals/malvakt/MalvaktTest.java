package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

class MalvaktTest {

  private static final String INPUT = "../esamhalle-2015/uppfoljning-2015";
  private static final String GOLDEN = "../esamhalle-2015/src/test/resources/bedomning-2015.";
  private static final String PAGES = "../esamhalle-2015/src/test/resources/rapport-2015/";
  private static final String BOOK =
      "../../goal-rules/core/src/main/resources/se/vastkom/goals/rules/source/books/vastkom-2015";

  private static final String BROKEN =
      "../../goal-rules/core/src/test/resources/se/vastkom/goals/rules/verify/broken/";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private boolean isTerminal;

  @TempDir Path folder;

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            isTerminal,
            environment),
        arguments);
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

  @ParameterizedTest
  @ValueSource(strings = {"bedom", "bedöm", "assess"})
  void assessesInSwedishAsItComes(String command) throws IOException {
    assertThat(run(command, INPUT)).isZero();
    assertThat(out()).isEqualTo(Files.readString(Path.of(GOLDEN + "sv.txt")));
    assertThat(err()).isEmpty();
  }

  @Test
  void assessesInEnglishAndInOtherFormats() throws IOException {
    assertThat(run("bedom", INPUT, "--lang", "en")).isZero();
    assertThat(out()).isEqualTo(Files.readString(Path.of(GOLDEN + "en.txt")));
    assertThat(run("bedom", INPUT, "--format", "json")).isZero();
    // The golden file is that of a program, which does not say what it read.
    assertThat(out().replaceFirst("(?s),\\s+\"inputs\" : \\[.*?\n    \\]", ""))
        .isEqualTo(Files.readString(Path.of(GOLDEN + "json")));
    assertThat(run("bedom", INPUT, "--format", "csv", "--språk", "sv")).isZero();
    assertThat(out()).isEqualTo(Files.readString(Path.of(GOLDEN + "sv.csv")));
  }

  @Test
  void aFolderAsRuleBookGivesTheSameVerdictsAsTheShippedOne() throws IOException {
    assertThat(run("bedom", INPUT, "--regelverk", BOOK)).isZero();
    assertThat(out()).isEqualTo(Files.readString(Path.of(GOLDEN + "sv.txt")));
  }

  @Test
  void theJsonItWritesIsAnInputToo() throws IOException {
    Path json = folder.resolve("ny/bedomning.json");
    assertThat(run("bedom", INPUT, "--format", "json", "-o", json.toString())).isZero();
    assertThat(out()).isEmpty();
    assertThat(run("assess", json.toString())).isZero();
    assertThat(out()).isEqualTo(Files.readString(Path.of(GOLDEN + "sv.txt")));
  }

  @Test
  void onATerminalItIsAsWideAsTheTerminalAndInColour() {
    isTerminal = true;
    environment.put("COLUMNS", "60");
    assertThat(run("bedom", INPUT)).isZero();
    assertThat(out()).contains("● \u001b[32mUppfyllt\u001b[0m: Målet är nått – 49 av 49 kommuner");
    assertThat(out().replaceAll("\u001b\\[\\d+m", "").lines())
        .allMatch(line -> line.length() <= 60);
    environment.put("NO_COLOR", "1");
    assertThat(run("bedom", INPUT)).isZero();
    assertThat(out()).doesNotContain("\u001b");
    environment.put("COLUMNS", "vid");
    assertThat(run("bedom", INPUT)).isZero();
    assertThat(out().lines())
        .anyMatch(line -> line.length() > 60)
        .allMatch(line -> line.length() <= 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"granska", "verify"})
  void aCleanRuleBookIsVerified(String command) {
    assertThat(run(command, "vastkom-2015")).isZero();
    assertThat(out())
        .isEqualTo("Regelverket vastkom-2015 är granskat. Brister: 0. Anmärkningar: 0.\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void theDefectsOfARuleBookAreToldWithWitnessSuggestionAndCells() {
    assertThat(run("granska", BROKEN + "hole-between-89-and-90")).isEqualTo(5);
    assertThat(out())
        .isEqualTo(
            """
            brist, lucka: Ingen rad i tabellen status gäller när läge: aktivt, nått: nej, måluppfyllelse: 89,5 %. Föreslagen rad: läge: aktivt, nått: -, måluppfyllelse: (89 %..90 %), status: ?.
                Där: status.csv rad 2 kolumn D, status.csv rad 3 kolumn D
            Om lucka: malvakt granska --förklara "lucka"
            Regelverket hole-between-89-and-90 är granskat. Brister: 1. Anmärkningar: 0.
            """);
    assertThat(run("granska", "--lang", "en", BROKEN + "mergeable")).isZero();
    assertThat(out())
        .startsWith("remark, rows that could be one: The rows S1 (status.csv row 2), S0 (status")
        .contains("\n    There: status.csv row 2 column B, status.csv row 3 column B\n")
        .endsWith(
            """
            About rows that could be one: malvakt verify --explain "rows that could be one"
            The rule book mergeable is verified. Defects: 0. Remarks: 2.
            """);
  }

  @Test
  void eachKindOfDefectHasAPage() {
    assertThat(run("granska", "--förklara", "lucka")).isZero();
    assertThat(out()).startsWith("# Lucka\n").contains("## Undvik", "## Skriv hellre", "| S1 |");
    assertThat(run("verify", "--lang", "en", "--explain", "rows that could be one")).isZero();
    assertThat(out()).startsWith("# Rows that could be one\n").contains("## Write instead");
    assertThat(run("granska", "--lang", "sv", "--forklara", "luka")).isEqualTo(2);
    assertThat(err())
        .startsWith("fel: luka: Det finns ingen sida med det namnet. Det finns sidor om: lucka, ")
        .endsWith(". Menade du \"lucka\"?\n");
    assertThat(run("granska", "--lang", "sv")).isEqualTo(2);
    assertThat(err()).isEqualTo("fel: malvakt: BOOK saknas. Hjälp ges av malvakt --help.\n");
  }

  @Test
  void theDefectsOfARuleBookCanBeReadByPrograms() throws IOException {
    Path file = folder.resolve("brister.json");
    assertThat(
            run("granska", BROKEN + "gap-that-returns", "--format", "json", "-o", file.toString()))
        .isEqualTo(5);
    assertThat(out()).isEmpty();
    assertThat(Files.readString(file))
        .contains("\"format\" : \"malvakt-verification\"", "\"kind\" : \"gap\"");
    assertThat(run("granska", BROKEN + "mergeable", "--format", "html")).isEqualTo(2);
  }

  @Test
  void aRuleBookThatCannotBeReadIsNotVerified() {
    assertThat(run("granska", "--lang", "en", "nowhere")).isEqualTo(5);
    assertThat(err())
        .isEqualTo(
            "error: nowhere: There is no rule book here. Give a workbook (.xlsx), a folder with regelverk.yaml, or one of those that come along: vastkom-2015, vansbro-2019, niva-90-75, strikt-underlag.\n");
    assertThat(out()).isEmpty();
  }

  @Test
  void aTemplateIsWrittenConvertedThereAndBackVerifiedAndUsed(@TempDir Path folder)
      throws IOException {
    Path workbook = folder.resolve("mitt.xlsx");
    assertThat(run("regelverk", "nytt", workbook.toString())).isZero();
    assertThat(out()).isEqualTo("Regelverket mitt-regelverk är skrivet: " + workbook + "\n");
    Path files = folder.resolve("mitt");
    assertThat(run("konvertera", workbook.toString(), files.toString())).isZero();
    Path again = folder.resolve("igen.xlsx");
    assertThat(run("konvertera", files.toString(), again.toString())).isZero();
    assertThat(again).hasSameBinaryContentAs(workbook);
    assertThat(run("granska", workbook.toString())).isZero();
    assertThat(out())
        .isEqualTo("Regelverket mitt-regelverk är granskat. Brister: 0. Anmärkningar: 0.\n");
    assertThat(run("bedom", INPUT, "--regelverk", workbook.toString())).isZero();
    assertThat(out())
        .contains("(regel S3, mitt.xlsx[status] rad 5)")
        .contains("11 uppfyllda, 3 delvis uppfyllda, 6 ej uppfyllda, 6 utgångna");
    assertThat(run("forklara", INPUT, "e-arkiv-4", "--regelverk", files.toString())).isZero();
    assertThat(out())
        .contains("Delvis uppfyllt: Målet är inte nått, men en god bit på väg: 92 % – gränsen");
  }

  @Test
  void aTemplateAboutCasesIsCleanTestedAndDecides(@TempDir Path folder) throws IOException {
    String workbook = folder.resolve("taxa.xlsx").toString();
    assertThat(run("regelverk", "nytt", workbook, "--fall")).isZero();
    assertThat(out()).isEqualTo("Regelverket mitt-regelverk är skrivet: " + workbook + "\n");
    assertThat(run("granska", workbook)).isZero();
    assertThat(out())
        .isEqualTo("Regelverket mitt-regelverk är granskat. Brister: 0. Anmärkningar: 0.\n");
    assertThat(run("testa", workbook)).isZero();
    assertThat(out())
        .contains("3 av 3 testfall ger väntat resultat")
        .contains("Testfallen märker 17 av 17 små ändringar av reglerna");
    Path cases = folder.resolve("fall.csv");
    Files.writeString(cases, "fall;zon;parkeringstid (timmar)\nEtt möte;innerstad;3\n");
    assertThat(run("avgor", workbook, cases.toString())).isZero();
    assertThat(out())
        .endsWith(
            """
            Ett möte: zon: innerstad, parkeringstid: 3 timmar
              Taxa: timavgift 40 kr, påminnelse ja: 3 timmar är länge i innerstaden – zon innerstad,
                parkeringstid 3 timmar (regel R2, taxa.xlsx[taxa] rad 4).
            """);
    String english = folder.resolve("fees").toString();
    assertThat(run("rule-book", "new", english, "--cases", "--lang", "en")).isZero();
    assertThat(out()).isEqualTo("The rule book mitt-regelverk is written: " + english + "\n");
  }

  @Test
  void whatIsThereIsNotWrittenOver(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bok.xlsx");
    Files.writeString(file, "mitt");
    assertThat(run("regelverk", "nytt", file.toString(), "--lang", "sv")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "fel: "
                + file
                + ": Här ligger redan en fil, och den skrivs inte över. Välj ett annat namn, eller flytta filen.\n");
    assertThat(run("konvertera", "vastkom-2015", folder.toString(), "--lang", "en")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "error: "
                + folder
                + ": The folder is not empty, and nothing in it is written over. Choose a new folder.\n");
    assertThat(file).hasContent("mitt");
    assertThat(run("konvertera", "vastkom-2015", file.resolve("i").toString(), "--lang", "sv"))
        .isEqualTo(1);
    assertThat(err())
        .isEqualTo(
            "fel: "
                + file
                + ": Det går inte att skriva här: det är ingen mapp, men en mapp behövs. Inget som"
                + " låg här har ändrats.\n");
    assertThat(run("konvertera", "finns-inte", folder.resolve("ny").toString())).isEqualTo(5);
    assertThat(folder.resolve("ny")).doesNotExist();
  }

  @Test
  void theDayChoosesTheRules(@TempDir Path folder) throws IOException {
    Path book = folder.resolve("bok");
    assertThat(run("regelverk", "nytt", book.toString())).isZero();
    Path parameters = book.resolve("parametrar.csv");
    Files.writeString(
        parameters, Files.readString(parameters) + "delvis;95 %;2016-01-01;;Påhittat beslut\r\n");
    assertThat(run("bedom", INPUT, "--regelverk", book.toString())).isZero();
    assertThat(out()).contains("11 uppfyllda, 3 delvis uppfyllda, 6 ej uppfyllda");
    assertThat(run("bedom", INPUT, "--regelverk", book.toString(), "--per", "2016-01-01")).isZero();
    assertThat(out()).contains("11 uppfyllda, 1 delvis uppfyllt, 8 ej uppfyllda");
    assertThat(run("granska", book.toString())).isZero();
  }

  @Test
  void aBookGoesToDmnAsItIsOnADayAndItsTablesComeBack(@TempDir Path folder) throws IOException {
    Path dmn = folder.resolve("vansbro.dmn");
    assertThat(run("konvertera", "vansbro-2019", dmn.toString(), "--lang", "sv")).isZero();
    assertThat(err())
        .isEqualTo(
            "anmärkning: vansbro-2019: En DMN-fil håller bara tabellerna: version, ägare, källa, datum, parametrarnas namn, testfall och kommentarer följer inte med.\n");
    assertThat(run("bedom", INPUT, "--regelverk", dmn.toString())).isZero();
    assertThat(out()).contains("11 uppfyllda, 3 delvis uppfyllda, 6 ej uppfyllda, 6 utgångna");
    Path back = folder.resolve("tillbaka");
    assertThat(run("konvertera", dmn.toString(), back.toString(), "--lang", "sv")).isZero();
    assertThat(err())
        .isEqualTo(
            "anmärkning: vansbro.dmn: En DMN-fil håller bara tabeller. Regelverket kallas vansbro, version 1, och gäller alltid; konvertera det till en arbetsbok och fyll i resten.\n");
    assertThat(Files.readString(back.resolve("status.csv")))
        .contains("V3;aktivt;nej;>= 80 %;;delvis;Gult: minst 80 % av målvärdet");
    assertThat(run("granska", back.toString())).isZero();
    assertThat(run("konvertera", "vansbro-2019", dmn.toString())).isEqualTo(2);
  }

  @Test
  void aBookThatChangesGoesToDmnOfAChosenDay(@TempDir Path folder) throws IOException {
    Path book = folder.resolve("bok");
    assertThat(run("regelverk", "nytt", book.toString())).isZero();
    Path parameters = book.resolve("parametrar.csv");
    Files.writeString(
        parameters, Files.readString(parameters) + "delvis;95 %;2016-01-01;;Påhittat beslut\r\n");
    String dmn = folder.resolve("bok.dmn").toString();
    assertThat(run("konvertera", book.toString(), dmn, "--lang", "sv")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "fel: mitt-regelverk: Regelverket ändras över tid. Välj med --per vilken dags regler som gäller, som --per 2015-12-31.\n");
    assertThat(run("konvertera", book.toString(), dmn, "--per", "2016-06-01")).isZero();
    assertThat(run("bedom", INPUT, "--regelverk", dmn)).isZero();
    assertThat(out()).contains("11 uppfyllda, 1 delvis uppfyllt, 8 ej uppfyllda");
    Path header = book.resolve("regelverk.yaml");
    Files.writeString(header, Files.readString(header) + "gäller från: 2015-01-01\n");
    String other = folder.resolve("annan.dmn").toString();
    assertThat(run("konvertera", book.toString(), other, "--per", "2014-12-31", "--lang", "en"))
        .isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "error: mitt-regelverk: The rule book is not in force on 2014-12-31. Choose another day with --as-of.\n");
  }

  @Test
  void aDmnFileThatIsNoBookIsRefused(@TempDir Path folder) throws IOException {
    Path dmn = folder.resolve("bok.dmn");
    assertThat(run("konvertera", "vastkom-2015", dmn.toString())).isZero();
    String whole = Files.readString(dmn);
    Files.writeString(dmn, whole.replace("<text>S2</text>", "<text>S2&#xa0;</text>"));
    assertThat(run("granska", dmn.toString(), "--lang", "sv")).isEqualTo(5);
    assertThat(err())
        .startsWith(
            "fel: bok.dmn: Filen säger något som ett regelverks celler inte kan säga, så den kan inte bli ett regelverk.");
    Files.writeString(dmn, whole.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"PRIORITY\""));
    assertThat(run("granska", dmn.toString())).isEqualTo(5);
    assertThat(err()).contains("PRIORITY").doesNotContain("Exception");
    assertThat(run("granska", folder.resolve("ingen.dmn").toString())).isEqualTo(5);
    assertThat(err()).contains("Det finns inget regelverk här.");
  }

  @Test
  void explainsOneGoal() {
    assertThat(run("forklara", INPUT, "e-arkiv-4")).isZero();
    assertThat(out())
        .contains(
            """
            Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än
              0 %; 23 av 25 kommuner, 92 % av målet (regel S3, status.csv rad 5).
                läge: aktivt
                nått: nej
                måluppfyllelse: 92 %
            Trend ej bedömd: Det går inte att säga åt vilket håll utfallet har rört sig – varken ett föregående
              utfall, ett utgångsläge eller en förändring är angiven (regel T4, trend.csv rad 6).
                utveckling: saknas
            Anmärkning: Det som ska göras är inte gjort – utfallet bygger på planer, inte på vad som är
              genomfört (underlagets styrka: planerat) (regel A2, anmarkning.csv rad 4).
                läge: aktivt
                underlagets styrka: planerat
            Källa: VästKom, eSamhälle resultat 2015, utfall.csv rad 6.
            """);
    assertThat(run("explain", INPUT, "e-arkiv-4", "--lang", "en")).isZero();
    assertThat(out())
        .contains(
            "Partly met: Mer än inget är gjort men målet är inte nått – the border for attainment is");
  }

  @Test
  void anUnknownGoalIsAnErrorOfUsageWithTheNearest() {
    assertThat(runInEach("forklara", INPUT, "e-arkiv-44")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            """
            fel: e-arkiv-44: Uppföljningen har inget mål med det id:t. Menade du "e-arkiv-4"?
            error: e-arkiv-44: The follow-up has no goal with that id. Did you mean "e-arkiv-4"?
            """);
  }

  @Test
  void aWrongCallIsAnErrorOfUsage() {
    for (String[] call :
        List.of(
            new String[] {"bedom"},
            new String[] {"bedom", INPUT, "--format", "docx"},
            new String[] {"bedom", INPUT, "--lang", "de"},
            new String[] {"bedom", INPUT, "--per", "igår"},
            new String[] {"bedomm", INPUT},
            new String[] {})) {
      assertThat(run(call)).as(Arrays.toString(call)).isEqualTo(2);
      assertThat(out()).isEmpty();
      assertThat(err()).isNotEmpty().doesNotContain("\tat ");
    }
    runInEach("bedom", INPUT, "--per", "igår");
    assertThat(err())
        .isEqualTo(
            """
            fel: malvakt: "igår" är inget datum. Väntat är till exempel 2015-01-31.
            error: malvakt: "igår" is no date. Expected for example 2015-01-31.
            """);
    runInEach("bedom", INPUT, "--format", "docx");
    assertThat(err())
        .isEqualTo(
            """
            fel: docx: Formatet är okänt. Välj något av: csv, html, json, oppna-data, pdf, text, xlsx.
            error: docx: The format is unknown. Choose one of: csv, html, json, oppna-data, pdf, text, xlsx.
            """);
    run("bedom", INPUT, "--lang", "de");
    assertThat(err()).isEqualTo("fel: de: Språket är okänt. Välj sv eller en.\n");
    runInEach("bedom");
    assertThat(err())
        .isEqualTo(
            """
            fel: malvakt: INPUT saknas. Hjälp ges av malvakt --help.
            error: malvakt: INPUT is missing. Help is given by malvakt --help.
            """);
    run("bedomm", INPUT);
    assertThat(err())
        .startsWith(
            "fel: malvakt: \"bedomm, "
                + INPUT
                + "\" är okänt. Hjälp ges av malvakt --help. Menade du \"bedom\"?\n");
    runInEach("bedom", INPUT, "--formatt");
    assertThat(err())
        .isEqualTo(
            """
            fel: malvakt: "--formatt" är okänt. Hjälp ges av malvakt --help. Menade du "--format"?
            error: malvakt: "--formatt" is unknown. Help is given by malvakt --help. Did you mean "--format"?
            """);
    runInEach("bedom", INPUT, "--format");
    assertThat(err())
        .isEqualTo(
            """
            fel: malvakt: --format saknas. Hjälp ges av malvakt --help.
            error: malvakt: --format is missing. Help is given by malvakt --help.
            """);
  }

  @Test
  void helpIsInSwedishAndEnglish() {
    assertThat(run("--help")).isZero();
    assertThat(out())
        .contains(
            "Följer upp kommunala mål",
            "Follows up municipal goals",
            "4   fel i indata / bad input");
    assertThat(out().replaceAll("\\s+", " "))
        .contains(
            "Avgör också annat med samma slags regler (regelverk nytt --fall, avgor).",
            "avgor, avgör, decide Avgör fall ur en tabell enligt ett regelverk, vad det än handlar"
                + " om, och säger varför. En rad är ett fall, en kolumn en uppgift som regelverket"
                + " frågar om; en tom cell är en uppgift som saknas.");
    assertThat(run("bedom", "--help")).isZero();
    assertThat(out())
        .contains(
            "Bedömer varje mål i en uppföljning.",
            "Assesses each goal of a follow-up.",
            "--rule-book");
    assertThat(run("forklara", "--hjälp")).isZero();
    assertThat(out()).contains("Explains a goal's verdict");
    assertThat(run("--version")).isZero();
    assertThat(out()).startsWith("Målvakt 0.1.0");
  }

  @Test
  void badInputIsToldInBothLanguagesAndLeavesTheOldOutput() throws IOException {
    Path copy = copy(INPUT);
    Path goals = copy.resolve("mal.csv");
    Files.writeString(
        goals, Files.readString(goals).replace("minst;25;kommuner", "minst;2,5,0;kommuner"));
    Path municipalities = copy.resolve("kommuner.csv");
    Files.writeString(municipalities, Files.readString(municipalities).replace("Borås", "Båros"));
    Path old = folder.resolve("gammal.json");
    Files.writeString(old, "gammalt");
    assertThat(runInEach("bedom", copy.toString(), "--format", "json", "-o", old.toString()))
        .isEqualTo(4);
    assertThat(out()).isEmpty();
    assertThat(err())
        .contains(
            "fel: mal.csv kolumn E, 3 rader (6, 22, 26): \"2,5,0\" har mer än ett decimaltecken. Komma och punkt är båda decimaltecken; gruppera med mellanslag: 1 234,5.\n",
            "error: mal.csv column E, 3 rows (6, 22, 26): \"2,5,0\" has more than one decimal mark. Comma and point are both decimal marks; group with blanks: 1 234,5.\n")
        .doesNotContain("\tat ");
    assertThat(old).hasContent("gammalt");
    assertThat(run("bedom", copy.toString(), "--lang", "sv")).isEqualTo(4);
    assertThat(err()).doesNotContain("error:");
  }

  @Test
  void missingInputIsBadInput() {
    assertThat(runInEach("bedom", "finns-inte")).isEqualTo(4);
    assertThat(err())
        .isEqualTo(
            """
            fel: finns-inte: Filen finns inte. Kontrollera namnet och mappen.
            error: finns-inte: There is no such file. Check the name and the folder.
            """);
    assertThat(run("bedom", "pom.xml")).isEqualTo(4);
    assertThat(err())
        .startsWith(
            "fel: pom.xml: Det här kan inte läsas som en uppföljning. Detta kan läsas:"
                + " arbetsbok (en arbetsbok (.xlsx eller .ods) med bladen uppföljning, områden, mål"
                + " och utfall), json (en JSON-fil som malvakt har skrivit), mapp (en mapp med uppfoljning.yaml, mal.csv och"
                + " utfall.csv), sida (en publicerad sida sparad ur webbläsaren (.html), eller"
                + " kopierad som text (.txt), eller en mapp med sådana).\n");
  }

  @Test
  void aBadRuleBookHasAnExitCodeOfItsOwn() throws IOException {
    assertThat(run("bedom", INPUT, "--regelverk", "finns-inte")).isEqualTo(5);
    assertThat(err())
        .startsWith(
            "fel: finns-inte: Det finns inget regelverk här. Ange en arbetsbok (.xlsx), en mapp med regelverk.yaml, eller något av de medföljande: vastkom-2015, vansbro-2019, niva-90-75, strikt-underlag.\n");
    Path copy = copy(BOOK);
    Path status = copy.resolve("status.csv");
    Files.writeString(status, Files.readString(status).replace("S3;aktivt;", "S3;aktiv;"));
    assertThat(runInEach("bedom", INPUT, "--regelverk", copy.toString())).isEqualTo(5);
    assertThat(err())
        .isEqualTo(
            """
            fel: status.csv rad 5 kolumn B: "aktiv" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått. Menade du "aktivt"?
            error: status.csv row 5 column B: "aktiv" is no word for lifecycle. Expected one of: active, dormant, discontinued. Did you mean "aktivt"?
            """);
    Path header = copy.resolve("regelverk.yaml");
    Files.writeString(status, Files.readString(status).replace("S3;aktiv;", "S3;aktivt;"));
    Files.writeString(header, Files.readString(header) + "gäller från: 2016-01-01\n");
    assertThat(run("bedom", INPUT, "--regelverk", copy.toString())).isEqualTo(5);
    assertThat(err())
        .contains(
            "Regelverket vastkom-2015 gäller inte 2015-12-31; det gäller från och med 2016-01-01, tills vidare");
    assertThat(run("bedom", INPUT, "--regelverk", copy.toString(), "--per", "2016-01-01")).isZero();
    assertThat(out()).contains("2016-01-01, motor drools");
  }

  @Test
  void aCellCannotReachTheTerminalThroughAProblem() throws IOException {
    Path copy = copy(INPUT);
    Path goals = copy.resolve("mal.csv");
    Files.writeString(
        goals, Files.readString(goals).replace("minst;25;kommuner", "\u001b[2Jminst;25;kommuner"));
    assertThat(run("bedom", copy.toString(), "--lang", "sv")).isEqualTo(4);
    assertThat(err())
        .contains("\"\ufffd[2Jminst\" är inget ord för måltyp.")
        .doesNotContain("\u001b");
  }

  @Test
  void remarksOnTheInputGoToStandardError() throws IOException {
    Path copy = copy(INPUT);
    Path goals = copy.resolve("mal.csv");
    Files.writeString(
        goals, Files.readString(goals).replace("minst;10;processer", "minst;10;procesar"));
    assertThat(run("bedom", copy.toString())).isZero();
    assertThat(err())
        .isEqualTo(
            """
            anmärkning: mal.csv rad 9 kolumn F: Enheten "procesar" finns inte i ordlistan och visas som den står på båda språken. Menade du "processer"?
            """);
    assertThat(run("bedom", copy.toString(), "--lang", "en")).isZero();
    assertThat(err())
        .isEqualTo(
            """
            remark: mal.csv row 9 column F: The unit "procesar" is not in the word list and is shown as it stands in both languages. Did you mean "processer"?
            """);
  }

  @Test
  void anInputFileIsNeverOverwritten() throws IOException {
    Path copy = copy(INPUT);
    Path goals = copy.resolve("mal.csv");
    String before = Files.readString(goals);
    assertThat(run("bedom", copy.toString(), "-o", goals.toString())).isEqualTo(2);
    assertThat(err()).contains("Resultatet kan inte skrivas över indata. Välj en annan plats.");
    assertThat(goals).hasContent(before);
    assertThat(run("bedom", copy.toString(), "-o", copy.resolve("ny.csv").toString())).isEqualTo(2);
    assertThat(copy.resolve("ny.csv")).doesNotExist();
    Path link = Files.createSymbolicLink(folder.resolve("lank"), copy);
    assertThat(run("bedom", copy.toString(), "-o", link.resolve("mal.csv").toString()))
        .isEqualTo(2);
    assertThat(goals).hasContent(before);
  }

  @Test
  void pagesAreWrittenToAFolderInTheLanguageAskedFor() throws IOException {
    Path swedish = folder.resolve("ny/rapport");
    assertThat(run("bedom", INPUT, "--format", "html", "-o", swedish.toString())).isZero();
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo("Rapporten är skriven: %s/index.html (66 sidor)\n".formatted(swedish));
    assertThat(swedish.resolve("index.html"))
        .hasSameTextualContentAs(Path.of(PAGES + "sv/index.html"));
    assertThat(swedish.resolve("berattelse.html"))
        .hasSameTextualContentAs(Path.of(PAGES + "sv/berattelse.html"));
    Path english = folder.resolve("report");
    assertThat(
            run("assess", INPUT, "--format", "html", "--out", english.toString(), "--lang", "en"))
        .isZero();
    try (Stream<Path> files = Files.list(english)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(66)
          .contains("index.html", "narrative.html", "method.html", "about.html");
    }
    assertThat(english.resolve("index.html"))
        .hasSameTextualContentAs(Path.of(PAGES + "en/index.html"));
  }

  @Test
  void pagesNeedAFolderThatIsNoFileAndNoInput() throws IOException {
    assertThat(runInEach("bedom", INPUT, "--format", "html")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            """
            fel: html: Rapporten skrivs till en mapp. Ange den med -o.
            error: html: The report is written to a folder. Name it with -o.
            """);
    Path file = Files.writeString(folder.resolve("rapport"), "gammalt");
    assertThat(runInEach("bedom", INPUT, "--format", "html", "-o", file.toString())).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "fel: %1$s: Här ligger redan en fil, men html skrivs till en mapp. Välj en annan plats.\n"
                    .formatted(file)
                + "error: %1$s: A file lies here already, but html is written to a folder. Choose another place.\n"
                    .formatted(file));
    assertThat(file).hasContent("gammalt");
    Path copy = copy(INPUT);
    for (Path within : List.of(copy, copy.resolve("rapport"))) {
      assertThat(run("bedom", copy.toString(), "--format", "html", "-o", within.toString()))
          .isEqualTo(2);
      assertThat(err()).contains("Resultatet kan inte skrivas över indata. Välj en annan plats.");
    }
    assertThat(copy.resolve("index.html")).doesNotExist();
    assertThat(copy.resolve("rapport")).doesNotExist();
    assertThat(
            run(
                "bedom",
                INPUT,
                "--regelverk",
                copy(BOOK).toString(),
                "--format",
                "html",
                "-o",
                folder.resolve("kopia/rapport").toString()))
        .isEqualTo(2);
    assertThat(err()).contains("Resultatet kan inte skrivas över indata");
    assertThat(run("bedom", INPUT, "--format", "html", "-o", file.resolve("under").toString()))
        .isEqualTo(1);
    assertThat(err())
        .contains(file + ": Det går inte att skriva här: det är ingen mapp, men en mapp behövs.")
        .doesNotContain("\tat ");
  }

  @Test
  void aResultThatCannotBePrintedIsNotDone() {
    PrintStream full =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("full");
              }
            });
    int code =
        Malvakt.run(
            new Terminal(
                full, new PrintStream(err, true, StandardCharsets.UTF_8), false, environment),
            "bedom",
            INPUT);
    assertThat(code).isEqualTo(1);
    assertThat(err())
        .startsWith(
            "fel: malvakt: Resultatet gick inte att skriva ut i sin helhet. Kontrollera utrymmet på disken.\n");
  }

  /** Calls itself for ever, as a fault in Målvakt might. */
  private static final class Endless extends OutputStream {
    @Override
    public void write(int b) {
      again(b);
    }

    private void again(int b) {
      write(b);
    }
  }

  @Test
  void anErrorOfJavasIsOurFaultTooAndShort() {
    int code =
        Malvakt.run(
            new Terminal(
                new PrintStream(new Endless()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                environment),
            "regelverk",
            "visa",
            "vastkom-2015");
    assertThat(code).isEqualTo(1);
    assertThat(err().lines())
        .startsWith(
            "Ett fel som är vårt, inte ditt. Anmäl det gärna, med texten nedan.",
            "java.lang.StackOverflowError")
        .hasSizeBetween(10, 60);
  }

  @Test
  void problemsOfBookAndInputAreToldTogether() throws IOException {
    Path copy = copy(INPUT);
    Path goals = copy.resolve("mal.csv");
    Files.writeString(
        goals, Files.readString(goals).replace("minst;25;kommuner", "minst;x;kommuner"));
    assertThat(run("bedom", copy.toString(), "--regelverk", "finns-inte", "--lang", "sv"))
        .isEqualTo(5);
    assertThat(err())
        .contains(
            "fel: finns-inte: Det finns inget regelverk här.",
            "fel: mal.csv kolumn E, 3 rader (6, 22, 26): ");
  }

  @Test
  void whatCannotBeWrittenIsToldAndNothingIsLeftBehind() throws IOException {
    Path taken = folder.resolve("upptagen");
    Files.createDirectories(taken.resolve("under"));
    assertThat(runInEach("bedom", INPUT, "-o", taken.toString())).isEqualTo(1);
    assertThat(err())
        .isEqualTo(
            """
            fel: %1$s: Det går inte att skriva här: det är en mapp. Inget som låg här har ändrats.
            error: %1$s: Nothing can be written here: it is a folder. What lay here has not changed.
            """
                .formatted(taken));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(taken);
    }
  }

  private Path copy(String source) throws IOException {
    Path copy = folder.resolve("kopia");
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(Path.of(source))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    return copy;
  }
}
