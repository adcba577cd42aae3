package se.vastkom.goals.assessment;

import java.util.Arrays;
import java.util.Optional;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.words.Phrase;

/** The four verdicts, and the honest fifth when none can be given. */
public enum Status {
  /** Met. */
  UPPFYLLT("uppfyllt", "\u25cf"),
  /** Partly met. */
  DELVIS("delvis", "\u25d0"),
  /** Not met. */
  EJ_UPPFYLLT("ej uppfyllt", "\u25cb"),
  /** Discontinued, or dormant. Not a failure. */
  UTGATT("utgått", "\u2013"),
  /** No verdict can be given, for a cause that is named. */
  EJ_BEDOMT("ej bedömt", "?");

  private final String key;
  private final String symbol;

  Status(String key, String symbol) {
    this.key = key;
    this.symbol = symbol;
  }

  /** The stable key, used in data and in rule tables: the Swedish word itself. */
  public String key() {
    return key;
  }

  /** The sign that every view shows beside the word: a full circle, half, empty, a dash, "?". */
  public String symbol() {
    return symbol;
  }

  /** The word, to be said. */
  public Phrase phrase() {
    return Phrase.of("status." + key);
  }

  /** The word for a goal in this state, to be said: a dormant goal is "utgått (vilande)". */
  public Phrase phrase(Lifecycle lifecycle) {
    return isDormant(lifecycle) ? Phrase.of("status.dormant").with("status", phrase()) : phrase();
  }

  boolean isDormant(Lifecycle lifecycle) {
    return this == UTGATT && lifecycle.state() == Lifecycle.State.DORMANT;
  }

  /** The status with this key. */
  public static Optional<Status> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key.equals(key)).findFirst();
  }
}
