package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.previous;
import static se.vastkom.goals.Example.published;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

class NextHistoryTest {

  private static final String MEASURED =
      "1 mål har fått historik för 2015: utfallet, målvärdet och vad Standard (standard, version"
          + " 1, 00) bedömde.";
  private static final Target TEN = atLeast(10, "kommuner");
  private static final PastPeriod.Verdict MET =
      new PastPeriod.Verdict("uppfyllt", "oförändrad", "standard", "1", "00");

  private static FollowUp.Builder begun() {
    return FollowUp.builder(
            new FollowUp.Header(
                "uppfoljning",
                "Uppföljning",
                "VästKom",
                "Sidan",
                HEADER.period(),
                HEADER.population()))
        .area(FocusArea.of(AREA, "E-arkiv"));
  }

  private static RollForward rolled(FollowUp.Builder draft) {
    return RollForward.of(Assessed.met(draft.check().orThrow()), Period.year(2016), Words.swedish())
        .orThrow();
  }

  private static List<String> said(RollForward rolled) {
    return rolled.steps().stream().map(step -> Words.swedish().say(step.what())).toList();
  }

  private static PastPeriod only(RollForward rolled) {
    assertThat(rolled.next().history().periods()).hasSize(1);
    return rolled.next().history().periods().get(0);
  }

  @Test
  void anOutcomeIsRememberedWithItsTargetAndWhatTheBookConcluded() {
    Observation seen =
        counted(12, "kommuner")
            .withSource(new Observation.Source("Enkäten", Place.row("utfall.csv", 2)));
    RollForward rolled = rolled(begun().goal(goal(atLeast(10, "kommuner"))).observation(seen));

    PastPeriod past = only(rolled);
    assertThat(past.period()).isEqualTo(Period.year(2015));
    assertThat(past.target()).isEqualTo(atLeast(10, "kommuner"));
    assertThat(past.quantity()).contains(Quantity.of(12, "kommuner"));
    assertThat(past.verdict()).contains(MET);
    assertThat(past.observation().orElseThrow().source())
        .isEqualTo(new Observation.Source("Enkäten", Place.NOWHERE));
    assertThat(rolled.next().observations()).isEmpty();
    assertThat(said(rolled)).containsExactly(MEASURED);
  }

  @Test
  void aGoalThatWasNotMeasuredGetsNoHistory() {
    RollForward rolled = rolled(begun().goal(goal(atLeast(10, "kommuner"))));
    assertThat(rolled.next().history().periods()).isEmpty();
    assertThat(said(rolled)).isEmpty();
  }

  @Test
  void whatHistoryKnewIsKeptAndAStatedPreviousOutcomeIsAddedWhereItDidNot() {
    PastPeriod known =
        PastPeriod.of(Period.year(2013), atLeast(5, "kommuner"), counted(4, "kommuner"));
    JournalEntry left =
        new JournalEntry(
            Period.year(2013), new GoalId("e-arkiv-9"), "Mål", "utgått", "", Place.NOWHERE);
    RollForward rolled =
        rolled(
            begun()
                .goal(goal(atLeast(10, "kommuner")).following(previous(7, "kommuner")))
                .past(known)
                .journal(left));

    assertThat(rolled.next().history().periods())
        .containsExactly(
            known, PastPeriod.of(Period.year(2014), new Target.None(), counted(7, "kommuner")));
    assertThat(rolled.next().history().journal()).containsExactly(left);
    assertThat(rolled.next().goals().get(0).previous()).isEmpty();
    assertThat(said(rolled))
        .containsExactly(
            "Målet e-arkiv-1: föregående utfall (7 kommuner för 2014) står nu i historiken.");
  }

  @Test
  void aStatedPreviousOutcomeThatHistoryKnowsIsNotAddedAgain() {
    PastPeriod known =
        PastPeriod.of(Period.year(2014), atLeast(5, "kommuner"), counted(7, "kommuner"));
    RollForward rolled =
        rolled(
            begun()
                .goal(goal(atLeast(10, "kommuner")).following(previous(7, "kommuner")))
                .past(known));
    assertThat(rolled.next().history().periods()).containsExactly(known);
    assertThat(said(rolled)).isEmpty();
  }

  @Test
  void aShareThatWasPublishedAloneIsToBeCompletedExceptThatOfAMilestone() {
    RollForward rolled =
        rolled(begun().goal(goal(atLeast(10, "kommuner"))).observation(published(84)));
    assertThat(said(rolled))
        .containsExactly(
            MEASURED,
            "Målet e-arkiv-1 har bara en publicerad andel för 2015, inget antal. Hur utfallet"
                + " förändras sedan dess kan inte räknas, om inte antalet skrivs i historiken.");
    assertThat(said(rolled(begun().goal(goal(new Target.Milestone())).observation(published(84)))))
        .containsExactly(MEASURED);
  }

