package se.vastkom.goals.evidence;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.model.Aggregation;

/**
 * How many municipalities gave each kind of response to a goal, and how those became its outcome.
 *
 * @param aggregation how they became one outcome
 * @param yes how many have it
 * @param no how many do not, those that a complete list leaves out among them
 * @param planned how many only intend to do it
 * @param decided how many have only decided on it
 * @param ongoing how many have only begun it
 * @param figures how many gave a figure to combine
 * @param silent how many have not answered
 * @param notApplicable how many the goal does not apply to; they are not of its population
 * @param confidential how many have answered something that is not disclosed
 */
public record ResponseCount(
    Aggregation aggregation,
    int yes,
    int no,
    int planned,
    int decided,
    int ongoing,
    int figures,
    int silent,
    int notApplicable,
    int confidential) {
  public ResponseCount {
    requireNonNull(aggregation, "aggregation");
  }

  /** Returns how many have not done it, but intend, have decided or have begun to. */
  public int undertaken() {
    return planned + decided + ongoing;
  }

  /** Returns whether it is those that say yes that are counted. */
  public boolean countsYes() {
    return aggregation.kind() == Aggregation.Kind.YES;
  }
}
