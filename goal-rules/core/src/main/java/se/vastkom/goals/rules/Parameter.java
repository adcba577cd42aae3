package se.vastkom.goals.rules;

import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;

/**
 * A value of a named number that rules use, from a day on. A number that changes has one value for
 * each period; a value without a last day holds until the day before the next one begins.
 *
 * @param name as rules write it after a {@code $}: a letter, then letters, digits, - and _
 * @param number exact; 80 for 80 %
 * @param unit the unit's key, or empty
 * @param inForce the days of this value; without a first day it has always held
 * @param source the decision that sets it
 * @param place the place of the value in its file
 */
public record Parameter(
    String name, Ratio number, String unit, Validity inForce, String source, Place place) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if rules cannot write it
   */
  public Parameter {
    if (!Value.Parameter.isName(name)) {
      throw new IllegalArgumentException(
          "Expected a letter, then letters, digits, - and _; found '" + name + "'.");
    }
  }

  /** Returns the number with its unit as a part of a sentence. */
  public Part.Amount part() {
    return new Part.Amount(number, unit);
  }
}
