package se.vastkom.goals.rules.impact;

import java.util.Optional;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;

/** The variable in a goal's outcome, and the goal's evidence with another value of it. */
final class WhatIf {

  private final Evidence evidence;
  private final Variable variable;

  /** The part of an outcome that can vary. */
  enum Variable {
    /** A number in the target's unit. */
    NUMBER,
    /** A published share, in per cent of the target. */
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
        outcome() instanceof Outcome.AsPublished && canBeShare(evidence.goal().target().kind());
    if (isShare) {
      return Variable.SHARE;
    }
    if (evidence.goal().target().kind() == Target.Kind.MILESTONE) {
      return Variable.DONE;
    }
    return unitOfNumber().isEmpty() ? Variable.NOTHING : Variable.NUMBER;
  }

  /** Returns whether a share of the target has a meaning; else a number would have one. */
  private static boolean canBeShare(Target.Kind kind) {
    return switch (kind) {
      case ABOVE, AT_MOST, BELOW, EXACTLY, BETWEEN -> false;
      default -> true;
    };
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

  /** Returns the unit of the variable; empty if it has none. */
  Optional<String> unit() {
    return variable == Variable.SHARE ? Optional.of("%") : unitOfNumber();
  }

  private Optional<String> unitOfNumber() {
    return evidence
        .outcome()
        .value()
        .map(Quantity::unit)
        .or(() -> evidence.goal().target().outcomeUnit());
  }

  /** Returns the present value of the variable, if it is numeric. */
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

  /** Returns the evidence with a number, or a share in per cent, instead of the present one. */
  Evidence with(Ratio number) {
    if (variable == Variable.SHARE) {
      return evidence.withPublished(number.dividedBy(Ratio.of(100)));
    }
    Outcome.Basis basis =
        outcome().basis().filter(Outcome.Basis.NAMED::equals).orElse(Outcome.Basis.COUNTED);
    return evidence.with(new Outcome.Amount(new Quantity(number, unit().orElseThrow()), basis));
  }

  /** Returns the evidence if the goal were done. */
  Evidence done() {
    return evidence.with(new Outcome.YesNo(true));
  }
}
