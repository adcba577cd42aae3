package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.between;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.previous;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;

/** The outcomes at which the figures of a goal pass a border. */
class TurningPointsTest {

  /** From 20 by way of 30 to 24 of 40 kommuner, 45 of 49 having answered; 60 % was printed. */
  private static final TurningPoints FORTY =
      TurningPoints.of(
          evidence(
              goal(atLeast(40, "kommuner"))
                  .startingFrom(new Goal.Baseline(Quantity.of(20, "kommuner"), Period.year(2010)))
                  .following(previous(30, "kommuner")),
              counted(24, "kommuner").withRespondents(45).withPublished(Published.of("24", 60))));

  /** Between 10 and 20 dagar are wanted; 12 is all that is known. */
  private static final TurningPoints DAYS =
      TurningPoints.of(evidence(between(10, 20, "dagar"), counted(12, "dagar")));

  private static void assertAre(Stream<Ratio> found, String... outcomes) {
    assertThat(found.map(Ratio::toString)).containsExactlyInAnyOrder(outcomes);
  }

  @Test
  void eachFigureOfAGoalPassesABorderAtAnOutcome() {
    assertAre(FORTY.outcome(Ratio.of(25)), "25");
    assertAre(FORTY.attainment(Ratio.of(75)), "30");
    assertAre(FORTY.progress(Ratio.of(75)), "35");
    assertAre(FORTY.gap(Ratio.of(5)), "35", "45");
    assertAre(FORTY.change(Ratio.of(3)), "33");
    assertAre(FORTY.relativeChange(Ratio.of(10)), "33");
    assertAre(FORTY.responseShare(Ratio.of(80)), "196/5");
  }

  @Test
  void aFigureThatTheGoalLacksPassesNothing() {
    assertAre(DAYS.attainment(Ratio.of(75)));
    assertAre(DAYS.progress(Ratio.of(75)));
    assertAre(DAYS.gap(Ratio.of(5)), "5", "15", "15", "25");
    assertAre(DAYS.change(Ratio.of(3)), "3");
    assertAre(DAYS.relativeChange(Ratio.of(10)));
    assertAre(DAYS.responseShare(Ratio.of(80)));
  }

  @Test
  void whatIsPlannedComesBesideTheOutcome() {
    Outcome planned = new Outcome.Undertaking(EvidenceStrength.PLANNED);
    TurningPoints points =
        TurningPoints.of(
            evidence(
                atLeast(40, "kommuner"),
                named(),
                in("1480", new Outcome.YesNo(true)),
                in("1490", planned),
                in("1495", planned)));
    assertAre(points.attainmentWithPlanned(Ratio.of(75)), "28");
    assertAre(FORTY.attainmentWithPlanned(Ratio.of(75)), "30");
    assertThat(points.corners()).contains(Ratio.of(40), Ratio.of(38), Ratio.of(-6));
  }

  @Test
  void aGrowthIsReckonedFromTheSizeOfALoss() {
    TurningPoints loss =
        TurningPoints.of(
            evidence(goal(atLeast(10, "mkr")).following(previous(-4, "mkr")), counted(-3, "mkr")));
    assertAre(loss.relativeChange(Ratio.of(50)), "-2");
  }

  /**
   * Start, previous outcome, target, its mirror image of the previous outcome, the target less the
   * four silent and less nobody planned, both ends of the printed share, outcome and respondents.
   */
  @Test
  void cornersAreWhereAFigureTurnsWhateverTheBorder() {
    assertAre(FORTY.corners(), "20", "30", "40", "50", "36", "40", "119/5", "121/5", "24", "45");
    assertAre(DAYS.corners(), "10", "10", "20", "20", "12");
  }

  @Test
  void aPrintedDecimalHasNearerEnds() {
    Published printed = new Published("", "24,3 %", Ratio.of(243, 1_000));
    TurningPoints points =
        TurningPoints.of(
            evidence(atLeast(1_000, "personer"), counted(243, "personer").withPublished(printed)));
    assertAre(points.corners(), "1000", "1000", "485/2", "487/2", "243");
  }
}
