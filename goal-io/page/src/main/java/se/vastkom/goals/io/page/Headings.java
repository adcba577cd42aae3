package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.io.page.PrintedFigures.ShareRole;

/**
 * The headings of a table.
 *
 * @param cells all of them, in order
 * @param columns the column of each, {@link Column#UNREAD} of one that is not read
 * @param rivals the headings that fit one column equally well
 */
record Headings(List<Piece> cells, List<Column> columns, List<List<Piece>> rivals) {

  /**
   * Finds the columns of a row of headings, one of goals or their measures among them and another
   * that says how it went.
   *
   * @param year the year of the page; of headings with years, the one with it is read
   */
  static Optional<Headings> of(List<Piece> cells, String year) {
    List<Column> columns = new ArrayList<>(Collections.nCopies(cells.size(), Column.UNREAD));
    List<List<Piece>> rivals = new ArrayList<>();
    for (Column column : EnumSet.complementOf(EnumSet.of(Column.UNREAD))) {
      List<Piece> fitting = fitting(cells, column, year);
      fitting.stream().limit(1).forEach(best -> columns.set(cells.indexOf(best), column));
      if (fitting.size() > 1) {
        rivals.add(fitting);
      }
    }
    boolean hasGoal = columns.contains(Column.GOAL) || columns.contains(Column.MEASURE);
    boolean says =
        columns.contains(Column.STATUS)
            || columns.contains(Column.COMMENT)
            || columns.stream().anyMatch(Column::isFigure);
    return hasGoal && says ? Optional.of(new Headings(cells, columns, rivals)) : Optional.empty();
  }

  /** Returns the headings that fit a column best: more than one where none fits better. */
  private static List<Piece> fitting(List<Piece> cells, Column column, String year) {
    List<Piece> all =
        cells.stream().filter(cell -> Column.of(cell).equals(Optional.of(column))).toList();
    int best = all.stream().mapToInt(cell -> column.distance(cell, year)).min().orElse(0);
    return all.stream()
        .filter(cell -> column.distance(cell, year) == best && best < Column.OF_OTHER_YEAR)
        .toList();
  }

  /**
   * Returns the headings that pieces of a page begin with; each column once, so that a line below
   * them that begins like one is none.
   */
  static List<Piece> run(List<Piece> pieces) {
    List<Piece> run = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (Piece piece : pieces) {
      Optional<Column> column = Column.of(piece);
      // Below the comments' heading, "Område" or "Tid" is the first area.
      boolean canBeUnread = !seen.contains(Column.COMMENT);
      if (column
          .filter(found -> found == Column.UNREAD ? canBeUnread : seen.add(found))
          .isEmpty()) {
        break;
      }
      run.add(piece);
    }
    return run;
  }

  /** Returns the heading of the goals, or of their measures. */
  Piece goal() {
    int at = columns.indexOf(Column.GOAL);
    return cells.get(at < 0 ? columns.indexOf(Column.MEASURE) : at);
  }

  /** Returns whether they are goal, value, share and comment, whose empty cells leave no trace. */
  boolean areClassic() {
    return columns.equals(List.of(Column.GOAL, Column.VALUE, Column.SHARE, Column.COMMENT))
        || columns.equals(List.of(Column.GOAL, Column.SHARE, Column.VALUE, Column.COMMENT));
  }

  /** Returns whether a column has cells that are known by themselves, so that no row can slip. */
  boolean canBeChecked() {
    return columns.stream()
        .anyMatch(
            column -> column.isFigure() || column == Column.STATUS || column == Column.UNREAD);
  }

  /** Returns the headings of columns that are not read. */
  List<Piece> unread() {
    return notRead()
        .filter(cell -> !cell.isBlank())
        .filter(cell -> rivals.stream().noneMatch(rival -> rival.contains(cell)))
        .toList();
  }

  /**
   * Returns the headings of figures for some, or for other years, where no column is for all in the
   * page's year.
   */
  List<Piece> onlyOfOthers() {
    boolean hasFigures =
        columns.stream().anyMatch(column -> column.isFigure() && column != Column.TARGET);
    return hasFigures ? List.of() : notRead().filter(Column::isOfFiguresForOthers).toList();
  }

  private Stream<Piece> notRead() {
    return cells.stream().filter(cell -> columns.get(cells.indexOf(cell)) == Column.UNREAD);
  }

  /**
   * Returns the pieces before a table's footer; an empty one where a legend or the headings again
   * stand between two.
   */
  List<Piece> table(List<Piece> all) {
    List<String> names = cells.stream().map(Piece::text).toList();
    List<String> texts = all.stream().map(Piece::text).toList();
    List<Piece> table = new ArrayList<>();
    for (int i = 0; i < all.size() && !all.get(i).isFooter(); i++) {
      boolean areHeadings = texts.subList(i, Math.min(all.size(), i + names.size())).equals(names);
      table.add(areHeadings || all.get(i).isLegend() ? all.get(i).emptied() : all.get(i));
      i += areHeadings ? names.size() - 1 : 0;
    }
    return table;
  }

  /** Returns what the shares are by their heading. */
  ShareRole shareRole() {
    int at = columns.indexOf(Column.SHARE);
    String share = at < 0 ? "" : cells.get(at).text();
    return Lexicon.isIn("share-of-goal", share)
        ? ShareRole.OF_GOAL
        : Lexicon.isIn("share-outcome", share) ? ShareRole.OUTCOME : ShareRole.UNSTATED;
  }

  /**
   * Returns a row of cells by their columns.
   *
   * @param above the goal above, of which a row without a goal has another measure
   */
  ResultRow row(List<Piece> row, Optional<Piece> above) {
    Map<Column, Piece> cellsOfRow = new EnumMap<>(Column.class);
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      cellsOfRow.put(columns.get(i), row.get(i));
    }
    cellsOfRow.remove(Column.UNREAD);
    ResultRow whole = ResultRow.of(cellsOfRow, row.get(0).emptied());
    boolean goesOn = columns.contains(Column.GOAL) && !whole.isPresent(Column.GOAL);
    if (goesOn && above.isPresent() && whole.isPresent(Column.MEASURE)) {
      cellsOfRow.put(Column.GOAL, above.get());
    }
    return ResultRow.of(cellsOfRow, row.get(0).emptied());
  }
}
