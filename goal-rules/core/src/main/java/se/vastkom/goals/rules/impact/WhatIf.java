package se.vastkom.goals.rules.impact;

import java.util.Optional;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;

/** What there is to change of a goal's outcome, and the goal's evidence with it changed. */
final class WhatIf {

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

  WhatIf(Evidence evidence) {
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

  /** With a number, or a share in per cent, in the place of the present one. */
  Evidence with(Ratio number) {
    if (variable == Variable.SHARE) {
      return evidence.withPublished(number.dividedBy(Ratio.of(100)));
    }
    Outcome.Basis basis =
        outcome().basis().filter(Outcome.Basis.NAMED::equals).orElse(Outcome.Basis.COUNTED);
    return evidence.with(new Outcome.Amount(new Quantity(number, unit().orElseThrow()), basis));
  }

  /** If it were done. */
  Evidence done() {
    return evidence.with(new Outcome.YesNo(true));
  }
}
