package se.vastkom.goals.tables.cases;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;

/**
 * Sorted numbers that find the place of another number among them quickly and exactly: all are
 * counted in parts of one size, and small numbers are compared by whole products. Immutable, safe
 * for any thread.
 */
public final class SortedRatios {

  /** The place must be found another way. */
  public static final int ELSEWHERE = -1;

  /** Fewer than this are all compared, since processors mispredict a search's branches. */
  private static final int FEW = 16;

  private static final int LARGEST_BITS = 31;
  private static final long LARGEST = 1L << LARGEST_BITS;

  /** The number of parts in a unit. */
  private final long scale;

  private final long[] borders;

  private SortedRatios(long scale, long[] borders) {
    this.scale = scale;
    this.borders = borders;
  }

  /**
   * Creates the sorted numbers.
   *
   * @param rising each larger than the one before
   * @return empty if no parts of one size count all of them in whole numbers below 2³¹
   */
  public static Optional<SortedRatios> of(List<Ratio> rising) {
    BigInteger scale = BigInteger.ONE;
    for (Ratio border : rising) {
      BigInteger parts = border.denominator();
      scale = scale.divide(scale.gcd(parts)).multiply(parts);
      if (scale.bitLength() > LARGEST_BITS) {
        return Optional.empty();
      }
    }
    long[] counted = new long[rising.size()];
    for (int i = 0; i < counted.length; i++) {
      Ratio border = rising.get(i);
      BigInteger count = border.numerator().multiply(scale.divide(border.denominator()));
      if (count.bitLength() > LARGEST_BITS) {
        return Optional.empty();
      }
      counted[i] = count.longValue();
    }
    return Optional.of(new SortedRatios(scale.longValue(), counted));
  }

  /**
   * Returns the place of a number: twice the number of borders below it, plus one if it is a border
   * itself. With the borders 50 and 80, 60 has place 2 and 80 has place 3. Returns {@link
   * #ELSEWHERE} if the number's numerator or denominator is 2³¹ or more.
   */
  public int place(Ratio number) {
    return number.smallDenominator() == 0
        ? ELSEWHERE
        : place(number.smallNumerator() * scale, number.smallDenominator());
  }

  /** Returns the place of a whole number; {@link #ELSEWHERE} for 2³¹ or more. */
  public int place(long whole) {
    return -LARGEST < whole && whole < LARGEST ? place(whole * scale, 1) : ELSEWHERE;
  }

  /** Returns the place of a fraction whose terms are below 2³¹, the first counted in parts. */
  private int place(long above, long below) {
    int from = 0;
    int to = borders.length;
    while (to - from >= FEW) {
      int middle = (from + to) >>> 1;
      if (borders[middle] * below < above) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    int lower = from;
    for (int i = from; i < to; i++) {
      // The sign of the difference: 1 for a border below the number.
      lower += (int) ((borders[i] * below - above) >>> (Long.SIZE - 1));
    }
    return lower < borders.length && borders[lower] * below == above ? 2 * lower + 1 : 2 * lower;
  }
}
