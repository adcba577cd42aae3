package se.vastkom.goals.io.page;

import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Part;

/**
 * A number in running text and what it counts.
 *
 * @param number exact, with its sign
 * @param unit the unit's key, or a word as written in lower case, or empty where none is named
 * @param sense how the text compares with the number
 * @param of the whole of which it is a part: 49, in "47 av 49 kommuner"
 * @param upTo the other end of "mellan 20 och 25"
 * @param weak whether it is only "en" or "ett", which is a number or an article
 * @param first the position of its first token
 * @param last the position of its last one, before the unit
 */
record Figure(
    Ratio number,
    String unit,
    Sense sense,
    Optional<Ratio> of,
    Optional<Ratio> upTo,
    boolean weak,
    int first,
    int last) {

  /** How a text compares with a number. */
  enum Sense {
    /** Exactly as written. */
    PLAIN,
    /** "Minst". */
    AT_LEAST,
    /** "Högst". */
    AT_MOST,
    /** "Exakt". */
    EXACTLY,
    /** "Under", "lägre än": less, and not as many. */
    BELOW,
    /** "Över", "mer än": more, and not as many. */
    ABOVE,
    /** "Mellan 20 och 25". */
    BETWEEN,
    /** "Cirka", "ökat med 3": no number to compare with. */
    INEXACT,
    /** The 49 of "hälften av de 49", of which the text does not count the part. */
    WHOLE,
    /** A dash before it is a minus sign or only a dash. */
    PERHAPS_NEGATIVE
  }

  /** Returns a number as printed in a cell of its own. */
  static Figure printed(Ratio number, String unit, Optional<Ratio> of) {
    return new Figure(number, unit, Sense.PLAIN, of, Optional.empty(), false, 0, 0);
  }

  /** Returns the number below zero: "ett underskott på 17". */
  Figure negated() {
    return new Figure(number.negated(), unit, sense, of, upTo, weak, first, last);
  }

  /** Returns the number of a unit. */
  Figure of(String counted) {
    return new Figure(number, counted, sense, of, upTo, weak, first, last);
  }

  /** Returns whether the number is exact as written. */
  boolean isExact() {
    return sense == Sense.PLAIN || sense == Sense.EXACTLY;
  }

  boolean isPerCent() {
    return Nouns.isPerCent(unit);
  }

  /** Returns whether it is told of other municipalities than all: 27 of 30, and not of 49. */
  boolean isOfSome(Population population) {
    return unit.equals(Quantity.MUNICIPALITIES)
        && !population.isEmpty()
        && of.filter(whole -> !whole.equals(Ratio.of(population.size()))).isPresent();
  }

  /** Returns the number of its unit, or of pieces where it has none. */
  Quantity quantity() {
    return new Quantity(number, unit.isEmpty() ? Lexicon.word("one-piece") : unit);
  }

  /** Returns the number with its unit, for a remark. */
  Part amount() {
    return new Part.Amount(number, unit);
  }
}
