package se.vastkom.goals.evidence;

import static se.vastkom.goals.evidence.Figure.absent;

import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.evidence.Evidence.Development;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Quantity;

/** The movement of a goal's outcome: from the previous one, from its baseline, or as stated. */
record Movement(
    Goal goal,
    EarlierPeriods earlier,
    boolean isActive,
    Figure<Quantity> outcome,
    Figure<TargetRange> range,
    Optional<StatedChange> stated) {

  /** The causes for which nothing is said of a movement, though somebody has stated one. */
  private static final Set<Cause> NOT_COMPARABLE = Set.of(Cause.OTHER_METHOD, Cause.OTHER_LENGTH);

  /** Returns the outcome less the earlier one. */
  Figure<Quantity> change() {
    return isActive
        ? earlier.from().then(from -> outcome.then(now -> less(now, from.quantity())))
        : absent(Cause.INACTIVE);
  }

  private static Figure<Quantity> less(Quantity now, Quantity then) {
    return now.unit().equals(then.unit())
        ? Figure.known(new Quantity(now.number().minus(then.number()), now.unit()))
        : absent(Cause.OTHER_UNIT);
  }

  /** Returns the change by what it is a change from. */
  Figure<Ratio> relativeChange() {
    return change()
        .then(
            change -> {
              Ratio from = earlier.from().value().orElseThrow().quantity().number();
              return from.signum() == 0
                  ? absent(Cause.FROM_ZERO)
                  : Figure.known(
                      change.number().dividedBy(from.signum() < 0 ? from.negated() : from));
            });
  }

  /**
   * Returns whether the outcome moved towards the target: by the numbers where there are two, or
   * else by the stated change. Without a target there is nothing to move towards.
   */
  Figure<Development> development() {
    if (!isActive) {
      return absent(Cause.INACTIVE);
    }
    boolean isComparable = earlier.from().cause().filter(NOT_COMPARABLE::contains).isEmpty();
    return earlier
        .from()
        .value()
        .flatMap(this::counted)
        .or(() -> stated.filter(any -> isComparable).flatMap(this::stated))
        .<Figure<Development>>map(Figure::known)
        .orElseGet(
            () ->
                absent(
                    stated.isPresent() && isComparable
                        ? Cause.NO_DIRECTION
                        : change().cause().orElse(Cause.NO_TARGET)));
  }

  private Optional<Development> counted(Goal.Earlier then) {
    Ratio from = then.quantity().number();
    return outcome
        .value()
        .map(Quantity::number)
        .flatMap(
            now ->
                wantedSign() == 0
                    ? range.value().map(met -> towards(met.gap(from).compareTo(met.gap(now))))
                    : Optional.of(towards(now.compareTo(from) * wantedSign())));
  }

  /**
   * Returns the direction of a stated change; empty for a movement where the target wants neither
   * more nor less.
   */
  private Optional<Development> stated(StatedChange change) {
    int moved = sign(change);
    return moved != 0 && wantedSign() == 0
        ? Optional.empty()
        : Optional.of(towards(moved * wantedSign()));
  }

  /** Returns 1 for a stated increase, 0 for none and -1 for a decrease. */
  static int sign(StatedChange change) {
    return switch (change) {
      case INCREASED -> 1;
      case UNCHANGED -> 0;
      case DECREASED -> -1;
    };
  }

  private int wantedSign() {
    return switch (goal.target().kind()) {
      case AT_LEAST, ABOVE, COMPOSITE, INCREASE -> 1;
      case AT_MOST, BELOW, DECREASE -> -1;
      case EXACTLY, BETWEEN, MILESTONE, NONE -> 0;
    };
  }

  private static Development towards(int sign) {
    return sign > 0 ? Development.TOWARDS : sign < 0 ? Development.AWAY : Development.UNCHANGED;
  }
}
