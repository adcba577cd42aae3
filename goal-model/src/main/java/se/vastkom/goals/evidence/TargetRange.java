package se.vastkom.goals.evidence;

import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Target.Between.Limit;

/**
 * The outcomes that meet a target: all numbers from one limit to another, of which one may be
 * absent.
 *
 * @param lower the lower limit, unless however little will do
 * @param upper the upper limit, unless however much will do
 */
record TargetRange(Optional<Limit> lower, Optional<Limit> upper) {

  /**
   * Returns the outcomes that meet a goal's target, or why no number meets it.
   *
   * @param wanted the quantity that the target wants, or why it wants none
   * @param isSoFar whether outcomes are of a part of the time, and so not to lie beyond whole ones
   */
  static Figure<TargetRange> of(
      Target target, EarlierPeriods earlier, Figure<Quantity> wanted, boolean isSoFar) {
    if (target instanceof Target.DirectionOnly direction) {
      if (isSoFar) {
        return absent(Cause.SO_FAR);
      }
      return earlier.start().map(start -> beyond(start.quantity().number(), direction));
    }
    if (target instanceof Target.Between between) {
      return known(new TargetRange(Optional.of(between.lower()), Optional.of(between.upper())));
    }
    return wanted.map(quantity -> around(quantity.number(), target.kind()));
  }

  private static TargetRange beyond(Ratio start, Target.DirectionOnly direction) {
    Optional<Limit> limit = Optional.of(Limit.excluding(start));
    return direction.upwards()
        ? new TargetRange(limit, Optional.empty())
        : new TargetRange(Optional.empty(), limit);
  }

  private static TargetRange around(Ratio number, Target.Kind kind) {
    Limit including = Limit.including(number);
    return switch (kind) {
      case ABOVE -> new TargetRange(Optional.of(Limit.excluding(number)), Optional.empty());
      case AT_MOST -> new TargetRange(Optional.empty(), Optional.of(including));
      case BELOW -> new TargetRange(Optional.empty(), Optional.of(Limit.excluding(number)));
      case EXACTLY -> new TargetRange(Optional.of(including), Optional.of(including));
      default -> new TargetRange(Optional.of(including), Optional.empty());
    };
  }

  /** Returns why a target has no number that is wanted. */
  static Cause noNumber(Target target) {
    return switch (target.kind()) {
      case AT_LEAST -> Cause.NOT_APPLICABLE;
      case MILESTONE -> Cause.DONE_OR_NOT;
      case INCREASE, DECREASE -> Cause.DIRECTION_ONLY;
      case BETWEEN -> Cause.INTERVAL;
      default -> Cause.NO_TARGET;
    };
  }

  /** Returns whether an outcome meets the target. */
  boolean contains(Ratio outcome) {
    return !isBelow(outcome) && !isAbove(outcome);
  }

  /** Returns whether an outcome is too little. */
  boolean isBelow(Ratio outcome) {
    return lower.filter(limit -> isPast(limit, outcome.compareTo(limit.number()))).isPresent();
  }

  /** Returns whether an outcome is too much. */
  boolean isAbove(Ratio outcome) {
    return upper.filter(limit -> isPast(limit, limit.number().compareTo(outcome))).isPresent();
  }

  private static boolean isPast(Limit limit, int inwards) {
    return limit.isIncluded() ? inwards < 0 : inwards <= 0;
  }

  /** Returns how far an outcome is from the nearest limit; zero at a limit and within. */
  Ratio gap(Ratio outcome) {
    return Stream.concat(
            lower.map(limit -> limit.number().minus(outcome)).stream(),
            upper.map(limit -> outcome.minus(limit.number())).stream())
        .filter(distance -> distance.signum() > 0)
        .findFirst()
        .orElse(Ratio.ZERO);
  }

  /** Returns the numbers of the limits. */
  Stream<Ratio> numbers() {
    return Stream.concat(lower.stream(), upper.stream()).map(Limit::number).distinct();
  }
}
