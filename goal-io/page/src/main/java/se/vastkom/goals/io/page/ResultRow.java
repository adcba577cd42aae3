package se.vastkom.goals.io.page;

import java.util.HashMap;
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
record ResultRow(Piece goal, Map<Column, Piece> cells, Piece printed) implements Fragment {

  ResultRow {
    cells = Map.copyOf(cells);
  }

  /** Returns a row of a table; a goal and its measure are one text. */
  static ResultRow of(Map<Column, Piece> cells, Piece empty) {
    Piece goal = cells.getOrDefault(Column.GOAL, empty);
    return of(goal.and(" \u2013 ", cells.getOrDefault(Column.MEASURE, empty)), cells);
  }

  /** Returns a goal with other cells. */
  static ResultRow of(Piece goal, Map<Column, Piece> cells) {
    return new ResultRow(goal, cells, goal);
  }

  ResultRow withComment(Piece other) {
    Map<Column, Piece> all = new HashMap<>(cells);
    all.put(Column.COMMENT, other);
    return new ResultRow(goal, all, printed);
  }

  /** Returns the cell of a column; an empty one where the table has no such column. */
  Piece cell(Column column) {
    return cells.getOrDefault(column, goal.emptied());
  }

  /** Returns whether the cell of a column has something. */
  boolean isPresent(Column column) {
    return !cell(column).isBlank();
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

  /** Returns whether something is printed under one of some columns. */
  boolean isPrinted(Column... columns) {
    return Stream.of(columns).anyMatch(column -> cell(column).isPrinted());
  }

  /** Returns whether a figure of how it went is printed. */
  boolean hasFigures() {
    return isPrinted(Column.VALUE, Column.OUTCOME, Column.SHARE);
  }

  /** Returns whether a figure or a status is printed. */
  boolean says() {
    return hasFigures() || isPrinted(Column.TARGET, Column.STATUS);
  }

  /** Returns whether any cell but the goal's has something. */
  boolean hasCells() {
    return cells.keySet().stream()
        .filter(column -> column != Column.GOAL && column != Column.MEASURE)
        .anyMatch(this::isPresent);
  }
}
