package se.vastkom.goals.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RatioLawsTest {

  @Provide
  Arbitrary<Ratio> ratios() {
    Arbitrary<Long> small = Arbitraries.longs().between(-1_000, 1_000);
    Arbitrary<Long> any = Arbitraries.oneOf(small, Arbitraries.longs());
    return Combinators.combine(any, any.filter(below -> below != 0)).as(Ratio::of);
  }

  @Property
  void aRatioIsInLowestTermsAboveAPositiveDenominator(@ForAll("ratios") Ratio x) {
    assertThat(x.numerator().gcd(x.denominator())).isEqualTo(BigInteger.ONE);
    assertThat(x.denominator().signum()).isEqualTo(1);
  }

  /** Numbers around the limit of the fast path for small numbers. */
  @Provide
  Arbitrary<BigInteger> edges() {
    return Combinators.combine(
            Arbitraries.of(0, 1, 30, 31, 32, 62, 63, 64),
            Arbitraries.longs().between(-3, 3),
            Arbitraries.of(-1, 1))
        .as(
            (power, beside, sign) ->
                BigInteger.ONE
                    .shiftLeft(power)
                    .add(BigInteger.valueOf(beside))
                    .multiply(BigInteger.valueOf(sign)));
  }

  private static void assertIs(Ratio found, BigInteger part, BigInteger whole) {
    BigInteger divisor = part.gcd(whole).multiply(BigInteger.valueOf(whole.signum()));
    assertThat(found.numerator()).isEqualTo(part.divide(divisor));
    assertThat(found.denominator()).isEqualTo(whole.divide(divisor));
  }

  @Property
  void smallAndLargeNumbersAreReckonedAlike(
      @ForAll("edges") BigInteger a,
      @ForAll("edges") BigInteger b,
      @ForAll("edges") BigInteger c,
      @ForAll("edges") BigInteger d) {
    Assume.that(b.signum() != 0 && d.signum() != 0);
    Ratio x = Ratio.of(a, b);
    Ratio y = Ratio.of(c, d);
    assertIs(x, a, b);
    assertIs(x.plus(y), a.multiply(d).add(c.multiply(b)), b.multiply(d));
    assertIs(x.minus(y), a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
    assertIs(x.times(y), a.multiply(c), b.multiply(d));
    assertThat(x.compareTo(y)).isEqualTo(x.minus(y).signum());
    assertThat(x.equals(y)).isEqualTo(x.compareTo(y) == 0);
    if (c.signum() != 0) {
      assertIs(x.dividedBy(y), a.multiply(d), b.multiply(c));
    }
  }

  @Property
  void aCommonFactorChangesNothing(
      @ForAll int part, @ForAll int whole, @ForAll @LongRange(min = -9_999, max = 9_999) long by) {
    Assume.that(whole != 0 && by != 0);
    assertThat(Ratio.of(part * by, whole * by)).isEqualTo(Ratio.of(part, whole));
  }

  @Property
  void comparingIsComparingCrossProducts(
      @ForAll long p, @ForAll long q, @ForAll long r, @ForAll long s) {
    Assume.that(q != 0 && s != 0);
    int crossed =
        BigInteger.valueOf(p)
            .multiply(BigInteger.valueOf(s))
            .compareTo(BigInteger.valueOf(r).multiply(BigInteger.valueOf(q)));
    int sign = Long.signum(q) * Long.signum(s);
    assertThat(Ratio.of(p, q).compareTo(Ratio.of(r, s))).isEqualTo(crossed * sign);
  }

  @Property
  void aTypedDecimalFallsOnTheRightSideOfEveryShareOfACount(
      @ForAll @IntRange(max = 10_000) int count,
      @ForAll @IntRange(min = 1, max = 10_000) int whole,
      @ForAll @IntRange(max = 12) int decimals) {
    Ratio share = Ratio.of(count, whole);
    BigInteger scaled = BigInteger.TEN.pow(decimals).multiply(BigInteger.valueOf(count));
    BigInteger[] typed = scaled.divideAndRemainder(BigInteger.valueOf(whole));
    boolean exact = typed[1].signum() == 0;
    BigDecimal at = new BigDecimal(typed[0], decimals);
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    assertThat(share.compareTo(Ratio.of(at))).isEqualTo(exact ? 0 : 1);
    assertThat(share.compareTo(Ratio.of(at.add(step)))).isEqualTo(-1);
    assertThat(share.compareTo(Ratio.of(at.subtract(step)))).isEqualTo(1);
    assertThat(share.equals(Ratio.of(at))).isEqualTo(exact);
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll("ratios") Ratio x) {
    assertThat(Ratio.parse(x.toString())).isEqualTo(x);
  }

  @Property
  void aDecimalIsReadAsWhatItSays(@ForAll @IntRange(max = 30) int decimals, @ForAll long unscaled) {
    BigDecimal decimal = BigDecimal.valueOf(unscaled, decimals);
    assertThat(Ratio.parse(decimal.toPlainString())).isEqualTo(Ratio.of(decimal));
    assertThat(Ratio.of(decimal).decimal().orElseThrow()).isEqualByComparingTo(decimal);
  }

  @Property
  void aDecimalIsThereExactlyWhenTheDenominatorHasOnlyTwosAndFives(
      @ForAll @LongRange(min = -10_000, max = 10_000) long part,
      @ForAll @IntRange(min = 1, max = 10_000) int whole) {
    long rest = whole / gcd(part, whole);
    while (rest % 2 == 0) {
      rest /= 2;
    }
    while (rest % 5 == 0) {
      rest /= 5;
    }
    Ratio x = Ratio.of(part, whole);
    assertThat(x.decimal().isPresent()).isEqualTo(rest == 1);
    x.decimal().ifPresent(decimal -> assertThat(Ratio.of(decimal)).isEqualTo(x));
  }

  private static long gcd(long a, long b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  @Property
  void roundingHalfUpMovesAtMostHalfAStep(
      @ForAll("ratios") Ratio x, @ForAll @IntRange(max = 6) int decimals) {
    Ratio moved = Ratio.of(x.rounded(decimals, RoundingMode.HALF_UP)).minus(x);
    Ratio distance = moved.signum() < 0 ? moved.negated() : moved;
    Ratio half = Ratio.of(BigDecimal.ONE.movePointLeft(decimals)).dividedBy(Ratio.of(2));
    assertThat(distance).isLessThanOrEqualTo(half);
  }

  @Property
  void takingAwayUndoesAddingAndDividingUndoesMultiplying(
      @ForAll("ratios") Ratio x, @ForAll("ratios") Ratio y) {
    assertThat(x.plus(y).minus(y)).isEqualTo(x);
    Assume.that(y.signum() != 0);
    assertThat(x.times(y).dividedBy(y)).isEqualTo(x);
  }
}
