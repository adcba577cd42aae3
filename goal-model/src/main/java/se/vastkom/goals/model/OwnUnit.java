package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.problem.Place;

/**
 * A unit that a follow-up declares because nobody else knows it.
 *
 * @param name the unit in the plural, as it is shown and as figures have it
 * @param singular the unit in the singular, which is read as the same unit, or empty
 * @param adds whether the figures of several respondents may be added up
 * @param place where it was read
 */
public record OwnUnit(String name, String singular, boolean adds, Place place) {

  /**
   * Checks that the unit has a name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public OwnUnit {
    requireNonNull(name, "name");
    requireNonNull(singular, "singular");
    requireNonNull(place, "place");
    if (name.isBlank()) {
      throw new IllegalArgumentException("Expected a unit with a name.");
    }
  }
}
