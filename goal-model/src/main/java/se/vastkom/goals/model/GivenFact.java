package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.problem.Place;

/**
 * What a column of the follow-up's own says of a goal: a fact that a rule book declares, as
 * somebody wrote it. What the text means is for the book to say.
 *
 * @param goal the goal
 * @param fact the fact's key
 * @param text the cell, blank where nothing is known
 * @param place the cell
 */
public record GivenFact(GoalId goal, String fact, String text, Place place) {

  public GivenFact {
    requireNonNull(goal, "goal");
    requireNonNull(fact, "fact");
    requireNonNull(text, "text");
    requireNonNull(place, "place");
  }
}
