package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

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
    assertThat(Words.name("status." + swedish)).isEqualTo(new Part.Name(swedish, english));
  }

  @ParameterizedTest
  @CsvSource({
    "UPPFYLLT, uppfyllt, uppfyllda, met",
    "DELVIS, delvis uppfyllt, delvis uppfyllda, partly met",
    "EJ_UPPFYLLT, ej uppfyllt, ej uppfyllda, not met",
    "UTGATT, utgått, utgångna, discontinued",
    "EJ_BEDOMT, ej bedömt, ej bedömda, not assessed"
  })
  void aVerdictAgreesWithTheNumberOfItsGoals(
      Status status, String ofOne, String ofSeveral, String english) {
    assertThat(said(status.phrase())).containsExactly(ofOne, english);
    assertThat(said(status.phrase(1))).containsExactly(ofOne, english);
    assertThat(said(status.phrase(2))).containsExactly(ofSeveral, english);
    assertThat(said(status.phrase(0))).containsExactly(ofSeveral, english);
  }

  @ParameterizedTest
  @CsvSource({
    "POSITIV, positiv, positiva, positive",
    "OFORANDRAD, oförändrad, oförändrade, unchanged",
    "NEGATIV, negativ, negativa, negative",
    "EJ_BEDOMD, ej bedömd, ej bedömda, not assessed"
  })
  void aTrendAgreesWithTheNumberOfItsGoals(
      Trend trend, String ofOne, String ofSeveral, String english) {
    assertThat(said(trend.phrase(1))).containsExactly(ofOne, english);
    assertThat(said(trend.phrase(3))).containsExactly(ofSeveral, english);
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
    assertThat(said(Status.DELVIS.phrase(dormant)).get(0)).isEqualTo("delvis uppfyllt");
  }
}
