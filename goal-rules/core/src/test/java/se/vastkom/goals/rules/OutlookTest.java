package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Outlook;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Forecast.Word;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.rules.verify.BookVerifier;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.engine.PlainEngine;
import se.vastkom.goals.words.Words;

/** What the table {@code prognos} concludes, and what may judge a goal before its end. */
class OutlookTest {

  private static final FollowUp.Header HEADER =
      new FollowUp.Header(
          "f-2026", "Uppföljning", "Vi", "", Period.year(2026), Population.vastraGotaland());
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
  private static final FollowUp.Header INTERIM = HEADER.asOf(AUGUST);
  private static final Goal GOAL =
      Goal.of("a-1", "a", "Alla", new Target.AtLeast(Quantity.of(49, "kommuner")));
  private static final Observation THIRTY = Observation.counted("a-1", 30, "kommuner");

  private static Assessment assessment(
      RuleBook book, FollowUp.Header header, Goal goal, Observation seen, Forecast... made) {
    FollowUp.Builder builder =
        FollowUp.builder(header).area(FocusArea.of("a", "A")).goal(goal).observation(seen);
    Stream.of(made).forEach(builder::forecast);
    return Assessor.using(book, new PlainEngine())
        .assess(builder.check().orThrow())
        .orThrow()
        .assessments()
        .get(0);
  }

  private static Assessment byTemplate(FollowUp.Header header, Goal goal, Forecast... made) {
    return assessment(RuleBooks.template(), header, goal, THIRTY, made);
  }

  private static Forecast of(long number) {
    return Forecast.of("a-1", Quantity.of(number, "kommuner"), "Kommunstyrelsen", AUGUST);
  }

  @Test
  void thirtyOfFortyNineInAugustWithAForecastOfFortyNineIsExpectedToBeMetAndNotAssessedYet() {
    Assessment of = byTemplate(INTERIM, GOAL, of(49));
    assertThat(of.status()).isEqualTo(Status.EJ_BEDOMT);
    assertThat(of.outlook()).contains(Outlook.UPPFYLLT);
    assertThat(Words.swedish().sayFirst(of.statusFinding().sentence()))
        .isEqualTo(
            "Ej bedömt: perioden pågår till den 31 december 2026. Hittills: 30 av 49 kommuner (ingen regel).");
    assertThat(Words.swedish().sayFirst(of.outlookFinding().orElseThrow().sentence()))
        .isEqualTo(
            "Bedöms bli uppfyllt: Målet nås enligt prognosen – prognos: 49 kommuner (Kommunstyrelsen, den 31 augusti 2026); hittills 30 av 49 kommuner; 2 av 3 tertial har gått (regel P1, prognos.csv rad 3).");
  }

  @Test
  void theTemplateTellsAForecastNearTheTargetFromOneFarFromIt() {
    assertThat(byTemplate(INTERIM, GOAL, of(40)).outlook()).contains(Outlook.DELVIS);
    assertThat(byTemplate(INTERIM, GOAL, of(39)).outlook()).contains(Outlook.EJ_UPPFYLLT);
    Forecast partly = Forecast.of("a-1", Word.PARTLY, "Kommunstyrelsen", AUGUST);
    assertThat(byTemplate(INTERIM, GOAL, partly).outlook()).contains(Outlook.DELVIS);
  }

  @Test
  void withoutAForecastNothingTellsHowTheGoalWillEnd() {
    Assessment of = byTemplate(INTERIM, GOAL);
    assertThat(of.outlook()).contains(Outlook.OKANT);
    assertThat(Words.swedish().sayFirst(of.outlookFinding().orElseThrow().sentence()))
        .startsWith(
            "Kan inte bedömas: Ingen prognos säger om målet nås – det finns ingen prognos; hittills 30 av 49 kommuner");
  }

  @Test
  void aGoalThatHasEndedOrIsNotInForceHasNoOutlookNorHasOneWhoseBookHasNoSuchTable() {
    assertThat(byTemplate(HEADER, GOAL, of(49)).outlook()).isEmpty();
    Goal paused = GOAL.inState(Lifecycle.of(Lifecycle.State.DORMANT, new StatedDate("2026-03")));
    assertThat(byTemplate(INTERIM, paused, of(49)).outlook()).isEmpty();
    assertThat(
            assessment(RuleBooks.shipped("vastkom-2015"), INTERIM, GOAL, THIRTY, of(49)).outlook())
        .isEmpty();
  }

  @Test
  void aGoalThatLastsBeyondAWholePeriodHasBothAStatusAndAnOutlook() {
    Goal longer = GOAL.lasting(Term.until(Period.year(2028)));
    Assessment of = byTemplate(HEADER, longer, of(49));
    assertThat(of.status()).isEqualTo(Status.EJ_UPPFYLLT);
    assertThat(of.outlook()).contains(Outlook.UPPFYLLT);
  }

  private static RuleBook book(String status) {
    return RuleBooks.read(
            Files.of(
                Map.of(
                    "regelverk.yaml",
                    """
                    regelverk: eget
                    namn: Eget
                    version: "1"
                    tabeller:
                      - {tabell: status, fil: status.csv, träffprincip: F}
                      - {tabell: trend, fil: trend.csv, träffprincip: U}
                    """
                        .getBytes(StandardCharsets.UTF_8),
                    "status.csv",
                    status.getBytes(StandardCharsets.UTF_8),
                    "trend.csv",
                    "regel;utveckling;trend\nT1;;ej bedömd\n".getBytes(StandardCharsets.UTF_8))))
        .orThrow();
  }

