package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Set;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Phrase;

/** How the responses to a goal become one outcome: what it is "measured as". Immutable. */
public sealed interface Aggregation {

  /** A kind of aggregation, as files name it. */
  enum Kind implements Keyed {
    /** How many say yes. */
    YES("antal ja"),
    /** The sum of the figures; only of what adds up. */
    SUM("summa"),
    /** The mean of the figures, where every respondent weighs the same. */
    MEAN("medel"),
    /** {@link WeightedMean}. */
    WEIGHTED_MEAN("viktat medel"),
    /** The middle figure, or the mean of the middle two. */
    MEDIAN("median"),
    /** {@link Reaching}: how many reach the limit. */
    COUNT_REACHING("antal som når gränsen"),
    /** {@link Reaching}: per cent, of those with a figure, that reach the limit. */
    SHARE_REACHING("andel som når gränsen"),
    /** The lowest figure. */
    LOWEST("lägsta"),
    /** The highest figure. */
    HIGHEST("högsta");

    /** The kinds whose outcome is itself such a figure as a respondent gives. */
    private static final Set<Kind> OF_FIGURES =
        EnumSet.of(MEAN, WEIGHTED_MEAN, MEDIAN, LOWEST, HIGHEST);

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }

    /** Returns whether it counts respondents, so that its outcome is a number of them. */
    public boolean countsRespondents() {
      return this == YES || this == COUNT_REACHING;
    }

    /** Returns whether it asks which figures reach a limit. */
    public boolean hasLimit() {
      return this == COUNT_REACHING || this == SHARE_REACHING;
    }

    /** Returns whether its outcome lies between the lowest and the highest response. */
    public boolean staysAmongResponses() {
      return OF_FIGURES.contains(this);
    }

    /** Returns its name as a phrase. */
    public Phrase phrase() {
      return Phrase.of("aggregation." + key);
    }
  }

  /** Returns its kind. */
  Kind kind();

  /**
   * Returns an aggregation that needs nothing but the responses.
   *
   * @throws IllegalArgumentException if the kind needs a limit or a weight
   */
  static Aggregation of(Kind kind) {
    return new Plain(kind);
  }

  /**
   * An aggregation that needs nothing but the responses.
   *
   * @param kind its kind
   */
  record Plain(Kind kind) implements Aggregation {
    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException if the kind needs a limit or a weight
     */
    public Plain {
      requireNonNull(kind, "kind");
      if (kind.hasLimit() || kind == Kind.WEIGHTED_MEAN) {
        throw new IllegalArgumentException(
            "Expected a limit or a weight beside " + kind + "; found neither.");
      }
    }
  }

  /**
   * The mean where each respondent counts by a figure of its own.
   *
   * @param weight what it counts by, as its column is called: invånare
   */
  record WeightedMean(String weight) implements Aggregation {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public WeightedMean {
      requireNonNull(weight, "weight");
      if (weight.isBlank()) {
        throw new IllegalArgumentException("Expected a weight such as 'invånare'; found none.");
      }
    }

    @Override
    public Kind kind() {
      return Kind.WEIGHTED_MEAN;
    }
  }

  /**
   * How many respondents, or what share of them, reach a limit.
   *
   * @param kind {@link Kind#COUNT_REACHING} or {@link Kind#SHARE_REACHING}
   * @param limit the limit, in the unit of the responses
   */
  record Reaching(Kind kind, Limit limit) implements Aggregation {
    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException if the kind has no limit
     */
    public Reaching {
      requireNonNull(kind, "kind");
      requireNonNull(limit, "limit");
      if (!kind.hasLimit()) {
        throw new IllegalArgumentException("Expected no limit beside " + kind + "; found " + limit);
      }
    }
  }
}
