package se.vastkom.goals.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact rational number in lowest terms, with a denominator above zero. Equal numbers are equal
 * values, and {@code parse(toString(x))} gives {@code x}. Immutable, safe for any thread.
 *
 * @param numerator carries the sign
 * @param denominator above zero
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

  /** The number 0. */
  public static final Ratio ZERO = of(0);

  /** The number 1, or 100 %. */
  public static final Ratio ONE = of(1);

  private static final Ratio HUNDRED = of(100);
  private static final Pattern WRITTEN = Pattern.compile("-?[0-9]+(?:/[0-9]+|\\.[0-9]+)?");

  /**
   * Reduces to lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public Ratio {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(
          "A ratio needs a denominator other than zero; found " + numerator + "/0.");
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger divisor =
          isLong(numerator) && isLong(denominator)
              ? BigInteger.valueOf(divisor(numerator.longValue(), denominator.longValue()))
              : numerator.gcd(denominator);
      if (denominator.signum() < 0) {
        divisor = divisor.negate();
      }
      if (!divisor.equals(BigInteger.ONE)) {
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
      }
    }
  }

  /** Most numbers are small, and then much is done quicker. */
  private static boolean isLong(BigInteger number) {
    return number.bitLength() < Long.SIZE - 1;
  }

  private static long divisor(long one, long other) {
    long larger = Math.abs(one);
    long smaller = Math.abs(other);
    while (smaller != 0) {
      long rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }

  /** A whole number. */
  public static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /**
   * {@code part} of {@code whole}.
   *
   * @throws ArithmeticException if {@code whole} is zero
   */
  public static Ratio of(long part, long whole) {
    return new Ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }

  /** A decimal number, exactly. */
  public static Ratio of(BigDecimal decimal) {
    return decimal.scale() > 0
        ? new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE);
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
    int slash = text.indexOf('/');
    if (slash < 0) {
      return of(new BigDecimal(text));
    }
    BigInteger below = new BigInteger(text.substring(slash + 1));
    if (below.signum() == 0) {
      throw new NumberFormatException(
          "A ratio needs a denominator other than zero; found '" + text + "'.");
    }
    return new Ratio(new BigInteger(text.substring(0, slash)), below);
  }

  /** The sum. */
  public Ratio plus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Ratio minus(Ratio other) {
    return plus(other.negated());
  }

  /** The product. */
  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Ratio dividedBy(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The number with its sign turned. */
  public Ratio negated() {
    return new Ratio(numerator.negate(), denominator);
  }

  /** The same share counted in per cent: 23/25 gives 92. */
  public Ratio inPercent() {
    return times(HUNDRED);
  }

  /** The share that so many per cent are: 92 gives 23/25. */
  public Ratio fromPercent() {
    return dividedBy(HUNDRED);
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** Whether nothing stands behind the decimal mark. */
  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** The number as a decimal, or empty where no decimal says it exactly (24/49). */
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

  /** The number rounded to so many decimals. */
  public BigDecimal rounded(int decimals, RoundingMode mode) {
    if (isWhole()) {
      return new BigDecimal(numerator).setScale(decimals, mode);
    }
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
  }

  /** Exact, for every pair of numbers. */
  @Override
  public int compareTo(Ratio other) {
    if (isSmall() && other.isSmall()) {
      return Long.compare(
          numerator.longValue() * other.denominator.longValue(),
          other.numerator.longValue() * denominator.longValue());
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Whether the product of two such parts fits a long. */
  private boolean isSmall() {
    return numerator.bitLength() < Integer.SIZE && denominator.bitLength() < Integer.SIZE;
  }

  /** {@code 23/25}, or {@code 3} where the number is whole. */
  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
