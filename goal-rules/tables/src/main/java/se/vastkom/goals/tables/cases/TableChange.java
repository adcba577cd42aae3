package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Row;

/**
 * A change of few rows of a table. Immutable.
 *
 * @param from the table before the change
 * @param rows what happens to each row that changes, a row at most once
 */
public record TableChange(DecisionTable from, List<RowChange> rows) {

  public TableChange {
    rows = List.copyOf(rows);
  }

  /** What happens to a row. */
  public sealed interface RowChange {

    /** Returns the position of the row in the table before the change. */
    int at();
  }

  /**
   * The row is deleted.
   *
   * @param at the position of the row
   */
  public record Deleted(int at) implements RowChange {}

  /**
   * The row is replaced.
   *
   * @param at the position of the row
   * @param by the row that takes its place
   */
  public record Replaced(int at, Row by) implements RowChange {}

  /**
   * The row changes places with the one before it.
   *
   * @param at the position of the row, above zero
   */
  public record Swapped(int at) implements RowChange {}

  /** Returns the table after the change. */
  public DecisionTable to() {
    List<Row> all = new ArrayList<>(from.rows());
    // From the last, so that the positions of those before it stay.
    rows.stream()
        .sorted(Comparator.comparingInt(RowChange::at).reversed())
        .forEach(change -> apply(change, all));
    return from.with(all);
  }

  private static void apply(RowChange change, List<Row> all) {
    if (change instanceof Replaced replaced) {
      all.set(replaced.at(), replaced.by());
    } else if (change instanceof Swapped swapped) {
      Collections.swap(all, swapped.at() - 1, swapped.at());
    } else {
      all.remove(change.at());
    }
  }
}
