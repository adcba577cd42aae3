package se.vastkom.goals.examples.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All that was measured in a run.
 *
 * @param machine on what, when, with which versions
 * @param costs of the arms
 * @param figures everything else
 */
record Results(String machine, List<Cost> costs, List<Figure> figures) {

  /** How many rows tables have. */
  static final List<Integer> SIZES = List.of(16, 128, 1_024);

  /** Copies the lists. */
  Results {
    costs = List.copyOf(costs);
    figures = List.copyOf(figures);
  }

  /** What an arm costs a case in nanoseconds, if it was measured. */
  OptionalDouble nanoseconds(String arm, int rows, Sample.Kind kind) {
    return costs.stream()
        .filter(cost -> cost.arm().equals(arm) && cost.rows() == rows && cost.kind() == kind)
        .mapToDouble(Cost::nanoseconds)
        .findFirst();
  }

  /** What an arm allocates a case, if it was measured. */
  OptionalDouble bytes(String arm, int rows, Sample.Kind kind) {
    return costs.stream()
        .filter(cost -> cost.arm().equals(arm) && cost.rows() == rows && cost.kind() == kind)
        .mapToDouble(Cost::bytes)
        .findFirst();
  }

  /** What the fastest engine made by others costs a case. */
  OptionalDouble fastestPeer(int rows) {
    return costs.stream()
        .filter(cost -> cost.rows() == rows && cost.kind() == Sample.Kind.NEW && isPeer(cost.arm()))
        .min(Comparator.comparingDouble(Cost::nanoseconds))
        .map(cost -> OptionalDouble.of(cost.nanoseconds()))
        .orElse(OptionalDouble.empty());
  }

  private static boolean isPeer(String arm) {
    return !arm.startsWith(Arms.LADDER)
        && Arm.all().stream().anyMatch(one -> one.key().equals(arm) && !one.ours());
  }

  /** A figure, if it was measured. */
  OptionalDouble figure(String what) {
    return figures.stream()
        .filter(figure -> figure.what().equals(what))
        .mapToDouble(Figure::value)
        .findFirst();
  }
}
