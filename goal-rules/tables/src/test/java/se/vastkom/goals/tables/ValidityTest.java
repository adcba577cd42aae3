package se.vastkom.goals.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.words.Words;

class ValidityTest {

  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2018, 12, 31);
  private static final Validity YEAR = new Validity(Optional.of(FIRST), Optional.of(LAST));

  @Test
  void bothEndsBelongToIt() {
    assertThat(YEAR.contains(FIRST)).isTrue();
    assertThat(YEAR.contains(LAST)).isTrue();
    assertThat(YEAR.contains(FIRST.minusDays(1))).isFalse();
    assertThat(YEAR.contains(LAST.plusDays(1))).isFalse();
    assertThat(Validity.ALWAYS.contains(LocalDate.MIN)).isTrue();
    assertThat(Validity.from(FIRST).contains(LocalDate.MAX)).isTrue();
  }

  @Test
  void twoMeetIfADayIsOfBoth() {
    assertThat(YEAR.meets(Validity.ALWAYS)).isTrue();
    assertThat(YEAR.meets(Validity.from(LAST))).isTrue();
    assertThat(YEAR.meets(Validity.from(LAST.plusDays(1)))).isFalse();
    assertThat(Validity.from(LAST.plusDays(1)).meets(YEAR)).isFalse();
  }

  @Test
  void whichDaysIsSaidInBothLanguages() {
    assertThat(said(YEAR))
        .containsExactly("2018-01-01 till 2018-12-31", "2018-01-01 to 2018-12-31");
    assertThat(said(Validity.from(FIRST))).containsExactly("från 2018-01-01", "from 2018-01-01");
    assertThat(said(new Validity(Optional.empty(), Optional.of(LAST))))
        .containsExactly("till och med 2018-12-31", "until 2018-12-31");
    assertThat(said(new Validity(Optional.of(LAST), Optional.of(LAST))))
        .containsExactly("den 2018-12-31", "on 2018-12-31");
    assertThat(said(Validity.ALWAYS)).containsExactly("alltid", "always");
  }

  private static List<String> said(Validity validity) {
    return List.of(Words.swedish().say(validity.phrase()), Words.english().say(validity.phrase()));
  }

  @Test
  void theLastDayIsNotBeforeTheFirst() {
    assertThat(new Validity(Optional.of(FIRST), Optional.of(FIRST)).contains(FIRST)).isTrue();
    assertThatThrownBy(() -> new Validity(Optional.of(LAST), Optional.of(FIRST)))
        .hasMessage("Expected a first day and a last; found 2018-12-31 and 2018-01-01.");
  }
}
