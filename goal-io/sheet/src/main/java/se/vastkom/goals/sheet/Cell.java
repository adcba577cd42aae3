package se.vastkom.goals.sheet;

import se.vastkom.goals.problem.Place;

/**
 * A cell and its address.
 *
 * @param place where it stands
 * @param text as written, without surrounding blanks, no-break ones included
 * @param isNumber whether a workbook stores it as a number, so that its text can be read in one way
 */
public record Cell(Place place, String text, boolean isNumber) {

  /** A cell with text. */
  public Cell(Place place, String text) {
    this(place, text, false);
  }

  /** Whether nothing is written in it. */
  public boolean isBlank() {
    return text.isEmpty();
  }
}
