package se.vastkom.goals.sheet;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.problem.Place;

/**
 * A cell and its address.
 *
 * @param place the address
 * @param text as written, without surrounding blanks, no-break ones included
 * @param isNumber whether a workbook stores it as a number, so that its text can be read in one way
 */
public record Cell(Place place, String text, boolean isNumber) {

  public Cell {
    requireNonNull(place, "place");
    requireNonNull(text, "text");
  }

  /** Creates a text cell. */
  public Cell(Place place, String text) {
    this(place, text, false);
  }

  /** Returns whether the cell is empty. */
  public boolean isBlank() {
    return text.isEmpty();
  }
}
