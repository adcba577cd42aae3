package se.vastkom.goals.io.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The cells of a goal.
 *
 * @param goal its text
 * @param cells the other cells by their columns
 * @param printed the cell that goal and comment were cut out of, where they ran together; else the
 *     goal's
 */
record ResultRow(Piece goal, Map<Column, Piece> cells, Piece printed) implements TableFragment {

  ResultRow {
    cells = Map.copyOf(cells);
  }

  /** Returns a row of a table; a goal and its measure are one text. */
  static ResultRow of(Map<Column, Piece> cells, Piece empty) {
    Piece goal = cells.getOrDefault(Column.GOAL, empty);
    Piece measure = cells.getOrDefault(Column.MEASURE, empty);
    Piece whole = goal.isBlank() ? measure : measure.isBlank() ? goal : goal.with(measure);
    return new ResultRow(whole, cells, whole);
  }

  /** Returns a goal with the four cells of the oldest pages. */
  static ResultRow of(Piece goal, Piece value, Piece share, Piece comment) {
    return new ResultRow(
        goal, Map.of(Column.VALUE, value, Column.SHARE, share, Column.COMMENT, comment), goal);
  }

  /** Returns a goal without figures. */
  static ResultRow of(Piece goal, Piece comment) {
    return new ResultRow(goal, Map.of(Column.COMMENT, comment), goal);
  }

  /** Returns a goal and a comment that ran together in one cell. */
  static ResultRow cut(Piece goal, Piece comment, Piece printed) {
    return new ResultRow(goal, Map.of(Column.COMMENT, comment), printed);
  }

  ResultRow withComment(Piece other) {
    Map<Column, Piece> all = new EnumMap<>(Column.class);
    all.putAll(cells);
    all.put(Column.COMMENT, other);
    return new ResultRow(goal, all, printed);
  }

  /** Returns the cell of a column; an empty one where the table has no such column. */
  Piece cell(Column column) {
    return cells.getOrDefault(column, goal.emptied());
  }

  Piece value() {
    return cell(Column.VALUE);
  }

  Piece share() {
    return cell(Column.SHARE);
  }

  Piece comment() {
    return cell(Column.COMMENT);
  }

  boolean ranTogether() {
    return !printed.equals(goal);
  }

  /** Returns whether a figure is printed, a status, or anything else that says how it went. */
  boolean hasFigures() {
    return Stream.of(Column.VALUE, Column.OUTCOME, Column.SHARE)
        .anyMatch(column -> cell(column).isPrinted());
  }

  /** Returns whether any cell but the goal's has something. */
  boolean hasCells() {
    return cells.entrySet().stream()
        .filter(entry -> entry.getKey() != Column.GOAL && entry.getKey() != Column.MEASURE)
        .anyMatch(entry -> !entry.getValue().isBlank());
  }
}
