package se.vastkom.goals.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Checks that goals make a forest, and that the weights of siblings can be compared. */
final class PlacementCheck {

  /** Of more siblings only the first are named. */
  private static final int MOST_NAMED = 8;

  private final Problems problems;
  private final Map<GoalId, Goal> goals = new LinkedHashMap<>();
  private final Map<GoalId, Integer> positions = new HashMap<>();

  PlacementCheck(List<Goal> goals, Problems problems) {
    this.problems = problems;
    for (Goal goal : goals) {
      if (this.goals.putIfAbsent(goal.id(), goal) == null) {
        positions.put(goal.id(), positions.size());
      }
    }
  }

  void run() {
    Map<GoalId, List<Goal>> members = new LinkedHashMap<>();
    for (Goal goal : goals.values()) {
      goal.placement()
          .under()
          .ifPresentOrElse(
              parent -> {
                checkParent(goal, parent);
                members.computeIfAbsent(parent, none -> new ArrayList<>()).add(goal);
              },
              () -> remarkWeightOfRoot(goal));
      goal.placement().supports().forEach(other -> checkSupported(goal, other));
    }
    checkCircles();
    members.forEach(this::checkWeights);
    goals.values().stream()
        .filter(goal -> goal.placement().sufficiency().isPresent())
        .filter(goal -> !members.containsKey(goal.id()))
        .forEach(goal -> remark("followup.sufficiency-of-none", goal));
  }

  private void checkParent(Goal goal, GoalId parent) {
    if (!goals.containsKey(parent)) {
      problems.error(
          goal.place(),
          Phrase.of("followup.unknown-parent")
              .with("goal", goal.id().value())
              .with("found", parent.value())
              .with("hint", hint(parent)));
    }
  }

  private void checkSupported(Goal goal, GoalId other) {
    if (other.equals(goal.id())) {
      problems.error(
          goal.place(), Phrase.of("followup.supports-itself").with("goal", goal.id().value()));
    } else if (!goals.containsKey(other)) {
      problems.error(
          goal.place(),
          Phrase.of("followup.unknown-supported")
              .with("goal", goal.id().value())
              .with("found", other.value())
              .with("hint", hint(other)));
    }
  }

  private Phrase hint(GoalId written) {
    return problems.areTooMany()
        ? Phrase.of("hint.none")
        : Nearest.hint(written.value(), goals.keySet().stream().map(GoalId::value).toList());
  }

  private void remarkWeightOfRoot(Goal goal) {
    if (goal.placement().weight().isPresent()) {
      remark("followup.weight-of-root", goal);
    }
  }

  private void remark(String key, Goal goal) {
    problems.remark(goal.place(), Phrase.of(key).with("goal", goal.id().value()));
  }

  /** Reports each circle once, from the goal of it that stands first in the follow-up. */
  private void checkCircles() {
    Set<GoalId> done = new HashSet<>();
    for (Goal goal : goals.values()) {
      Map<GoalId, Integer> steps = new HashMap<>();
      List<GoalId> way = new ArrayList<>();
      @Nullable GoalId at = goal.id();
      while (at != null && !done.contains(at) && steps.putIfAbsent(at, way.size()) == null) {
        way.add(at);
        at = parent(at);
      }
      if (at != null && steps.containsKey(at)) {
        reportCircle(way.subList(steps.get(at), way.size()));
      }
      done.addAll(way);
    }
  }

  private @Nullable GoalId parent(GoalId id) {
    @Nullable Goal goal = goals.get(id);
    return goal == null ? null : goal.placement().under().orElse(null);
  }

  private void reportCircle(List<GoalId> circle) {
    GoalId first = Collections.min(circle, Comparator.comparing(positions::get));
    int start = circle.indexOf(first);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i <= circle.size(); i++) {
      ids.add(circle.get((start + i) % circle.size()).value());
    }
    problems.error(
        Optional.ofNullable(goals.get(first)).orElseThrow().place(),
        circle.size() == 1
            ? Phrase.of("followup.under-itself").with("goal", first.value())
            : Phrase.of("followup.circle").with("ids", String.join(" → ", ids)));
  }

  /** Checks that weights are all numbers, or all shares of one whole. */
  private void checkWeights(GoalId parent, List<Goal> siblings) {
    List<Goal> shares = siblings.stream().filter(goal -> weight(goal).isShare()).toList();
    if (shares.isEmpty()) {
      return;
    }
    if (shares.size() < siblings.size()) {
      List<Goal> numbers = siblings.stream().filter(goal -> !weight(goal).isShare()).toList();
      problems.error(
          numbers.get(0).place(),
          Phrase.of("followup.mixed-weights")
              .with("goal", parent.value())
              .with("shares", listed(shares))
              .with("numbers", listed(numbers)));
      return;
    }
    Ratio sum = shares.stream().map(goal -> weight(goal).number()).reduce(Ratio.ZERO, Ratio::plus);
    if (!sum.equals(Ratio.ONE)) {
      problems.error(
          shares.get(0).place(),
          Phrase.of("followup.weights-not-whole")
              .with("goal", parent.value())
              .with("found", new Part.Amount(sum.inPercent(), "%"))
              .with("shares", listed(shares)));
    }
  }

  private static Weight weight(Goal goal) {
    return goal.placement().weight().orElse(Weight.ONE);
  }

  private static Part listed(List<Goal> siblings) {
    Part named = Phrase.list(siblings.stream().limit(MOST_NAMED).toList(), PlacementCheck::stated);
    return siblings.size() <= MOST_NAMED
        ? named
        : Phrase.of("weight.and-more")
            .with("named", named)
            .with("more", siblings.size() - MOST_NAMED);
  }

  private static Phrase stated(Goal goal) {
    return goal.placement()
        .weight()
        .map(weight -> Phrase.of("weight.stated").with("weight", weight.part()))
        .orElseGet(() -> Phrase.of("weight.unstated"))
        .with("goal", goal.id().value())
        .with("place", goal.place().phrase());
  }
}
