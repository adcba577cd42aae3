package se.vastkom.goals.evidence;

import static se.vastkom.goals.evidence.Figure.absent;

import java.util.Optional;
import se.vastkom.goals.evidence.Evidence.Development;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Quantity;

/** The movement of a goal's outcome, from its baseline or as stated. */
record Movement(
    Goal goal, boolean isActive, Figure<Quantity> outcome, Optional<StatedChange> said) {

  /** Returns the outcome less the baseline. */
  Figure<Quantity> change() {
    return goal.baseline()
        .map(
            from ->
                outcome.map(
                    now -> new Quantity(now.number().minus(from.quantity().number()), now.unit())))
        .orElseGet(() -> absent(isActive ? Cause.NO_BASELINE : Cause.INACTIVE));
  }

  /**
   * Returns whether the outcome moved towards the target, by the count or else by the stated
   * change.
   */
  Figure<Development> development() {
    if (!isActive) {
      return absent(Cause.INACTIVE);
    }
    Optional<Development> counted = goal.baseline().flatMap(this::counted);
    Optional<Development> stated = said.flatMap(this::stated);
    if (counted.isPresent() && stated.isPresent() && !counted.equals(stated)) {
      return absent(Cause.CONTRADICTORY);
    }
    return counted
        .or(() -> stated)
        .<Figure<Development>>map(Figure::known)
        .orElseGet(
            () -> absent(said.isPresent() ? Cause.NO_DIRECTION : change().cause().orElseThrow()));
  }

  private Optional<Development> counted(Baseline baseline) {
    Ratio from = baseline.quantity().number();
    return outcome
        .value()
        .map(Quantity::number)
        .map(
            now ->
                wantedSign() == 0
                    ? towards(gap(from).compareTo(gap(now)))
                    : towards(now.compareTo(from) * wantedSign()));
  }

  /** Returns how far a number is from meeting the target; zero where no number meets it. */
  private Ratio gap(Ratio number) {
    return TargetRange.of(goal.target()).value().map(met -> met.gap(number)).orElse(Ratio.ZERO);
  }

  /**
   * Returns the direction of a stated change; empty for a movement where the target wants neither
   * more nor less.
   */
  private Optional<Development> stated(StatedChange change) {
    int moved =
        switch (change) {
          case INCREASED -> 1;
          case UNCHANGED -> 0;
          case DECREASED -> -1;
        };
    return moved != 0 && wantedSign() == 0
        ? Optional.empty()
        : Optional.of(towards(moved * wantedSign()));
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
