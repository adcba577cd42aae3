package se.vastkom.goals.tables.cases;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;

/**
 * Numbers in rising order, among which the place of another is found quickly and exactly: all are
 * counted in parts of one size, and small numbers are compared by whole products. Immutable, safe
 * for any thread.
 */
public final class SortedRatios {

  /** The place must be found another way. */
  public static final int ELSEWHERE = -1;

  /** Fewer than this are all compared, for a processor guesses wrong where a search will turn. */
  private static final int FEW = 16;

  private static final int LARGEST_BITS = 31;
  private static final long LARGEST = 1L << LARGEST_BITS;

  /** How many parts a unit has. */
  private final long scale;

  private final long[] borders;

  private SortedRatios(long scale, long[] borders) {
    this.scale = scale;
    this.borders = borders;
  }

  /**
   * SortedRatios among numbers.
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
   * Where a number stands: twice the number of borders below it, and one more if it is a border
   * itself. With the borders 50 and 80, 60 stands at 2 and 80 at 3. A part of a number that is 2³¹
   * or more gives {@link #ELSEWHERE}.
   */
  public int place(Ratio number) {
    return number.smallDenominator() == 0
        ? ELSEWHERE
        : place(number.smallNumerator() * scale, number.smallDenominator());
  }

  /** Where a whole number stands; {@link #ELSEWHERE} for one of 2³¹ or more. */
  public int place(long whole) {
    return -LARGEST < whole && whole < LARGEST ? place(whole * scale, 1) : ELSEWHERE;
  }

  /** Both parts are below 2³¹, and the first is counted in parts. */
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
