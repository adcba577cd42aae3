package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.tables.Facts;

/**
 * The way through the goals of a follow-up from the leaves up, a level at a time, since a weighing
 * asks what was concluded of a goal's members. For one use.
 *
 * @param cases the goals' cases in the follow-up's order, each with its members once it is decided
 */
record Ascent(
    FollowUp followUp, Decider decider, GoalFacts facts, List<GoalCase> cases, Assessed assessed) {

  /** What has been concluded so far, by goal. */
  private record Assessed(Map<GoalId, Assessment> byGoal) {

    Assessment of(GoalId goal) {
      return Optional.ofNullable(byGoal.get(goal)).orElseThrow();
    }
  }

  /** Begins below the leaves. */
  static Ascent of(FollowUp followUp, Decider decider, GoalFacts facts, List<GoalCase> cases) {
    return new Ascent(
        followUp, decider, facts, new ArrayList<>(cases), new Assessed(new HashMap<>()));
  }

  /** Decides every goal, in one batch a level, and returns what is concluded in order. */
  List<Assessment> climb() {
    followUp.forest().levels().forEach(this::decide);
    List<Assessment> all = new ArrayList<>();
    followUp.goals().forEach(goal -> all.add(assessed.of(goal.id())));
    return all;
  }

  private void decide(List<Goal> level) {
    List<GoalCase> asked = level.stream().map(this::withMembers).toList();
    List<Facts> values = asked.stream().map(facts::of).toList();
    List<Conclusions> conclusions = decider.decideChecked(values);
    for (int i = 0; i < level.size(); i++) {
      assessed
          .byGoal()
          .put(level.get(i).id(), new GoalFindings(asked.get(i), conclusions.get(i)).assessment());
    }
  }

  private GoalCase withMembers(Goal goal) {
    int position = followUp.position(goal.id()).orElseThrow();
    GoalCase alone = cases.get(position);
    GoalCase whole = Members.of(followUp, goal, assessed::of).map(alone::with).orElse(alone);
    cases.set(position, whole);
    return whole;
  }
}
