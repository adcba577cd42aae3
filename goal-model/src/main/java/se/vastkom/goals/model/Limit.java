package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Phrase;

/**
 * What a respondent's figure must come to: at least 80 %, at most 14 dagar.
 *
 * @param comparison which side of the quantity reaches the limit
 * @param quantity in the unit of the responses
 */
public record Limit(Comparison comparison, Quantity quantity) {

  /** Which figures reach a limit. */
  public enum Comparison implements Keyed {
    /** This or more. */
    AT_LEAST(">="),
    /** More. */
    ABOVE(">"),
    /** This or less. */
    AT_MOST("<="),
    /** Less. */
    BELOW("<"),
    /** Exactly this. */
    EXACTLY("=");

    private final String key;

    Comparison(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  public Limit {
    requireNonNull(comparison, "comparison");
    requireNonNull(quantity, "quantity");
  }

  /** Returns whether a figure in the limit's unit reaches it. */
  public boolean isReachedBy(Ratio figure) {
    int compared = figure.compareTo(quantity.number());
    return switch (comparison) {
      case AT_LEAST -> compared >= 0;
      case ABOVE -> compared > 0;
      case AT_MOST -> compared <= 0;
      case BELOW -> compared < 0;
      case EXACTLY -> compared == 0;
    };
  }

  /** Returns the limit as a phrase: "minst 80 %". */
  public Phrase phrase() {
    return Phrase.of("limit.phrase")
        .with("comparison", Phrase.of("limit." + comparison.key()))
        .with("quantity", quantity.part());
  }
}
