package se.vastkom.goals.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The goals of a follow-up as they stand under each other: roots stand under none, and each goal
 * comes before its members. Nothing here recurs, so that no depth is too deep. Immutable.
 */
public final class Forest {

  private final List<Goal> roots;
  private final Map<GoalId, List<Goal>> members;
  private final Map<GoalId, Goal> parents = new HashMap<>();
  private final Map<GoalId, Integer> depths = new LinkedHashMap<>();
  private final List<Goal> inOrder;
  private final List<List<Goal>> levels;

  /** Makes the forest of goals that were checked: each parent is there, and there is no circle. */
  Forest(List<Goal> goals) {
    Map<GoalId, Goal> known = new HashMap<>();
    goals.forEach(goal -> known.put(goal.id(), goal));
    List<Goal> top = new ArrayList<>();
    Map<GoalId, List<Goal>> under = new HashMap<>();
    for (Goal goal : goals) {
      Optional<GoalId> parent = goal.placement().under();
      if (parent.isEmpty()) {
        top.add(goal);
      } else {
        under.computeIfAbsent(parent.get(), none -> new ArrayList<>()).add(goal);
        parents.put(goal.id(), Optional.ofNullable(known.get(parent.get())).orElseThrow());
      }
    }
    under.replaceAll((parent, list) -> List.copyOf(list));
    roots = List.copyOf(top);
    members = Map.copyOf(under);
    inOrder = walk();
    levels = climb(goals);
  }

  private List<Goal> walk() {
    List<Goal> walked = new ArrayList<>();
    Deque<Goal> next = new ArrayDeque<>(roots);
    while (!next.isEmpty()) {
      Goal goal = next.removeFirst();
      walked.add(goal);
      depths.put(goal.id(), parent(goal).map(parent -> depth(parent) + 1).orElse(0));
      List<Goal> below = members(goal);
      for (int i = below.size() - 1; i >= 0; i--) {
        next.addFirst(below.get(i));
      }
    }
    return List.copyOf(walked);
  }

  private List<List<Goal>> climb(List<Goal> goals) {
    Map<GoalId, Integer> heights = new HashMap<>();
    // Members come after their goal, so that backwards each is seen before it.
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      Goal goal = inOrder.get(i);
      int height = heights.getOrDefault(goal.id(), 0);
      heights.put(goal.id(), height);
      parent(goal).ifPresent(parent -> heights.merge(parent.id(), height + 1, Math::max));
    }
    List<List<Goal>> climbed = new ArrayList<>();
    for (Goal goal : goals) {
      int height = heights.getOrDefault(goal.id(), 0);
      while (climbed.size() <= height) {
        climbed.add(new ArrayList<>());
      }
      climbed.get(height).add(goal);
    }
    return climbed.stream().map(List::copyOf).toList();
  }

  /** Returns the goals that stand under none, in the follow-up's order. */
  public List<Goal> roots() {
    return roots;
  }

  /** Returns the goals that stand right under a goal, in the follow-up's order. */
  public List<Goal> members(Goal goal) {
    return members.getOrDefault(goal.id(), List.of());
  }

  /** Returns the goal that a goal stands under. */
  public Optional<Goal> parent(Goal goal) {
    return Optional.ofNullable(parents.get(goal.id()));
  }

  /**
   * Returns how many goals stand above a goal: 0 for a root.
   *
   * @throws IllegalArgumentException if the goal belongs to another follow-up
   */
  public int depth(Goal goal) {
    return Optional.ofNullable(depths.get(goal.id()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The goal " + goal.id() + " is of another follow-up."));
  }

  /** Returns all goals, each followed by those under it. */
  public List<Goal> inOrder() {
    return inOrder;
  }

  /**
   * Returns all goals from the leaves up: first those without members, then those whose members are
   * all in earlier levels; each level in the follow-up's order.
   */
  public List<List<Goal>> levels() {
    return levels;
  }

  /** Returns whether no goal stands under another. */
  public boolean isFlat() {
    return members.isEmpty();
  }
}
