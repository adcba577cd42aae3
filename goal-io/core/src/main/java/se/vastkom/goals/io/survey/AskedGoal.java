package se.vastkom.goals.io.survey;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.problem.Place;

/**
 * A goal that is followed up by a question.
 *
 * @param goal it has a question
 * @param place where its question is named, for problems with the question as a whole
 */
public record AskedGoal(Goal goal, Place place) {

  /**
   * Checks the question.
   *
   * @throws IllegalArgumentException if the goal has none
   */
  public AskedGoal {
    requireNonNull(place, "place");
    if (goal.question().isEmpty()) {
      throw new IllegalArgumentException("Expected a question; found none of " + goal.id() + ".");
    }
  }

  /** Returns the question. */
  public SurveyQuestion question() {
    return goal.question().orElseThrow();
  }
}
