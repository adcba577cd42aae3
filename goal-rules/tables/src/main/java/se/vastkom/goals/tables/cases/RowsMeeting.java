package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;

/**
 * The rows of a table that share cases with a region: those that cover it, and those that meet it
 * partly.
 *
 * @param policy what several of them mean together
 * @param rows the rows of a table, in table order; at least those that meet the region
 * @param regions one per row
 * @param covering the numbers of the rows that every case of the region hits
 * @param partial the numbers of the rows that only a part of the region may hit
 */
record RowsMeeting(
    HitPolicy policy,
    List<Row> rows,
    List<Region> regions,
    List<Integer> covering,
    List<Integer> partial) {

  static RowsMeeting of(DecisionTable table, CaseSpace space) {
    return of(table.policy(), table.rows(), space.regions(table));
  }

  static RowsMeeting of(HitPolicy policy, List<Row> rows, List<Region> regions) {
    return new RowsMeeting(
        policy, rows, regions, List.of(), IntStream.range(0, rows.size()).boxed().toList());
  }

  /** Returns the rows that meet a part of the region. */
  RowsMeeting within(Region region) {
    List<Integer> over = new ArrayList<>(covering);
    List<Integer> some = new ArrayList<>();
    for (int i : partial) {
      if (regions.get(i).intersects(region)) {
        (regions.get(i).containsAll(region) ? over : some).add(i);
      }
    }
    over.sort(null);
    return new RowsMeeting(policy, rows, regions, over, some);
  }

  /** Returns the conclusion for every case of the region; empty where it differs, or may. */
  Optional<Conclusion> conclusion() {
    return undecided().isEmpty()
        ? Optional.of(policy.decide(covering.stream().map(this::row).toList()).conclusion())
        : Optional.empty();
  }

  /** Returns the rows that meet the region partly and may change the conclusion. */
  List<Integer> undecided() {
    Set<List<Value>> known =
        covering.stream().map(i -> row(i).outputs()).collect(Collectors.toSet());
    return switch (policy) {
      case FIRST -> {
        int first = covering.isEmpty() ? Integer.MAX_VALUE : covering.get(0);
        List<Integer> before = partial.stream().filter(i -> i < first).toList();
        yield !covering.isEmpty() && before.stream().allMatch(i -> agrees(i, first))
            ? List.of()
            : before;
      }
      case UNIQUE -> covering.size() > 1 ? List.of() : partial;
      case ANY ->
          known.size() > 1
              ? List.of()
              : partial.stream().filter(i -> !known.contains(row(i).outputs())).toList();
      case COLLECT -> partial.stream().filter(i -> !known.contains(row(i).outputs())).toList();
    };
  }

  private boolean agrees(int one, int other) {
    return row(one).outputs().equals(row(other).outputs());
  }

  Row row(int i) {
    return rows.get(i);
  }

  /** Returns what a row concludes for which cases, whatever its id and its table's columns. */
  private List<Object> said(int i) {
    return List.of(region(i), row(i).outputs());
  }

  /** Returns what all rows that meet the region say, in order. */
  List<List<Object>> said() {
    return IntStream.concat(covering.stream().mapToInt(i -> i), partial.stream().mapToInt(i -> i))
        .sorted()
        .mapToObj(this::said)
        .toList();
  }

  /** Returns those of the given rows that the other table does not have. */
  List<Integer> notIn(RowsMeeting other, List<Integer> some) {
    Set<List<Object>> theirs = Set.copyOf(other.said());
    return some.stream().filter(i -> !theirs.contains(said(i))).toList();
  }

  Region region(int i) {
    return regions.get(i);
  }
}
