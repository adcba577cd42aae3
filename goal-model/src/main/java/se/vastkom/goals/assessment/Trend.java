package se.vastkom.goals.assessment;

import java.util.Arrays;
import java.util.Optional;
import se.vastkom.goals.words.Phrase;

/** Which way it goes: a dimension of its own, never mixed with status. */
public enum Trend {
  /** For the better. */
  POSITIV("positiv"),
  /** As before. */
  OFORANDRAD("oförändrad"),
  /** For the worse. */
  NEGATIV("negativ"),
  /** Nothing says which way. */
  EJ_BEDOMD("ej bedömd");

  private final String key;

  Trend(String key) {
    this.key = key;
  }

  /** The stable key, used in data and in rule tables: the Swedish word itself. */
  public String key() {
    return key;
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
