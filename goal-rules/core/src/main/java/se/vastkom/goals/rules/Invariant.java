package se.vastkom.goals.rules;

import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * A property that the status table of every rule book keeps, whatever it decides. A book may waive
 * one by its title, with a reason.
 */
public enum Invariant {
  /** A dormant or discontinued goal is never met, partly met or not met. */
  INACTIVE_IS_NOT_JUDGED("inaktivt mål bedöms inte"),
  /** More attainment, all else equal, is never a worse status. */
  MORE_IS_NEVER_WORSE("mer är aldrig sämre"),
  /** An active goal without a usable outcome is never met, partly met or not met. */
  NO_OUTCOME_NO_VERDICT("utan utfall ingen bedömning"),
  /** No verdict is given both to goals with a known outcome and to goals without one. */
  ONE_STATUS_ONE_MEANING("en status har en innebörd");

  private final String key;

  Invariant(String key) {
    this.key = key;
  }

  /** Returns the title in both languages, by which a book waives the invariant. */
  public Part.Name title() {
    return Words.name("invariant." + key);
  }
}
