package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The figures that a response can be, both ends included: 0 to 100, 1 to 5.
 *
 * @param lowest the lowest
 * @param highest the highest, not below the lowest
 */
public record ValueRange(Ratio lowest, Ratio highest) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the highest is below the lowest
   */
  public ValueRange {
    requireNonNull(lowest, "lowest");
    requireNonNull(highest, "highest");
    if (lowest.compareTo(highest) > 0) {
      throw new IllegalArgumentException(
          "Expected the lowest before the highest; found " + lowest + ".." + highest + ".");
    }
  }

  /** Returns the range between two whole numbers. */
  public static ValueRange of(long lowest, long highest) {
    return new ValueRange(Ratio.of(lowest), Ratio.of(highest));
  }

  /** Returns whether a figure is possible. */
  public boolean holds(Ratio figure) {
    return lowest.compareTo(figure) <= 0 && figure.compareTo(highest) <= 0;
  }

  /** Returns the range as its cell is written: "[0..100]". */
  public Phrase phrase() {
    return Phrase.of("value-range")
        .with("lowest", new Part.Amount(lowest, ""))
        .with("highest", new Part.Amount(highest, ""));
  }
}
