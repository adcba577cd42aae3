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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.FollowUp;

/** An invented year: a survey, an interim report, an annual report, and the next year. */
class DemoYearTest {

  private static final Path DEMO = Path.of("../demo-kommuner");
  private static final Path HANDBOOK = Path.of("../../HANDBOK.md");
  private static final String HEADING = "## Ett helt år: enkät, delår, årsredovisning, nästa år";
  private static final String INTERIM = DEMO.resolve("delar-2018").toString();
  private static final String ANNUAL = DEMO.resolve("ar-2018").toString();
  private static final String BOOK = DEMO.resolve("regelverk").toString();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private String said(String... arguments) {
    return printed(arguments).replaceAll("\\s+", " ");
  }

  private String printed(String... arguments) {
    out.reset();
    err.reset();
    int code =
        Malvakt.run(
            new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                /* isTerminal */ false,
                Map.of()),
            arguments);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private String assessed(String followUp, String... more) {
    return said(
        Stream.concat(
                Stream.of("bedom", followUp, "--regelverk", BOOK, "--motor", "direct"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void everyFileSaysThatItIsInvented() throws IOException {
    try (Stream<Path> files = Files.walk(DEMO)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).contains("åhitt");
      }
    }
    said("rapport", ANNUAL, "--regelverk", BOOK, "-o", folder.resolve("webb").toString());
    try (Stream<Path> pages = Files.list(folder.resolve("webb"))) {
      assertThat(pages.filter(page -> page.toString().endsWith(".html")))
          .isNotEmpty()
          .allSatisfy(page -> assertThat(page).content().contains("(påhittad)"));
    }
  }

  @Test
  void eachCommandOfTheHandbookSaysWhatItShows() throws IOException {
    try (Stream<Path> files = Files.walk(DEMO)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("demo-kommuner").resolve(DEMO.relativize(file)));
      }
    }
    List<ShownCommand> commands = ShownCommand.ofSection(Files.readAllLines(HANDBOOK), HEADING);
    assertThat(commands)
        .extracting(command -> command.typed().split(" ", -1)[1])
        .containsExactly(
            "enkat", "bedom", "bedom", "jamfor", "rapport", "nasta", "bedom", "jamfor");
    for (ShownCommand command : commands) {
      command.assertIsSaidBy(printedHere(command.typed()));
    }
  }

  /** Runs a command as if typed in the folder of the test; each file that it names has a slash. */
  private List<String> printedHere(String typed) {
    String[] arguments =
        Stream.of(typed.split(" ", -1))
            .skip(1)
            .map(word -> word.contains("/") ? folder.resolve(word).toString() : word)
            .toArray(String[]::new);
    return printed(arguments).replace(folder + "/", "").lines().toList();
  }

  @Test
  void inAugustTheSurveySaysHowFarItHasComeAndForecastsHowItWillEnd() {
    assertThat(said("enkat", INTERIM))
        .contains(
            "skola-plan \"Har kommunen en beslutad plan\": 25 ja, 8 nej, 10 planerat, 6 inget svar");
    assertThat(assessed(INTERIM))
        .contains("2018, delår per den 31 augusti 2018")
        .contains(
            "Ej bedömt: perioden pågår till den 31 december 2018. Hittills: 25 av 40 kommuner; 25 ja,"
                + " 10 planerar, 8 nej, 6 har inte svarat")
        .contains("» Bedöms bli uppfyllt: Målet nås enligt prognosen – prognos: 41 kommuner")
        .contains("Ej bedömt: perioden pågår till den 31 december 2020. Hittills: 36,2 av 40 %")
        .contains("» Bedöms bli delvis uppfyllt: Prognosen säger delvis uppfyllt")
        .doesNotContain("34 kommuner");
  }

  @Test
  void afterTheYearGoalsAreJudgedFromTheLeavesUp() {
    assertThat(assessed(ANNUAL))
        .contains(
            "Delvis uppfyllt: Inget av målen därunder är ej uppfyllt, men alla är inte uppfyllda – 1 av"
                + " 2 mål i kraft är uppfyllt: Minst 40 kommuner har en beslutad plan mot skolfrånvaro"
                + " (delvis uppfyllt, vikt 2), Minst 90 % av eleverna blir behöriga till gymnasiet"
                + " (uppfyllt, vikt 1), Elevärenden avgörs på högst 14 dagar (utgått (vilande), vikt 1)")
        .contains("Trend positiv: Utfallet har rört sig mot målet – 8 kommuner fler än 2017")
        .contains("980 ton; det är mätt på ett annat sätt än förut")
        .contains(
            "2015: 9 kommuner; målet var minst 20 kommuner; ej uppfyllt, trend ej bedömd"
                + " (vansbro-2019, version 1, e476485b7555); målvärdet är nu ett annat");
  }

