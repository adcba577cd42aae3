package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.exactly;
import static se.vastkom.goals.Example.fiveServicesIn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Target.Kind;

class TargetTest {

  @Test
  void eachTargetSaysItsKind() {
    assertThat(atLeast(25, "kommuner").kind()).isEqualTo(Kind.AT_LEAST);
    assertThat(atMost(25, "kommuner").kind()).isEqualTo(Kind.AT_MOST);
    assertThat(exactly(25, "kommuner").kind()).isEqualTo(Kind.EXACTLY);
    assertThat(new Target.Milestone().kind()).isEqualTo(Kind.MILESTONE);
    assertThat(fiveServicesIn(35).kind()).isEqualTo(Kind.COMPOSITE);
    assertThat(new Target.DirectionOnly(true, "kommuner").kind()).isEqualTo(Kind.INCREASE);
    assertThat(new Target.DirectionOnly(false, "kommuner").kind()).isEqualTo(Kind.DECREASE);
    assertThat(new Target.None().kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void onlyAQuantityIsWanted() {
    Quantity twentyFive = Quantity.of(25, "kommuner");
    assertThat(atLeast(25, "kommuner").wanted()).contains(twentyFive);
    assertThat(atMost(25, "kommuner").wanted()).contains(twentyFive);
    assertThat(exactly(25, "kommuner").wanted()).contains(twentyFive);
    assertThat(new Target.Milestone().wanted()).isEmpty();
    assertThat(new Target.DirectionOnly(true, "kommuner").wanted()).isEmpty();
    assertThat(new Target.None().wanted()).isEmpty();
  }

  @Test
  void aCompositeWantsMunicipalities() {
    assertThat(fiveServicesIn(35).wanted()).contains(Quantity.of(35, "kommuner"));
  }

  @ParameterizedTest
  @CsvSource({"0, 5/1, 5", "-1, 5/1, 5", "35, 0/1, 0", "35, -5/1, -5", "35, 5/2, 5/2"})
  void aCompositeCountsInWholeNumbersAboveZero(int municipalities, String parts, String shown) {
    Quantity quantity = new Quantity(Ratio.parse(parts), "tjänster");
    assertThatThrownBy(() -> new Target.Composite(municipalities, quantity))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected whole numbers above zero, such as 35 kommuner having 5 tjänster; found %d"
                + " and %s tjänster.",
            municipalities, shown);
  }

  @Test
  void aDirectionIsOfSomething() {
    assertThatThrownBy(() -> new Target.DirectionOnly(true, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a unit such as 'tjänster'; found none.");
  }

  @Test
  void aCountyHasMunicipalities() {
    assertThatThrownBy(() -> new County("Tomt", List.of(new Subregion("A", List.of(), List.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a county with municipalities; 'Tomt' has none.");
  }
}
