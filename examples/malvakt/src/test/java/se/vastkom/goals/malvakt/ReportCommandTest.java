package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;

/** A report in every form, in one folder. */
class ReportCommandTest {

  private static final String INPUT = "../esamhalle-2015/uppfoljning-2015";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... arguments) {
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of()),
        arguments);
  }

  private int report(Path into, String... more) {
    return run(
        Stream.concat(
                Stream.of("rapport", INPUT, "--motor", "direct", "-o", into.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyFormLiesInTheFolderAndAgainIsTheSame() throws IOException {
    Path web = folder.resolve("webb");
    assertThat(report(web)).isZero();
    assertThat(err())
        .startsWith("Rapporten är skriven i %s: badda-in-mal-".formatted(web))
        .contains(", badda-in-status.html, berattelse.html, data.html, ")
        .endsWith(", resultat.csv, resultat.json, resultat.pdf, resultat.xlsx\n");
    assertThat(names(web))
        .contains(
            "berattelse.html",
            "data.html",
            "data.jsonld",
            "index.html",
            "kontrollsummor.sha256",
            "metod.html",
            "om.html",
            "oppna-data.csv",
            "oppna-data.csv-metadata.json",
            "resultat.csv",
            "resultat.json",
            "resultat.pdf",
            "resultat.xlsx")
        .noneMatch(name -> name.endsWith(".yaml") || name.equals("mal.csv"));
    byte[] first = Files.readAllBytes(web.resolve("kontrollsummor.sha256"));
    assertThat(Files.readString(web.resolve("resultat.csv"))).contains("Statusen");
    assertThat(Files.readString(web.resolve("oppna-data.csv-metadata.json")))
        .contains("\"url\" : \"oppna-data.csv\"");

    assertThat(report(web)).isZero();
    assertThat(Files.readAllBytes(web.resolve("kontrollsummor.sha256"))).isEqualTo(first);
  }

  @Test
  void inAnotherLanguageItsFilesReplaceTheEarlierOnes() throws IOException {
    assertThat(report(folder)).isZero();
    assertThat(report(folder, "--lang", "en")).isZero();
    assertThat(names(folder))
        .contains("index.html", "narrative.html", "results.xlsx", "open-data.csv");
  }

  @Test
  void inTwoLanguagesThePagesOfTheSecondLieInAFolderAndTheDataOnce() throws IOException {
    assertThat(report(folder, "--lang", "sv,en")).as(err()).isZero();
    assertThat(err())
        .startsWith(
            "Rapporten är skriven i %s: badda-in-mal-distansmote-1.html, ".formatted(folder));
    assertThat(names(folder)).contains("en", "metod.html", "resultat.json");
    Path english = folder.resolve("en");
    assertThat(names(english))
        .contains("about.html", "data.html", "index.html", "method.html", "narrative.html")
        .allMatch(name -> name.endsWith(".html"));
    assertThat(names(english).size()).isEqualTo(pages(folder).size());
    Document data = Jsoup.parse(english.resolve("data.html"));
    assertThat(data.select("[aria-labelledby=files_heading] a").eachAttr("href"))
        .startsWith("../resultat.xlsx", "../resultat.csv")
        .endsWith("../data.jsonld", "../kontrollsummor.sha256");
    List<String> listed =
        Files.readString(folder.resolve("kontrollsummor.sha256"))
            .lines()
            .map(line -> line.substring(66))
            .toList();
    assertThat(listed).contains("en/index.html", "index.html", "resultat.json");
    assertThat(listed).hasSize(names(folder).size() + names(english).size() - 2);
    eachLinkLeadsToAFile(folder);
    eachLinkLeadsToAFile(english);

    assertThat(report(folder, "--lang", "sv,en")).as(err()).isZero();
    Path page = english.resolve("narrative.html");
    assertThat(report(folder)).as(err()).isZero();
    assertThat(err()).contains(page + " hör inte längre till rapporten och är borttagen.\n");
    assertThat(english).doesNotExist();
    assertThat(report(folder, "--lang", "en,sv")).as(err()).isZero();
    assertThat(names(folder.resolve("sv"))).contains("index.html", "berattelse.html");
    assertThat(Files.readString(folder.resolve("index.html"))).contains("<html lang=\"en\">");
  }

  private static List<String> pages(Path of) throws IOException {
    return names(of).stream().filter(name -> name.endsWith(".html")).toList();
  }

  private static void eachLinkLeadsToAFile(Path of) throws IOException {
    for (String name : pages(of)) {
      List<String> links =
          Jsoup.parse(of.resolve(name)).select("[href]:not([rel=noreferrer])").eachAttr("href");
      boolean isEmbedded = name.startsWith("badda-in-") || name.startsWith("embed-");
      assertThat(links).as(name).hasSizeGreaterThan(isEmbedded ? 3 : 6);
      for (String link : links) {
        String file = link.replaceFirst("#.*", "");
        assertThat(of.resolve(file.isEmpty() ? name : file)).as("%s of %s", link, name).exists();
      }
    }
  }

  /** Puts a column first in a file, with a cell at one row. */
  private static void addColumn(Path file, String heading, String row, String cell)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      boolean isHeading = lines.stream().allMatch(earlier -> earlier.startsWith("#"));
      String added = isHeading ? heading : line.startsWith(row + ";") ? cell : "";
      lines.add(line.startsWith("#") ? line : added + ";" + line);
    }
    Files.write(file, lines);
  }

  @Test
  void whatAnAuthorWordsInTheOtherLanguageIsShownInItAndTheRestIsMarked() throws IOException {
    Path input = Files.createDirectory(folder.resolve("uppf"));
    for (String name : names(Path.of(INPUT))) {
      Files.copy(Path.of(INPUT, name), input.resolve(name));
    }
    String title = "All 49 municipalities have taken a stand on e-archives";
    String comment = "All have taken a stand; 18 have not decided on anything";
    addColumn(input.resolve("mal.csv"), "titel@en", "e-arkiv-1", title);
    addColumn(input.resolve("utfall.csv"), "comment@en", "e-arkiv-1", "\"" + comment + "\"");
    Path book = folder.resolve("uppf.xlsx");
    Path json = folder.resolve("uppf.json");
    Path again = folder.resolve("igen");
    assertThat(run("konvertera", input.toString(), book.toString())).as(err()).isZero();
    assertThat(run("konvertera", book.toString(), json.toString())).as(err()).isZero();
    assertThat(Files.readString(json)).contains("\"en\" : \"" + title + "\"");
    assertThat(run("konvertera", json.toString(), again.toString())).as(err()).isZero();
    assertThat(Files.readString(again.resolve("mal.csv"))).contains("titel@en", title);
    assertThat(Files.readString(again.resolve("utfall.csv"))).contains("kommentar@en", comment);

    Path web = folder.resolve("webb");
    assertThat(
            run(
                "bedom",
                again.toString(),
                "--motor",
                "direct",
                "--format",
                "html",
                "--lang",
                "sv,en",
                "-o",
                web.toString()))
        .as(err())
        .isZero();
    Element own = Jsoup.parse(web.resolve("en/goal-e-arkiv-1.html")).selectFirst(".hero");
    assertThat(own.select("h1 bdi, .say bdi").eachText()).containsExactly(title, comment);
    assertThat(own.select("h1 bdi[lang], .say bdi[lang]")).isEmpty();
    Document swedish = Jsoup.parse(web.resolve("mal-e-arkiv-1.html"));
    assertThat(swedish.select("h1").text())
        .isEqualTo("Alla 49 kommuner har tagit ställning till e-arkiv");
    assertThat(swedish.html()).doesNotContain(title, comment);
    Document results = Jsoup.parse(web.resolve("en/index.html"));
    assertThat(results.select("#e-arkiv-1 h4 bdi, #e-arkiv-1 .say bdi").eachText())
        .containsExactly(title, comment);
    assertThat(results.select("#e-arkiv-1 h4 bdi[lang], #e-arkiv-1 .say bdi[lang]")).isEmpty();
    assertThat(results.select("#e-arkiv-2 h4 bdi").eachAttr("lang")).containsExactly("sv");
    assertThat(Jsoup.parse(web.resolve("en/goal-e-arkiv-2.html")).select("h1 bdi").eachAttr("lang"))
        .containsExactly("sv");
  }

  @Test
  void aFileOfSomebodysInTheFolderOfALanguageIsNotReplacedAndNothingIs() throws IOException {
    Path own = Files.createDirectory(folder.resolve("en")).resolve("index.html");
    Files.writeString(own, "min egen");
    assertThat(report(folder, "--lang", "sv,en")).isEqualTo(2);
    assertThat(err()).startsWith("fel: " + own + ": Här ligger redan något");
    assertThat(names(folder)).containsExactly("en");
    assertThat(own).hasContent("min egen");
  }

  @Test
  void pagesAloneAreInTwoLanguagesTooAndEarlierOnesGo() throws IOException {
    Path web = folder.resolve("webb");
    String[] call = {
      "bedom", INPUT, "--motor", "direct", "--format", "html", "-o", web.toString(), "--lang"
    };
    assertThat(run(with(call, "sv,en"))).as(err()).isZero();
    int each = pages(web).size();
    assertThat(err())
        .isEqualTo(
            "Rapporten är skriven: %s (%d sidor)\n".formatted(web.resolve("index.html"), 2 * each));
    assertThat(names(web.resolve("en"))).hasSize(each);
    eachLinkLeadsToAFile(web);
    eachLinkLeadsToAFile(web.resolve("en"));
    assertThat(run(with(call, "en"))).as(err()).isZero();
    assertThat(err())
        .contains(
            "The page %s no longer belongs to the report and has been removed.\n"
                .formatted(web.resolve("en/index.html")));
    assertThat(names(web))
        .contains("goal-e-arkiv-2.html")
        .doesNotContain("mal-e-arkiv-2.html", "en");
  }

  private static String[] with(String[] call, String last) {
    return Stream.concat(Stream.of(call), Stream.of(last)).toArray(String[]::new);
  }

  @Test
  void whatIsInOneLanguageSaysWhichCommandsTakeTwo() {
    String refused =
        "fel: sv,en: Två språk på en gång ges av rapport och av bedom --format html. Ange ett språk"
            + " här.\n";
    for (String[] call :
        new String[][] {
          {"bedom", INPUT},
          {"bedom", INPUT, "--format", "json"},
          {"jamfor", "vansbro-2019", "niva-90-75", INPUT, "--format", "html", "-o", "webb"},
          {"granska", "vansbro-2019"},
          {"regelverk", "visa", "vansbro-2019"}
        }) {
      assertThat(run(with(with(call, "--lang"), "sv,en"))).as(call[0]).isEqualTo(2);
      assertThat(err()).as(call[0]).isEqualTo(refused);
    }
    assertThat(run("granska", "vansbro-2019", "--lang", "en,sv")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "error: en,sv: Two languages at once are for report and for assess --format html. Give"
                + " one language here.\n");
    assertThat(report(folder, "--lang", "sv,fi")).isEqualTo(2);
    assertThat(err()).isEqualTo("fel: sv,fi: Språket är okänt. Välj sv eller en.\n");
    assertThat(report(folder, "--lang", "en,en")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "fel: en,en: Samma språk är angivet två gånger. Ange det en gång, eller sv,en.\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatSomebodyHasChangedOrMadeIsNotReplacedAndNothingIs() throws IOException {
    assertThat(report(folder)).isZero();
    Path changed = folder.resolve("resultat.csv");
    Files.writeString(changed, "min egen anteckning");
    Files.delete(folder.resolve("index.html"));
    assertThat(report(folder)).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            ("fel: %s: Här ligger redan något som Målvakt inte har skrivit, eller som har ändrats"
                    + " sedan dess, och det skrivs inte över. Flytta eller ta bort det, eller välj en"
                    + " annan mapp.\n")
                .formatted(changed));
    assertThat(Files.readString(changed)).isEqualTo("min egen anteckning");
    assertThat(folder.resolve("index.html")).doesNotExist();
  }

  @Test
  void aReportWhoseWritingWasKilledIsWrittenAgain() throws IOException {
    Path other = folder.resolve("annan");
    Path web = folder.resolve("webb");
    assertThat(run("rapport", "../enkat-2016", "--motor", "direct", "-o", other.toString()))
        .isZero();
    assertThat(report(web)).isZero();
    for (String placed : List.of("index.html", "oppna-data.csv", "resultat.csv", "resultat.xlsx")) {
      Files.copy(other.resolve(placed), web.resolve(placed), StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(run("rapport", "../enkat-2016", "--motor", "direct", "-o", web.toString()))
        .as(err())
        .isZero();
    assertThat(names(web)).isEqualTo(names(other));
    for (String name : names(other)) {
      assertThat(web.resolve(name)).hasSameBinaryContentAs(other.resolve(name));
    }
  }

  @Test
  void aFileOfAnEarlierReportThatNoLongerBelongsIsTakenAwayAndTold() throws IOException {
    assertThat(report(folder)).isZero();
    Path list = folder.resolve("kontrollsummor.sha256");
    Path old = Files.copy(folder.resolve("resultat.json"), folder.resolve("gammal.json"));
    String line =
        Files.readString(list)
            .lines()
            .filter(one -> one.endsWith("resultat.json"))
            .findFirst()
            .orElseThrow();
    Files.writeString(
        list, Files.readString(list) + line.replace("resultat.json", "gammal.json") + "\n");

    assertThat(report(folder)).isZero();
    assertThat(err()).endsWith(old + " hör inte längre till rapporten och är borttagen.\n");
    assertThat(old).doesNotExist();
  }

  /** Returns the lines of the page of data, one a file: its name, format, size and checksum. */
  private static List<String> told(Path web) throws IOException {
    return Jsoup.parse(web.resolve("data.html")).select(".files li").eachText();
  }

  @Test
  void thePageOfDataTellsOfEachFileAsItIs() throws Exception {
    assertThat(report(folder)).isZero();
    Document page = Jsoup.parse(folder.resolve("data.html"));
    List<String> links = page.select("[aria-labelledby=files_heading] a").eachAttr("href");
    assertThat(links)
        .containsExactly(
            "resultat.xlsx",
            "resultat.csv",
            "resultat.json",
            "resultat.pdf",
            "oppna-data.csv",
            "oppna-data.csv-metadata.json",
            "data.jsonld",
            "kontrollsummor.sha256");
    String list = Files.readString(folder.resolve("kontrollsummor.sha256"));
    for (Element file : page.select("[aria-labelledby=files_heading] li")) {
      String name = file.selectFirst("a").text();
      assertThat(list).contains(file.selectFirst("code").text() + "  " + name + "\n");
      long kilobytes = (Files.size(folder.resolve(name)) + 999) / 1000;
      assertThat(file.selectFirst(".form").text()).endsWith(", " + kilobytes + " kB");
    }
    assertThat(told(folder).get(5))
        .startsWith(
            "oppna-data.csv-metadata.json JSON, 15 kB Vad kolumnerna i oppna-data.csv betyder (CSV"
                + " on the Web). SHA-256 ");
    assertThat(page.selectFirst("link[rel=alternate]").attr("href")).isEqualTo("data.jsonld");
    assertThat(Files.readString(folder.resolve("data.jsonld")))
        .contains("\"@id\" : \"resultat.csv\"", "\"dcat:Dataset\"");
    for (String line : list.lines().toList()) {
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(Files.readAllBytes(folder.resolve(line.substring(66))));
      assertThat(line.substring(0, 64)).isEqualTo(HexFormat.of().formatHex(sum));
    }
    assertThat(list.lines()).hasSize(names(folder).size() - 1);
  }

  private Path survey(String said) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("uppf"));
    for (String name : List.of("enkat.csv", "mal.csv", "uppfoljning.yaml")) {
      Files.copy(Path.of("../enkat-2016", name), copy.resolve(name));
    }
    Path header = copy.resolve("uppfoljning.yaml");
    Files.writeString(header, Files.readString(header) + "\n" + said + "\n");
    return copy;
  }

  private int published(Path input, Path web) {
    return run("rapport", input.toString(), "--motor", "direct", "-o", web.toString());
  }

  @Test
  void whatWasReadLiesBesideTheReportWhereItSaysSoButNeverTheSurvey() throws IOException {
    Path input = survey("publicera: ja");
    Path web = folder.resolve("webb");
    assertThat(published(input, web)).as(err()).isZero();
    assertThat(names(web)).contains("mal.csv", "uppfoljning.yaml").doesNotContain("enkat.csv");
    assertThat(web.resolve("mal.csv")).hasSameBinaryContentAs(input.resolve("mal.csv"));
    assertThat(Files.readString(web.resolve("kontrollsummor.sha256")))
        .contains("  mal.csv\n", "  uppfoljning.yaml\n");
    Document page = Jsoup.parse(web.resolve("data.html"));
    assertThat(page.select("[aria-labelledby=inputs_heading] a").eachAttr("href"))
        .containsExactly("uppfoljning.yaml", "mal.csv");
    assertThat(page.select("[aria-labelledby=inputs_heading] li").last().text())
        .startsWith("Enkät Läggs inte ut. SHA-256 ");
    assertThat(Files.readString(web.resolve("data.jsonld"))).contains("\"@id\" : \"mal.csv\"");

    Files.writeString(
        input.resolve("uppfoljning.yaml"),
        Files.readString(input.resolve("uppfoljning.yaml")).replace("publicera: ja", ""));
    assertThat(published(input, web)).as(err()).isZero();
    assertThat(names(web)).doesNotContain("mal.csv", "uppfoljning.yaml");
  }

  @Test
  void aFileOfSomebodysIsNotReplacedByWhatWasRead() throws IOException {
    Path input = survey("publicera: ja");
    Path web = Files.createDirectory(folder.resolve("webb"));
    Files.writeString(web.resolve("mal.csv"), "min egen");
    assertThat(published(input, web)).isEqualTo(2);
    assertThat(web.resolve("mal.csv")).hasContent("min egen");
    assertThat(names(web)).containsExactly("mal.csv");
  }

  @Test
  void aFolderIsNeededThatIsNotTheInput() {
    assertThat(run("rapport", INPUT)).isEqualTo(2);
    assertThat(err()).isEqualTo("fel: html: Rapporten skrivs till en mapp. Ange den med -o.\n");
    assertThat(run("rapport", INPUT, "--motor", "direct", "-o", INPUT)).isEqualTo(2);
    assertThat(err()).endsWith("Resultatet kan inte skrivas över indata. Välj en annan plats.\n");
  }

  /**
   * Twenty municipalities say yes and one keeps it to itself, where the source says 43 per cent.
   */
  private Path confidential() throws IOException {
    Path into = Files.createDirectory(folder.resolve("sekretess"));
    Files.writeString(
        into.resolve("uppfoljning.yaml"),
        """
        uppföljning: svar-2016
        titel: Svar 2016 (påhittat)
        utgivare: Påhittade förbundet
        källa: Påhittade svar 2016
        period: 2016
        län: Västra Götaland
        publicera: ja
        områden:
          - {id: arkiv, titel: Arkiv}
        """);
    Files.writeString(
        into.resolve("mal.csv"),
        "id;område;mål;måltyp;målvärde;enhet\narkiv-1;arkiv;Arkiv i 25;minst;25;kommuner\n");
    Files.writeString(
        into.resolve("utfall.csv"), "mål;utfall;grund;publicerad andel\narkiv-1;;namngivet;84 %\n");
    StringBuilder answers = new StringBuilder("mål;kommun;utfall\n");
    List<Respondent> asked = Population.vastraGotaland().respondents();
    for (int i = 0; i < asked.size(); i++) {
      String said = i < 20 ? "ja" : i == 20 ? "sekretess" : "nej";
      answers.append("arkiv-1;").append(asked.get(i).name()).append(';').append(said).append('\n');
    }
    Files.writeString(into.resolve("kommuner.csv"), answers.toString());
    return into;
  }

  @Test
  void noFileOfAReportTellsTheAnswersFromWhichASecretOneCouldBeWorkedOut() throws IOException {
    Path input = confidential();
    Path web = folder.resolve("webb");
    assertThat(published(input, web)).as(err()).isZero();
    assertThat(err())
        .contains(
            "anmärkning: mal.csv rad 2: Ett svar om arkiv-1 är sekretess och hade kunnat räknas ut"
                + " ur de andra svaren och det utfall som källan anger. Därför visar rapporten inte"
                + " vem som har svarat vad om målet, i filerna står varje svar om det som"
                + " sekretess, och filerna som uppföljningen lästes ur läggs inte ut.\n");
    assertThat(names(web))
        .doesNotContain("kommuner.csv", "mal.csv", "uppfoljning.yaml", "kommuner.html");
    List<String> rows = Files.readAllLines(web.resolve("oppna-data.csv"));
    int answer = List.of(rows.get(0).split(",", -1)).indexOf("answer");
    assertThat(rows.subList(1, rows.size()))
        .hasSize(49)
        .allMatch(row -> row.split(",", -1)[answer].equals("sekretess"));
    AssessedFollowUp told = new JsonReader().readAssessment(web.resolve("resultat.json")).orThrow();
    GoalId goal = new GoalId("arkiv-1");
    assertThat(told.followUp().responses(goal))
        .hasSize(49)
        .allMatch(one -> one.outcome().equals(new Outcome.Missing(Outcome.Reason.CONFIDENTIAL)));
    assertThat(told.assessment(goal).orElseThrow().status()).isEqualTo(Status.DELVIS);
    String file = folder.resolve("en.csv").toString();
    assertThat(run("bedom", input.toString(), "--format", "oppna-data", "-o", file)).isZero();
    assertThat(err())
        .contains(
            "anmärkning: mal.csv rad 2: Ett svar om arkiv-1 är sekretess och hade kunnat räknas ut"
                + " ur de andra svaren och det utfall som källan anger. Därför står varje svar om"
                + " målet som sekretess i filen.\n");
    try (InputStream in = Files.newInputStream(web.resolve("resultat.xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      List<String> answers = new ArrayList<>();
      book.getSheet("kommuner")
          .forEach(row -> answers.add(new DataFormatter().formatCellValue(row.getCell(2))));
      assertThat(answers.subList(1, 50)).containsOnly("sekretess");
      assertThat(answers.subList(50, answers.size())).containsOnly("", "arkiv-1");
    }

    // Assessed anew by what is published, the goal is open and not missed.
    assertThat(
            run(
                "bedom",
                web.resolve("resultat.json").toString(),
                "--motor",
                "direct",
                "--format",
                "csv",
                "-o",
                folder.resolve("om.csv").toString()))
        .as(err())
        .isZero();
    assertThat(Files.readString(folder.resolve("om.csv"))).contains("ej bedömt");
  }

  @Test
  void whatAnotherBookSaysIsShownWhereThePublisherAsksForIt() throws IOException {
    Path web = folder.resolve("webb");
    assertThat(report(web)).isZero();
    assertThat(Jsoup.parse(web.resolve("mal-e-arkiv-2.html")).select(".by-others")).isEmpty();
    assertThat(report(web, "--jamfor-med", "vansbro-2019")).as(err()).isZero();
    Document page = Jsoup.parse(web.resolve("mal-e-arkiv-2.html"));
    assertThat(page.select(".hero .verdict").text()).isEqualTo("Delvis uppfyllt");
    assertThat(page.select(".by-others > .note").text())
        .isEqualTo(
            "Bedömningen som gäller står överst. Så här säger andra regelverk om samma uppgifter.");
    assertThat(page.select(".by-others h3").text())
        .startsWith("Vansbro 2019 (vansbro-2019, version 1, ");
    assertThat(page.select(".by-others .verdict").text()).isEqualTo("Ej uppfyllt");
    assertThat(page.select(".by-others .sentence").text()).startsWith("Ej uppfyllt: ");
    assertThat(report(web, "--jamfor-med", "finns-inte")).isEqualTo(5);
    assertThat(err()).startsWith("fel: finns-inte: ");
  }

  @Test
  void aHouseHasItsOwnColoursLogotypeAndWords() throws IOException {
    Path house =
        Files.writeString(
            folder.resolve("hus.txt"),
            """
            färg.topp = #0b3d91
            logotyp = <svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>
            ord.sv.report.results = Utfall
            """);
    Path web = folder.resolve("webb");
    assertThat(report(web, "--hus", house.toString())).as(err()).isZero();
    Document page = Jsoup.parse(web.resolve("index.html"));
    assertThat(page.select(".pages a").first().text()).isEqualTo("Utfall");
    assertThat(page.select(".publisher svg.logo")).hasSize(1);
    assertThat(page.selectFirst("style").data()).contains("--top: #0b3d91;");

    byte[] before = Files.readAllBytes(web.resolve("index.html"));
    Files.writeString(house, "färg.topp = #cccccc");
    assertThat(report(web, "--hus", house.toString())).isEqualTo(4);
    assertThat(err())
        .isEqualTo(
            "fel: %s rad 1: #cccccc mot #ffffff har kontrasten 1,6, men 4,5 behövs för att texten ska"
                    .formatted(house)
                + " kunna läsas. Välj en mörkare eller ljusare färg.\n");
    assertThat(web.resolve("index.html")).hasBinaryContent(before);
    assertThat(report(web, "--hus", "finns-inte.txt")).isEqualTo(4);
    assertThat(err())
        .isEqualTo("fel: finns-inte.txt: Filen finns inte. Kontrollera namnet och mappen.\n");
    Files.writeString(house, "# ".repeat(1_000_000));
    assertThat(report(web, "--hus", house.toString())).isEqualTo(4);
    assertThat(err())
        .isEqualTo(
            "fel: %s: Filen är större än 256 kB, som är gränsen. Förenkla logotypen, eller ta bort det"
                    .formatted(house)
                + " som inte behövs.\n");
  }
}
