package se.vastkom.goals.evidence;

import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.util.List;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.model.MunicipalObservation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;

/** What was told of one goal municipality by municipality, counted. */
record MunicipalCount(Target target, List<MunicipalObservation> told) {

  /** Those that have it, those that have all parts of it, or the sum of their numbers. */
  Figure<Quantity> outcome() {
    if (silent() == told.size()) {
      return absent(Cause.MISSING);
    }
    boolean yesOrNo = told.stream().anyMatch(one -> one.outcome() instanceof Outcome.YesNo);
    return yesOrNo || target instanceof Target.Composite
        ? known(Quantity.of(told.stream().filter(this::counts).count(), Quantity.MUNICIPALITIES))
        : known(sum());
  }

  private boolean counts(MunicipalObservation one) {
    if (one.outcome() instanceof Outcome.Amount amount) {
      return target instanceof Target.Composite composite
          && amount.quantity().number().compareTo(composite.parts().number()) >= 0;
    }
    return one.outcome() instanceof Outcome.YesNo yesNo && yesNo.done();
  }

  /**
   * How many parts a composite has in all; only where each municipality told its number is that the
   * whole.
   */
  Figure<Quantity> parts() {
    if (!(target instanceof Target.Composite)) {
      return absent(Cause.NOT_COMPOSITE);
    }
    boolean allNumbers = told.stream().allMatch(one -> one.outcome() instanceof Outcome.Amount);
    return allNumbers && !told.isEmpty() ? known(sum()) : absent(Cause.PARTS_NOT_TOLD);
  }

  private Quantity sum() {
    return told.stream()
        .map(MunicipalObservation::outcome)
        .filter(Outcome.Amount.class::isInstance)
        .map(one -> ((Outcome.Amount) one).quantity())
        .reduce((a, b) -> new Quantity(a.number().plus(b.number()), a.unit()))
        .orElseThrow();
  }

  /** How many did not answer. */
  long silent() {
    return told.stream().filter(one -> one.outcome() instanceof Outcome.Missing).count();
  }
}
