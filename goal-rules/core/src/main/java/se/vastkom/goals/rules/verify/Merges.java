package se.vastkom.goals.rules.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.verify.Defect.Kind;
import se.vastkom.goals.rules.verify.Defect.Suggestion;

/**
 * Rows that could be one: they conclude the same in the same words, and differ in one column only.
 * Where the first row decides, the later ones must also be free to stand where the first one does.
 */
final class Merges {

  private final Layout layout;
  private final DecisionTable table;

  private Merges(Layout layout) {
    this.layout = layout;
    this.table = layout.table();
  }

  static List<Defect> in(Layout layout) {
    Merges merges = new Merges(layout);
    List<Defect> found = new ArrayList<>();
    for (int column = 0; column < layout.table().inputs().size(); column++) {
      for (List<Integer> alike : merges.alike(column)) {
        if (alike.size() > 1) {
          found.add(merges.defect(alike, column));
        }
      }
    }
    return found;
  }

  /** Groups of rows that differ in this column and in nothing else. */
  private List<List<Integer>> alike(int column) {
    Map<List<Object>, Map<BitSet, Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < layout.size(); i++) {
      List<Object> rest = new ArrayList<>();
      for (int k = 0; k < table.inputs().size(); k++) {
        rest.add(k == column ? "" : layout.box(i).set(k).bits());
      }
      rest.add(layout.row(i).outputs());
      rest.add(layout.row(i).because());
      Map<BitSet, Integer> group = groups.computeIfAbsent(rest, one -> new LinkedHashMap<>());
      if (group.isEmpty() || canStandAt(group.values().iterator().next(), i)) {
        group.putIfAbsent(layout.box(i).set(column).bits(), i);
      }
    }
    return groups.values().stream().map(group -> List.copyOf(group.values())).toList();
  }

  /** Whether moving a row up to an earlier one changes no case. */
  private boolean canStandAt(int earlier, int row) {
    return !layout.isFirst()
        || IntStream.range(earlier + 1, row)
            .noneMatch(between -> !layout.agree(row, between) && isDecidedBy(between, row));
  }

  private boolean isDecidedBy(int between, int row) {
    return layout
        .box(row)
        .and(layout.box(between))
        .filter(both -> layout.rest(both, layout.boxes(layout.rivals(between))).isPresent())
        .isPresent();
  }

  private Defect defect(List<Integer> alike, int column) {
    Fact fact = table.inputs().get(column);
    List<Row> rows = alike.stream().map(layout::row).toList();
    ClassSet union =
        alike.stream().map(i -> layout.box(i).set(column)).reduce(ClassSet::or).orElseThrow();
    Optional<UnaryTest> test = layout.space().classes(column).test(union.bits());
    Optional<Suggestion> suggestion =
        test.map(
            one -> {
              List<UnaryTest> tests = new ArrayList<>(rows.get(0).tests());
              tests.set(column, one);
              return new Suggestion(tests, rows.get(0).outputs());
            });
    return new Defect(
        Kind.MERGEABLE,
        Kind.MERGEABLE.severity(),
        table,
        rows,
        rows.stream().map(row -> table.cell(row, column)).toList(),
        List.of(),
        suggestion,
        fact.phrase("verify.mergeable").with("rows", Layout.said(rows)));
  }
}
