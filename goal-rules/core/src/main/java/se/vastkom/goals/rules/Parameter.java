package se.vastkom.goals.rules;

import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.words.Part;

/**
 * A value of a named number that rules use, from a day on. A number that changes has one for each
 * time; a value without a last day holds until the day before the next one begins.
 *
 * @param name as rules write it behind a {@code $}: a letter, then letters, digits, - and _
 * @param number exact; 80 for 80 %
 * @param unit the unit's key, or empty
 * @param inForce the days of this value; without a first day it has always held
 * @param source the decision it rests on
 * @param place where it stands
 */
public record Parameter(
    String name, Ratio number, String unit, Validity inForce, String source, Place place) {

  private static final String FORM = "\\p{L}[\\p{L}\\d_-]*";

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if rules cannot write it
   */
  public Parameter {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "Expected a letter, then letters, digits, - and _; found '" + name + "'.");
    }
  }

  /** Whether rules can write this behind a {@code $}. */
  public static boolean isName(String name) {
    return name.length() <= 100 && name.matches(FORM);
  }

  /** The number with its unit, to be said. */
  public Part part() {
    return new Part.Amount(number, unit);
  }
}
