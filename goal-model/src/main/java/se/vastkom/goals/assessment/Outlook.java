package se.vastkom.goals.assessment;

import java.util.Optional;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Phrase;

/**
 * How a goal that has not ended is expected to end. Never a status: it is shown beside one, in
 * words of its own.
 */
public enum Outlook implements Keyed {
  /** It is expected to be met. */
  UPPFYLLT("bedöms bli uppfyllt"),
  /** It is expected to be partly met. */
  DELVIS("bedöms bli delvis uppfyllt"),
  /** It is not expected to be met. */
  EJ_UPPFYLLT("bedöms inte bli uppfyllt"),
  /** Nothing tells how it will end. */
  OKANT("kan inte bedömas");

  private final String key;

  Outlook(String key) {
    this.key = key;
  }

  /** Returns the stable key, used in data and in rule tables: the Swedish words themselves. */
  @Override
  public String key() {
    return key;
  }

  /** Returns the words as a phrase. */
  public Phrase phrase() {
    return Phrase.of("outlook." + key);
  }

  /** Returns the words of so many goals as a phrase, to follow the number. */
  Phrase phrase(int goals) {
    return goals == 1 ? phrase() : Phrase.of("outlooks." + key);
  }

  /** Returns how a goal with a status did end, in these words; unknown if it is not assessed. */
  static Outlook ofEnded(Status status) {
    return switch (status) {
      case UPPFYLLT -> UPPFYLLT;
      case DELVIS -> DELVIS;
      case EJ_UPPFYLLT -> EJ_UPPFYLLT;
      case EJ_BEDOMT, UTGATT -> OKANT;
    };
  }

  /** Returns the outlook with this key. */
  public static Optional<Outlook> of(String key) {
    return Keyed.of(Outlook.class, key);
  }
}
