package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.figure.Ratio;

class ConventionTest {

  @ParameterizedTest
  @CsvSource({
    "24/49, 49, 49, 48", // 48.97...
    "3/35, 9, 9, 8", // 8.57...
    "1/8, 13, 13, 12", // 12.5
    "17/5, 100, 340, 340",
    "1, 100, 100, 100",
    "0, 0, 0, 0",
    "-1/2, -50, -50, -50"
  })
  void aShareIsShownByEachConvention(String share, int capped, int rounded, int cutOff) {
    Ratio exact = Ratio.parse(share);
    assertThat(Convention.HALF_UP_CAPPED.percent(exact)).isEqualTo(Ratio.of(capped));
    assertThat(Convention.HALF_UP.percent(exact)).isEqualTo(Ratio.of(rounded));
    assertThat(Convention.TRUNCATED.percent(exact)).isEqualTo(Ratio.of(cutOff));
  }

  @Test
  void decimalsAreShownWhereAskedFor() {
    Ratio share = Ratio.of(24, 49);
    assertThat(Convention.HALF_UP.percent(share, 1)).isEqualTo(Ratio.parse("49.0"));
    assertThat(Convention.TRUNCATED.percent(share, 2)).isEqualTo(Ratio.parse("48.97"));
  }
}
