package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.said;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.RollForward.Kind;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

class RollForwardTest {

  private static final FollowUp.Header UNDATED =
      new FollowUp.Header(
          "uppfoljning", "Uppföljning", "VästKom", "Sidan", HEADER.period(), HEADER.population());
  private static final Lifecycle GIVEN_UP =
      Lifecycle.of(Lifecycle.State.DISCONTINUED, StatedDate.NOT_STATED);

  private static FollowUp.Builder begun() {
    return FollowUp.builder(UNDATED).area(FocusArea.of(AREA, "E-arkiv"));
  }

  private static Goal goal(String id) {
    return Goal.of(id, AREA, "Mål " + id, atLeast(10, "kommuner"));
  }

  private static Checked<RollForward> to(Period period, FollowUp.Builder draft) {
    return RollForward.of(Assessed.met(draft.check().orThrow()), period, Words.swedish());
  }

  private static RollForward rolled(int year, FollowUp.Builder draft) {
    return to(Period.year(year), draft).orThrow();
  }

  private static List<String> sentences(RollForward rolled, Kind kind) {
    return rolled.steps().stream()
        .filter(step -> step.kind() == kind)
        .map(step -> Words.swedish().say(step.what()))
        .toList();
  }

  private static List<String> refusal(Period period, FollowUp.Builder draft) {
    return to(period, draft).problems().stream()
        .flatMap(problem -> said(problem.phrase()).stream())
        .toList();
  }

  @Test
  void aPeriodThatBeginsBeforeTheOtherHasEndedIsRefused() {
    assertThat(refusal(new Period(2015, Period.Length.TERTIAL, 3), begun().goal(goal(GOAL))))
        .containsExactly(
            "uppfoljning: Uppföljningen gäller 2015, och tertial 3 2015 börjar inte efter det."
                + " Skriv en senare period.",
            "uppfoljning: The follow-up is for 2015, and tertial 3 of 2015 does not begin after that."
                + " Write a later period.");
    assertThat(to(new Period(2016, Period.Length.TERTIAL, 1), begun()).value()).isPresent();
  }

  @Test
  void anInterimFollowUpIsNotRolledForwardUntilItsPeriodHasEnded() {
    FollowUp.Header interim = UNDATED.asOf(LocalDate.of(2015, 8, 31));
    assertThat(refusal(Period.year(2016), FollowUp.builder(interim)))
        .containsExactly(
            "uppfoljning: Uppföljningen är gjord per 2015-08-31, och 2015 pågår. Nästa period görs"
                + " av den uppföljning som gäller hela perioden: ta bort per, när den är slut.",
            "uppfoljning: The follow-up is as of 2015-08-31, and 2015 is under way. The next period is made"
                + " from the follow-up of the whole period: remove the day when it has ended.");
    assertThat(
            to(Period.year(2016), FollowUp.builder(UNDATED.asOf(LocalDate.of(2015, 12, 31))))
                .orThrow()
                .next()
                .header())
        .isEqualTo(
            new FollowUp.Header(
                "uppfoljning",
                "Uppföljning",
                "VästKom",
                "Sidan",
                Period.year(2016),
                HEADER.population()));
  }

  @Test
  void aColumnAmongTheGoalsIsKeptAndOneAmongTheOutcomesIsEmptied() {
    Place row = Place.cell("bok.xlsx", "mål", 2, 1);
    Place beside = Place.cell("bok.xlsx", "mål", 2, 9);
    GivenFact ofGoal = new GivenFact(new GoalId("e-arkiv-1"), "prioritet", "hög", beside);
    RollForward rolled =
        rolled(
            2016,
            begun()
                .goal(goal("e-arkiv-1").at(row))
                .goal(goal("e-arkiv-2").at(row).inState(GIVEN_UP))
                .given(ofGoal)
                .given(new GivenFact(new GoalId("e-arkiv-2"), "prioritet", "låg", beside))
                .given(
                    new GivenFact(
                        new GoalId("e-arkiv-1"),
                        "kostnad",
                        "10",
                        Place.cell("bok.xlsx", "utfall", 2, 9)))
                .given(
                    new GivenFact(
                        new GoalId("e-arkiv-2"),
                        "kostnad",
                        "20",
                        Place.cell("bok.xlsx", "utfall", 3, 9)))
                .given(
                    new GivenFact(
                        new GoalId("e-arkiv-1"),
                        "risk",
                        "stor",
                        Place.cell("annan.xlsx", "mål", 2, 9))));

    assertThat(rolled.next().givenFacts()).containsExactly(ofGoal);
    assertThat(sentences(rolled, Kind.EMPTIED))
        .containsExactly("Egna kolumner bland utfallen är tömda: kostnad, risk.");
  }

