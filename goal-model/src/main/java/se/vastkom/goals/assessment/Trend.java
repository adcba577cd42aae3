package se.vastkom.goals.assessment;

import java.util.Optional;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Phrase;

/** The direction of development: a dimension of its own, never mixed with status. */
public enum Trend implements Keyed {
  /** Improving. */
  POSITIV("positiv", "\u2197"),
  /** Unchanged. */
  OFORANDRAD("oförändrad", "\u2192"),
  /** Worsening. */
  NEGATIV("negativ", "\u2198"),
  /** Nothing tells the direction. */
  EJ_BEDOMD("ej bedömd", "?");

  private final String key;
  private final String symbol;

  Trend(String key, String symbol) {
    this.key = key;
    this.symbol = symbol;
  }

  /** Returns the stable key, used in data and in rule tables: the Swedish word itself. */
  @Override
  public String key() {
    return key;
  }

  /** Returns the sign shown beside the word in every view: an arrow up, along or down, or "?". */
  public String symbol() {
    return symbol;
  }

  /** Returns the word as a phrase. */
  public Phrase phrase() {
    return Phrase.of("trend." + key);
  }

  /** Returns the word for so many goals as a phrase, to follow the number: "oförändrade". */
  public Phrase phrase(int goals) {
    return goals == 1 ? phrase() : Phrase.of("trend-of-several." + key);
  }

  /** Returns the trend with this key. */
  public static Optional<Trend> of(String key) {
    return Keyed.of(Trend.class, key);
  }
}
