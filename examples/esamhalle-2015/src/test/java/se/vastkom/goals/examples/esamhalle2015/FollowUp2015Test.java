package se.vastkom.goals.examples.esamhalle2015;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.AssessedFollowUps;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.report.Reports;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

class FollowUp2015Test {

  private static final Path SOURCE = Path.of("uppfoljning-2015");
  private static final Path INVENTED = Path.of("../demo-kommuner");
  private static final Path PAGES = Path.of("src/test/resources");
  private static final Path BOOK =
      Path.of(
          "../../goal-rules/core/src/main/resources/se/vastkom/goals/rules/source/books/vastkom-2015");

  private final FollowUp followUp = FollowUps.read(SOURCE).orThrow();
  private final RuleBook book = RuleBooks.shipped("vastkom-2015");
  private final AssessedFollowUp assessed = Assessor.using(book).assess(followUp).orThrow();

  @TempDir Path folder;

  @Test
  void theCountsAreThoseWorkedOutByHand() {
    assertThat(followUp.areas()).hasSize(8);
    Counts counts = assessed.counts();
    assertThat(counts.goals()).isEqualTo(26);
    assertThat(counts.byStatus())
        .isEqualTo(
            Map.of(
                Status.UPPFYLLT,
                11,
                Status.DELVIS,
                8,
                Status.EJ_UPPFYLLT,
                1,
                Status.UTGATT,
                6,
                Status.EJ_BEDOMT,
                0));
    assertThat(counts.dormant()).isEqualTo(1);
    assertThat(counts.byTrend())
        .isEqualTo(
            Map.of(Trend.POSITIV, 1, Trend.OFORANDRAD, 0, Trend.NEGATIV, 0, Trend.EJ_BEDOMD, 25));
  }

  @Test
  void readingGivesNoRemarks() {
    assertThat(FollowUps.read(SOURCE).problems()).isEmpty();
  }

