package se.vastkom.goals.io.page;

import java.util.Optional;
import se.vastkom.goals.figure.Ratio;

/**
 * A number in running text and what it counts.
 *
 * @param number exact
 * @param unit the unit's key, or a word as written in lower case, or empty where none is named
 * @param sense how the text means it
 * @param of what it is a part of: 49, in "47 av 49 kommuner"
 * @param stance whether the text says that so many are there
 * @param weak whether it is only "en" or "ett", which is a number or an article
 * @param doubt why it is not taken for what a comment says is there
 */
record Mention(
    Ratio number,
    String unit,
    Sense sense,
    Optional<Ratio> of,
    Stance stance,
    boolean weak,
    Optional<Doubt> doubt) {

  /** How a number is meant. */
  enum Sense {
    /** As it stands. */
    PLAIN,
    /** "Minst". */
    AT_LEAST,
    /** "Högst". */
    AT_MOST,
    /** "Exakt". */
    EXACTLY,
    /** "Under", "lägre än": less, and not so much. */
    BELOW,
    /** "Cirka", "mer än", "mellan 20 och 25", "ökat med 3": no number to compare with. */
    INEXACT
  }

  /** What the words around a number say of it. */
  enum Stance {
    /** There are so many. */
    IS,
    /** There are meant to be. */
    PLANNED,
    /** So many have answered a question, which says nothing of what they answered. */
    ANSWERED,
    /** So many have not, or were before, or elsewhere, or are some of those already told. */
    NOT,
    /** So many are all of which a part is told. */
    WHOLE
  }

  /** Whether it is the 49 of "hälften av de 49". */
  boolean isWhole() {
    return stance == Stance.WHOLE;
  }

  /** The same number with another stance. */
  Mention that(Stance other) {
    return new Mention(number, unit, sense, of, other, weak, doubt);
  }
}
