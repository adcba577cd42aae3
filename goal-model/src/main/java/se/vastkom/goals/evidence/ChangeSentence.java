package se.vastkom.goals.evidence;

import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.UnitKind;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Says how an outcome differs from an earlier one, in its unit: "3 kommuner fler än 2016"; a share
 * in percentage points: "en ökning med 1 procentenhet sedan utgångsläget (2014)".
 */
record ChangeSentence(Ratio change, Goal.Earlier earlier) {

  private static final String PERCENT = "%";
  private static final String POINTS = "procentenheter";

  /** Returns the sentence of an outcome beside an earlier one. */
  static Phrase of(Quantity outcome, Goal.Earlier earlier) {
    return new ChangeSentence(outcome.number().minus(earlier.quantity().number()), earlier)
        .phrase();
  }

  Phrase phrase() {
    String unit = earlier.quantity().unit();
    if (change.signum() == 0) {
      return Phrase.of("moved.not").with("since", since());
    }
    boolean isMore = change.signum() > 0;
    Ratio size = isMore ? change : change.negated();
    if (UnitKind.of(unit) != UnitKind.COUNT) {
      return Phrase.of(isMore ? "moved.increase" : "moved.decrease")
          .with("change", new Part.Amount(size, unit.equals(PERCENT) ? POINTS : unit))
          .with("since", since());
    }
    boolean isOne = size.equals(Ratio.ONE) && unit.equals(Quantity.MUNICIPALITIES);
    String one = isMore ? "moved.more-municipality" : "moved.fewer-municipality";
    String several = isMore ? "moved.more" : "moved.fewer";
    return Phrase.of(isOne ? one : several)
        .with("change", new Part.Amount(size, unit))
        .with("then", then());
  }

  private Phrase since() {
    return Phrase.of(isBaseline() ? "baseline.since" : "previous.since")
        .with("period", earlier.period().phrase());
  }

  private Phrase then() {
    return Phrase.of(isBaseline() ? "baseline.then" : "previous.then")
        .with("period", earlier.period().phrase());
  }

  private boolean isBaseline() {
    return earlier instanceof Goal.Baseline;
  }
}