  @Test
  void onlyARowThatAsksWhenTheGoalWasFinishedJudgesItBeforeItsEnd() {
    RuleBook asking =
        book("regel;avslutat vid;nått;status\nS1;finns;ja;uppfyllt\nS2;;;ej uppfyllt\n");
    Goal milestone = Goal.of("a-1", "a", "Gjort", new Target.Milestone());
    Observation done = Observation.of("a-1", new Outcome.YesNo(true));
    Observation notDone = Observation.of("a-1", new Outcome.YesNo(false));
    assertThat(assessment(asking, INTERIM, milestone, done).status()).isEqualTo(Status.UPPFYLLT);
    assertThat(assessment(asking, INTERIM, milestone, notDone).status())
        .isEqualTo(Status.EJ_BEDOMT);
    assertThat(assessment(asking, HEADER, milestone, notDone).status())
        .isEqualTo(Status.EJ_UPPFYLLT);
    RuleBook silent = book("regel;nått;status\nS1;ja;uppfyllt\nS2;;ej uppfyllt\n");
    assertThat(assessment(silent, INTERIM, milestone, done).status()).isEqualTo(Status.EJ_BEDOMT);
  }

  @Test
  void aFigureThatIsReachedEarlyIsJudgedOnlyWhereTheGoalIsSaidToBeFinished() {
    RuleBook asking =
        book("regel;avslutat vid;nått;status\nS1;finns;ja;uppfyllt\nS2;;;ej uppfyllt\n");
    Observation all = Observation.counted("a-1", 49, "kommuner");
    assertThat(assessment(asking, INTERIM, GOAL, all).status()).isEqualTo(Status.EJ_BEDOMT);
    assertThat(
            assessment(asking, INTERIM, GOAL, all.finishedOn(LocalDate.of(2026, 5, 20))).status())
        .isEqualTo(Status.UPPFYLLT);
  }

  private static final String BY_MEMBERS =
      """
      regel;bedöms bli uppfyllda;bedöms inte bli uppfyllda;kan inte bedömas;nått enligt prognosen;prognos
      P1;saknas;;;ja;bedöms bli uppfyllt
      P2;saknas;;;nej;bedöms inte bli uppfyllt
      P3;saknas;;;saknas;kan inte bedömas
      P4;>= 1;0;0;;bedöms bli uppfyllt
      P5;finns;> 0;;;bedöms inte bli uppfyllt
      P6;finns;0;> 0;;kan inte bedömas
      P7;0;0;0;;kan inte bedömas
      """;

  /** Returns the template with another table of forecasts. */
  private static RuleBook expectingBy(String table) {
    TreeMap<String, byte[]> files = new TreeMap<>(RuleBooks.files(RuleBooks.template()));
    files.remove("testfall.csv");
    files.put("prognos.csv", table.getBytes(StandardCharsets.UTF_8));
    return RuleBooks.read(Files.of(files)).orThrow();
  }

  private static Assessment whole(Word first, Word second) {
    FollowUp.Builder builder =
        FollowUp.builder(INTERIM)
            .area(FocusArea.of("a", "A"))
            .goal(Goal.of("hela", "a", "Hela", new Target.None()));
    for (Map.Entry<String, Word> one : Map.of("delmal-1", first, "delmal-2", second).entrySet()) {
      builder
          .goal(
              Goal.of(one.getKey(), "a", one.getKey(), new Target.Milestone())
                  .placed(Placement.under("hela")))
          .forecast(Forecast.of(one.getKey(), one.getValue(), "Kommunstyrelsen", AUGUST));
    }
    return Assessor.using(expectingBy(BY_MEMBERS), new PlainEngine())
        .assess(builder.check().orThrow())
        .orThrow()
        .assessment(new GoalId("hela"))
        .orElseThrow();
  }

  @Test
  void aGoalWithMembersIsExpectedToEndByHowTheyAreExpectedTo() {
    assertThat(whole(Word.MET, Word.MET).outlook()).contains(Outlook.UPPFYLLT);
    assertThat(whole(Word.NOT_MET, Word.MET).outlook()).contains(Outlook.EJ_UPPFYLLT);
    Assessment open = whole(Word.MET, Word.UNCERTAIN);
    assertThat(open.status()).isEqualTo(Status.EJ_BEDOMT);
    assertThat(open.outlook()).contains(Outlook.OKANT);
    assertThat(Words.swedish().sayFirst(open.outlookFinding().orElseThrow().sentence()))
        .isEqualTo(
            "Kan inte bedömas: gränsen för kan inte bedömas är mer än 0; 1 av 2 mål i kraft bedöms bli uppfyllt, 1 kan inte bedömas: delmal-2 (kan inte bedömas), delmal-1 (bedöms bli uppfyllt); det finns ingen prognos; 2 av 3 tertial har gått (regel P6, prognos.csv rad 7).");
  }

  @Test
  void aTableByMembersCoversEveryGoalThereCanBe() {
    assertThat(BookVerifier.standard().verify(expectingBy(BY_MEMBERS)))
        .extracting(defect -> Words.swedish().sayFirst(defect.phrase()))
        .isEmpty();
  }
}
