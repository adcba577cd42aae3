package se.vastkom.goals.rules;

import static java.util.Objects.requireNonNull;

import java.util.List;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.Goal;

/**
 * What the tables of a rule book are asked about one goal. {@link GoalFacts} reads its facts.
 * Immutable.
 *
 * @param evidence the goal's figures
 * @param given what columns of the follow-up's own say of the goal, for books that declare them
 */
public record GoalCase(Evidence evidence, List<GivenFact> given) {
  public GoalCase {
    requireNonNull(evidence, "evidence");
    requireNonNull(given, "given");
    given = List.copyOf(given);
  }

  /**
   * Returns the case of a follow-up's goal.
   *
   * @throws IllegalArgumentException if the goal belongs to another follow-up
   */
  public static GoalCase of(FollowUp followUp, Goal goal) {
    return new GoalCase(Evidence.of(followUp, goal), followUp.givenFacts(goal.id()));
  }

  /** Returns the cases of all goals of a follow-up, in its order. */
  public static List<GoalCase> of(FollowUp followUp) {
    return followUp.goals().stream().map(goal -> of(followUp, goal)).toList();
  }

  /** Returns the goal. */
  public Goal goal() {
    return evidence.goal();
  }

  /** Returns the case if the goal had other figures, such as those of another outcome. */
  public GoalCase with(Evidence other) {
    return new GoalCase(other, given);
  }
}
