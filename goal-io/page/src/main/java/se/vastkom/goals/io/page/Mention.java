package se.vastkom.goals.io.page;

import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;

/**
 * A number in running text and what it counts.
 *
 * @param number exact
 * @param unit the unit's key, or a word as written in lower case, or empty where none is named
 * @param sense how the text compares with the number
 * @param of the whole of which it is a part: 49, in "47 av 49 kommuner"
 * @param stance what the words around the number state about it
 * @param weak whether it is only "en" or "ett", which is a number or an article
 * @param doubt the reason why it is not taken for the outcome
 */
record Mention(
    Ratio number,
    String unit,
    Sense sense,
    Optional<Ratio> of,
    Stance stance,
    boolean weak,
    Optional<Doubt> doubt) {

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
    /** "Cirka", "mellan 20 och 25", "ökat med 3": no number to compare with. */
    INEXACT
  }

  /** What the words around a number state about it. */
  enum Stance {
    /** This many exist. */
    IS,
    /** This many are planned. */
    PLANNED,
    /** This many have answered a question; their answers are not given. */
    ANSWERED,
    /** This many have not, or had before, or elsewhere, or are a part of another number. */
    NOT,
    /** This many are the whole of which the text gives a part. */
    WHOLE
  }

  /** Returns a number as written, with no doubt. */
  static Mention plain(Ratio number, String unit, Optional<Ratio> of) {
    return new Mention(number, unit, Sense.PLAIN, of, Stance.IS, false, Optional.empty());
  }

  /** Returns whether it is the 49 of "hälften av de 49". */
  boolean isWhole() {
    return stance == Stance.WHOLE;
  }

  /** Returns whether the text states that this many exist, or are planned. */
  boolean isThereOrPlanned() {
    return stance == Stance.IS || stance == Stance.PLANNED;
  }

  /** Returns whether the number is exact as written. */
  boolean isExact() {
    return sense == Sense.PLAIN || sense == Sense.EXACTLY;
  }

  boolean isPerCent() {
    return Nouns.isPerCent(unit);
  }

  /** Returns the number with another stance. */
  Mention with(Stance other) {
    return new Mention(number, unit, sense, of, other, weak, doubt);
  }

  /** Returns the number with its unit, for a remark. */
  Part amount() {
    return new Part.Amount(number, unit);
  }
}
