package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.cases.ClassSet;
import se.vastkom.goals.tables.cases.Region;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.Defect.Suggestion;

/**
 * The check for rows that could be one: they conclude the same in the same words on the same days,
 * and differ in one column only. Where the first row decides, it must also be possible to move the
 * later rows up to the first of them, without changing a case or masking a row between.
 */
final class Merges {

  private static final Set<Kind> GOING =
      Set.of(TableDefect.IMPOSSIBLE, TableDefect.MASKED, TableDefect.REDUNDANT);

  private final TableRegions regions;
  private final DecisionTable table;

  private final Set<Row> idle;

  private Merges(TableRegions regions, Set<Row> idle) {
    this.regions = regions;
    this.idle = idle;
    this.table = regions.table();
  }

  /**
   * Finds groups of rows that could be one.
   *
   * @param soFar defects found before; rows that are to be deleted anyway are not merged
   */
  static List<Defect> in(TableRegions regions, List<Defect> soFar) {
    Set<Row> idle =
        soFar.stream()
            .filter(defect -> GOING.contains(defect.kind()))
            .flatMap(defect -> defect.rows().stream())
            .collect(Collectors.toSet());
    Merges merges = new Merges(regions, idle);
    List<Defect> found = new ArrayList<>();
    for (int column = 0; column < regions.table().inputs().size(); column++) {
      for (List<Integer> alike : merges.alike(column)) {
        for (List<Integer> left = alike; !left.isEmpty(); ) {
          List<Integer> free = merges.free(left);
          if (free.size() > 1) {
            found.add(merges.defect(free, column));
          }
          if (found.size() > TableVerifier.MOST) {
            return found;
          }
          left = left.stream().filter(row -> !free.contains(row)).toList();
        }
      }
    }
    return found;
  }

  /**
   * Groups rows of the same days that differ in this column alone; of identical rows one is taken.
   */
  private List<List<Integer>> alike(int column) {
    Map<List<Object>, Map<BitSet, Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < regions.size(); i++) {
      if (idle.contains(regions.row(i))) {
        continue;
      }
      List<Object> rest = new ArrayList<>();
      for (int k = 0; k < table.inputs().size(); k++) {
        rest.add(k == column ? "" : regions.of(i).set(k).bits());
      }
      rest.add(regions.row(i).outputs());
      rest.add(regions.row(i).because());
      rest.add(regions.row(i).inForce());
      groups
          .computeIfAbsent(rest, one -> new LinkedHashMap<>())
          .putIfAbsent(regions.of(i).set(column).bits(), i);
    }
    return groups.values().stream().map(group -> List.copyOf(group.values())).toList();
  }

  /** Returns the first of the rows, and those that become one with it without any change. */
  private List<Integer> free(List<Integer> alike) {
    List<Integer> free = new ArrayList<>();
    for (int row : alike) {
      if (free.isEmpty() || isFree(row, free)) {
        free.add(row);
      }
    }
    return free;
  }

  private boolean isFree(int row, List<Integer> others) {
    return switch (table.policy()) {
      // As one, they would decide the case that they now have in common.
      case UNIQUE ->
          others.stream().noneMatch(other -> regions.meet(regions.of(row), regions.of(other)));
      case FIRST -> canStandAt(others.get(0), row) && masksNone(others, row);
      case ANY, COLLECT -> true;
    };
  }

  /**
   * Returns whether each row that is reached stays so when a row moves up to the rows before it.
   */
  private boolean masksNone(List<Integer> moved, int row) {
    int first = moved.get(0);
    return IntStream.range(first + 1, row)
        .filter(between -> meets(row, between) && !moved.contains(between))
        .allMatch(
            between -> {
              List<Region> before = new ArrayList<>(regions.of(IntStream.range(0, between)));
              boolean isReached = regions.rest(regions.of(between), before).isPresent();
              moved.forEach(earlier -> before.add(regions.of(earlier)));
              before.add(regions.of(row));
              return !isReached || regions.rest(regions.of(between), before).isPresent();
            });
  }

  private boolean canStandAt(int earlier, int row) {
    Region region = regions.of(row);
    List<Region> before =
        new ArrayList<>(regions.of(IntStream.rangeClosed(0, earlier).filter(i -> meets(row, i))));
    List<Integer> between =
        IntStream.range(earlier + 1, row).filter(i -> meets(row, i)).boxed().toList();
    Optional<Region> moved = regions.rest(region, before);
    // The first case examined usually settles it.
    if (moved.isEmpty() || isTakenByAnother(row, moved.get().lowest(), between)) {
      return moved.isEmpty();
    }
    for (int i : between) {
      if (!regions.agree(row, i)
          && regions.rest(region.and(regions.of(i)).orElseThrow(), before).isPresent()) {
        return false;
      }
      before.add(regions.of(i));
    }
    return true;
  }

  private boolean meets(int row, int other) {
    return regions.of(row).intersects(regions.of(other));
  }

  private boolean isTakenByAnother(int row, Region point, List<Integer> between) {
    return between.stream()
        .filter(i -> regions.of(i).intersects(point))
        .findFirst()
        .filter(i -> !regions.agree(row, i))
        .isPresent();
  }

  private Defect defect(List<Integer> alike, int column) {
    Fact fact = table.inputs().get(column);
    List<Row> rows = alike.stream().map(regions::row).toList();
    ClassSet union =
        alike.stream().map(i -> regions.of(i).set(column)).reduce(ClassSet::or).orElseThrow();
    Optional<UnaryTest> test = regions.space().classes(column).test(union.bits());
    Optional<Suggestion> suggestion =
        test.map(
            one -> {
              List<UnaryTest> tests = new ArrayList<>(rows.get(0).tests());
              tests.set(column, one);
              return new Suggestion(tests, rows.get(0).outputs(), List.of(rows.get(0).inForce()));
            });
    return new Defect(
        TableDefect.MERGEABLE,
        TableDefect.MERGEABLE.severity(),
        Optional.of(table),
        rows,
        rows.stream().map(row -> table.cell(row, column)).toList(),
        List.of(),
        suggestion,
        fact.phrase("verify.mergeable").with("rows", TableRegions.said(rows)));
  }
}
