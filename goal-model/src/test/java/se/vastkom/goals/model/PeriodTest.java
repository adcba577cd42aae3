package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.said;

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
    "2015-T3, 2015-09-01, 2015-12-31",
    "2015-Q1, 2015-01-01, 2015-03-31",
    "2015-Q4, 2015-10-01, 2015-12-31",
    "2016-M02, 2016-02-01, 2016-02-29",
    "2015-M12, 2015-12-01, 2015-12-31"
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
        "2015-Q0", "2015-Q5", "2015-M00", "2015-M13", "2015-M4", "2015-09", "1899", "2201-T1",
            "år 2015"
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
            "Expected a period such as 2015, 2015-H1, 2015-T2, 2015-Q3 or 2015-M04; found %d, %s number %d.",
            year, length, ordinal);
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll @IntRange(min = 1900, max = 2200) int year,
      @ForAll Length length,
      @ForAll @IntRange(min = 1, max = 12) int number) {
    Period period = new Period(year, length, Math.min(number, length.perYear()));
    assertThat(Period.parse(period.toString())).contains(period);
  }

  @Property
  void thePeriodsOfAYearFollowDayByDay(
      @ForAll @IntRange(min = 1900, max = 2200) int year, @ForAll Length length) {
    LocalDate next = LocalDate.of(year, 1, 1);
    for (int i = 1; i <= length.perYear(); i++) {
      Period period = new Period(year, length, i);
      assertThat(period.firstDay()).isEqualTo(next);
      next = period.lastDay().plusDays(1);
    }
    assertThat(next).isEqualTo(LocalDate.of(year + 1, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2015, 2015, 2015",
    "2015-H1, första halvåret 2015, first half of 2015",
    "2015-T2, tertial 2 2015, tertial 2 of 2015",
    "2015-Q3, kvartal 3 2015, quarter 3 of 2015",
    "2015-M04, april 2015, April 2015"
  })
  void aPeriodIsSaidInBothLanguages(String text, String swedish, String english) {
    assertThat(said(Period.parse(text).orElseThrow().phrase())).containsExactly(swedish, english);
  }
}