  /** Value and per cent as the page printed them, and the verdict worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "e-arkiv-1, 49, 100%, uppfyllt",
    "e-arkiv-2, 49, 24%, delvis",
    "e-arkiv-3, 1, 100%, uppfyllt",
    "e-arkiv-4, 25, 92%, delvis",
    "e-arkiv-5, 2, 0 %, ej uppfyllt",
    "e-arkiv-6, 3, 100%, uppfyllt",
    "e-forvaltning-1, -, -, utgått",
    "e-forvaltning-2, 49, 49%, delvis",
    "e-forvaltning-3, 49, 84%, delvis",
    "e-forvaltning-4, -, -, utgått",
    "e-forvaltning-5, 5, 8%, delvis",
    "e-forvaltning-6, 3, 100%, uppfyllt",
    "informationssakerhet-1, 1, 100%, uppfyllt",
    "informationssakerhet-2, 15, 100%, uppfyllt",
    "informationssakerhet-3, 49, 100%, uppfyllt",
    "informationssakerhet-4, 3, 100%, uppfyllt",
    "informationssakerhet-5, -, -, utgått",
    "informationssakerhet-6, 49, 100%, uppfyllt",
    "oppna-data-1, 18, 38%, delvis",
    "oppna-data-2, 7, 30%, delvis",
    "oppna-data-3, '', '', utgått",
    "integration-1, -, '', utgått",
    "integration-2, 17, 100%, uppfyllt",
    "distansmote-1, 30, 100%, uppfyllt",
    "kommunikationstjanster-1, -, -, utgått",
    "kartlaggning-1, 47, 96%, delvis",
  })
  void eachGoalKeepsWhatWasPrintedAndGetsItsVerdict(
      String goal, String value, String share, String status) {
    Observation observation = followUp.observation(new GoalId(goal)).orElseThrow();
    assertThat(observation.published().value()).isEqualTo(value);
    assertThat(observation.published().share()).isEqualTo(share);
    assertThat(assessment(goal).status().key()).isEqualTo(status);
  }

  @Test
  void theGoalsStandInThePagesOrder() {
    List<String> inOrder = new ArrayList<>();
    followUp
        .areas()
        .forEach(area -> followUp.goals(area.id()).forEach(goal -> inOrder.add(goal.id().value())));
    assertThat(followUp.goals()).extracting(goal -> goal.id().value()).isEqualTo(inOrder);
  }

  @Test
  void seventeenOfFiveShowsAHundredPerCentAndKeepsThreeHundredAndForty() {
    Assessment assessment = assessment("integration-2");
    assertThat(assessment.evidence().attainment().value()).contains(Ratio.of(17, 5));
    assertThat(assessment.shownAttainment().value()).contains(new Part.Amount(Ratio.of(100), "%"));
    assertThat(Words.swedish().sayFirst(assessment.statusFinding().sentence()))
        .isEqualTo(
            "Uppfyllt: Målet är nått – 17 kommuner; målet var minst 5 (340 %) (regel S2, status.csv rad 4).");
  }

  @Test
  void theReasonIsSaidInBothLanguages() {
    Finding finding = assessment("e-forvaltning-2").statusFinding();
    assertThat(Words.swedish().sayFirst(finding.sentence()))
        .isEqualTo(
            "Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än 0 %; 24 av 49 kommuner, 49 % av målet (regel S3, status.csv rad 5).");
    assertThat(Words.english().sayFirst(finding.sentence()))
        .isEqualTo(
            "Partly met: Mer än inget är gjort men målet är inte nått – the border for attainment is more than 0 %; 24 of 49 municipalities, 49% of the target (rule S3, status.csv row 5).");
  }

  @Test
  void everyFindingPointsToTheRowOfTheRuleItNames() throws IOException {
    int checked = 0;
    for (Assessment assessment : assessed.assessments()) {
      for (Finding finding : assessment.findings()) {
        for (Finding.RuleRef rule : finding.rules()) {
          List<String> lines = Files.readAllLines(BOOK.resolve(rule.place().source()));
          assertThat(lines.get(rule.place().row() - 1)).startsWith(rule.id() + ";");
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThanOrEqualTo(2 * 26);
  }

  @Test
  void theOnlyTrendIsTheOneThatIsStated() {
    assertThat(assessed.assessments().stream().filter(one -> one.trend() == Trend.POSITIV))
        .extracting(one -> one.evidence().goal().id().value())
        .containsExactly("e-forvaltning-3");
  }

  @Test
  void theNarrativeIsKeptAndNeverCounted() {
    Narrative narrative = followUp.narrative().orElseThrow();
    assertThat(narrative.areas())
        .extracting(Narrative.Area::title)
        .containsExactly(
            "Gemensamma funktioner och tjänster", "E-hälsa", "Digitalisering av skola");
    assertThat(narrative.areas()).extracting(area -> area.goals().size()).containsExactly(1, 6, 1);
    assertThat(narrative.areas())
        .extracting(area -> area.deliverables().size())
        .containsExactly(8, 7, 0);
    Lifecycle school = narrative.areas().get(2).lifecycle();
    assertThat(school.state()).isEqualTo(Lifecycle.State.DORMANT);
    assertThat(school.date().text()).isEqualTo("2015-09");
  }

  @Test
  void aThresholdChangedInACopyOfTheRuleFileFlipsExactlyTheVerdictsBelowIt() {
    Map<String, String> flips =
        flips(
            edited(
                Map.of(
                    "S3;aktivt;nej;> 0 %", "S3;aktivt;nej;>= 80 %",
                    "S4;aktivt;nej;<= 0 %", "S4;aktivt;nej;< 80 %")));
    assertThat(flips)
        .isEqualTo(
            Map.of(
                "e-arkiv-2", "delvis -> ej uppfyllt",
                "e-forvaltning-2", "delvis -> ej uppfyllt",
                "e-forvaltning-5", "delvis -> ej uppfyllt",
                "oppna-data-1", "delvis -> ej uppfyllt",
                "oppna-data-2", "delvis -> ej uppfyllt"));
  }

  @Test
  void aRowAboutTheEvidenceTurnsIntentionsIntoNoVerdict() {
    Map<String, String> flips =
        flips(
            edited(
                Map.ofEntries(
                    Map.entry(
                        "träffprincip: U\n  - tabell: trend", "träffprincip: F\n  - tabell: trend"),
                    Map.entry("regel;läge;nått;", "regel;läge;underlagets styrka;nått;"),
                    Map.entry("S1;\"utgått; vilande\";-;", "S1;\"utgått; vilande\";-;-;"),
                    Map.entry(
                        "S2;aktivt;",
                        "S0;aktivt;planerat eller blandat;-;-;-;ej bedömt;\nS2;aktivt;-;"),
                    Map.entry("S3;aktivt;", "S3;aktivt;-;"),
                    Map.entry("S4;aktivt;", "S4;aktivt;-;"),
                    Map.entry("S5;aktivt;", "S5;aktivt;-;"),
                    Map.entry("S6;aktivt;", "S6;aktivt;-;"),
                    Map.entry("S8;aktivt;", "S8;aktivt;-;"),
                    Map.entry("S9;aktivt;", "S9;aktivt;-;"),
                    Map.entry("S10;aktivt;", "S10;aktivt;-;"))));
    assertThat(flips)
        .isEqualTo(
            Map.of("e-arkiv-4", "delvis -> ej bedömt", "distansmote-1", "uppfyllt -> ej bedömt"));
  }

  @Test
  void anOverlapMadeInACopyGivesNoVerdictNamingBothRows() {
    RuleBook book = edited(Map.of("S3;aktivt;nej;> 0 %", "S3;aktivt;nej;>= 0 %"));
    Assessment assessment =
        Assessor.using(book)
            .assess(followUp)
            .orThrow()
            .assessment(new GoalId("e-arkiv-5"))
            .orElseThrow();
    assertThat(Words.swedish().sayFirst(assessment.statusFinding().sentence()))
        .isEqualTo(
            "Ej bedömt: flera rader i tabellen status gäller, men bara en får gälla: regel S3, status.csv rad 5, regel S4, status.csv rad 6 (ingen regel).");
  }

  private RuleBook edited(Map<String, String> edits) {
    try (Stream<Path> files = Files.list(BOOK)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        for (Map.Entry<String, String> edit : edits.entrySet()) {
          text = text.replace(edit.getKey(), edit.getValue());
        }
        Files.writeString(folder.resolve(file.getFileName().toString()), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RuleBooks.read(folder).orThrow();
  }

  private Map<String, String> flips(RuleBook book) {
    AssessedFollowUp other = Assessor.using(book).assess(followUp).orThrow();
    Map<String, String> flips = new TreeMap<>();
    for (int i = 0; i < assessed.assessments().size(); i++) {
      Status before = assessed.assessments().get(i).status();
      Status after = other.assessments().get(i).status();
      if (before != after) {
        flips.put(
            assessed.assessments().get(i).evidence().goal().id().value(),
            before.key() + " -> " + after.key());
      }
    }
    return flips;
  }

  @Test
  void theAssessmentReadsBackFromJsonAsItWas() throws IOException {
    byte[] json = AssessedFollowUps.write(assessed, "json", Words.swedish());
    Path file = folder.resolve("bedomning.json");
    Files.write(file, json);
    AssessedFollowUp back = new JsonReader().readAssessment(file).orThrow();
    assertThat(back).isEqualTo(assessed);
    assertThat(AssessedFollowUps.write(back, "json", Words.swedish())).isEqualTo(json);
    assertThat(FollowUps.read(file).orThrow()).isEqualTo(followUp);
  }

  @Test
  void theDemoPrintsItsTableAndNamesItsFiles() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Demo.run(SOURCE, INVENTED, folder, new PrintStream(printed, true, StandardCharsets.UTF_8));
    String table =
        new String(
            AssessedFollowUps.write(assessed, "text", Words.swedish()), StandardCharsets.UTF_8);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            table
                + Stream.of(
                        "bedomning-2015.json",
                        "bedomning-2015.csv",
                        "rapport-2015/sv/index.html",
                        "rapport-2015/en/index.html",
                        "rapport-demo/sv/index.html",
                        "rapport-demo/en/index.html")
                    .map(file -> "\nSkrev " + folder.resolve(file).toAbsolutePath())
                    .collect(Collectors.joining())
                + "\n");
    assertThat(folder.resolve("rapport-2015/sv/index.html"))
        .hasBinaryContent(Reports.html(Words.swedish()).pages(published()).get("index.html"));
    assertThat(Files.readAllBytes(folder.resolve("bedomning-2015.json")))
        .isEqualTo(AssessedFollowUps.write(assessed, "json", Words.swedish()));
  }

  /**
   * To renew after an intended change: run with {@code -Dgolden.renew=true} and read the
   * difference.
   */
  @ParameterizedTest
  @CsvSource({
    "text, sv, bedomning-2015.sv.txt",
    "text, en, bedomning-2015.en.txt",
    "csv, sv, bedomning-2015.sv.csv",
    "csv, en, bedomning-2015.en.csv",
    "json, sv, bedomning-2015.json"
  })
  void wholeReportsAreAsTheGoldenFiles(String format, String language, String golden)
      throws IOException {
    Words words = language.equals("sv") ? Words.swedish() : Words.english();
    byte[] report = AssessedFollowUps.write(assessed, format, words);
    Path file = Path.of("src/test/resources").resolve(golden);
    if (Boolean.getBoolean("golden.renew")) {
      Files.write(file, report);
    }
    assertThat(new String(report, StandardCharsets.UTF_8)).isEqualTo(Files.readString(file));
  }

