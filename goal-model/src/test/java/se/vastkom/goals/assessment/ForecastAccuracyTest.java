package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.said;
import static se.vastkom.goals.words.Words.swedish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Finding.Kind;
import se.vastkom.goals.assessment.ForecastAccuracy.Held;
import se.vastkom.goals.assessment.ForecastAccuracy.Result;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.FollowUp.Header;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Forecast.Word;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Term;

/** How forecasts and outlooks of the first half of the year held at its end. */
class ForecastAccuracyTest {

  private static final LocalDate HALF_WAY = LocalDate.of(2015, 6, 30);
  private static final Goal GOAL =
      Goal.of("e-arkiv-1", AREA, "Alla har e-arkiv", atLeast(49, "kommuner"));

  /** One goal, with the outlook that its rule book concluded, if any. */
  private static AssessedFollowUp assessed(
      Header header, Goal goal, Status status, List<Outlook> outlook, Forecast... forecasts) {
    FollowUp.Builder draft =
        FollowUp.builder(header).area(FocusArea.of(AREA, "E-arkiv")).goal(goal);
    List.of(forecasts).forEach(draft::forecast);
    FollowUp followUp = draft.check().orThrow();
    List<Finding> findings =
        new ArrayList<>(List.of(Assessed.finding(Kind.STATUS), Assessed.finding(Kind.TREND)));
    outlook.forEach(any -> findings.add(Assessed.finding(Kind.OUTLOOK)));
    Optional<Outlook> concluded = outlook.stream().findFirst();
    Assessment assessment =
        new Assessment(
            Evidence.of(followUp, goal), status, Trend.EJ_BEDOMD, concluded, findings, 0);
    return new AssessedFollowUp(followUp, Assessed.RUN, List.of(assessment));
  }

  private static AssessedFollowUp forecast(Word word) {
    return expected(List.of(), Forecast.of("e-arkiv-1", word, "projektledaren", HALF_WAY));
  }

  private static AssessedFollowUp expected(List<Outlook> outlook, Forecast... forecasts) {
    return assessed(HEADER.asOf(HALF_WAY), GOAL, Status.EJ_BEDOMT, outlook, forecasts);
  }

  private static AssessedFollowUp ended(Status status) {
    return assessed(HEADER, GOAL, status, List.of());
  }

  private static Held held(Outlook expected, Status ended, String role) {
    return new Held(GOAL, "E-arkiv", role, expected, ended);
  }

  @Test
  void theWordOfAForecastIsHeldAgainstTheStatus() {
    assertThat(ForecastAccuracy.of(forecast(Word.MET), ended(Status.UPPFYLLT)).goals())
        .containsExactly(held(Outlook.UPPFYLLT, Status.UPPFYLLT, "projektledaren"));
    assertThat(ForecastAccuracy.of(forecast(Word.PARTLY), ended(Status.EJ_UPPFYLLT)).goals())
        .containsExactly(held(Outlook.DELVIS, Status.EJ_UPPFYLLT, "projektledaren"));
    assertThat(ForecastAccuracy.of(forecast(Word.NOT_MET), ended(Status.DELVIS)).goals())
        .containsExactly(held(Outlook.EJ_UPPFYLLT, Status.DELVIS, "projektledaren"));
  }

  @Test
  void anOutlookComesBeforeTheForecastThatItRestsOn() {
    Forecast bright = Forecast.of("e-arkiv-1", Word.MET, "projektledaren", HALF_WAY);
    assertThat(
            ForecastAccuracy.of(expected(List.of(Outlook.DELVIS), bright), ended(Status.DELVIS))
                .goals())
        .containsExactly(held(Outlook.DELVIS, Status.DELVIS, "projektledaren"));
    assertThat(
            ForecastAccuracy.of(expected(List.of(Outlook.UPPFYLLT)), ended(Status.DELVIS)).goals())
        .containsExactly(held(Outlook.UPPFYLLT, Status.DELVIS, ""));
  }

  @Test
  void whatToldNothingIsSetApart() {
    AssessedFollowUp met = ended(Status.UPPFYLLT);
    Forecast byFigure =
        Forecast.of("e-arkiv-1", Quantity.of(49, "kommuner"), "projektledaren", HALF_WAY);
    for (AssessedFollowUp before :
        List.of(
            forecast(Word.UNCERTAIN),
            expected(List.of(Outlook.OKANT)),
            expected(List.of(), byFigure))) {
      assertThat(ForecastAccuracy.of(before, met)).isEqualTo(new ForecastAccuracy(List.of(), 1));
    }
    assertThat(ForecastAccuracy.status(Outlook.OKANT)).isEmpty();
  }

  @Test
  void aGoalThatHasNotEndedWithAStatusIsSetApart() {
    AssessedFollowUp before = forecast(Word.MET);
    Goal other = Goal.of("e-arkiv-2", AREA, "Ett annat mål", atLeast(49, "kommuner"));
    Goal longer = GOAL.lasting(Term.until(Period.year(2016)));
    for (AssessedFollowUp after :
        List.of(
            ended(Status.EJ_BEDOMT),
            ended(Status.UTGATT),
            assessed(HEADER, other, Status.UPPFYLLT, List.of()),
            assessed(HEADER, longer, Status.UPPFYLLT, List.of()))) {
      assertThat(ForecastAccuracy.of(before, after)).isEqualTo(new ForecastAccuracy(List.of(), 1));
    }
  }

