package se.vastkom.goals.sheet;

import se.vastkom.goals.problem.Place;

/**
 * A cell and its address.
 *
 * @param place where it stands
 * @param text as written, without surrounding blanks, no-break ones included
 */
public record Cell(Place place, String text) {

  /** Whether nothing is written in it. */
  public boolean isBlank() {
    return text.isEmpty();
  }
}
