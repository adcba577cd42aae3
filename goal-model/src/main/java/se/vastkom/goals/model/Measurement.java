package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a goal is measured, as far as it says so itself.
 *
 * @param aggregation how responses become one outcome; empty where that follows from the unit: yes
 *     is counted of kommuner, and what adds up is added
 * @param possible the figures that a response can be, in its unit; empty where nothing is stated
 * @param periods "mäts över": of how many periods, this one and those before it, the outcome is the
 *     mean; 1 to {@link #MOST_PERIODS}, and 1 where it is this period's alone
 */
public record Measurement(
    Optional<Aggregation> aggregation, Optional<ValueRange> possible, int periods) {

  /** The most periods that an outcome can be the mean of: two years of months. */
  public static final int MOST_PERIODS = 24;

  /** Nothing is stated. */
  public static final Measurement UNSTATED = new Measurement(Optional.empty(), Optional.empty(), 1);

  /**
   * Checks the number of periods.
   *
   * @throws IllegalArgumentException if it is not among those that can be
   */
  public Measurement {
    requireNonNull(aggregation, "aggregation");
    requireNonNull(possible, "possible");
    if (periods < 1 || periods > MOST_PERIODS) {
      throw new IllegalArgumentException(
          "Expected 1 to " + MOST_PERIODS + " periods; found " + periods + ".");
    }
  }

  /** Returns the measurement by this aggregation. */
  public static Measurement as(Aggregation aggregation) {
    return new Measurement(Optional.of(aggregation), Optional.empty(), 1);
  }

  /** Returns the same measurement of figures within a range. */
  public Measurement within(ValueRange range) {
    return new Measurement(aggregation, Optional.of(range), periods);
  }

  /** Returns the same measurement as the mean of this period and those before it. */
  public Measurement over(int several) {
    return new Measurement(aggregation, possible, several);
  }

  /** Returns whether the outcome is the mean of several periods. */
  public boolean isOverPeriods() {
    return periods > 1;
  }

  /** Returns the stated kind of aggregation. */
  public Optional<Aggregation.Kind> kind() {
    return aggregation.map(Aggregation::kind);
  }

  /** Returns the stated limit. */
  public Optional<Limit> limit() {
    return aggregation
        .filter(Aggregation.Reaching.class::isInstance)
        .map(reaching -> ((Aggregation.Reaching) reaching).limit());
  }
}
