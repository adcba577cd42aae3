package se.vastkom.goals.evidence;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.vastkom.goals.model.Forecast;

/**
 * How a goal stands in time, and what is expected of how it will end.
 *
 * @param timeline how far it has come in time
 * @param forecast the last forecast up to the day that the follow-up is seen from, if any
 */
public record Prospect(Timeline timeline, Optional<Forecast> forecast) {
  public Prospect {
    requireNonNull(timeline, "timeline");
    requireNonNull(forecast, "forecast");
  }

  /** Returns the same as seen from the goal's end. */
  Prospect atEnd() {
    return new Prospect(
        new Timeline(timeline.end(), false, timeline.end(), timeline.start()), forecast);
  }
}