  @Test
  void nothingIsSaidOfAGoalWithoutExpectationsOrOfAFollowUpThatIsNotLater() {
    assertThat(ForecastAccuracy.of(expected(List.of()), ended(Status.UPPFYLLT)))
        .isEqualTo(ForecastAccuracy.NONE);
    assertThat(ForecastAccuracy.of(forecast(Word.MET), forecast(Word.MET)))
        .isEqualTo(ForecastAccuracy.NONE);
    assertThat(ForecastAccuracy.NONE.sentences()).isEmpty();
  }

  @Test
  void aResultIsBrightWhereTheGoalEndedWorseAndDarkWhereBetter() {
    assertThat(held(Outlook.DELVIS, Status.DELVIS, "").result()).isEqualTo(Result.HIT);
    Held bright = held(Outlook.UPPFYLLT, Status.EJ_UPPFYLLT, "");
    assertThat(bright.result()).isEqualTo(Result.TOO_BRIGHT);
    assertThat(said(bright.phrase()))
        .containsExactly(
            "Alla har e-arkiv: bedöms bli uppfyllt, blev ej uppfyllt (för ljus)",
            "Alla har e-arkiv: expected to be met, became not met (too bright)");
    Held dark = held(Outlook.EJ_UPPFYLLT, Status.DELVIS, "");
    assertThat(dark.result()).isEqualTo(Result.TOO_DARK);
    assertThat(said(dark.result().phrase())).containsExactly("för mörk", "too dark");
    assertThat(dark.result().key()).isEqualTo("för mörk");
  }

  @Test
  void theSentencesCountInAllByAreaAndByRoleAndNameEachMiss() {
    ForecastAccuracy accuracy =
        new ForecastAccuracy(
            List.of(
                held(Outlook.UPPFYLLT, Status.UPPFYLLT, "projektledaren"),
                held(Outlook.UPPFYLLT, Status.DELVIS, "projektledaren"),
                held(Outlook.EJ_UPPFYLLT, Status.DELVIS, "")),
            2);

    assertThat(accuracy.sentences().stream().map(swedish()::say))
        .containsExactly(
            "1 av 3 prognoser höll; en var för ljus, en var för mörk (2 till räknas inte: prognosen"
                + " sa inget, eller målet har inte slutat uppfyllt, delvis uppfyllt eller ej"
                + " uppfyllt)",
            "E-arkiv: 1 av 3 prognoser höll; en var för ljus, en var för mörk",
            "projektledaren: 1 av 2 prognoser höll; en var för ljus",
            "utan någons prognos: den enda prognosen var för mörk",
            "Alla har e-arkiv: bedöms bli uppfyllt, blev delvis uppfyllt (för ljus)",
            "Alla har e-arkiv: bedöms inte bli uppfyllt, blev delvis uppfyllt (för mörk)");
  }

  @Test
  void onlyWhatThereIsIsCounted() {
    Held hit = held(Outlook.DELVIS, Status.DELVIS, "rektorn");
    Held bright = held(Outlook.UPPFYLLT, Status.DELVIS, "rektorn");
    Held dark = held(Outlook.EJ_UPPFYLLT, Status.DELVIS, "rektorn");

    assertThat(inAll(hit)).containsExactly("den enda prognosen höll", "the only forecast held");
    assertThat(inAll(bright))
        .containsExactly("den enda prognosen var för ljus", "the only forecast was too bright");
    assertThat(inAll(hit, hit)).containsExactly("alla 2 prognoser höll", "all 2 forecasts held");
    assertThat(inAll(bright, bright))
        .containsExactly(
            "ingen av 2 prognoser höll; 2 var för ljusa",
            "none of 2 forecasts held; 2 were too bright");
    assertThat(inAll(hit, dark, dark))
        .containsExactly(
            "1 av 3 prognoser höll; 2 var för mörka", "1 of 3 forecasts held; 2 were too dark");
  }

  private static List<String> inAll(Held... goals) {
    return said(new ForecastAccuracy(List.of(goals), 0).sentences().get(0));
  }

  @Test
  void whereNoForecastCanBeTriedThatIsSaidAndNothingCounted() {
    assertThat(new ForecastAccuracy(List.of(), 1).sentences().stream().map(swedish()::say))
        .containsExactly(
            "ingen prognos går att pröva: 1 sa inget, eller gäller mål som inte har slutat"
                + " uppfyllda, delvis uppfyllda eller ej uppfyllda");
  }

  @Test
  void whatWasExpectedOfAGoalIsFoundByItsId() {
    Held hit = held(Outlook.DELVIS, Status.DELVIS, "rektorn");
    ForecastAccuracy accuracy = new ForecastAccuracy(List.of(hit), 0);
    assertThat(accuracy.of(GOAL.id())).contains(hit);
    assertThat(accuracy.of(new GoalId("e-arkiv-2"))).isEmpty();
  }
}
