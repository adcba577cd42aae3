package se.vastkom.goals.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forest;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.model.Target;

/**
 * The goals of which history knows a period, and those without a target that they stand under, as
 * they belong to each other now: history does not say how they did then.
 */
final class PastForest {

  private final FollowUp followUp;
  private final Set<GoalId> known = new HashSet<>();

  PastForest(FollowUp followUp, Period period) {
    this.followUp = followUp;
    for (List<Goal> level : followUp.forest().levels()) {
      for (Goal goal : level) {
        if (followUp.history().period(goal.id(), period).isPresent() || isWeighed(goal)) {
          known.add(goal.id());
        }
      }
    }
  }

  private boolean isWeighed(Goal goal) {
    return goal.target().kind() == Target.Kind.NONE && hasMembers(goal);
  }

  /** Returns whether a goal stands above one that is known of that period. */
  boolean hasMembers(Goal goal) {
    return followUp.forest().members(goal).stream().anyMatch(this::holds);
  }

  /** Returns whether a goal is known of that period, or stands above one that is. */
  boolean holds(Goal goal) {
    return known.contains(goal.id());
  }

  /** Returns the place of a goal among those that are known. */
  Placement placement(Goal goal) {
    Placement now = goal.placement();
    Optional<Goal> above = followUp.forest().parent(goal).filter(this::holds);
    return new Placement(
        above.map(Goal::id),
        above.flatMap(parent -> weight(now, parent)),
        now.kind(),
        now.supports().stream().filter(known::contains).toList(),
        now.sufficiency());
  }

  /**
   * Returns what a goal weighs: where some of its siblings are not known, shares of a whole weigh
   * against each other as they did, but are not the whole.
   */
  private Optional<Weight> weight(Placement now, Goal parent) {
    Forest forest = followUp.forest();
    boolean isWhole = forest.members(parent).stream().allMatch(this::holds);
    return now.weight()
        .map(weight -> isWhole ? weight : new Weight(weight.number(), /* isShare= */ false));
  }
}
