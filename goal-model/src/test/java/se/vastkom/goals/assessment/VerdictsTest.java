package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.StatedDate;

/** The words of status and trend. */
class VerdictsTest {

  @ParameterizedTest
  @CsvSource({
    "UPPFYLLT, uppfyllt, met",
    "DELVIS, delvis, partly met",
    "EJ_UPPFYLLT, ej uppfyllt, not met",
    "UTGATT, utgått, discontinued",
    "EJ_BEDOMT, ej bedömt, not assessed"
  })
  void aStatusIsItsSwedishWord(Status status, String swedish, String english) {
    assertThat(status.key()).isEqualTo(swedish);
    assertThat(Status.of(swedish)).contains(status);
    assertThat(said(status.phrase())).containsExactly(swedish, english);
  }

  @ParameterizedTest
  @CsvSource({
    "POSITIV, positiv, positive",
    "OFORANDRAD, oförändrad, unchanged",
    "NEGATIV, negativ, negative",
    "EJ_BEDOMD, ej bedömd, not assessed"
  })
  void aTrendIsItsSwedishWord(Trend trend, String swedish, String english) {
    assertThat(trend.key()).isEqualTo(swedish);
    assertThat(Trend.of(swedish)).contains(trend);
    assertThat(said(trend.phrase())).containsExactly(swedish, english);
  }

  @Test
  void anotherWordIsNoVerdict() {
    assertThat(Status.of("Uppfyllt")).isEmpty();
    assertThat(Status.of("met")).isEmpty();
    assertThat(Trend.of("bättre")).isEmpty();
  }

  @Test
  void onlyTheDiscontinuedCanBeDormant() {
    Lifecycle dormant = Lifecycle.of(Lifecycle.State.DORMANT, StatedDate.NOT_STATED);
    Lifecycle ended = Lifecycle.of(Lifecycle.State.DISCONTINUED, StatedDate.NOT_STATED);
    assertThat(said(Status.UTGATT.phrase(dormant)).get(0)).isEqualTo("utgått (vilande)");
    assertThat(said(Status.UTGATT.phrase(ended)).get(0)).isEqualTo("utgått");
    assertThat(said(Status.DELVIS.phrase(dormant)).get(0)).isEqualTo("delvis");
  }
}
