package se.vastkom.goals.rules;

import java.math.BigInteger;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;

/**
 * The numbers between two ends, as a test of a class of numbers accepts them.
 *
 * @param from the lower end
 * @param withFrom whether it is included
 * @param to the upper end; empty where there is none
 * @param withTo whether it is included
 */
record Bounds(Ratio from, boolean withFrom, Optional<Ratio> to, boolean withTo) {

  /** Zero and above. */
  static final Bounds COUNTS = new Bounds(Ratio.ZERO, true, Optional.empty(), false);

  /** Shares of a whole. */
  static final Bounds SHARES = of(Ratio.ZERO, Ratio.ONE);

  /** Some, and not all. */
  static final Bounds SOME = new Bounds(Ratio.ZERO, false, Optional.of(Ratio.ONE), false);

  static Bounds of(Ratio from, Ratio to) {
    return new Bounds(from, true, Optional.of(to), true);
  }

  static Bounds only(Ratio number) {
    return of(number, number);
  }

  /** Returns the numbers here that a test accepts. */
  Bounds passing(UnaryTest test) {
    if (test instanceof UnaryTest.Is is) {
      return and(only(number(is.value())));
    }
    if (test instanceof UnaryTest.Within within) {
      return passing(within.from()).passing(within.to());
    }
    if (test instanceof Compared compared) {
      Ratio border = number(compared.border());
      return switch (compared.operator()) {
        case AT_LEAST, ABOVE ->
            and(
                new Bounds(
                    border, compared.operator() == Operator.AT_LEAST, Optional.empty(), false));
        case AT_MOST, BELOW ->
            and(
                new Bounds(
                    least(border),
                    true,
                    Optional.of(border),
                    compared.operator() == Operator.AT_MOST));
      };
    }
    return this;
  }

  private Ratio least(Ratio border) {
    return from.compareTo(border) < 0 ? from : border;
  }

  private static Ratio number(Value value) {
    return ((Value.Numeric) value).number();
  }

  /** Returns the same ends of numbers that are a hundredth. */
  Bounds fromPercent() {
    return new Bounds(from.fromPercent(), withFrom, to.map(Ratio::fromPercent), withTo);
  }

  /** Returns the same ends of numbers that are a hundred times larger. */
  Bounds inPercent() {
    return new Bounds(from.inPercent(), withFrom, to.map(Ratio::inPercent), withTo);
  }

  Bounds and(Bounds other) {
    int low = from.compareTo(other.from);
    boolean lowIn = low == 0 ? withFrom && other.withFrom : low > 0 ? withFrom : other.withFrom;
    Ratio lower = low >= 0 ? from : other.from;
    if (to.isEmpty() || other.to.isEmpty()) {
      return new Bounds(
          lower, lowIn, to.or(() -> other.to), to.isPresent() ? withTo : other.withTo);
    }
    int high = to.get().compareTo(other.to.get());
    boolean highIn = high == 0 ? withTo && other.withTo : high < 0 ? withTo : other.withTo;
    return new Bounds(lower, lowIn, Optional.of(high <= 0 ? to.get() : other.to.get()), highIn);
  }

  boolean isEmpty() {
    return to.map(end -> end.compareTo(from) < 0 || (end.equals(from) && !(withFrom && withTo)))
        .orElse(false);
  }

  /** Returns whether some number here is below some number there. */
  boolean hasBelow(Bounds other) {
    return !isEmpty()
        && !other.isEmpty()
        && other.to.map(end -> from.compareTo(end) < 0).orElse(true);
  }

  /** Returns the lowest whole number here, times a factor. */
  long lowest(long factor) {
    Ratio end = from.times(Ratio.of(factor));
    long floor = floor(end);
    return end.isWhole() ? (withFrom ? floor : floor + 1) : floor + 1;
  }

  /**
   * Returns the highest whole number here, times a factor; {@code otherwise} where there is none.
   */
  long highest(long factor, long otherwise) {
    return to.map(
            end -> {
              Ratio scaled = end.times(Ratio.of(factor));
              long floor = floor(scaled);
              return scaled.isWhole() && !withTo ? floor - 1 : floor;
            })
        .orElse(otherwise);
  }

  private static long floor(Ratio number) {
    BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
    return parts[1].signum() < 0 ? parts[0].longValue() - 1 : parts[0].longValue();
  }

  /** Returns the product of the ends' denominators. */
  long fineness() {
    BigInteger product = from.denominator();
    if (to.isPresent()) {
      product = product.multiply(to.get().denominator());
    }
    return product.bitLength() < Integer.SIZE ? product.longValue() : Integer.MAX_VALUE;
  }

  /** Returns the greatest end in size. */
  long size() {
    return Math.max(lowest(1), highest(1, 0));
  }
}
