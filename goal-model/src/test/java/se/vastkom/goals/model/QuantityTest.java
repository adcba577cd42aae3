package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.said;

import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;

class QuantityTest {

  @Test
  void aQuantityIsSaidWithItsUnit() {
    assertThat(said(Quantity.of(24, "kommuner").part()))
        .containsExactly("24 kommuner", "24 municipalities");
    assertThat(new Quantity(Ratio.of(7, 2), "%")).hasToString("7/2 %");
  }

  @Test
  void aNumberOfNothingIsRefused() {
    assertThatThrownBy(() -> Quantity.of(24, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a unit such as 'kommuner' or '%'; found none beside 24.");
  }
}
