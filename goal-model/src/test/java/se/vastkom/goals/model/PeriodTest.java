package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.model.Period.Length;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2015, 2015-01-01, 2015-12-31",
    "2015-H1, 2015-01-01, 2015-06-30",
    "2015-H2, 2015-07-01, 2015-12-31",
    "2015-T1, 2015-01-01, 2015-04-30",
    "2015-T2, 2015-05-01, 2015-08-31",
    "2015-T3, 2015-09-01, 2015-12-31"
  })
  void aPeriodHasAFirstAndALastDay(String text, LocalDate first, LocalDate last) {
    Period period = Period.parse(text).orElseThrow();
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
  }

  @Test
  void aCalendarYearIsReadFromItsNumber() {
    assertThat(Period.parse(" 2015 ")).contains(Period.year(2015));
    assertThat(Period.year(2015)).hasToString("2015");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "15", "2015-", "2015-H", "2015-H0", "2015-H3", "2015-T0", "2015-T4", "2015-h1",
        "2015-Q1", "2015-09", "1899", "2201-T1", "år 2015"
      })
  void whatIsNoPeriodIsNotRead(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1899, YEAR, 1",
    "2201, YEAR, 1",
    "2015, YEAR, 2",
    "2015, HALF_YEAR, 3",
    "2015, TERTIAL, 0",
    "2015, TERTIAL, 4"
  })
  void thereIsNoPeriodOutsideItsRange(int year, Length length, int ordinal) {
    assertThatThrownBy(() -> new Period(year, length, ordinal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a period such as 2015, 2015-H1 or 2015-T2; found %d, %s number %d.",
            year, length, ordinal);
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll @IntRange(min = 1900, max = 2200) int year,
      @ForAll Length length,
      @ForAll @IntRange(min = 1, max = 3) int number) {
    Period period = new Period(year, length, Math.min(number, perYear(length)));
    assertThat(Period.parse(period.toString())).contains(period);
  }

  @Property
  void thePeriodsOfAYearFollowDayByDay(
      @ForAll @IntRange(min = 1900, max = 2200) int year, @ForAll Length length) {
    LocalDate next = LocalDate.of(year, 1, 1);
    for (int i = 1; i <= perYear(length); i++) {
      Period period = new Period(year, length, i);
      assertThat(period.firstDay()).isEqualTo(next);
      next = period.lastDay().plusDays(1);
    }
    assertThat(next).isEqualTo(LocalDate.of(year + 1, 1, 1));
  }

  private static int perYear(Length length) {
    return switch (length) {
      case YEAR -> 1;
      case HALF_YEAR -> 2;
      case TERTIAL -> 3;
    };
  }
}
