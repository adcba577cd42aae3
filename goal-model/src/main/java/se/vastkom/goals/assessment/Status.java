package se.vastkom.goals.assessment;

import java.util.Optional;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Phrase;

/** The four verdicts, and an honest fifth for when none can be given. */
public enum Status implements Keyed {
  /** Met. */
  UPPFYLLT("uppfyllt", "\u25cf"),
  /** Partly met. */
  DELVIS("delvis", "\u25d0"),
  /** Not met. */
  EJ_UPPFYLLT("ej uppfyllt", "\u25cb"),
  /** Discontinued or dormant. Not a failure. */
  UTGATT("utgått", "\u2013"),
  /** No verdict can be given, for a stated cause. */
  EJ_BEDOMT("ej bedömt", "?");

  private final String key;
  private final String symbol;

  Status(String key, String symbol) {
    this.key = key;
    this.symbol = symbol;
  }

  /** Returns the stable key, used in data and in rule tables: the Swedish word itself. */
  @Override
  public String key() {
    return key;
  }

  /**
   * Returns the sign shown beside the word in every view: a full, half or empty circle, a dash, or
   * "?".
   */
  public String symbol() {
    return symbol;
  }

  /** Returns the verdict as a phrase: "delvis uppfyllt". */
  public Phrase phrase() {
    return phrase(1);
  }

  /** Returns the verdict on so many goals as a phrase, to follow the number: "delvis uppfyllda". */
  public Phrase phrase(int goals) {
    return Phrase.of("verdict." + key + (goals == 1 ? ".one" : ".other"));
  }

  /**
   * Returns the word for a goal in this state, as a phrase: a dormant goal is "utgått (vilande)".
   */
  public Phrase phrase(Lifecycle lifecycle) {
    return isDormant(lifecycle) ? Phrase.of("status.dormant").with("status", phrase()) : phrase();
  }

  boolean isDormant(Lifecycle lifecycle) {
    return this == UTGATT && lifecycle.state() == Lifecycle.State.DORMANT;
  }

  /** Returns the status with this key. */
  public static Optional<Status> of(String key) {
    return Keyed.of(Status.class, key);
  }
}
