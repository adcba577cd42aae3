package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Aggregation.Kind;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;

/** Responses that nobody has checked against the goal as it is now, and what they become. */
class ResponsesTest {

  private static final Outcome YES = new Outcome.YesNo(true);
  private static final Outcome NO = new Outcome.YesNo(false);
  private static final Outcome MISSING = new Outcome.Missing(Outcome.Reason.MISSING);
  private static final Goal COUNTING = goal(atLeast(49, "kommuner"));
  private static final Goal MEAN =
      goal(atLeast(50, "%")).measured(Measurement.as(Aggregation.of(Kind.MEAN)));
  private static final Goal WEIGHTED =
      goal(atLeast(50, "%")).measured(Measurement.as(new Aggregation.WeightedMean("invånare")));

  private static Responses responses(Goal goal, Response... told) {
    return new Responses(goal, List.of(told), Population.vastraGotaland(), Optional.empty());
  }

  @Test
  void anyAnswerCanBeCountedAsYesOrNo() {
    assertThat(responses(COUNTING, in("1480", NO), in("1490", MISSING)).canBeCombined()).isTrue();
    assertThat(responses(COUNTING, in("1490", MISSING)).canBeCombined()).isFalse();
    assertThat(responses(COUNTING).canBeCombined()).isFalse();
  }

  @Test
  void onlyFiguresOfOneUnitCanBeCombined() {
    Response percent = in("1480", amount(60, "%"));
    assertThat(responses(MEAN, percent, in("1490", amount(70, "%"))).canBeCombined()).isTrue();
    assertThat(responses(MEAN, percent, in("1490", MISSING)).canBeCombined()).isTrue();
    assertThat(responses(MEAN, percent, in("1490", amount(70, "dagar"))).canBeCombined()).isFalse();
    assertThat(responses(MEAN, percent, in("1490", YES)).canBeCombined()).isFalse();
    assertThat(responses(MEAN, in("1490", MISSING)).canBeCombined()).isFalse();
  }

  @Test
  void figuresAreWeighedWhereOneHasAWeight() {
    Response percent = in("1480", amount(60, "%"));
    assertThat(responses(WEIGHTED, percent).canBeCombined()).isFalse();
    assertThat(responses(WEIGHTED, percent.weighing(Ratio.ZERO)).canBeCombined()).isFalse();
    Responses weighed = responses(WEIGHTED, percent.weighing(Ratio.of(3)));
    assertThat(weighed.canBeCombined()).isTrue();
    assertThat(weighed.outcome()).isEqualTo(Figure.known(Quantity.of(60, "%")));
  }

  @Test
  void whereTheGoalIsSilentTheAnswersSayHowTheyAreCounted() {
    Goal silent = goal(new Target.None());
    Responses named =
        responses(
            silent,
            in("1480", YES),
            in("1490", NO),
            in("1463", new Outcome.Undertaking(EvidenceStrength.PLANNED)));
    assertThat(named.aggregation().kind()).isEqualTo(Kind.YES);
    assertThat(named.outcome()).isEqualTo(Figure.known(Quantity.of(1, "kommuner")));
    Responses planned =
        responses(silent, in("1463", new Outcome.Undertaking(EvidenceStrength.PLANNED)));
    assertThat(planned.outcome()).isEqualTo(Figure.known(Quantity.of(0, "kommuner")));
    Responses added =
        responses(silent, in("1480", amount(3, "platser")), in("1490", amount(4, "platser")));
    assertThat(added.aggregation().kind()).isEqualTo(Kind.SUM);
    assertThat(added.outcome()).isEqualTo(Figure.known(Quantity.of(7, "platser")));
  }

  @Test
  void theSilentHaveNoSpanWithoutTheirWeights() {
    Response told = in("1480", amount(60, "%")).weighing(Ratio.of(3));
    assertThat(responses(WEIGHTED, told).span(48)).isEmpty();
    assertThat(responses(WEIGHTED, told).span(0)).contains(Span.of(Ratio.of(60)));
  }

  @Test
  void aCompleteListWithoutAnAnswerLeavesNobodyOut() {
    Goal complete = COUNTING.listing(Goal.MunicipalityList.COMPLETE);
    assertThat(responses(complete, in("1480", YES)).unlisted()).isEqualTo(Figure.known(48));
    Responses unanswered = responses(complete, in("1480", MISSING));
    assertThat(unanswered.outcome()).isEqualTo(Figure.absent(Cause.MISSING));
    assertThat(unanswered.unlisted()).isEqualTo(Figure.absent(Cause.NO_COMPLETE_LIST));
  }
}
