package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.vastkom.goals.words.Keyed;

/**
 * What a follow-up asks to have weighed together besides its goals, which are judged and counted as
 * if it did not. Immutable.
 *
 * @param scope what to weigh; empty where nothing is asked
 * @param motivation "motivering": what a person says of the judgement of the whole; blank where
 *     nobody does, or none is asked for
 */
public record Overall(Optional<Scope> scope, String motivation) {

  /** Nothing is weighed besides goals. */
  public static final Overall NONE = new Overall(Optional.empty(), "");

  /** What is weighed: the goals there that stand under none. */
  public enum Scope implements Keyed {
    /** Each area by itself. */
    AREAS("områden"),
    /** The follow-up as a whole. */
    WHOLE("helheten"),
    /** Both. */
    BOTH("områden och helheten");

    private final String key;

    Scope(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /**
   * Checks that a motivation is of something.
   *
   * @throws IllegalArgumentException if there is one where the whole is not weighed
   */
  public Overall {
    requireNonNull(scope, "scope");
    requireNonNull(motivation, "motivation");
    if (!motivation.isBlank() && !isOfWhole(scope)) {
      throw new IllegalArgumentException(
          "Expected no motivation where the whole is not weighed; found '" + motivation + "'.");
    }
  }

  /** Returns whether each area is weighed. */
  public boolean isOfAreas() {
    return scope.filter(one -> one != Scope.WHOLE).isPresent();
  }

  /** Returns whether the follow-up as a whole is weighed. */
  public boolean isOfWhole() {
    return isOfWhole(scope);
  }

  private static boolean isOfWhole(Optional<Scope> scope) {
    return scope.filter(one -> one != Scope.AREAS).isPresent();
  }

  /** Returns the same for another period, of which nobody has said anything yet. */
  public Overall unsaid() {
    return new Overall(scope, "");
  }
}