  @Test
  void aForecastIsKeptWhileItsGoalIsStillToEnd() {
    LocalDate day = LocalDate.of(2015, 8, 31);
    FollowUp.Builder draft =
        begun()
            .goal(goal("e-arkiv-1").lasting(Term.until(Period.year(2016))))
            .goal(goal("e-arkiv-2").lasting(Term.until(Period.year(2015))))
            .goal(goal("e-arkiv-3"))
            .goal(
                goal("e-arkiv-4")
                    .lasting(Term.until(Period.year(2015)))
                    .inState(Lifecycle.of(Lifecycle.State.DORMANT, StatedDate.NOT_STATED)));
    for (int i = 1; i <= 4; i++) {
      draft.forecast(Forecast.of("e-arkiv-" + i, Quantity.of(10, "kommuner"), "VD", day));
    }
    RollForward rolled = rolled(2016, draft);

    assertThat(rolled.next().forecasts())
        .containsExactly(Forecast.of("e-arkiv-1", Quantity.of(10, "kommuner"), "VD", day));
    assertThat(sentences(rolled, Kind.EMPTIED))
        .containsExactly("Prognoser för mål som inte gäller längre än perioden är tömda (3).");
  }

  @Test
  void whatWasOfThePeriodAloneIsEmptiedAndASurveyIsToBeAskedAgain() {
    RollForward rolled =
        rolled(
            2016,
            begun()
                .goal(goal("e-arkiv-1").asking(SurveyQuestion.headed("Har ni e-arkiv?")))
                .goal(goal("e-arkiv-2"))
                .judgement(
                    new Judgement(new GoalId("e-arkiv-1"), "bra", "VD", StatedDate.NOT_STATED, ""),
                    Place.NOWHERE)
                .narrative(new Narrative("Året", "Bra.", "", List.of()), Place.NOWHERE));

    assertThat(rolled.next().judgements()).isEmpty();
    assertThat(rolled.next().narrative()).isEmpty();
    assertThat(rolled.next().goals().get(0).question())
        .contains(SurveyQuestion.headed("Har ni e-arkiv?"));
    assertThat(rolled.steps().stream().map(step -> Words.swedish().say(step.what())))
        .containsExactly(
            "Egna bedömningar är tömda (1).",
            "Berättelsen är tömd.",
            "Målen följs upp med en enkät (1). Lägg periodens enkät på samma ställe som förra"
                + " gången.");
  }

  @Test
  void theYearsThatTitlesNameAreToldAndNotChanged() {
    RollForward rolled =
        rolled(
            2016,
            FollowUp.builder(HEADER)
                .area(FocusArea.of(AREA, "E-arkiv 2014–2016"))
                .goal(Goal.of(GOAL, AREA, "Medel i 2016 års budget", atLeast(10, "kommuner")))
                .goal(Goal.of("e-arkiv-2", AREA, "Ärende 20151", atLeast(10, "kommuner"))));

    assertThat(rolled.next().header().title()).isEqualTo("Uppföljning 2015");
    assertThat(sentences(rolled, Kind.TO_DO))
        .containsExactly(
            "Uppföljningens uppgift \"uppfoljning-2015\" nämner 2015. Den är inte ändrad.",
            "Uppföljningens uppgift \"Uppföljning 2015\" nämner 2015. Den är inte ändrad.",
            "Området e-arkiv nämner 2016 i sin titel, som inte är ändrad: E-arkiv 2014–2016",
            "Målet e-arkiv-1 nämner 2016 i sin titel, som inte är ändrad: Medel i 2016 års"
                + " budget");
  }
}