  /** The pages of 2015 that are kept: one of each kind. */
  private static final Set<String> KEPT =
      Set.of(
          "index.html",
          "berattelse.html",
          "narrative.html",
          "mal-e-arkiv-4.html",
          "goal-e-arkiv-4.html",
          "badda-in-mal-e-arkiv-4.html",
          "embed-goal-e-arkiv-4.html",
          "badda-in-status.html",
          "embed-statuses.html",
          "kommuner.html",
          "municipalities.html",
          "metod.html",
          "method.html");

  /** The pages of the invented follow-up that are kept: of the kinds that 2015 has not. */
  private static final Set<String> KEPT_INVENTED =
      Set.of(
          "index.html",
          "mal-skola-plan.html",
          "goal-skola-plan.html",
          "kommun-boras.html",
          "municipality-boras.html",
          "delregion-fyrbodal.html",
          "sub-region-fyrbodal.html");

  /** Renewed with the others. */
  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void wholePagesAreAsTheGoldenFiles(String language) throws IOException {
    SortedMap<String, byte[]> of2015 = pages(published(), language);
    assertThat(of2015.keySet()).hasSize(66);
    areGolden(of2015, KEPT, PAGES.resolve("rapport-2015").resolve(language), 7);
    areGolden(
        pages(Demo.invented(INVENTED), language),
        KEPT_INVENTED,
        PAGES.resolve("rapport-demo").resolve(language),
        4);
  }

  private static SortedMap<String, byte[]> pages(AssessedFollowUp assessed, String language) {
    return new TreeMap<>(Reports.html(Locale.forLanguageTag(language)).pages(assessed));
  }

  private static void areGolden(
      SortedMap<String, byte[]> pages, Set<String> which, Path kept, int howMany)
      throws IOException {
    pages.keySet().retainAll(which);
    assertThat(pages.keySet()).hasSize(howMany);
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      if (Boolean.getBoolean("golden.renew")) {
        Files.createDirectories(kept);
        Files.write(kept.resolve(page.getKey()), page.getValue());
      }
      assertThat(new String(page.getValue(), StandardCharsets.UTF_8))
          .isEqualTo(Files.readString(kept.resolve(page.getKey())));
    }
  }

  private AssessedFollowUp published() {
    return Demo.published(Assessor.using(book), assessed);
  }

  private Assessment assessment(String goal) {
    return assessed.assessment(new GoalId(goal)).orElseThrow();
  }
}
