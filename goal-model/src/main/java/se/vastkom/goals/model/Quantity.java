package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;

/**
 * An exact number of a unit: 24 kommuner, 3,5 %.
 *
 * @param number in that unit; a share of 92 per cent is 92 of the unit {@code %}
 * @param unit the unit's key: {@code %}, or a lower-case word in the Swedish plural ({@code
 *     kommuner}). Units that {@code words} knows are shown in both languages, others as written
 */
public record Quantity(Ratio number, String unit) {

  /** The unit of municipalities. */
  public static final String MUNICIPALITIES = "kommuner";

  /**
   * Checks the unit.
   *
   * @throws IllegalArgumentException if the unit is blank
   */
  public Quantity {
    requireNonNull(number, "number");
    requireNonNull(unit, "unit");
    if (unit.isBlank()) {
      throw new IllegalArgumentException(
          "Expected a unit such as 'kommuner' or '%'; found none beside " + number + ".");
    }
  }

  /** Returns a whole number of a unit. */
  public static Quantity of(long number, String unit) {
    return new Quantity(Ratio.of(number), unit);
  }

  /** Returns the quantity as part of a sentence. */
  public Part.Amount part() {
    return new Part.Amount(number, unit);
  }

  @Override
  public String toString() {
    return number + " " + unit;
  }
}
