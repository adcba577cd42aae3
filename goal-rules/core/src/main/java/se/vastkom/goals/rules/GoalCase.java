package se.vastkom.goals.rules;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Target;

/**
 * What the tables of a rule book are asked about one goal. {@link GoalFacts} reads its facts.
 * Immutable.
 *
 * @param evidence the goal's figures
 * @param given what columns of the follow-up's own say of the goal, for books that declare them
 * @param members the goals that stand under it, once they are assessed; empty where none does
 */
public record GoalCase(Evidence evidence, List<GivenFact> given, Optional<Members> members) {
  public GoalCase {
    requireNonNull(evidence, "evidence");
    requireNonNull(given, "given");
    requireNonNull(members, "members");
    given = List.copyOf(given);
  }

  /** Creates the case of a goal that nothing is known to stand under. */
  public GoalCase(Evidence evidence, List<GivenFact> given) {
    this(evidence, given, Optional.empty());
  }

  /**
   * Returns the case of a follow-up's goal, without the goals that stand under it.
   *
   * @throws IllegalArgumentException if the goal belongs to another follow-up
   */
  public static GoalCase of(FollowUp followUp, Goal goal) {
    return new GoalCase(Evidence.of(followUp, goal), followUp.givenFacts(goal.id()));
  }

  /** Returns the case of an assessed goal, with the goals that stand under it. */
  public static GoalCase of(AssessedFollowUp assessed, Evidence evidence) {
    GoalId goal = evidence.goal().id();
    return new GoalCase(evidence, assessed.followUp().givenFacts(goal), assessed.members(goal));
  }

  /** Returns the cases of all goals of a follow-up, in its order, each without those under it. */
  public static List<GoalCase> of(FollowUp followUp) {
    return followUp.goals().stream().map(goal -> of(followUp, goal)).toList();
  }

  /** Returns the goal. */
  public Goal goal() {
    return evidence.goal();
  }

  /** Returns the case if the goal had other figures, such as those of another outcome. */
  public GoalCase with(Evidence other) {
    return new GoalCase(other, given, members);
  }

  /** Returns the case with these goals standing under it. */
  public GoalCase with(Members under) {
    return new GoalCase(evidence, given, Optional.of(under));
  }

  /**
   * Returns whether the goals under it decide its status: it is in force, and has no target of its
   * own.
   */
  public boolean isWeighed() {
    return members.isPresent()
        && evidence.lifecycle().isActive()
        && goal().target().kind() == Target.Kind.NONE;
  }
}
