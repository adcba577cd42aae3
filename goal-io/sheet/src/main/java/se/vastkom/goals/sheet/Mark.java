package se.vastkom.goals.sheet;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.problem.Place;

/**
 * A text to be noted at a cell of a workbook, and a tint behind the cell.
 *
 * @param cell a cell of a sheet; its file does not matter
 * @param text not blank, and at most 32,767 characters, the limit of spreadsheets; lines may end
 *     with \n
 * @param tint the cell's new fill
 */
public record Mark(Place cell, String text, Sheet.Tint tint) {

  /**
   * Checks cell and text.
   *
   * @throws IllegalArgumentException if the place is no cell of a sheet, or the text is blank or
   *     too long
   */
  public Mark {
    requireNonNull(tint, "tint");
    if (cell.form() != Place.Form.CELL || cell.sheet().isEmpty()) {
      throw new IllegalArgumentException("Expected a cell of a sheet; found " + cell + ".");
    }
    if (text.isBlank() || !Entry.holds(text)) {
      throw new IllegalArgumentException(
          "Expected a text of 1 to "
              + Entry.MOST_CHARACTERS
              + " characters; found "
              + text.length()
              + ".");
    }
  }
}
