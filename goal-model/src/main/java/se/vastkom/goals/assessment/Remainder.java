package se.vastkom.goals.assessment;

import java.util.Optional;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What is left of the way to a goal's target, in the unit that people act on. It is arithmetic, and
 * says nothing of what another outcome would be concluded to be.
 *
 * @param quantity how much is missing, above zero; of per cent in percentage points
 * @param isTooMuch whether the outcome is too high, and not too low
 * @param isInferred whether it rests on the one number that gives a published share
 */
public record Remainder(Quantity quantity, boolean isTooMuch, boolean isInferred) {

  private static final String PERCENT = "%";
  private static final String POINTS = "procentenheter";

  /** Returns what is left of the way to a target that has not been reached. */
  static Optional<Remainder> of(Evidence evidence) {
    if (evidence.reached().value().filter(reached -> !reached).isEmpty()) {
      return Optional.empty();
    }
    Optional<Quantity> outcome = evidence.outcome().value();
    if (outcome.isPresent()) {
      return evidence
          .gap()
          .value()
          .filter(gap -> gap.number().signum() > 0)
          .map(gap -> new Remainder(inPoints(gap), isTooMuch(evidence, outcome.get()), false));
    }
    return evidence
        .inferred()
        .value()
        .filter(any -> isPublished(evidence))
        .flatMap(
            count ->
                evidence
                    .target()
                    .value()
                    .map(wanted -> wanted.number().minus(count.number()))
                    .filter(left -> left.signum() > 0)
                    .map(left -> new Remainder(new Quantity(left, count.unit()), false, true)));
  }

  private static boolean isPublished(Evidence evidence) {
    return evidence
        .observation()
        .filter(known -> known.outcome() instanceof Outcome.AsPublished)
        .isPresent();
  }

  private static Quantity inPoints(Quantity gap) {
    return gap.unit().equals(PERCENT) ? new Quantity(gap.number(), POINTS) : gap;
  }

  private static boolean isTooMuch(Evidence evidence, Quantity outcome) {
    Target target = evidence.goal().target();
    Optional<Ratio> most =
        target instanceof Target.Between between
            ? Optional.of(between.upper().number())
            : evidence.target().value().map(Quantity::number);
    return most.filter(limit -> outcome.number().compareTo(limit) > 0).isPresent();
  }

  /** Returns it as a phrase: "2 kommuner kvar", "3 dagar för mycket". */
  public Phrase phrase() {
    return isInferred ? Phrase.of("remainder.inferred").with("left", left()) : left();
  }

  /** Returns it as a phrase beside an outcome that says that it was inferred. */
  public Phrase left() {
    return Phrase.of(isTooMuch ? "remainder.too-much" : "remainder.left")
        .with("quantity", quantity.part());
  }

  /** Returns the quantity alone. */
  Part part() {
    return quantity.part();
  }
}
