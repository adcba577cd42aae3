package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.previous;
import static se.vastkom.goals.Example.said;

import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Aggregation.Kind;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Limit;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;

/** What is known so far, and how several figures became one outcome, as people read it. */
class SummaryOfFiguresTest {

  private static final Outcome MISSING = new Outcome.Missing(Outcome.Reason.MISSING);

  @Test
  void soFarAnOutcomeStandsBesideItsTargetWithoutAShare() {
    assertThat(said(evidence(atLeast(49, "kommuner"), counted(30, "kommuner")).soFar()))
        .containsExactly("30 av 49 kommuner", "30 of 49 municipalities");
    assertThat(said(evidence(atLeast(5, "kommuner"), counted(17, "kommuner")).soFar()))
        .containsExactly(
            "17 kommuner; målet är minst 5 kommuner",
            "17 municipalities; the target is at least 5 municipalities");
    assertThat(said(evidence(fiveServicesIn(5), counted(17, "kommuner")).soFar()))
        .containsExactly(
            "17 kommuner; målet är minst 5 kommuner",
            "17 municipalities; the target is at least 5 municipalities");
    assertThat(said(evidence(atMost(10, "dagar"), counted(12, "dagar")).soFar()))
        .containsExactly(
            "12 dagar; målet är högst 10 dagar", "12 days; the target is at most 10 days");
  }

  @Test
  void soFarNothingIsKnown() {
    Evidence evidence = evidence(atLeast(49, "kommuner"), observed(MISSING));
    assertThat(evidence.soFar()).isEqualTo(evidence.summary());
    assertThat(said(evidence.soFar()).get(0)).isEqualTo("utfallet saknas (bortfall)");
  }

  @Test
  void perCentKeepTheirSignBesideAnExceededTarget() {
    assertThat(said(evidence(atLeast(50, "%"), counted(60, "%")).summary()))
        .containsExactly(
            "60 %; målet var minst 50 % (120 %)", "60%; the target was at least 50% (120%)");
  }

  @Test
  void aWeightedMeanNamesItsWeight() {
    Goal goal =
        goal(atLeast(50, "%")).measured(Measurement.as(new Aggregation.WeightedMean("invånare")));
    Evidence evidence =
        evidence(
            goal,
            named(),
            in("1480", amount(60, "%")).weighing(Ratio.of(3)),
            in("1490", amount(20, "%")).weighing(Ratio.ONE));
    assertThat(said(evidence.summary()).get(0))
        .isEqualTo(
            "50 av 50 %, 100 % av målet; medel viktat med invånare för de 2 av 49 kommuner som har"
                + " svarat");
  }

  @Test
  void aCountOfThoseThatReachALimitNamesIt() {
    Limit half = new Limit(Limit.Comparison.AT_LEAST, Quantity.of(50, "%"));
    Goal goal =
        goal(atLeast(2, "kommuner"))
            .measured(Measurement.as(new Aggregation.Reaching(Kind.COUNT_REACHING, half)));
    Evidence evidence =
        evidence(goal, named(), in("1480", amount(60, "%")), in("1490", amount(20, "%")));
    assertThat(said(evidence.summary()).get(0))
        .isEqualTo(
            "1 av 2 kommuner, 50 % av målet; antalet som når minst 50 % bland de 2 av 49 kommuner"
                + " som har svarat");
  }

  @Test
  void aStatedChangeStandsWhereTheFiguresHaveDifferentUnits() {
    Goal goal = goal(new Target.None());
    Evidence evidence =
        Evidence.of(
            begun()
                .goal(goal)
                .past(PastPeriod.of(Period.year(2014), goal.target(), counted(5, "platser")))
                .observation(counted(7, "kommuner").withChange(StatedChange.UNCHANGED))
                .check()
                .orThrow(),
            goal);
    assertThat(evidence.change()).isEqualTo(Figure.absent(Figure.Cause.OTHER_UNIT));
    assertThat(said(evidence.developmentSummary()).get(0))
        .isEqualTo("enligt uppgift är utfallet oförändrat");
  }

  @Test
  void aStatedChangeStandsWhereOnlyAnEarlierNumberIsKnown() {
    Goal goal = goal(atLeast(49, "kommuner")).following(previous(20, "kommuner"));
    Evidence evidence = evidence(goal, observed(MISSING).withChange(StatedChange.UNCHANGED));
    assertThat(said(evidence.developmentSummary()).get(0))
        .isEqualTo("enligt uppgift är utfallet oförändrat");
  }
}
