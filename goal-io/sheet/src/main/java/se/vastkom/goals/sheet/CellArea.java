package se.vastkom.goals.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells from a corner to the opposite one, counted from 1. */
record CellArea(int top, int left, int bottom, int right) {

  private static final Pattern REFERENCE =
      Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6}):([A-Z]{1,3})([1-9]\\d{0,6})");

  /** Reads a reference such as B2:C7; empty if it is none. */
  static Optional<CellArea> of(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    return matcher.matches()
        ? Optional.of(
            new CellArea(
                Integer.parseInt(matcher.group(2)),
                column(matcher.group(1)),
                Integer.parseInt(matcher.group(4)),
                column(matcher.group(3))))
        : Optional.empty();
  }

  /** Returns the number of a column's letters: 1 for A, 27 for AA. */
  static int column(String letters) {
    return letters.chars().reduce(0, (column, letter) -> 26 * column + letter - 'A' + 1);
  }

  /** Returns whether a cell is among these. */
  boolean holds(int row, int column) {
    return top <= row && row <= bottom && left <= column && column <= right;
  }
}
