package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;

/**
 * What one municipality answered about one goal: yes or no, what is undertaken, a number, or the
 * reason for its absence.
 *
 * @param goal the goal
 * @param respondent the municipality; one of the follow-up's population
 * @param outcome {@link Outcome.YesNo}, {@link Outcome.Undertaking}, {@link Outcome.Amount} or
 *     {@link Outcome.Missing}
 * @param weight what the municipality counts by, for a weighted mean
 * @param comment what the municipality adds to its answer, or empty; shown beside it, never a fact
 * @param date when the municipality answered, if stated
 * @param place where it was read
 */
public record Response(
    GoalId goal,
    RespondentId respondent,
    Outcome outcome,
    Optional<Ratio> weight,
    String comment,
    StatedDate date,
    Place place) {
  public Response {
    requireNonNull(goal, "goal");
    requireNonNull(respondent, "respondent");
    requireNonNull(outcome, "outcome");
    requireNonNull(weight, "weight");
    requireNonNull(comment, "comment");
    requireNonNull(date, "date");
    requireNonNull(place, "place");
  }

  /** Creates a response without a weight, a comment or a date. */
  public Response(GoalId goal, RespondentId respondent, Outcome outcome, Place place) {
    this(goal, respondent, outcome, Optional.empty(), "", StatedDate.NOT_STATED, place);
  }

  /** Returns the response, stated in code, of a municipality that has what the goal counts. */
  public static Response yes(String goal, String municipality) {
    return new Response(
        new GoalId(goal), new RespondentId(municipality), new Outcome.YesNo(true), Place.NOWHERE);
  }

  /** Returns the response of a municipality that weighs this much. */
  public Response weighing(Ratio weight) {
    return new Response(goal, respondent, outcome, Optional.of(weight), comment, date, place);
  }

  /** Returns the response with what the municipality adds to it, on a date or on none. */
  public Response commented(String remark, StatedDate on) {
    return new Response(goal, respondent, outcome, weight, remark, on, place);
  }
}
