package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Words;

class LimitTest {

  /** What reaches 80 %: a figure just below it, it, and one just above. */
  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, false, true, true, minst 80 %, at least 80%",
    "ABOVE, false, false, true, mer än 80 %, more than 80%",
    "AT_MOST, true, true, false, högst 80 %, at most 80%",
    "BELOW, true, false, false, mindre än 80 %, less than 80%",
    "EXACTLY, false, true, false, exakt 80 %, exactly 80%"
  })
  void aFigureReachesALimitOrNot(
      Limit.Comparison comparison,
      boolean below,
      boolean equal,
      boolean above,
      String swedish,
      String english) {
    Limit limit = new Limit(comparison, Quantity.of(80, "%"));
    assertThat(limit.isReachedBy(Ratio.of(7_999, 100))).isEqualTo(below);
    assertThat(limit.isReachedBy(Ratio.of(80))).isEqualTo(equal);
    assertThat(limit.isReachedBy(Ratio.of(8_001, 100))).isEqualTo(above);
    assertThat(Words.swedish().say(limit.phrase())).isEqualTo(swedish);
    assertThat(Words.english().say(limit.phrase())).isEqualTo(english);
  }

  @Test
  void aRangeHoldsItsEndsAndNothingBeyond() {
    ValueRange marks = ValueRange.of(1, 5);
    assertThat(marks.holds(Ratio.of(1))).isTrue();
    assertThat(marks.holds(Ratio.of(5))).isTrue();
    assertThat(marks.holds(Ratio.of(1, 2))).isFalse();
    assertThat(marks.holds(Ratio.of(11, 2))).isFalse();
    assertThat(Words.swedish().say(marks.phrase())).isEqualTo("[1..5]");
    assertThatThrownBy(() -> ValueRange.of(5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected the lowest before the highest; found 5..1.");
  }
}
