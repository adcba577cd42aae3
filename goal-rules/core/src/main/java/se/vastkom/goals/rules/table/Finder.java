package se.vastkom.goals.rules.table;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;

/**
 * Finds the class of a value quickly, as bulk engines ask for nothing else: few words by their
 * letters, numbers among borders that are whole on one scale. What is out of its reach it says is
 * elsewhere, and never guesses.
 */
final class Finder {

  /** The class must be looked for another way. */
  static final int ELSEWHERE = -1;

  /** Of more words than these, a hash finds one sooner. */
  private static final int FEW = 8;

  private static final Finder NONE = new Finder(0, new long[0], new int[0], new int[0]);

  private final String[] words;
  private final int[] positions;
  private final boolean isTruth;

  /** How many parts of a unit the borders are counted in; 0 where they are no numbers. */
  private final long scale;

  private final long[] borders;
  private final int[] at;
  private final int[] between;

  private Finder(long scale, long[] borders, int[] at, int[] between) {
    this.words = new String[0];
    this.positions = new int[0];
    this.isTruth = false;
    this.scale = scale;
    this.borders = borders;
    this.at = at;
    this.between = between;
  }

  private Finder(String[] words, int[] positions, boolean isTruth) {
    this.words = words;
    this.positions = positions;
    this.isTruth = isTruth;
    this.scale = 0;
    this.borders = new long[0];
    this.at = new int[0];
    this.between = new int[0];
  }

  /**
   * A finder among classes.
   *
   * @param positions of each class that has a value of its own
   * @param borders rising
   * @param at the class at each border, or 0 for none
   * @param between the class below each border and above all, or 0 for none
   */
  static Finder of(
      Fact fact, Map<Value, Integer> positions, Value[] borders, int[] at, int[] between) {
    if (fact.type() instanceof FactType.NumberType) {
      return scale(borders)
          .map(scale -> new Finder(scale, scaled(borders, scale), at, between))
          .orElse(NONE);
    }
    if (fact.type() instanceof FactType.TruthType) {
      int[] both = {
        positions.getOrDefault(Value.of(false), ELSEWHERE),
        positions.getOrDefault(Value.of(true), ELSEWHERE)
      };
      return new Finder(new String[0], both, true);
    }
    return fact.type() instanceof FactType.WordType type && type.terms().size() <= FEW
        ? new Finder(
            type.terms().stream().map(Term::key).toArray(String[]::new),
            type.terms().stream()
                .mapToInt(term -> positions.getOrDefault(Value.word(term.key()), ELSEWHERE))
                .toArray(),
            false)
        : NONE;
  }

  /** What all borders can be counted in, if it is small and they are. */
  private static Optional<Long> scale(Value[] borders) {
    BigInteger scale = BigInteger.ONE;
    for (Value border : borders) {
      BigInteger parts = ((Value.Numeric) border).number().denominator();
      scale = scale.divide(scale.gcd(parts)).multiply(parts);
      if (scale.bitLength() > 30) {
        return Optional.empty();
      }
    }
    for (Value border : borders) {
      if (((Value.Numeric) border).number().numerator().multiply(scale).bitLength() > 62) {
        return Optional.empty();
      }
    }
    return Optional.of(scale.longValue());
  }

  private static long[] scaled(Value[] borders, long scale) {
    long[] scaled = new long[borders.length];
    for (int i = 0; i < scaled.length; i++) {
      Ratio border = ((Value.Numeric) borders[i]).number();
      scaled[i] = border.numerator().longValue() * (scale / border.denominator().longValue());
    }
    return scaled;
  }

  /** The position of a value's class, or {@link #ELSEWHERE}. */
  int find(Value value) {
    if (value instanceof Value.Word word) {
      return find(word.key());
    }
    if (value instanceof Value.Numeric number) {
      return scale == 0 ? ELSEWHERE : find(number.number());
    }
    return isTruth && value instanceof Value.Truth truth
        ? positions[truth.truth() ? 1 : 0]
        : ELSEWHERE;
  }

  private int find(String word) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(word)) {
        return positions[i];
      }
    }
    return ELSEWHERE;
  }

  private int find(Ratio number) {
    BigInteger above = number.numerator();
    BigInteger below = number.denominator();
    if (above.bitLength() > 31 || below.bitLength() > 62) {
      return ELSEWHERE;
    }
    long counted = above.longValue() * scale;
    boolean isWhole = true;
    long parts = below.longValue();
    if (parts != 1) {
      long floor = Math.floorDiv(counted, parts);
      isWhole = floor * parts == counted;
      counted = floor;
    }
    int from = 0;
    int to = borders.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (borders[middle] < counted) {
        from = middle + 1;
      } else if (borders[middle] > counted) {
        to = middle;
      } else if (isWhole) {
        return there(at[middle]);
      } else {
        return there(between[middle + 1]);
      }
    }
    return there(between[from]);
  }

  /** Where whole numbers are counted there may be no class between two. */
  private static int there(int position) {
    return position == 0 ? ELSEWHERE : position;
  }
}
