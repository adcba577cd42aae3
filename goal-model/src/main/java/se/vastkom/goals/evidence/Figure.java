package se.vastkom.goals.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.vastkom.goals.words.Phrase;

/**
 * A figure, or the cause of its absence.
 *
 * @param <T> the figure's type
 */
public sealed interface Figure<T> {

  /**
   * A known figure.
   *
   * @param <T> the figure's type
   * @param figure the exact figure
   */
  record Known<T>(T figure) implements Figure<T> {}

  /**
   * An absent figure.
   *
   * @param <T> the figure's type
   * @param why the cause
   */
  record Absent<T>(Cause why) implements Figure<T> {}

  /** The cause of a figure's absence. */
  enum Cause {
    /** The goal is dormant or discontinued. */
    INACTIVE,
    /** Nothing was observed. */
    NO_OBSERVATION,
    /** Asked for, not answered. */
    MISSING,
    /** Cannot be asked here. */
    NOT_APPLICABLE,
    /** Known but not disclosed. */
    CONFIDENTIAL,
    /** Will be measured. */
    NOT_YET_MEASURED,
    /** Only a share was published, and no number. */
    ONLY_PUBLISHED,
    /** The number was only inferred from another figure. */
    ONLY_INFERRED,
    /** The outcome is done or not done. */
    DONE_OR_NOT,
    /** The goal has no target. */
    NO_TARGET,
    /** The goal wants more or less, but no quantity. */
    DIRECTION_ONLY,
    /** The target is zero or below, so no share of it exists. */
    TARGET_NOT_POSITIVE,
    /** The target is an interval, and no one number. */
    INTERVAL,
    /** "More than" gives no share of the target. */
    ABOVE,
    /** "Less than" gives no share of the target. */
    BELOW,
    /** "At most" gives no share of the target. */
    AT_MOST,
    /** "Exactly" gives no share of the target. */
    EXACTLY,
    /** The baseline met the target already, so there is no distance to cover. */
    BASELINE_MEETS_TARGET,
    /** The baseline is at the number to be passed, so there is no distance to cover. */
    BASELINE_AT_TARGET,
    /** There is no baseline. */
    NO_BASELINE,
    /** The outcome is a mean of periods, and some of them has none that can be used. */
    PERIODS_MISSING,
    /** The outcome is a mean of periods, and there is none that ended before this period. */
    NO_EARLIER_MEAN,
    /** The outcome is a mean of periods, and nobody says whether the share is of it. */
    OVER_PERIODS,
    /** A direction is wanted, and there is neither a baseline nor a previous outcome. */
    NO_START,
    /** There is neither a previous outcome, a baseline nor a stated change. */
    NOTHING_EARLIER,
    /** What was measured earlier was measured in another way. */
    OTHER_METHOD,
    /** What was measured earlier is of periods of another length. */
    OTHER_LENGTH,
    /** What was measured last is in another unit. */
    OTHER_UNIT,
    /** Of what was measured last only a share was published, and no number. */
    EARLIER_ONLY_PUBLISHED,
    /** The change is from zero, so no share of it exists. */
    FROM_ZERO,
    /** The outcome is of a part of the period, and not to be set beside those of whole ones. */
    SO_FAR,
    /** The goal's end lies ahead, and nothing says that it was finished before. */
    END_AHEAD,
    /** Nobody has said how the goal will end. */
    NO_FORECAST,
    /** What is expected is a word, and no figure. */
    IN_A_WORD,
    /** What is expected is a figure, and no word. */
    BY_A_FIGURE,
    /** Whoever was to say how the goal will end could not. */
    UNCERTAIN,
    /** Nothing says when the way to the target began. */
    NO_BEGINNING,
    /** There is no time between the way's beginning and the goal's end. */
    NO_TIME,
    /** A change was stated, but the target gives no direction. */
    NO_DIRECTION,
    /** The goal does not want several parts from each municipality. */
    NOT_COMPOSITE,
    /** Some municipality's number of parts is not known. */
    PARTS_NOT_TOLD,
    /** One municipality is followed up, and nobody responds. */
    ONE_MUNICIPALITY,
    /** No respondents are counted. */
    NO_POPULATION,
    /** What each municipality said is not stated. */
    NOT_BY_MUNICIPALITY,
    /** Municipalities that have not answered could change it. */
    ANSWERS_MISSING,
    /** Nothing says how low or high those that have not answered could answer. */
    ANSWERS_UNBOUNDED,
    /** The list of municipalities is not declared complete. */
    NO_COMPLETE_LIST,
    /** The number of respondents was not stated. */
    NO_RESPONDENTS,
    /** No share was published. */
    NOTHING_PUBLISHED,
    /** Nothing needs to be inferred. */
    NOT_NEEDED,
    /** No number, or more than one, gives the published share. */
    NOT_UNIQUE;

    private final String key = "cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the cause as a phrase. */
    public Phrase phrase() {
      return Phrase.of(key);
    }
  }

  /** Creates a known figure. */
  static <T> Figure<T> known(T figure) {
    return new Known<>(figure);
  }

  /** Creates an absent figure. */
  static <T> Figure<T> absent(Cause cause) {
    return new Absent<>(cause);
  }

  /** Returns the figure, if known. */
  default Optional<T> value() {
    return this instanceof Known<T> known ? Optional.of(known.figure()) : Optional.empty();
  }

  /** Returns the cause, if the figure is absent. */
  default Optional<Cause> cause() {
    return this instanceof Absent<T> absent ? Optional.of(absent.why()) : Optional.empty();
  }

  /** Derives a figure from this one; absent for the same cause. */
  default <R> Figure<R> then(Function<? super T, Figure<R>> next) {
    return this instanceof Known<T> known
        ? next.apply(known.figure())
        : absent(((Absent<T>) this).why());
  }

  /** Converts the figure; absent for the same cause. */
  default <R> Figure<R> map(Function<? super T, R> turn) {
    return then(figure -> known(turn.apply(figure)));
  }
}
