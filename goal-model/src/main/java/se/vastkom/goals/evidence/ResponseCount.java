package se.vastkom.goals.evidence;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.model.Aggregation;

/**
 * How many municipalities gave each kind of response to a goal, and how those became its outcome.
 *
 * @param aggregation how they became one outcome
 * @param yes how many have it
 * @param no how many do not, those that a complete list leaves out among them
 * @param figures how many gave a figure to combine
 * @param silent how many have not answered
 * @param notApplicable how many the goal does not apply to; they are not of its population
 * @param confidential how many have answered something that is not disclosed
 */
public record ResponseCount(
    Aggregation aggregation,
    int yes,
    int no,
    int figures,
    int silent,
    int notApplicable,
    int confidential) {
  public ResponseCount {
    requireNonNull(aggregation, "aggregation");
  }
}
