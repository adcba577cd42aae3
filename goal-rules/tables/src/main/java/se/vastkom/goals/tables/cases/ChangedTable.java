package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;

/**
 * A table before and after a change, among the cases that may be decided differently. Looks at no
 * others, and so at few rows. See {@link TableCases} for what questions may cost.
 */
public final class ChangedTable {

  private final TableCases cases;
  private final TableChange change;
  private final List<Area> areas;

  ChangedTable(TableCases cases, TableChange change) {
    this.cases = cases;
    this.change = change;
    this.areas = regions().stream().map(this::area).toList();
  }

  /**
   * Cases that a change of one row concerns.
   *
   * @param before the rows that they may hit before
   * @param after the rows that they may hit after
   */
  record Area(Region region, RowsMeeting before, RowsMeeting after) {}

  /**
   * A case that is decided differently.
   *
   * @param witness the case, as plain as possible
   * @param before what the table concludes before
   * @param after what it concludes after
   */
  public record Difference(Facts witness, Conclusion before, Conclusion after) {}

  /** Finds a feasible case that is decided differently; empty if there is none. */
  public Optional<Difference> difference() {
    FeasibleCases question = cases.question();
    return areas.stream()
        .flatMap(
            area ->
                new DifferenceSearch(area.before(), area.after(), question)
                    .all(area.region(), 1).stream())
        .findFirst()
        .map(
            found ->
                new Difference(question.witness(found.region()), found.before(), found.after()));
  }

  List<Area> areas() {
    return areas;
  }

  private List<Region> regions() {
    List<Region> regions = new ArrayList<>();
    for (TableChange.RowChange row : change.rows()) {
      Region region = cases.rows().region(row.at());
      if (row instanceof TableChange.Replaced replaced) {
        replaced(cases.rows().row(row.at()), region, replaced.by(), regions);
      } else if (row instanceof TableChange.Swapped) {
        region.and(cases.rows().region(row.at() - 1)).ifPresent(regions::add);
      } else {
        regions.add(region);
      }
    }
    return regions;
  }

  /** Adds the cases that hit only one of two rows; those that hit both if they conclude unlike. */
  private void replaced(Row row, Region region, Row by, List<Region> regions) {
    List<Integer> differing =
        IntStream.range(0, row.tests().size())
            .filter(i -> !row.tests().get(i).equals(by.tests().get(i)))
            .boxed()
            .toList();
    if (differing.size() == 1 && row.outputs().equals(by.outputs())) {
      int column = differing.get(0);
      ClassSet before = region.set(column);
      ClassSet after = set(column, by.tests().get(column));
      regions.add(region.with(column, before.minus(after).or(after.minus(before))));
    } else {
      regions.add(region);
      if (!differing.isEmpty()) {
        regions.add(region(by));
      }
    }
  }

  private ClassSet set(int input, UnaryTest test) {
    return cases.space().set(cases.space().column(cases.inputs().get(input).key()), test);
  }

  private Region region(Row row) {
    return cases.space().region(cases.inputs(), row.tests());
  }

  private Area area(Region region) {
    RowsMeeting all = cases.rows();
    NavigableMap<Integer, Row> before = new TreeMap<>();
    cases.near(region).forEach(i -> before.put(i, all.row(i)));
    NavigableMap<Integer, Row> after = new TreeMap<>(before);
    for (TableChange.RowChange row : change.rows()) {
      if (row instanceof TableChange.Replaced replaced) {
        after.put(row.at(), replaced.by());
      } else if (row instanceof TableChange.Swapped) {
        after.put(row.at(), all.row(row.at() - 1));
        after.put(row.at() - 1, all.row(row.at()));
      } else {
        after.remove(row.at());
      }
    }
    return new Area(region, meeting(before), meeting(after));
  }

  private RowsMeeting meeting(NavigableMap<Integer, Row> rows) {
    List<Row> some = List.copyOf(rows.values());
    return RowsMeeting.of(cases.rows().policy(), some, some.stream().map(this::region).toList());
  }
}
