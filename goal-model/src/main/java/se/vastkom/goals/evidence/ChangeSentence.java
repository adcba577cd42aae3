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
      return Phrase.of("moved.not").with("since", when("since"));
    }
    boolean isMore = change.signum() > 0;
    Ratio size = isMore ? change : change.negated();
    if (UnitKind.of(unit) != UnitKind.COUNT) {
      return Phrase.of(isMore ? "moved.increase" : "moved.decrease")
          .with("change", new Part.Amount(size, unit.equals(PERCENT) ? POINTS : unit))
          .with("since", when("since"));
    }
    String key = isMore ? "moved.more" : "moved.fewer";
    boolean isOne = size.equals(Ratio.ONE) && earlier.quantity().countsMunicipalities();
    return Phrase.of(isOne ? key + "-municipality" : key)
        .with("change", new Part.Amount(size, unit))
        .with("then", when("then"));
  }

  private Phrase when(String relation) {
    String kind = earlier instanceof Goal.Baseline ? "baseline" : "previous";
    return Phrase.of(kind + "." + relation).with("period", earlier.period().phrase());
  }
}
