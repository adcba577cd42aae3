package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.between;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.exactly;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.said;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;

class EvidenceLawsTest {

  @Provide
  Arbitrary<Target> countingTargets() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 49);
    return Arbitraries.oneOf(
        numbers.map(number -> atLeast(number, "kommuner")),
        numbers.map(number -> atMost(number, "kommuner")),
        numbers.map(number -> exactly(number, "kommuner")),
        numbers.map(number -> between(number - 1, number, "kommuner")),
        numbers.map(number -> fiveServicesIn(number)),
        Arbitraries.of(true, false).map(up -> new Target.DirectionOnly(up, "kommuner")),
        Arbitraries.of(new Target.None()));
  }

  @Property
  void attainmentOfAtLeastIsOutcomeByTargetExactly(
      @ForAll @IntRange(max = 10_000) int outcome,
      @ForAll @IntRange(min = 1, max = 10_000) int target) {
    Evidence evidence = evidence(atLeast(target, "personer"), counted(outcome, "personer"));
    assertThat(evidence.attainment().value().orElseThrow().times(Ratio.of(target)))
        .isEqualTo(Ratio.of(outcome));
  }

  @Property
  void atLeastIsReachedExactlyWhenNothingOfTheTargetIsMissing(
      @ForAll @IntRange(max = 60) int outcome, @ForAll @IntRange(min = 1, max = 60) int target) {
    Evidence evidence = evidence(atLeast(target, "personer"), counted(outcome, "personer"));
    boolean whole = evidence.attainment().value().orElseThrow().compareTo(Ratio.ONE) >= 0;
    assertThat(evidence.reached())
        .isEqualTo(Figure.known(whole))
        .isEqualTo(Figure.known(outcome >= target));
  }

  @Property
  void theGapIsZeroExactlyWhenTheTargetIsReached(
      @ForAll("countingTargets") Target target, @ForAll @IntRange(max = 49) int outcome) {
    Evidence evidence = evidence(target, counted(outcome, "kommuner"));
    Figure<Boolean> isZero = evidence.gap().map(gap -> gap.number().signum() == 0);
    assertThat(isZero)
        .isEqualTo(
            target instanceof Target.DirectionOnly
                ? Figure.absent(Cause.DIRECTION_ONLY)
                : evidence.reached());
  }

  @Property
  void theBoundLiesBetweenTheOutcomeAndThePopulation(
      @ForAll("countingTargets") Target target,
      @ForAll @IntRange(max = 49) int answered,
      @ForAll @IntRange(max = 49) int share) {
    int outcome = answered * share / 49;
    Evidence evidence = evidence(target, counted(outcome, "kommuner").withRespondents(answered));
    assertThat(evidence.bound().value().orElseThrow().number())
        .isBetween(Ratio.of(outcome), Ratio.of(49));
  }

  @Property
  void aGoalThatIsNotActiveHasNoFigures(
      @ForAll("countingTargets") Target target,
      @ForAll @IntRange(max = 49) int outcome,
      @ForAll StatedChange change,
      @ForAll boolean dormant) {
    Goal goal =
        goal(target)
            .inState(
                Lifecycle.of(dormant ? State.DORMANT : State.DISCONTINUED, StatedDate.NOT_STATED));
    Observation observation =
        counted(outcome, "kommuner")
            .withRespondents(49)
            .withChange(change)
            .withPublished(Published.of("", 49));
    Evidence evidence = evidence(goal, observation);
    assertThat(
            List.<Figure<?>>of(
                evidence.outcome(),
                evidence.attainment(),
                evidence.reached(),
                evidence.gap(),
                evidence.inferred(),
                evidence.respondents(),
                evidence.responseShare(),
                evidence.bound(),
                evidence.reachedAtBest(),
                evidence.change(),
                evidence.development(),
                evidence.printed()))
        .allSatisfy(figure -> assertThat(figure).isEqualTo(Figure.absent(Cause.INACTIVE)));
    assertThat(evidence.parts().value()).isEmpty();
    assertThat(evidence.target().value()).isEqualTo(target.wanted());
  }

  @Property
  void theSummaryOfAnyCountIsSaidInBothLanguages(
      @ForAll("countingTargets") Target target, @ForAll @IntRange(max = 49) int outcome) {
    Evidence evidence = evidence(target, counted(outcome, "kommuner"));
    assertThat(evidence.outcome()).isEqualTo(Figure.known(Quantity.of(outcome, "kommuner")));
    assertThat(said(evidence.summary()))
        .allMatch(sentence -> sentence.contains(Integer.toString(outcome)));
  }
}
