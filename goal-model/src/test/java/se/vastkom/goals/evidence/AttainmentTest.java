package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.above;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.baseline;
import static se.vastkom.goals.Example.below;
import static se.vastkom.goals.Example.between;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.exactly;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.published;
import static se.vastkom.goals.Example.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Target.Between.Limit;
import se.vastkom.goals.words.Part;

/** The share of the target, whether it is reached, and the gap to it. */
class AttainmentTest {

  private static Figure<Quantity> kommuner(long number) {
    return Figure.known(Quantity.of(number, "kommuner"));
  }

  @Test
  void seventeenOfFiveIsKeptRawAndShownCapped() {
    Evidence evidence = evidence(atLeast(5, "kommuner"), counted(17, "kommuner"));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(17, 5)));
    assertThat(evidence.shownAttainment(0))
        .isEqualTo(Figure.known(new Part.Amount(Ratio.of(100), "%")));
    assertThat(evidence.reached()).isEqualTo(Figure.known(true));
    assertThat(evidence.gap()).isEqualTo(kommuner(0));
  }

  @Test
  void threeOfThirtyFiveWithAllServicesIsNinePerCent() {
    Evidence evidence = evidence(fiveServicesIn(35), counted(3, "kommuner"));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(3, 35)));
    assertThat(evidence.shownAttainment(0))
        .isEqualTo(Figure.known(new Part.Amount(Ratio.of(9), "%")));
    assertThat(evidence.reached()).isEqualTo(Figure.known(false));
    assertThat(evidence.gap()).isEqualTo(kommuner(32));
  }

  @Test
  void twentyFourOfFortyNineShowsFortyNinePerCent() {
    Evidence evidence = evidence(atLeast(49, "kommuner"), counted(24, "kommuner"));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(24, 49)));
    assertThat(evidence.shownAttainment(0))
        .isEqualTo(Figure.known(new Part.Amount(Ratio.of(49), "%")));
    assertThat(evidence.gap()).isEqualTo(kommuner(25));
  }

  @ParameterizedTest
  @CsvSource({"9, true, 0", "10, true, 0", "11, false, 1"})
  void atMostIsReachedByThatOrLess(long outcome, boolean reached, long gap) {
    Evidence evidence = evidence(atMost(10, "dagar"), counted(outcome, "dagar"));
    assertThat(evidence.reached()).isEqualTo(Figure.known(reached));
    assertThat(evidence.gap()).isEqualTo(Figure.known(Quantity.of(gap, "dagar")));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.AT_MOST));
  }

  @ParameterizedTest
  @CsvSource({"9, false, 1", "10, true, 0", "12, false, 2"})
  void exactlyIsReachedByThatAlone(long outcome, boolean reached, long gap) {
    Evidence evidence = evidence(exactly(10, "dagar"), counted(outcome, "dagar"));
    assertThat(evidence.reached()).isEqualTo(Figure.known(reached));
    assertThat(evidence.gap()).isEqualTo(Figure.known(Quantity.of(gap, "dagar")));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.EXACTLY));
  }

  @ParameterizedTest
  @CsvSource({"9, false, 1", "10, false, 0", "11, true, 0"})
  void moreThanIsNotReachedByThatNumber(long outcome, boolean reached, long gap) {
    Evidence evidence = evidence(above(10, "dagar"), counted(outcome, "dagar"));
    assertThat(evidence.reached()).isEqualTo(Figure.known(reached));
    assertThat(evidence.gap()).isEqualTo(Figure.known(Quantity.of(gap, "dagar")));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.ABOVE));
  }

  @ParameterizedTest
  @CsvSource({"9, true, 0", "10, false, 0", "11, false, 1"})
  void lessThanIsNotReachedByThatNumber(long outcome, boolean reached, long gap) {
    Evidence evidence = evidence(below(10, "dagar"), counted(outcome, "dagar"));
    assertThat(evidence.reached()).isEqualTo(Figure.known(reached));
    assertThat(evidence.gap()).isEqualTo(Figure.known(Quantity.of(gap, "dagar")));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.BELOW));
  }

  @ParameterizedTest
  @CsvSource({
    "8, false, false, 2",
    "10, true, false, 0",
    "11, true, true, 0",
    "20, true, false, 0",
    "23, false, false, 3"
  })
  void betweenIsReachedAtTheEndsThatBelongToIt(
      long outcome, boolean withEnds, boolean without, long gap) {
    Evidence closed = evidence(between(10, 20, "dagar"), counted(outcome, "dagar"));
    Target.Between open =
        new Target.Between(Limit.excluding(Ratio.of(10)), Limit.excluding(Ratio.of(20)), "dagar");
    assertThat(closed.reached()).isEqualTo(Figure.known(withEnds));
    assertThat(evidence(open, counted(outcome, "dagar")).reached())
        .isEqualTo(Figure.known(without));
    assertThat(closed.gap()).isEqualTo(Figure.known(Quantity.of(gap, "dagar")));
    assertThat(closed.attainment()).isEqualTo(Figure.absent(Cause.INTERVAL));
    assertThat(closed.target()).isEqualTo(Figure.absent(Cause.INTERVAL));
  }

  @Test
  void theWayToMoreThanANumberHasNoLengthFromThatNumber() {
    Goal from20 = goal(above(40, "kommuner")).startingFrom(baseline(20, "kommuner"));
    Goal from40 = goal(above(40, "kommuner")).startingFrom(baseline(40, "kommuner"));
    assertThat(evidence(from20, counted(30, "kommuner")).progress())
        .isEqualTo(Figure.known(Ratio.of(1, 2)));
    assertThat(evidence(from40, counted(30, "kommuner")).progress())
        .isEqualTo(Figure.absent(Cause.BASELINE_AT_TARGET));
    assertThat(said(Cause.BASELINE_AT_TARGET.phrase()))
        .containsExactly(
            "utgångsläget är lika med målvärdet, så vägen dit har ingen längd",
            "the baseline equals the target, so there is no distance between them");
  }

  @Test
  void nothingIsAShareOfATargetOfZero() {
    Evidence evidence = evidence(atLeast(0, "tjänster"), counted(3, "tjänster"));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.TARGET_NOT_POSITIVE));
    assertThat(evidence.reached()).isEqualTo(Figure.known(true));
  }

  @ParameterizedTest
  @CsvSource({"-1, -2, false", "-1, 0, true", "0, -3, false"})
  void nothingIsAShareOfATargetBelowZeroEither(long wanted, long measured, boolean reached) {
    Evidence evidence = evidence(atLeast(wanted, "%"), counted(measured, "%"));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.TARGET_NOT_POSITIVE));
    assertThat(evidence.reached()).isEqualTo(Figure.known(reached));
  }

  @Test
  void aLossIsANegativeShareOfTheTarget() {
    Evidence evidence = evidence(atLeast(10, "mkr"), counted(-3, "mkr"));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(-3, 10)));
    assertThat(evidence.reached()).isEqualTo(Figure.known(false));
    assertThat(evidence.gap()).isEqualTo(Figure.known(Quantity.of(13, "mkr")));
  }

  @ParameterizedTest
  @CsvSource({"20, 0", "30, 1/2", "40, 1", "45, 5/4", "10, -1/2"})
  void aBaselineGivesTheShareOfTheWayAndLeavesAttainmentAlone(long outcome, String share) {
    Goal goal = goal(atLeast(40, "kommuner")).startingFrom(baseline(20, "kommuner"));
    Evidence evidence = evidence(goal, counted(outcome, "kommuner"));
    assertThat(evidence.progress()).isEqualTo(Figure.known(Ratio.parse(share)));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(outcome, 40)));
  }

  @Test
  void withoutABaselineThereIsNoWay() {
    assertThat(evidence(atLeast(40, "kommuner"), counted(20, "kommuner")).progress())
        .isEqualTo(Figure.absent(Cause.NO_BASELINE));
  }

  @Test
  void fromABaselineAtMostHasAWayButNoAttainment() {
    Goal goal = goal(atMost(0, "dagar")).startingFrom(baseline(20, "dagar"));
    Evidence evidence = evidence(goal, counted(5, "dagar"));
    assertThat(evidence.progress()).isEqualTo(Figure.known(Ratio.of(3, 4)));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.AT_MOST));
    assertThat(evidence.reached()).isEqualTo(Figure.known(false));
  }

  @Test
  void exactlyHasNoWay() {
    Goal goal = goal(exactly(10, "dagar")).startingFrom(baseline(20, "dagar"));
    assertThat(evidence(goal, counted(15, "dagar")).progress())
        .isEqualTo(Figure.absent(Cause.EXACTLY));
  }

  @ParameterizedTest
  @CsvSource({"40", "41"})
  void aBaselineThatMetTheTargetLeavesNoWayToGo(long start) {
    Goal goal = goal(atLeast(40, "kommuner")).startingFrom(baseline(start, "kommuner"));
    Evidence evidence = evidence(goal, counted(42, "kommuner"));
    assertThat(evidence.progress()).isEqualTo(Figure.absent(Cause.BASELINE_MEETS_TARGET));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(21, 20)));
    assertThat(evidence.reached()).isEqualTo(Figure.known(true));
  }

  @Test
  void aPublishedShareIsTheAttainmentWhereTheTargetIsAtLeast() {
    Evidence evidence = evidence(atLeast(49, "kommuner"), published(24));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(6, 25)));
    assertThat(evidence.reached()).isEqualTo(Figure.known(false));
    assertThat(evidence.gap()).isEqualTo(Figure.absent(Cause.ONLY_PUBLISHED));
    assertThat(evidence(fiveServicesIn(35), published(100)).attainment())
        .isEqualTo(Figure.known(Ratio.ONE));
    assertThat(evidence(fiveServicesIn(35), published(100)).reached())
        .isEqualTo(Figure.known(true));
  }

  @Test
  void aPublishedShareSaysNothingOfOtherTargets() {
    assertThat(evidence(atMost(10, "dagar"), published(90)).attainment())
        .isEqualTo(Figure.absent(Cause.AT_MOST));
    assertThat(evidence(exactly(10, "dagar"), published(90)).reached())
        .isEqualTo(Figure.absent(Cause.EXACTLY));
    assertThat(evidence(new Target.None(), published(90)).attainment())
        .isEqualTo(Figure.absent(Cause.NO_TARGET));
    assertThat(evidence(new Target.DirectionOnly(true, "dagar"), published(90)).reached())
        .isEqualTo(Figure.absent(Cause.DIRECTION_ONLY));
    assertThat(evidence(atLeast(0, "%"), published(90)).attainment())
        .isEqualTo(Figure.absent(Cause.TARGET_NOT_POSITIVE));
  }

  @Test
  void aPublishedShareIsTheAttainmentWhateverTheBaseline() {
    Goal started = goal(atLeast(40, "kommuner")).startingFrom(baseline(20, "kommuner"));
    assertThat(evidence(started, published(90)).attainment())
        .isEqualTo(Figure.known(Ratio.of(9, 10)));
    assertThat(evidence(started, published(90)).progress())
        .isEqualTo(Figure.absent(Cause.ONLY_PUBLISHED));
  }

  @Test
  void aMilestonePublishedAsAHundredPerCentIsDone() {
    assertThat(evidence(new Target.Milestone(), published(100)).reached())
        .isEqualTo(Figure.known(true));
    assertThat(evidence(new Target.Milestone(), published(99)).reached())
        .isEqualTo(Figure.known(false));
    assertThat(evidence(new Target.Milestone(), published(50)).attainment())
        .isEqualTo(Figure.known(Ratio.of(1, 2)));
  }
}
