package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.published;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.PastPeriod.Verdict;
import se.vastkom.goals.problem.Place;

class PastPeriodTest {

  private static final Place PLACE = Place.row("historik.csv", 2);
  private static final PastPeriod COUNTED =
      past(counted(24, "kommuner").withSource(new Observation.Source("", PLACE)));

  private static PastPeriod past(Observation observation) {
    return PastPeriod.of(Period.year(2014), atLeast(40, "kommuner"), observation);
  }

  @Test
  void aGoalWasInForceWhereNothingElseIsSaid() {
    assertThat(COUNTED.state()).isEqualTo(State.ACTIVE);
    assertThat(COUNTED.verdict()).isEmpty();
    assertThat(COUNTED.responses()).isEmpty();
  }

  @Test
  void theGoalAndThePlaceAreThoseOfTheObservation() {
    assertThat(COUNTED.goal()).isEqualTo(new GoalId(GOAL));
    assertThat(COUNTED.place()).isEqualTo(PLACE);
  }

  @Test
  void whatIsAddedLeavesTheRestAsItWas() {
    Verdict verdict = new Verdict("delvis", "positiv", "vastkom-2015", "1.2", "abc123");
    Response skara = Response.yes(GOAL, "1495");
    PastPeriod whole = COUNTED.concluding(verdict).answered(List.of(skara));
    assertThat(whole.verdict()).contains(verdict);
    assertThat(whole.responses()).containsExactly(skara);
    PastPeriod other = whole.counting(amount(25, "kommuner"));
    assertThat(other.quantity()).contains(Quantity.of(25, "kommuner"));
    assertThat(other.verdict()).contains(verdict);
    assertThat(other.responses()).containsExactly(skara);
    assertThat(other.place()).isEqualTo(PLACE);
  }

  @Test
  void responsesAboutAnotherGoalAreRefused() {
    List<Response> other = List.of(Response.yes("e-arkiv-2", "1495"));
    assertThatThrownBy(() -> COUNTED.answered(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected responses about e-arkiv-1 only.");
  }

  @Test
  void onlyACountedOrNamedNumberIsAQuantity() {
    Quantity number = Quantity.of(24, "kommuner");
    assertThat(COUNTED.quantity()).contains(number);
    assertThat(past(observed(new Outcome.Amount(number, Basis.NAMED))).quantity()).contains(number);
    assertThat(past(observed(new Outcome.Amount(number, Basis.INFERRED))).quantity()).isEmpty();
    assertThat(past(named()).quantity()).isEmpty();
    assertThat(past(published(24)).quantity()).isEmpty();
  }

  @Test
  void aShareIsMeasuredAndAMissingOutcomeIsNot() {
    assertThat(COUNTED.isMeasured()).isTrue();
    assertThat(past(published(24)).isMeasured()).isTrue();
    assertThat(past(observed(new Outcome.Missing(Outcome.Reason.MISSING))).isMeasured()).isFalse();
  }

  @Test
  void whatWasCountedWhileTheGoalRestedIsNotMeasured() {
    PastPeriod resting =
        new PastPeriod(
            Period.year(2014),
            State.DORMANT,
            COUNTED.target(),
            COUNTED.observation().orElseThrow(),
            Optional.empty(),
            List.of());
    assertThat(resting.isMeasured()).isFalse();
  }

  private static final GoalId TOP = new GoalId("topp");
  private static final Verdict PARTLY = new Verdict("delvis", "positiv", "vastkom-2015", "1", "ab");
  private static final PastPeriod WEIGHED =
      PastPeriod.concluded(TOP, Period.year(2014), State.ACTIVE, PARTLY, PLACE);

  @Test
  void aGoalThatWasWeighedHasAVerdictAndNoOutcome() {
    assertThat(WEIGHED.goal()).isEqualTo(TOP);
    assertThat(WEIGHED.place()).isEqualTo(PLACE);
    assertThat(WEIGHED.verdict()).contains(PARTLY);
    assertThat(WEIGHED.target()).isEqualTo(new Target.None());
    assertThat(WEIGHED.observation()).isEmpty();
    assertThat(WEIGHED.outcome()).isEmpty();
    assertThat(WEIGHED.quantity()).isEmpty();
    assertThat(WEIGHED.isMeasured()).isFalse();
    assertThat(WEIGHED.counting(amount(1, "kommuner"))).isEqualTo(WEIGHED);
  }

  @Test
  void withoutAnOutcomeThereIsAVerdictAndNoTargetNorResponse() {
    String expected = "Expected a verdict, no target and no responses where topp has no outcome.";
    assertThatThrownBy(() -> without(new Target.None(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(expected);
    assertThatThrownBy(() -> without(new Target.Milestone(), Optional.of(PARTLY)))
        .hasMessage(expected);
    assertThatThrownBy(() -> WEIGHED.answered(List.of(Response.yes("topp", "1495"))))
        .hasMessage(expected);
  }

  private static PastPeriod without(Target target, Optional<Verdict> verdict) {
    return new PastPeriod(
        TOP, Period.year(2014), State.ACTIVE, target, Optional.empty(), verdict, List.of(), PLACE);
  }

  @Test
  void anObservationOfAnotherGoalOrPlaceIsRefused() {
    Observation elsewhere = counted(24, "kommuner");
    assertThatThrownBy(() -> measured(new GoalId(GOAL), elsewhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected an observation of e-arkiv-1 from " + PLACE);
    assertThatThrownBy(() -> measured(TOP, COUNTED.observation().orElseThrow()))
        .hasMessageStartingWith("Expected an observation of topp from ");
  }

  private static PastPeriod measured(GoalId goal, Observation observation) {
    return new PastPeriod(
        goal,
        Period.year(2014),
        State.ACTIVE,
        new Target.None(),
        Optional.of(observation),
        Optional.empty(),
        List.of(),
        PLACE);
  }
}
