package se.vastkom.goals.rules.impact;

import java.util.Optional;
import java.util.OptionalInt;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;

/**
 * What a goal's assessment would be with another outcome: all its figures are computed anew. Where
 * more municipalities would have it than have answered, those have answered too.
 */
final class WhatIf {

  private final Judged judged;
  private final Evidence evidence;
  private final Variable variable;

  /** What there is to change of an outcome. */
  enum Variable {
    /** A number of the target's unit. */
    NUMBER,
    /** A share that was published, in per cent of the target. */
    SHARE,
    /** Done or not. */
    DONE,
    /** Nothing: nobody could say what another outcome would be. */
    NOTHING
  }

  WhatIf(Judged judged, Evidence evidence) {
    this.judged = judged;
    this.evidence = evidence;
    this.variable = variable();
  }

  private Variable variable() {
    if (!evidence.lifecycle().isActive()) {
      return Variable.NOTHING;
    }
    boolean isShare =
        outcome() instanceof Outcome.AsPublished
            // Of these a share says nothing; a number would.
            && evidence.goal().target().kind() != Target.Kind.AT_MOST
            && evidence.goal().target().kind() != Target.Kind.EXACTLY;
    if (isShare) {
      return Variable.SHARE;
    }
    if (evidence.goal().target().kind() == Target.Kind.MILESTONE) {
      return Variable.DONE;
    }
    return unitOfNumber().isEmpty() ? Variable.NOTHING : Variable.NUMBER;
  }

  Variable what() {
    return variable;
  }

  private Outcome outcome() {
    return evidence
        .observation()
        .map(Observation::outcome)
        .orElse(new Outcome.Missing(Outcome.Reason.MISSING));
  }

  /** The unit of what is changed; empty where there is none. */
  Optional<String> unit() {
    return variable == Variable.SHARE ? Optional.of("%") : unitOfNumber();
  }

  private Optional<String> unitOfNumber() {
    return evidence
        .outcome()
        .value()
        .or(() -> evidence.target().value())
        .map(Quantity::unit)
        .or(
            () ->
                evidence.goal().target() instanceof Target.DirectionOnly direction
                    ? Optional.of(direction.unit())
                    : Optional.empty());
  }

  /** The present value of what is changed, if there is one in numbers. */
  Optional<Quantity> present() {
    return switch (variable) {
      case NUMBER -> evidence.outcome().value();
      case SHARE ->
          evidence
              .observation()
              .flatMap(known -> known.published().ratio())
              .map(ratio -> new Quantity(ratio.inPercent(), "%"));
      default -> Optional.empty();
    };
  }

  /** The assessment with a number, or a share in per cent, in the place of the present one. */
  Optional<Assessment> with(Ratio number) {
    if (variable == Variable.SHARE) {
      return with(outcome(), Optional.of(number.dividedBy(Ratio.of(100))));
    }
    Outcome.Basis basis =
        outcome().basis().filter(Outcome.Basis.NAMED::equals).orElse(Outcome.Basis.COUNTED);
    return with(
        new Outcome.Amount(new Quantity(number, unit().orElseThrow()), basis), Optional.empty());
  }

  /** The assessment if it were done. */
  Optional<Assessment> done() {
    return with(new Outcome.YesNo(true), Optional.empty());
  }

  private Optional<Assessment> with(Outcome other, Optional<Ratio> share) {
    FollowUp followUp = judged.assessed().followUp();
    FollowUp.Builder builder = FollowUp.builder(followUp.header());
    Goal goal = evidence.goal();
    followUp.areas().forEach(builder::area);
    return builder
        .goal(goal)
        .observation(observation(other, share))
        .check()
        .value()
        .flatMap(one -> judged.assessor().asOf(judged.day()).assess(one).value())
        .map(assessed -> assessed.assessments().get(0));
  }

  private Observation observation(Outcome other, Optional<Ratio> share) {
    Observation known =
        evidence.observation().orElse(Observation.of(evidence.goal().id().value(), other));
    Observation.Published printed = known.published();
    return new Observation(
        known.goal(),
        other,
        known.strength(),
        respondents(other),
        known.change(),
        share
            .map(
                ratio ->
                    new Observation.Published(
                        printed.goal(),
                        printed.value(),
                        printed.share(),
                        printed.comment(),
                        Optional.of(ratio)))
            .orElse(printed),
        known.comment(),
        known.source());
  }

  private OptionalInt respondents(Outcome other) {
    Optional<Integer> answered = evidence.respondents().value();
    if (answered.isEmpty()) {
      return OptionalInt.empty();
    }
    boolean counted =
        other instanceof Outcome.Amount amount && amount.quantity().countsMunicipalities();
    int fewest =
        counted ? ((Outcome.Amount) other).quantity().number().numerator().intValueExact() : 0;
    return OptionalInt.of(Math.max(answered.get(), fewest));
  }
}
