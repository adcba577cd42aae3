package se.vastkom.goals.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.vastkom.goals.words.Phrase;

/**
 * A figure, or why there is none.
 *
 * @param <T> its type
 */
public sealed interface Figure<T> {

  /**
   * A figure there is.
   *
   * @param <T> its type
   * @param figure exact
   */
  record Known<T>(T figure) implements Figure<T> {}

  /**
   * A figure there is not.
   *
   * @param <T> its type
   * @param why why
   */
  record Absent<T>(Cause why) implements Figure<T> {}

  /** Why a figure is absent. */
  enum Cause {
    /** The goal is dormant or discontinued. */
    INACTIVE,
    /** Nothing was observed. */
    NO_OBSERVATION,
    /** Asked for, not answered. */
    MISSING,
    /** Cannot be asked here. */
    NOT_APPLICABLE,
    /** Known, not to be told. */
    CONFIDENTIAL,
    /** Will be measured. */
    NOT_YET_MEASURED,
    /** Only a share was published, and no number. */
    ONLY_PUBLISHED,
    /** The number was only worked backwards from something else. */
    ONLY_INFERRED,
    /** The outcome is done or not done. */
    DONE_OR_NOT,
    /** The goal has no target. */
    NO_TARGET,
    /** The goal wants more or less, but no quantity. */
    DIRECTION_ONLY,
    /** The target is zero or below, and nothing is a share of that. */
    TARGET_NOT_POSITIVE,
    /** "At most" has no share of the target. */
    AT_MOST,
    /** "Exactly" has no share of the target. */
    EXACTLY,
    /** The baseline met the target already, so there is no way to go. */
    BASELINE_MEETS_TARGET,
    /** There is neither a baseline nor a stated change. */
    NO_BASELINE,
    /** The baseline and the stated change say different things. */
    CONTRADICTORY,
    /** A change was stated, but neither more nor less is wanted. */
    NO_DIRECTION,
    /** The goal does not want several parts of each municipality. */
    NOT_COMPOSITE,
    /** Not every municipality's number of parts is told. */
    PARTS_NOT_TOLD,
    /** No municipalities are counted. */
    NO_POPULATION,
    /** Those that have not answered could change it. */
    ANSWERS_MISSING,
    /** The list of municipalities is not said to be complete. */
    NO_COMPLETE_LIST,
    /** It was not said how many answered. */
    NO_RESPONDENTS,
    /** No share was published. */
    NOTHING_PUBLISHED,
    /** Nothing needs to be worked backwards. */
    NOT_NEEDED,
    /** No number, or more than one, gives the published share. */
    NOT_UNIQUE;

    private final String key = "cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The cause, to be said. */
    public Phrase phrase() {
      return Phrase.of(key);
    }
  }

  /** A figure there is. */
  static <T> Figure<T> known(T figure) {
    return new Known<>(figure);
  }

  /** A figure there is not. */
  static <T> Figure<T> absent(Cause cause) {
    return new Absent<>(cause);
  }

  /** The figure, if there is one. */
  default Optional<T> value() {
    return this instanceof Known<T> known ? Optional.of(known.figure()) : Optional.empty();
  }

  /** Why there is none, if there is none. */
  default Optional<Cause> cause() {
    return this instanceof Absent<T> absent ? Optional.of(absent.why()) : Optional.empty();
  }

  /** What follows from the figure; absent for the same cause. */
  default <R> Figure<R> then(Function<? super T, Figure<R>> next) {
    return this instanceof Known<T> known
        ? next.apply(known.figure())
        : absent(((Absent<T>) this).why());
  }

  /** The figure turned into another; absent for the same cause. */
  default <R> Figure<R> map(Function<? super T, R> turn) {
    return then(figure -> known(turn.apply(figure)));
  }
}
