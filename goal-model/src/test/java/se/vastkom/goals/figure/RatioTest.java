package se.vastkom.goals.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

  @Test
  void equalSharesAreEqualValues() {
    assertThat(Ratio.of(46, 50)).isEqualTo(Ratio.of(23, 25)).hasToString("23/25");
    assertThat(Ratio.of(0, 49)).isEqualTo(Ratio.ZERO).hasToString("0");
    assertThat(Ratio.of(49, 49)).isEqualTo(Ratio.ONE).hasToString("1");
  }

  @Test
  void theNumeratorCarriesTheSign() {
    assertThat(Ratio.of(3, -4)).isEqualTo(Ratio.of(-3, 4)).hasToString("-3/4");
    assertThat(Ratio.of(-3, -4)).hasToString("3/4");
    assertThat(Ratio.of(-3, 4).signum()).isEqualTo(-1);
    assertThat(Ratio.ZERO.signum()).isZero();
    assertThat(Ratio.of(3, 4).signum()).isEqualTo(1);
  }

  @Test
  void aDecimalIsTakenExactly() {
    assertThat(Ratio.of(new BigDecimal("0.1"))).isEqualTo(Ratio.of(1, 10));
    assertThat(Ratio.of(new BigDecimal("3.50"))).isEqualTo(Ratio.of(7, 2));
    assertThat(Ratio.of(new BigDecimal("12E2"))).isEqualTo(Ratio.of(1200));
  }

  @ParameterizedTest
  @CsvSource({
    "1E+50000000, 50000000",
    "1E-50000000, -50000000",
    "0E+2147483647, 2147483647",
    "1E+100001, 100001"
  })
  @Timeout(5)
  void aPowerOfTenThatNoFigureHasIsRefused(BigDecimal decimal, String exponent) {
    assertThatThrownBy(() -> Ratio.of(decimal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a power of ten of at most 100000; found the exponent " + exponent + ".");
  }

  @Test
  void aPowerOfTenWithinTheLimitIsTakenExactly() {
    assertThat(Ratio.of(new BigDecimal("1E+100000")).times(Ratio.of(new BigDecimal("1E-100000"))))
        .isEqualTo(Ratio.ONE);
  }

  @Test
  void twentyThreeOfTwentyFiveIsNinetyTwoPerCent() {
    assertThat(Ratio.of(23, 25).inPercent()).isEqualTo(Ratio.of(92));
    assertThat(Ratio.of(92).fromPercent()).isEqualTo(Ratio.of(23, 25));
  }

  @Test
  void arithmeticIsExact() {
    Ratio third = Ratio.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.ONE);
    assertThat(third.minus(Ratio.of(1, 2))).isEqualTo(Ratio.of(-1, 6));
    assertThat(third.times(Ratio.of(3, 7))).isEqualTo(Ratio.of(1, 7));
    assertThat(third.dividedBy(Ratio.of(-2, 3))).isEqualTo(Ratio.of(-1, 2));
    assertThat(third.negated()).isEqualTo(Ratio.of(-1, 3));
  }

  /** Numbers with both parts below 2³¹ also give them as longs. */
  @ParameterizedTest
  @CsvSource({
    "2147483647, 2147483647, 1",
    "-2147483647, -2147483647, 1",
    "2147483648, 0, 0",
    "-2147483648, 0, 0",
    "1/2147483647, 1, 2147483647",
    "1/2147483648, 0, 0",
    "2147483647/2, 2147483647, 2",
    "2147483649/2, 0, 0",
    "-2147483647/2, -2147483647, 2",
    "-2147483649/2, 0, 0",
    "4294967296/2147483648, 2, 1"
  })
  void theSmallPartsAreThoseBelowTwoToTheThirtyFirst(String number, long above, long below) {
    Ratio ratio = Ratio.parse(number);
    assertThat(List.of(ratio.smallNumerator(), ratio.smallDenominator()))
        .containsExactly(above, below);
    if (ratio.isWhole()) {
      Ratio whole = Ratio.of(ratio.numerator().longValueExact());
      assertThat(List.of(whole.smallNumerator(), whole.smallDenominator()))
          .containsExactly(above, below);
    }
  }

  @Test
  void onlyWholeNumbersAreWhole() {
    assertThat(Ratio.of(98, 49).isWhole()).isTrue();
    assertThat(Ratio.of(97, 49).isWhole()).isFalse();
  }

  @Test
  void aDecimalIsGivenOnlyWhereItIsExact() {
    assertThat(Ratio.of(23, 25).decimal()).contains(new BigDecimal("0.92"));
    assertThat(Ratio.of(-7, 8).decimal()).contains(new BigDecimal("-0.875"));
    assertThat(Ratio.of(340).decimal()).contains(new BigDecimal("340"));
    assertThat(Ratio.of(24, 49).decimal()).isEmpty();
    assertThat(Ratio.of(1, 30).decimal()).isEmpty();
  }

  @Test
  void roundingFollowsTheNamedMode() {
    assertThat(Ratio.of(7, 2).rounded(0, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("4"));
    assertThat(Ratio.of(7, 2).rounded(0, RoundingMode.DOWN)).isEqualTo(new BigDecimal("3"));
    assertThat(Ratio.of(-7, 2).rounded(0, RoundingMode.DOWN)).isEqualTo(new BigDecimal("-3"));
    assertThat(Ratio.of(2, 3).rounded(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("0.67"));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    assertThat(Ratio.parse("23/25")).isEqualTo(Ratio.of(23, 25));
    assertThat(Ratio.parse("-3")).isEqualTo(Ratio.of(-3));
    assertThat(Ratio.parse("0.5")).isEqualTo(Ratio.of(1, 2));
    assertThat(Ratio.parse("46/50")).isEqualTo(Ratio.of(23, 25));
  }

  // A power of ten is a short text and a long number.
  @ParameterizedTest
  @ValueSource(strings = {"", "many", "1,5", "1/2/3", "3/-4", " 3", ".5", "1e999999999", "٣"})
  void whatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> Ratio.parse(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("Expected a number such as 23/25, -3 or 0.5; found '" + text + "'.");
  }

  @Test
  void nothingIsAShareOfZero() {
    assertThatThrownBy(() -> Ratio.parse("3/0"))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("A ratio needs a denominator other than zero; found '3/0'.");
    assertThatThrownBy(() -> Ratio.of(BigInteger.TWO, BigInteger.ZERO))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("A ratio needs a denominator other than zero; found 2/0.");
    assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("A ratio needs a denominator other than zero; found 1/0.");
  }

  @Test
  void enoughDecimalsTellANumberFromThoseBesideIt() {
    Ratio share = Ratio.of(2_400, 49);
    assertThat(share.decimalsBeside(List.of(Ratio.of(50)), 0)).isZero();
    assertThat(share.decimalsBeside(List.of(Ratio.of(49)), 0)).isEqualTo(2);
    assertThat(share.decimalsBeside(List.of(Ratio.of(49), Ratio.parse("48.98")), 0)).isEqualTo(4);
    assertThat(share.decimalsBeside(List.of(Ratio.of(49)), 3)).isEqualTo(3);
    assertThat(share.decimalsBeside(List.of(share), 0)).isZero();
  }
}
