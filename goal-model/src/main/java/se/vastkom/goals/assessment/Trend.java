package se.vastkom.goals.assessment;

import java.util.Arrays;
import java.util.Optional;
import se.vastkom.goals.words.Phrase;

/** Which way it goes: a dimension of its own, never mixed with status. */
public enum Trend {
  /** For the better. */
  POSITIV("positiv", "\u2197"),
  /** As before. */
  OFORANDRAD("oförändrad", "\u2192"),
  /** For the worse. */
  NEGATIV("negativ", "\u2198"),
  /** Nothing says which way. */
  EJ_BEDOMD("ej bedömd", "?");

  private final String key;
  private final String symbol;

  Trend(String key, String symbol) {
    this.key = key;
    this.symbol = symbol;
  }

  /** The stable key, used in data and in rule tables: the Swedish word itself. */
  public String key() {
    return key;
  }

  /** The sign that every view shows beside the word: an arrow up, along or down, or "?". */
  public String symbol() {
    return symbol;
  }

  /** The word, to be said. */
  public Phrase phrase() {
    return Phrase.of("trend." + key);
  }

  /** The trend with this key. */
  public static Optional<Trend> of(String key) {
    return Arrays.stream(values()).filter(trend -> trend.key.equals(key)).findFirst();
  }
}
