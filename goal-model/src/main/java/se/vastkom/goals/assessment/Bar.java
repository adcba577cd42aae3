package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;

/**
 * An outcome on its natural scale, with marks at the target, to be drawn: from none to all that can
 * count, from 0 to 100 %, or from zero to the greater of outcome and target. Positions are shares
 * of the scale's length, from 0 to 1. The figures beside it say the same.
 *
 * @param from where it begins: at zero, or left of it for a number below
 * @param width how long it is
 * @param marks the target's position, or those of its two ends
 * @param isByShare whether it is worked out from a published share
 */
public record Bar(Ratio from, Ratio width, List<Ratio> marks, boolean isByShare) {

  private static final Ratio HUNDRED = Ratio.of(100);

  public Bar {
    requireNonNull(from, "from");
    requireNonNull(width, "width");
    marks = List.copyOf(requireNonNull(marks, "marks"));
  }

  /** Returns the bar of a goal's outcome; empty where there is no number, or no target to reach. */
  static Optional<Bar> of(Evidence evidence) {
    List<Ratio> targets = targets(evidence);
    if (targets.isEmpty() || !evidence.lifecycle().isActive()) {
      return Optional.empty();
    }
    Optional<Ratio> counted = evidence.outcome().value().map(Quantity::number);
    return counted
        .or(() -> byShare(evidence))
        .map(outcome -> drawn(evidence, outcome, targets, counted.isEmpty()));
  }

  /** Returns the target in numbers, or the two ends of one. */
  public static List<Ratio> targets(Evidence evidence) {
    return evidence.goal().target() instanceof Target.Between between
        ? List.of(between.lower().number(), between.upper().number())
        : evidence.target().value().map(Quantity::number).map(List::of).orElse(List.of());
  }

  /** Returns the number that a published share is of the target, whole or not. */
  private static Optional<Ratio> byShare(Evidence evidence) {
    return evidence
        .observation()
        .filter(known -> known.outcome() instanceof Outcome.AsPublished)
        .flatMap(known -> evidence.attainment().value())
        .flatMap(share -> evidence.target().value().map(wanted -> wanted.number().times(share)));
  }

  private static Bar drawn(
      Evidence evidence, Ratio outcome, List<Ratio> targets, boolean isByShare) {
    List<Ratio> all = new ArrayList<>(targets);
    all.add(outcome);
    all.add(Ratio.ZERO);
    String unit = evidence.goal().target().outcomeUnit().orElse("");
    if (evidence.asked().counts(unit)) {
      all.add(Ratio.of(evidence.asked().size()));
    } else if (unit.equals("%")) {
      all.add(HUNDRED);
    }
    Ratio least = Collections.min(all);
    Ratio scale = Collections.max(all).minus(least);
    if (scale.signum() == 0) {
      return new Bar(Ratio.ZERO, Ratio.ZERO, List.of(Ratio.ZERO), isByShare);
    }
    Ratio zero = least.negated().dividedBy(scale);
    Ratio end = outcome.minus(least).dividedBy(scale);
    boolean isBelow = end.compareTo(zero) < 0;
    return new Bar(
        isBelow ? end : zero,
        isBelow ? zero.minus(end) : end.minus(zero),
        targets.stream().map(at -> at.minus(least).dividedBy(scale)).toList(),
        isByShare);
  }
}
