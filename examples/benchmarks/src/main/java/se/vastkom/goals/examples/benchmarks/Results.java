package se.vastkom.goals.examples.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The results of a run.
 *
 * @param machine that ran it, with the day and the versions
 * @param costs of the arms
 * @param figures of everything else
 */
record Results(String machine, List<Cost> costs, List<Figure> figures) {

  /** The numbers of rows that tables have. */
  static final List<Integer> SIZES = List.of(16, 128, 1_024);

  /** Copies the lists. */
  Results {
    costs = List.copyOf(costs);
    figures = List.copyOf(figures);
  }

  /** Returns an arm's cost of a case in nanoseconds, if it was measured. */
  OptionalDouble nanoseconds(String arm, int rows, Sample.Kind kind) {
    return costs.stream()
        .filter(cost -> cost.arm().equals(arm) && cost.rows() == rows && cost.kind() == kind)
        .mapToDouble(Cost::nanoseconds)
        .findFirst();
  }

  /** Returns the bytes that an arm allocates for a case, if they were measured. */
  OptionalDouble bytes(String arm, int rows, Sample.Kind kind) {
    return costs.stream()
        .filter(cost -> cost.arm().equals(arm) && cost.rows() == rows && cost.kind() == kind)
        .mapToDouble(Cost::bytes)
        .findFirst();
  }

  /** Returns the cost of a case, in nanoseconds, of the fastest engine made by others. */
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

  /** Returns a figure, if it was measured. */
  OptionalDouble figure(String what) {
    return figures.stream()
        .filter(figure -> figure.what().equals(what))
        .mapToDouble(Figure::value)
        .findFirst();
  }
}
