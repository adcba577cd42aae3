package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.problem.Place;

/**
 * A goal that is followed up no longer, as the journal remembers it.
 *
 * @param period the last period that it was followed up in
 * @param goal its id
 * @param title its title
 * @param reason why it is gone, in words
 * @param decision what was decided, in words, or empty
 * @param place where it was read
 */
public record JournalEntry(
    Period period, GoalId goal, String title, String reason, String decision, Place place) {
  public JournalEntry {
    requireNonNull(period, "period");
    requireNonNull(goal, "goal");
    requireNonNull(title, "title");
    requireNonNull(reason, "reason");
    requireNonNull(decision, "decision");
    requireNonNull(place, "place");
  }
}
