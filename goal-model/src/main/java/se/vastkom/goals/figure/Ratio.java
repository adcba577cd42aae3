package se.vastkom.goals.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms, with a denominator above zero. Equal numbers are equal
 * values, and {@code parse(toString(x))} gives {@code x}. Immutable, safe for any thread.
 */
public final class Ratio implements Comparable<Ratio> {

  /** The number 0. */
  public static final Ratio ZERO = of(0);

  /** The number 1, or 100 %. */
  public static final Ratio ONE = of(1);

  private static final Ratio HUNDRED = of(100);
  private static final Pattern WRITTEN = Pattern.compile("-?[0-9]+(?:/[0-9]+|\\.[0-9]+)?");

  private static final int LARGEST_EXPONENT = 100_000;

  /** Both parts of a small number are below this, so a sum of two products fits a long. */
  private static final long SMALL = 1L << 31;

  private final BigInteger numerator;
  private final BigInteger denominator;

  /** Most numbers are small and take a faster path: both parts again as longs, or 0 and 0. */
  private final long above;

  private final long below;

  /** Takes parts that are already in lowest terms. */
  private Ratio(BigInteger numerator, BigInteger denominator, boolean isSmall) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.above = isSmall ? numerator.longValue() : 0;
    this.below = isSmall ? denominator.longValue() : 0;
  }

  /** Returns a whole number. */
  public static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE, -SMALL < whole && whole < SMALL);
  }

  /**
   * Returns {@code part} of {@code whole}, in lowest terms.
   *
   * @throws ArithmeticException if {@code whole} is zero
   */
  public static Ratio of(long part, long whole) {
    if (part == Long.MIN_VALUE || whole == Long.MIN_VALUE || whole == 0) {
      return of(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }
    long divisor = divisor(Math.abs(part), Math.abs(whole));
    long above = Long.signum(whole) * part / divisor;
    long below = Math.abs(whole) / divisor;
    return new Ratio(
        BigInteger.valueOf(above),
        BigInteger.valueOf(below),
        -SMALL < above && above < SMALL && below < SMALL);
  }

  /**
   * Returns {@code part} of {@code whole}, in lowest terms.
   *
   * @throws ArithmeticException if {@code whole} is zero
   */
  public static Ratio of(BigInteger part, BigInteger whole) {
    if (whole.signum() == 0) {
      throw new ArithmeticException(
          "A ratio needs a denominator other than zero; found " + part + "/0.");
    }
    if (isLong(part) && isLong(whole)) {
      return of(part.longValue(), whole.longValue());
    }
    BigInteger divisor = part.gcd(whole).multiply(BigInteger.valueOf(whole.signum()));
    BigInteger above = part.divide(divisor);
    BigInteger below = whole.divide(divisor);
    return isLong(above) && isLong(below)
        ? of(above.longValue(), below.longValue())
        : new Ratio(above, below, false);
  }

  private static boolean isLong(BigInteger number) {
    return number.bitLength() < Long.SIZE - 1;
  }

  private static long divisor(long larger, long smaller) {
    while (smaller != 0) {
      long rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }

  /** Returns the part above the line, which carries the sign. */
  public BigInteger numerator() {
    return numerator;
  }

  /** Returns the part below the line, above zero. */
  public BigInteger denominator() {
    return denominator;
  }

  /**
   * Returns the exact value of a decimal number.
   *
   * @throws IllegalArgumentException if its power of ten has an exponent beyond 100,000 on either
   *     side of zero, which would take minutes and more memory than there is
   */
  public static Ratio of(BigDecimal decimal) {
    if (Math.abs((long) decimal.scale()) > LARGEST_EXPONENT) {
      throw new IllegalArgumentException(
          "Expected a power of ten of at most "
              + LARGEST_EXPONENT
              + "; found the exponent "
              + -(long) decimal.scale()
              + ".");
    }
    int decimals = Math.max(0, decimal.scale());
    return of(decimal.movePointRight(decimals).toBigIntegerExact(), BigInteger.TEN.pow(decimals));
  }

  /**
   * Reads what {@link #toString()} writes: {@code 23/25}, {@code -3} or a plain decimal such as
   * {@code 0.5}.
   *
   * @throws NumberFormatException if the text is none of these
   */
  public static Ratio parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new NumberFormatException(
          "Expected a number such as 23/25, -3 or 0.5; found '" + text + "'.");
    }
    if (!text.contains("/")) {
      return of(new BigDecimal(text));
    }
    int slash = text.indexOf('/');
    BigInteger below = new BigInteger(text.substring(slash + 1));
    if (below.signum() == 0) {
      throw new NumberFormatException(
          "A ratio needs a denominator other than zero; found '" + text + "'.");
    }
    return of(new BigInteger(text.substring(0, slash)), below);
  }

  /** Returns the sum. */
  public Ratio plus(Ratio other) {
    return isSmall() && other.isSmall()
        ? of(above * other.below + other.above * below, below * other.below)
        : of(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  /** Returns the difference. */
  public Ratio minus(Ratio other) {
    return plus(other.negated());
  }

  /** Returns the product. */
  public Ratio times(Ratio other) {
    return isSmall() && other.isSmall()
        ? of(above * other.above, below * other.below)
        : of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Returns the quotient.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Ratio dividedBy(Ratio other) {
    return isSmall() && other.isSmall()
        ? of(above * other.below, below * other.above)
        : of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** Returns the number with its sign changed. */
  public Ratio negated() {
    return new Ratio(numerator.negate(), denominator, isSmall());
  }

  /** Returns this share in per cent: 23/25 gives 92. */
  public Ratio inPercent() {
    return times(HUNDRED);
  }

  /** Returns the share that this number of per cent is: 92 gives 23/25. */
  public Ratio fromPercent() {
    return dividedBy(HUNDRED);
  }

  /** Returns -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** Returns whether the number is whole. */
  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** Returns the number as a decimal, or empty where no decimal is exact (24/49). */
  public Optional<BigDecimal> decimal() {
    if (isWhole()) {
      return Optional.of(new BigDecimal(numerator));
    }
    BigInteger rest = denominator;
    int twos = rest.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
      fives++;
    }
    return rest.equals(BigInteger.ONE)
        ? Optional.of(rounded(Math.max(twos, fives), RoundingMode.UNNECESSARY))
        : Optional.empty();
  }

  /** Returns the number rounded to this many decimals. */
  public BigDecimal rounded(int decimals, RoundingMode mode) {
    if (isWhole()) {
      return new BigDecimal(numerator).setScale(decimals, mode);
    }
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
  }

  /**
   * Returns how many decimals it takes, at least some, for this number, rounded half up, to lie on
   * the same side of each of some other numbers as it does exactly: 2400/49 (48.979…) takes two
   * beside 49, and four beside 48.98.
   */
  public int decimalsBeside(Collection<Ratio> others, int fewest) {
    int decimals = fewest;
    while (!others.stream().allMatch(isBesideWith(decimals))) {
      decimals++;
    }
    return decimals;
  }

  private Predicate<Ratio> isBesideWith(int decimals) {
    Ratio rounded = of(rounded(decimals, RoundingMode.HALF_UP));
    return other -> {
      int side = Integer.signum(compareTo(other));
      boolean isEndless = side == 0 && decimal().isEmpty();
      return isEndless || Integer.signum(rounded.compareTo(other)) == side;
    };
  }

  /** Compares exactly, for every pair of numbers. */
  @Override
  public int compareTo(Ratio other) {
    return isSmall() && other.isSmall()
        ? Long.compare(above * other.below, other.above * below)
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  private boolean isSmall() {
    return below != 0;
  }

  /** Returns the numerator where both parts are below 2³¹; otherwise 0. */
  public long smallNumerator() {
    return above;
  }

  /** Returns the denominator where both parts are below 2³¹; otherwise 0. */
  public long smallDenominator() {
    return below;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio ratio
        && numerator.equals(ratio.numerator)
        && denominator.equals(ratio.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** Returns {@code 23/25}, or {@code 3} where the number is whole. */
  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
