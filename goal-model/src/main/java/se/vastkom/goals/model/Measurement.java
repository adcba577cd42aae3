package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a goal is measured, as far as it says so itself.
 *
 * @param aggregation how responses become one outcome; empty where that follows from the unit: yes
 *     is counted of kommuner, and what adds up is added
 * @param possible the figures that a response can be, in its unit; empty where nothing is stated
 */
public record Measurement(Optional<Aggregation> aggregation, Optional<ValueRange> possible) {

  /** Nothing is stated. */
  public static final Measurement UNSTATED = new Measurement(Optional.empty(), Optional.empty());

  public Measurement {
    requireNonNull(aggregation, "aggregation");
    requireNonNull(possible, "possible");
  }

  /** Returns the measurement by this aggregation. */
  public static Measurement as(Aggregation aggregation) {
    return new Measurement(Optional.of(aggregation), Optional.empty());
  }

  /** Returns the same measurement of figures within a range. */
  public Measurement within(ValueRange range) {
    return new Measurement(aggregation, Optional.of(range));
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