  @Test
  void theCountOfNamedMunicipalitiesIsRememberedWithTheirAnswers() {
    Response yes =
        in("1480", new Outcome.YesNo(true)).commented("Klart i mars", new StatedDate("2015-03"));
    RollForward rolled =
        rolled(
            begun()
                .goal(goal(atLeast(10, "kommuner")))
                .observation(named())
                .response(
                    new Response(
                        yes.goal(),
                        yes.respondent(),
                        yes.outcome(),
                        yes.weight(),
                        yes.comment(),
                        yes.date(),
                        Place.row("kommuner.csv", 2)))
                .response(in("1490", new Outcome.YesNo(false))));

    assertThat(only(rolled).outcome())
        .contains(new Outcome.Amount(Quantity.of(1, "kommuner"), Outcome.Basis.NAMED));
    assertThat(only(rolled).responses()).containsExactly(yes, in("1490", new Outcome.YesNo(false)));
  }

  @Test
  void aMeanThatNoCellCanHoldIsLeftToTheAnswersThatGiveIt() {
    RollForward rolled =
        rolled(
            begun()
                .goal(
                    goal(atLeast(1, "timmar"))
                        .measured(Measurement.as(Aggregation.of(Aggregation.Kind.MEAN))))
                .observation(named())
                .response(in("1480", amount(1, "timmar")))
                .response(in("1490", amount(1, "timmar")))
                .response(in("1481", amount(2, "timmar"))));
    assertThat(only(rolled).observation()).contains(observed(new Outcome.ByMunicipality()));
    assertThat(only(rolled).responses()).hasSize(3);
    assertThat(only(rolled).goal()).isEqualTo(new GoalId(GOAL));
  }

  private static Goal above(String id, Placement place) {
    return Goal.of(id, AREA, "Mål " + id, new Target.None()).placed(place);
  }

  private static FollowUp.Builder forest() {
    return begun()
        .goal(above("topp", Placement.ALONE))
        .goal(above("mitten", Placement.under("topp")))
        .goal(goal(atLeast(10, "kommuner")).placed(Placement.under("mitten")))
        .goal(above("tomt", Placement.ALONE))
        .goal(above("omatt", Placement.ALONE))
        .goal(Goal.of("blad", AREA, "Blad", TEN).placed(Placement.under("omatt")));
  }

  @Test
  void whatWasConcludedOfGoalsAboveOneThatWasMeasuredIsRemembered() {
    RollForward rolled = rolled(forest().observation(counted(12, "kommuner")));
    assertThat(rolled.next().history().periods())
        .extracting(past -> past.goal().value())
        .containsExactly("topp", "mitten", GOAL);
    assertThat(rolled.next().history().periods().get(0))
        .isEqualTo(
            PastPeriod.concluded(
                new GoalId("topp"), Period.year(2015), State.ACTIVE, MET, Place.NOWHERE));
    assertThat(said(rolled))
        .containsExactly(
            MEASURED,
            "2 mål utan eget utfall har fått historik för 2015: vad Standard (standard, version 1,"
                + " 00) bedömde av målen därunder.");
  }

  @Test
  void whatRestsOnNothingMeasuredIsNotRemembered() {
    assertThat(rolled(forest()).next().history().periods()).isEmpty();
  }

  @Test
  void aGoalWithATargetThatWasNotMeasuredIsNotRememberedThoughOneUnderItIs() {
    RollForward rolled =
        rolled(
            begun()
                .goal(Goal.of("topp", AREA, "Topp", TEN))
                .goal(goal(TEN).placed(Placement.under("topp")))
                .observation(counted(12, "kommuner")));
    assertThat(only(rolled).goal()).isEqualTo(new GoalId(GOAL));
  }

  @Test
  void aGoalThatRestedThoughThoseUnderItDidNotIsRememberedSo() {
    RollForward rolled =
        rolled(
            begun()
                .goal(
                    above("topp", Placement.ALONE)
                        .inState(Lifecycle.of(State.DORMANT, StatedDate.NOT_STATED)))
                .goal(goal(TEN).placed(Placement.under("topp")))
                .observation(counted(12, "kommuner")));
    assertThat(rolled.next().history().periods())
        .extracting(PastPeriod::state)
        .containsExactly(State.DORMANT, State.ACTIVE);
  }
}
