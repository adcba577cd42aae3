package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"2015", "2015-09", "2015-09-01", "1900", "2199-12", "2016-02-29"})
  void aDateIsKeptAsExactAsItWasStated(String text) {
    assertThat(new StatedDate(text)).hasToString(text);
    assertThat(StatedDate.parse(" " + text + " ")).contains(new StatedDate(text));
    assertThat(new StatedDate(text).isStated()).isTrue();
  }

  @Test
  void notStatedIsADateOfItsOwn() {
    assertThat(StatedDate.parse(" ")).contains(StatedDate.NOT_STATED);
    assertThat(StatedDate.NOT_STATED.isStated()).isFalse();
    assertThat(StatedDate.NOT_STATED).hasToString("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15",
        "1815",
        "2215",
        "2015-13",
        "1815-09",
        "2015-9",
        "2015-02-29",
        "1815-09-01",
        "2015-09-1",
        "hösten",
        "hösten 2015",
        "20150901",
        "+12015-09-01"
      })
  void whatIsNoDateIsRefused(String text) {
    assertThat(StatedDate.parse(text)).isEmpty();
    assertThatThrownBy(() -> new StatedDate(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a date such as 2015, 2015-09 or 2015-09-01; found '" + text + "'.");
  }
}