  @Test
  void anEarlierYearIsWeighedAnewByWhatHistoryKnowsOfIt() {
    assertThat(assessed(ANNUAL, "--om-igen", "2017"))
        .contains(
            "0 av 3 mål i kraft är uppfyllda: Elevärenden avgörs på högst 14 dagar (ej uppfyllt, vikt"
                + " 1), Minst 40 kommuner har en beslutad plan mot skolfrånvaro (ej uppfyllt, vikt 2)")
        .contains("\" Egen bedömning");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "Mål med andra under sig vägs ihop av dem som historiken känner 2017, så som de hör till"
                + " varandra nu: trygg-skola, mindre-utslapp, enkel-kontakt.")
        .contains(
            "Historiken säger inte vad som bedömdes då av trygg-skola, mindre-utslapp,"
                + " enkel-kontakt.");
  }

  @Test
  void anExplanationShowsTheGoalsUnderTheGoalAndItsPast() {
    assertThat(explained("trygg-skola"))
        .contains(
            "Målen därunder ◐ skola-plan Minst 40 kommuner har en beslutad plan mot skolfrånvaro"
                + " (delvis uppfyllt, vikt 2) ● skola-behorighet Minst 90 % av eleverna blir"
                + " behöriga till gymnasiet (uppfyllt, vikt 1) – skola-arenden Elevärenden avgörs på"
                + " högst 14 dagar (utgått (vilande), vikt 1)");
    assertThat(explained("trygg-skola", "--format", "json"))
        .contains("\"goal\" : \"skola-plan\"")
        .contains("\"below\"")
        .doesNotContain("\"history\"");
    assertThat(explained("skola-plan", "--format", "json"))
        .contains("\"history\"")
        .contains("\"book\" : \"vansbro-2019\"");
    assertThat(explained("skola-plan", "--format", "markdown"))
        .contains("### Tidigare perioder, som de bedömdes då")
        .contains("| 2015 | 12 kommuner | Minst 40 kommuner | Ej uppfyllt |");
  }

  private String explained(String goal, String... more) {
    return said(
        Stream.concat(
                Stream.of("forklara", ANNUAL, goal, "--regelverk", BOOK, "--motor", "direct"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void theNextYearRemembersThisOne() {
    Path next = folder.resolve("2019");
    assertThat(
            said(
                "nasta",
                ANNUAL,
                "--regelverk",
                BOOK,
                "--motor",
                "direct",
                "--period",
                "2019",
                "-o",
                next.toString()))
        .contains("Målet skola-plan gällde till 2018 och står i journalen")
        .contains("Målet skola-arenden gäller åter")
        .contains(
            "Målet klimat-bilar ska få ett nytt målvärde. Det gamla (minst 30 kommuner) är tömt")
        .contains("- 3 mål utan eget utfall har fått historik för 2018: vad ");
    assertThat(assessed(next.toString()))
        .contains("2018: 980 ton; målet var att minska; ej bedömt")
        .contains("2018: 29 kommuner; målet var 35 kommuner med 3 tjänster; delvis uppfyllt")
        .contains("2018: 37 kommuner; målet var alla kommuner; ej uppfyllt, trend positiv (valfard")
        .contains(
            "2018: inget eget utfall, vägdes samman av målen därunder; delvis uppfyllt, trend ej"
                + " bedömd (valfard, version 1, ")
        .doesNotContain("skola-plan");
    assertThat(assessed(next.toString(), "--om-igen", "2018")).contains("Egen bedömning");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("1 av 9 mål bedöms annorlunda än då: trygg-skola.")
        .contains(
            "Då bedömdes: trygg-skola delvis uppfyllt (valfard, version 1, 1f5eb89a4c47),"
                + " mindre-utslapp ")
        .doesNotContain("Historiken säger inte");
    said("rapport", next.toString(), "--regelverk", BOOK, "-o", folder.resolve("webb").toString());
    assertThat(folder.resolve("webb/mal-trygg-skola.html"))
        .content()
        .contains("Inget eget utfall, vägdes samman av målen därunder");
    String workbook = folder.resolve("2019.xlsx").toString();
    said("konvertera", next.toString(), workbook);
    said("konvertera", workbook, folder.resolve("2019.json").toString());
    FollowUp again = FollowUps.read(folder.resolve("2019.json")).orThrow();
    assertThat(again.history().periods())
        .hasSameSizeAs(FollowUps.read(next).orThrow().history().periods())
        .filteredOn(past -> past.observation().isEmpty())
        .extracting(past -> past.goal().value())
        .containsExactly("trygg-skola", "mindre-utslapp", "enkel-kontakt");
  }

  @Test
  void theYearsStandBesideEachOtherInEveryForm() throws IOException {
    String next = folder.resolve("2019").toString();
    said("nasta", ANNUAL, "--regelverk", BOOK, "--motor", "direct", "--period", "2019", "-o", next);

    assertThat(compared(next, ANNUAL, INTERIM))
        .contains("2015–2019, mål för mål")
        .contains(
            "2017: 24 kommuner; ○ ej uppfyllt Bedömdes då av vansbro-2019, version 1, e476485b7555"
                + " 2018, delår per den 31 augusti 2018: 25 kommuner; ? ej bedömt Bedöms bli"
                + " uppfyllt 2018: 32 kommuner; ◐ delvis uppfyllt Avslutat 2018: gällde till 2018")
        .contains("2018: 1 av 2 mål i kraft är uppfyllt; ◐ delvis uppfyllt");
    assertThat(compared(next, "--format", "csv"))
        .contains("utfall 2018;status 2018;anmärkningar 2018");
    assertThat(compared(next, "--format", "json")).contains("malvakt-period-table");
    Path pages = folder.resolve("perioder");
    compared(next, "--format", "html", "-o", pages.toString());
    assertThat(pages.resolve("perioder.html")).content().contains("(påhittad)");
  }

  private String compared(String... words) {
    return said(
        Stream.concat(
                Stream.of("jamfor", "--regelverk", BOOK, "--motor", "direct"), Stream.of(words))
            .toArray(String[]::new));
  }

  @Test
  void anAreaThatComesToAnotherStatusIsToldInEveryForm() throws IOException {
    Path year = Files.createDirectory(folder.resolve("vägd"));
    try (Stream<Path> files = Files.list(Path.of(ANNUAL))) {
      for (Path file : files.toList()) {
        Files.copy(file, year.resolve(file.getFileName()));
      }
    }
    Path about = year.resolve("uppfoljning.yaml");
    Files.writeString(about, Files.readString(about) + "\nvägs samman: områden och helheten\n");
    String then = year.toString();
    String next = folder.resolve("2019").toString();
    said("nasta", then, "--regelverk", BOOK, "--motor", "direct", "--period", "2019", "-o", next);

    String told = "Området Barn och unga sammanvägt: delvis uppfyllt ⇒ ej bedömt";
    assertThat(compared(then, next)).contains(told + " Före: delvis uppfyllt: ");
    assertThat(compared(then, next, "--format", "markdown")).contains(told);
    assertThat(compared(then, next, "--format", "json"))
        .contains("\"overall\" : [ { \"area\" : \"barn\", \"before\" : \"delvis\"");
    Path pages = folder.resolve("jamfor");
    compared(then, next, "--format", "html", "-o", pages.toString());
    try (Stream<Path> files = Files.list(pages)) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")))
          .anySatisfy(page -> assertThat(page).content().contains("Barn och unga sammanvägt"));
    }
  }

  @Test
  void remarksOnOneOfSeveralFollowUpsSayWhichOne() {
    for (List<String> named : List.of(List.of(INTERIM, ANNUAL), List.of(ANNUAL, INTERIM, ANNUAL))) {
      compared(named.toArray(String[]::new));
      assertThat(err.toString(StandardCharsets.UTF_8))
          .contains("anmärkning: " + INTERIM + "/enkat.csv: 43 av 49 kommuner har svarat.")
          .contains("anmärkning: " + ANNUAL + "/enkat.csv: 47 av 49 kommuner har svarat.")
          .contains("anmärkning: " + ANNUAL + "/mal.csv rad 9 kolumn F: ")
          .doesNotContain("anmärkning: enkat.csv");
    }
    compared(ANNUAL);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("anmärkning: enkat.csv: 47 av 49 kommuner har svarat.");
  }

  @Test
  void twoWorkbooksOfOneNameAreToldApart() throws IOException {
    String one = Files.createDirectory(folder.resolve("ett")).resolve("u.xlsx").toString();
    String two = Files.createDirectory(folder.resolve("två")).resolve("u.xlsx").toString();
    said("konvertera", INTERIM, one);
    said("konvertera", ANNUAL, two);
    compared(one, two);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("anmärkning: " + one + "[mål] F9: ")
        .contains("anmärkning: " + two + "[mål] F9: ");
  }

  @Test
  void workbookFolderAndJsonCarryAllOfIt() throws IOException {
    for (String of : List.of(INTERIM, ANNUAL)) {
      FollowUp read = FollowUps.read(FollowUpSource.of(Path.of(of))).orThrow();
      Path copies = Files.createDirectory(folder.resolve(Path.of(of).getFileName()));
      String workbook = copies.resolve("u.xlsx").toString();
      String copy = copies.resolve("mapp").toString();
      said("konvertera", of, workbook);
      said("konvertera", workbook, copy);
      said("konvertera", copy, copies.resolve("u.json").toString());
      FollowUp again = FollowUps.read(FollowUpSource.of(copies.resolve("u.json"))).orThrow();
      assertThat(again.header()).isEqualTo(read.header());
      assertThat(again.history().periods()).hasSameSizeAs(read.history().periods());
      assertThat(again.forecasts()).hasSameSizeAs(read.forecasts());
      assertThat(assessed(copies.resolve("u.json").toString(), "--format", "csv"))
          .isEqualTo(assessed(copy, "--format", "csv"));
    }
  }
}
