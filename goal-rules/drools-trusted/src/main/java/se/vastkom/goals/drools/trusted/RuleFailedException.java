package se.vastkom.goals.drools.trusted;

import se.vastkom.goals.problem.Place;

/**
 * Thrown where a rule of trusted DRL throws, or where rules go on firing. Nothing was concluded,
 * and the rule, which is code, must be mended. The message says which rule, its place and what
 * happened; {@link #getCause} is what the rule threw, if it did.
 */
public final class RuleFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String rule;
  private final transient Place place;

  RuleFailedException(String rule, Place place, String what, Throwable cause) {
    super(message(rule, place, what), cause);
    this.rule = rule;
    this.place = place;
  }

  RuleFailedException(String rule, Place place, String what) {
    super(message(rule, place, what));
    this.rule = rule;
    this.place = place;
  }

  private static String message(String rule, Place place, String what) {
    return "The rule '" + rule + "' (" + place.source() + " line " + place.row() + ") " + what;
  }

  /** Returns the rule's name. */
  public String rule() {
    return rule;
  }

  /** Returns the place of the rule. */
  public Place place() {
    return place;
  }
}
