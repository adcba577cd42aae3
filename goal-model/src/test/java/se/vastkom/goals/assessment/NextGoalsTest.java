package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.between;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.CarryOver;
import se.vastkom.goals.model.Lifecycle.Reason;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

class NextGoalsTest {

  private static final Period NOW = Period.year(2015);
  private static final Lifecycle RESTING = Lifecycle.of(State.DORMANT, StatedDate.NOT_STATED);
  private static final Lifecycle GIVEN_UP = Lifecycle.of(State.DISCONTINUED, StatedDate.NOT_STATED);

  private static FollowUp.Builder begun() {
    return FollowUp.builder(
            new FollowUp.Header(
                "uppfoljning", "Uppföljning", "VästKom", "Sidan", NOW, HEADER.population()))
        .area(FocusArea.of(AREA, "E-arkiv"));
  }

  private static Goal goal(String id) {
    return Goal.of(id, AREA, "Mål " + id, atLeast(10, "kommuner"));
  }

  /** Returns the goal that ends in a year and then continues there. */
  private static Goal ending(String id, int year, CarryOver where) {
    return goal(id)
        .lasting(
            new Term(Optional.of(Period.year(year)), Optional.of(where), false, Optional.empty()));
  }

  private static CarryOver to(int year) {
    return new CarryOver.ToPeriod(Period.year(year));
  }

  private static CarryOver to(String goal) {
    return new CarryOver.ToGoal(new GoalId(goal));
  }

  private static RollForward rolled(int year, FollowUp.Builder draft) {
    return RollForward.of(Assessed.met(draft.check().orThrow()), Period.year(year), Words.swedish())
        .orThrow();
  }

  private static RollForward rolled(int year, Goal... goals) {
    FollowUp.Builder draft = begun();
    List.of(goals).forEach(draft::goal);
    return rolled(year, draft);
  }

  private static List<String> said(RollForward rolled) {
    return rolled.steps().stream().map(step -> Words.swedish().say(step.what())).toList();
  }

  private static List<String> ids(RollForward rolled) {
    return rolled.next().goals().stream().map(goal -> goal.id().value()).toList();
  }

  private static List<String> journal(RollForward rolled) {
    return rolled.next().history().journal().stream()
        .map(entry -> entry.goal() + " " + entry.period() + ": " + entry.reason())
        .toList();
  }

  private static Goal only(RollForward rolled) {
    assertThat(rolled.next().goals()).hasSize(1);
    return rolled.next().goals().get(0);
  }

  private static Lifecycle area(RollForward rolled, String id) {
    return rolled.next().areas().stream()
        .filter(area -> area.id().value().equals(id))
        .findFirst()
        .orElseThrow()
        .lifecycle();
  }

  @Test
  void aGoalInForceStaysAsItIsWithoutAWord() {
    RollForward rolled = rolled(2016, goal("e-arkiv-1"));
    assertThat(only(rolled)).isEqualTo(goal("e-arkiv-1"));
    assertThat(rolled.steps()).isEmpty();
    assertThat(rolled.next().header().period()).isEqualTo(Period.year(2016));
  }

  // --- states

