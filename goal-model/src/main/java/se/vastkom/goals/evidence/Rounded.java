package se.vastkom.goals.evidence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;

/**
 * The range of whole numbers that give a share which, rounded half up, prints as it was printed.
 *
 * @param first the lowest number
 * @param last the highest number
 */
record Rounded(BigInteger first, BigInteger last) {

  private static final Ratio HALF = Ratio.of(1, 2);

  /**
   * Returns the numbers from 0 to {@code whole} whose share of it prints as this; empty where none
   * does.
   */
  static Optional<Rounded> counts(Ratio printed, BigInteger whole) {
    Optional<Ratio> half = halfStep(printed);
    if (half.isEmpty()) {
      return Optional.empty();
    }
    Ratio all = Ratio.of(new BigDecimal(whole));
    // A share half a step above prints as the next one.
    BigInteger first = up(printed.minus(half.get()).times(all));
    BigInteger last = up(printed.plus(half.get()).times(all)).subtract(BigInteger.ONE);
    return between(first.max(BigInteger.ZERO), last.min(whole));
  }

  /**
   * Returns the wholes, from the part itself to {@code most}, for which the part's share prints as
   * this.
   */
  static Optional<Rounded> wholes(Ratio printed, Ratio part, long most) {
    Optional<Ratio> half = halfStep(printed);
    if (half.isEmpty() || part.signum() <= 0) {
      return Optional.empty();
    }
    Ratio below = printed.plus(half.get());
    if (below.signum() <= 0) {
      return Optional.empty();
    }
    Ratio from = printed.minus(half.get());
    BigInteger first = down(part.dividedBy(below)).add(BigInteger.ONE);
    BigInteger limit = BigInteger.valueOf(most);
    BigInteger last = from.signum() <= 0 ? limit : down(part.dividedBy(from)).min(limit);
    return between(first.max(up(part)), last);
  }

  /**
   * Returns half the value of the last printed decimal, as a share; empty if the share has no exact
   * decimal.
   */
  private static Optional<Ratio> halfStep(Ratio printed) {
    int decimals = PrintedShare.decimals(printed);
    Ratio steps = printed.inPercent().times(Ratio.of(BigDecimal.ONE.movePointRight(decimals)));
    return steps.isWhole()
        ? Optional.of(HALF.times(Ratio.of(BigDecimal.ONE.movePointLeft(decimals + 2))))
        : Optional.empty();
  }

  private static BigInteger up(Ratio number) {
    return number.rounded(0, RoundingMode.CEILING).toBigInteger();
  }

  private static BigInteger down(Ratio number) {
    return number.rounded(0, RoundingMode.FLOOR).toBigInteger();
  }

  private static Optional<Rounded> between(BigInteger first, BigInteger last) {
    return first.compareTo(last) <= 0 ? Optional.of(new Rounded(first, last)) : Optional.empty();
  }
}
