package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.amount;

import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.Outcome.Basis;

class OutcomeTest {

  @Test
  void eachOutcomeSaysHowItIsKnown() {
    assertThat(amount(24, "kommuner").basis()).contains(Basis.COUNTED);
    assertThat(new Outcome.Amount(Quantity.of(24, "kommuner"), Basis.INFERRED).basis())
        .contains(Basis.INFERRED);
    assertThat(new Outcome.YesNo(false).basis()).contains(Basis.COUNTED);
    assertThat(new Outcome.ByMunicipality().basis()).contains(Basis.NAMED);
    assertThat(new Outcome.AsPublished().basis()).contains(Basis.PUBLISHED);
    assertThat(new Outcome.Missing(Outcome.Reason.MISSING).basis()).isEmpty();
  }

  @Test
  void aPublishedShareIsNoNumberOfAnything() {
    assertThatThrownBy(() -> new Outcome.Amount(Quantity.of(24, "kommuner"), Basis.PUBLISHED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A number known only as a published share is AsPublished; found 24 kommuner.");
  }
}