  @Test
  void aGoalThatWasGivenUpLeavesForTheJournalWithItsReasonsAndItsDecision() {
    RollForward rolled =
        rolled(
            2016,
            goal("e-arkiv-1")
                .inState(
                    Lifecycle.of(State.DISCONTINUED, new StatedDate("2015-09"))
                        .because(List.of(Reason.LACK_OF_TIME, Reason.REPRIORITISED))
                        .carriedOver(new CarryOver.ToForum("eHälsa-nätverket"))),
            goal("e-arkiv-2").inState(GIVEN_UP));

    assertThat(ids(rolled)).isEmpty();
    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-1 har utgått och står i journalen: Mål e-arkiv-1",
            "Målet e-arkiv-2 har utgått och står i journalen: Mål e-arkiv-2");
    assertThat(rolled.next().history().journal())
        .containsExactly(
            new JournalEntry(
                NOW,
                new GoalId("e-arkiv-1"),
                "Mål e-arkiv-1",
                "tidsbrist; bortprioriterat",
                "beslutat september 2015; förs vidare: eHälsa-nätverket",
                Place.NOWHERE),
            new JournalEntry(
                NOW, new GoalId("e-arkiv-2"), "Mål e-arkiv-2", "utgått", "", Place.NOWHERE));
  }

  @Test
  void aRestingGoalRestsUntilTheYearThatItWaitsFor() {
    RollForward rolled =
        rolled(
            2016,
            goal("e-arkiv-1").inState(RESTING),
            goal("e-arkiv-2").inState(RESTING.carriedOver(to(2017))),
            goal("e-arkiv-3").inState(RESTING.carriedOver(to(2016))));

    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-2 väntar till 2017: Mål e-arkiv-2",
            "Målet e-arkiv-3 gäller åter: Mål e-arkiv-3",
            "Målet e-arkiv-1 är vilande, som förut: Mål e-arkiv-1");
    assertThat(rolled.next().goals().stream().map(goal -> goal.lifecycle().orElseThrow()))
        .containsExactly(RESTING, RESTING.carriedOver(to(2017)), Lifecycle.ACTIVE);
    assertThat(rolled.next().history().journal()).isEmpty();
  }

  @Test
  void aGoalThatWasGivenUpForALaterYearWaitsAndIsInTheJournal() {
    RollForward rolled = rolled(2016, goal("e-arkiv-1").inState(GIVEN_UP.carriedOver(to(2017))));

    assertThat(only(rolled).lifecycle()).contains(RESTING.carriedOver(to(2017)));
    assertThat(said(rolled)).containsExactly("Målet e-arkiv-1 väntar till 2017: Mål e-arkiv-1");
    assertThat(journal(rolled)).containsExactly("e-arkiv-1 2015: utgått");
    assertThat(rolled.next().history().journal().get(0).decision()).isEqualTo("förs vidare: 2017");
  }

  @Test
  void anAreaRestsLeavesOrIsInForceAgainWithTheGoalsThatFollowIt() {
    FollowUp.Builder draft = begun();
    List<Lifecycle> states =
        List.of(
            RESTING,
            RESTING.carriedOver(to(2016)),
            GIVEN_UP.carriedOver(to(2017)),
            GIVEN_UP,
            GIVEN_UP);
    for (int i = 1; i <= states.size(); i++) {
      draft.area(new FocusArea(new AreaId("a" + i), "Område", states.get(i - 1)));
      draft.goal(Goal.of("a" + i + "-1", "a" + i, "Mål", atLeast(10, "kommuner")));
    }
    draft.goal(Goal.of("a5-2", "a5", "Mål", atLeast(10, "kommuner")).inState(Lifecycle.ACTIVE));
    RollForward rolled = rolled(2016, draft);

    assertThat(said(rolled))
        .containsExactly(
            "Målet a4-1 har utgått och står i journalen: Mål",
            "Målet a5-1 har utgått och står i journalen: Mål",
            "Området a4 har utgått och har inga mål kvar; det är borttaget.",
            "Målet a3-1 väntar till 2017: Mål",
            "Området a2 gäller åter.",
            "Målet a2-1 gäller åter: Mål",
            "Området a1 är vilande, som förut.",
            "Området a3 är vilande, som förut.",
            "Målet a1-1 är vilande, som förut: Mål");
    assertThat(rolled.next().areas().stream().map(area -> area.id().value()))
        .containsExactly(AREA, "a1", "a2", "a3", "a5");
    assertThat(area(rolled, "a2")).isEqualTo(Lifecycle.ACTIVE);
    assertThat(area(rolled, "a3")).isEqualTo(RESTING.carriedOver(to(2017)));
    assertThat(ids(rolled)).containsExactly("a1-1", "a2-1", "a3-1", "a5-2");
    assertThat(rolled.next().goals().get(1).lifecycle()).isEmpty();
  }

  // --- ends

  @Test
  void aGoalLeavesWhenItsLastYearIsOverAndNotBefore() {
    RollForward rolled =
        rolled(
            2016,
            goal("e-arkiv-1").lasting(Term.until(NOW)),
            ending("e-arkiv-2", 2015, new CarryOver.ToForum("eHälsa-nätverket")),
            goal("e-arkiv-3").lasting(Term.until(Period.year(2016))));

    assertThat(ids(rolled)).containsExactly("e-arkiv-3");
    assertThat(only(rolled).term()).isEqualTo(Term.until(Period.year(2016)));
    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-1 gällde till 2015 och står i journalen: Mål e-arkiv-1",
            "Målet e-arkiv-2 gällde till 2015 och står i journalen: Mål e-arkiv-2");
    assertThat(journal(rolled))
        .containsExactly("e-arkiv-1 2015: gällde till 2015", "e-arkiv-2 2015: gällde till 2015");
    assertThat(rolled.next().history().journal().stream().map(JournalEntry::decision))
        .containsExactly("", "förs vidare: eHälsa-nätverket");
  }

  @Test
  void aGoalThatHasEndedContinuesInTheYearThatItIsCarriedOverTo() {
    RollForward rolled =
        rolled(2016, ending("e-arkiv-1", 2015, to(2016)), ending("e-arkiv-2", 2015, to(2018)));

    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-2 väntar till 2018: Mål e-arkiv-2",
            "Målet e-arkiv-1 fortsätter efter sitt slut, nu tills vidare: Mål e-arkiv-1");
    assertThat(rolled.next().goals().stream().map(Goal::term))
        .containsExactly(Term.OPEN, Term.OPEN);
    assertThat(rolled.next().goals().stream().map(goal -> goal.lifecycle().orElseThrow()))
        .containsExactly(Lifecycle.ACTIVE, RESTING.carriedOver(to(2018)));
  }

  @Test
  void aGoalThatIsTakenUpAfterItsEndStandsUntilFurtherNotice() {
    Lifecycle again = RESTING.carriedOver(to(2017));
    RollForward rolled =
        rolled(
            2018,
            goal("e-arkiv-1").inState(again).lasting(Term.until(Period.year(2016))),
            goal("e-arkiv-2").inState(again).lasting(Term.until(Period.year(2017))),
            goal("e-arkiv-3").inState(again).lasting(Term.until(Period.year(2018))));

    assertThat(ids(rolled)).containsExactly("e-arkiv-1", "e-arkiv-3");
    assertThat(rolled.next().goals().stream().map(Goal::term))
        .containsExactly(Term.OPEN, Term.until(Period.year(2018)));
    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-2 gällde till 2017 och står i journalen: Mål e-arkiv-2",
            "Målet e-arkiv-1 gäller åter: Mål e-arkiv-1",
            "Målet e-arkiv-2 gäller åter: Mål e-arkiv-2",
            "Målet e-arkiv-3 gäller åter: Mål e-arkiv-3");
  }

  @Test
  void aGoalContinuesAsItselfOrAsOneThatIsStillToBeWritten() {
    RollForward rolled =
        rolled(
            2016,
            ending("e-arkiv-1", 2015, to("e-arkiv-1")),
            ending("e-arkiv-2", 2015, to("e-arkiv-9")));

    assertThat(ids(rolled)).containsExactly("e-arkiv-1", "e-arkiv-9");
    assertThat(rolled.next().goals().get(1).title()).isEqualTo("Mål e-arkiv-2");
    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-1 fortsätter efter sitt slut, nu tills vidare: Mål e-arkiv-1",
            "Målet e-arkiv-2 fortsätter som e-arkiv-9, nu tills vidare: Mål e-arkiv-2");
    assertThat(journal(rolled)).containsExactly("e-arkiv-2 2015: gällde till 2015");
    assertThat(rolled.next().history().journal().get(0).decision())
        .isEqualTo("förs vidare: målet e-arkiv-9");
  }

  @Test
  void aGoalThatIsCarriedOverToOneAlreadyThereLeaves() {
    RollForward rolled =
        rolled(2016, ending("e-arkiv-1", 2015, to("e-arkiv-2")), goal("e-arkiv-2"));

    assertThat(ids(rolled)).containsExactly("e-arkiv-2");
    assertThat(said(rolled))
        .containsExactly("Målet e-arkiv-1 gällde till 2015 och står i journalen: Mål e-arkiv-1");
  }

  @Test
  void ofSeveralGoalsTheOneThatEndsFirstTakesThePlaceAndNobodyHasToWriteIt() {
    RollForward rolled =
        rolled(
            2017,
            ending("e-arkiv-1", 2016, to("e-arkiv-9")),
            ending("e-arkiv-2", 2015, to("e-arkiv-9")),
            ending("e-arkiv-3", 2015, to("e-arkiv-9")).inState(GIVEN_UP));

    assertThat(ids(rolled)).containsExactly("e-arkiv-9");
    assertThat(only(rolled).title()).isEqualTo("Mål e-arkiv-2");
    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-1 gällde till 2016 och står i journalen: Mål e-arkiv-1",
            "Målet e-arkiv-3 har utgått och står i journalen: Mål e-arkiv-3",
            "Målet e-arkiv-2 fortsätter som e-arkiv-9, nu tills vidare: Mål e-arkiv-2");
  }

  @Test
  void aGoalThatHasLeftBeforeIsNotTakenForOneStillToBeWritten() {
    JournalEntry left =
        new JournalEntry(
            Period.year(2013), new GoalId("e-arkiv-9"), "Mål", "utgått", "", Place.NOWHERE);
    RollForward rolled =
        rolled(2016, begun().goal(ending("e-arkiv-1", 2015, to("e-arkiv-9"))).journal(left));

    assertThat(ids(rolled)).isEmpty();
    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-1 gällde till 2015 och står i journalen: Mål e-arkiv-1",
            "Målet e-arkiv-1 förs vidare i målet e-arkiv-9, som inte finns. Skriv det, om det ska"
                + " följas upp.");
    assertThat(journal(rolled))
        .containsExactly("e-arkiv-9 2013: utgått", "e-arkiv-1 2015: gällde till 2015");
  }

  // --- targets

  @Test
  void aTargetThatIsSetAnewIsEmptiedWhereItHasANumber() {
    Term anew = new Term(Optional.empty(), Optional.empty(), true, Optional.empty());
    RollForward rolled =
        rolled(
            2016,
            goal("e-arkiv-1").lasting(anew),
            goal("e-arkiv-2").wanting(between(10, 20, "kommuner")).lasting(anew),
            goal("e-arkiv-3").wanting(new Target.Milestone()).lasting(anew));

    assertThat(rolled.next().goals().stream().map(Goal::target))
        .containsExactly(new Target.None(), new Target.None(), new Target.Milestone());
    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-1 ska få ett nytt målvärde. Det gamla (minst 10 kommuner) är tömt;"
                + " skriv måltyp, målvärde och enhet.",
            "Målet e-arkiv-2 ska få ett nytt målvärde. Det gamla (mellan 10 och 20 kommuner) är"
                + " tömt; skriv måltyp, målvärde och enhet.");
  }

  // --- places among each other

  @Test
  void aGoalWhoseParentLeavesStandsAloneWithoutItsWeight() {
    Placement.Weight two = new Placement.Weight(Ratio.of(2), false);
    RollForward rolled =
        rolled(
            2016,
            goal("e-arkiv-1").inState(GIVEN_UP),
            goal("e-arkiv-2").placed(Placement.under("e-arkiv-1").weighing(two)));

    assertThat(only(rolled).placement()).isEqualTo(Placement.ALONE);
    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-1 har utgått och står i journalen: Mål e-arkiv-1",
            "Målet e-arkiv-2 hörde till e-arkiv-1, som har lämnat. Skriv vad det hör till, om"
                + " något.");
  }

  @Test
  void aShareOfAWholeIsEmptiedWhenASiblingLeavesAndAPlainWeightIsNot() {
    Placement half =
        Placement.under("e-arkiv-1").weighing(new Placement.Weight(Ratio.of(1, 2), true));
    Placement two = Placement.under("e-arkiv-2").weighing(new Placement.Weight(Ratio.of(2), false));
    RollForward rolled =
        rolled(
            2016,
            goal("e-arkiv-1"),
            goal("e-arkiv-2"),
            goal("e-arkiv-3"),
            goal("e-arkiv-4").placed(half),
            goal("e-arkiv-5").placed(half).inState(GIVEN_UP),
            goal("e-arkiv-6").placed(two),
            goal("e-arkiv-7").placed(two).inState(GIVEN_UP),
            goal("e-arkiv-8")
                .placed(
                    Placement.under("e-arkiv-3").weighing(new Placement.Weight(Ratio.ONE, true))));

    assertThat(rolled.next().goals().stream().skip(3).map(Goal::placement))
        .containsExactly(
            Placement.under("e-arkiv-1"),
            two,
            Placement.under("e-arkiv-3").weighing(new Placement.Weight(Ratio.ONE, true)));
    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-5 har utgått och står i journalen: Mål e-arkiv-5",
            "Målet e-arkiv-7 har utgått och står i journalen: Mål e-arkiv-7",
            "Målet e-arkiv-4 hade en vikt i procent bland mål av vilka något har lämnat. Vikten är"
                + " tömd; skriv nya.");
  }

  @Test
  void theGoalsThatAGoalServesAreThoseThatAreLeftByTheNamesTheyNowHave() {
    RollForward rolled =
        rolled(
            2016,
            ending("e-arkiv-1", 2015, to("e-arkiv-9")),
            goal("e-arkiv-2").inState(GIVEN_UP),
            goal("e-arkiv-3")
                .placed(
                    Placement.under("e-arkiv-1")
                        .supporting(List.of(new GoalId("e-arkiv-1"), new GoalId("e-arkiv-2")))));

    assertThat(rolled.next().goals().get(1).placement())
        .isEqualTo(Placement.under("e-arkiv-9").supporting(List.of(new GoalId("e-arkiv-9"))));
  }
}
