package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.between;
import static se.vastkom.goals.Example.exactly;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Target.Between.Limit;
import se.vastkom.goals.model.Target.Kind;

class TargetTest {

  @Test
  void eachTargetSaysItsKind() {
    assertThat(atLeast(25, "kommuner").kind()).isEqualTo(Kind.AT_LEAST);
    assertThat(atMost(25, "kommuner").kind()).isEqualTo(Kind.AT_MOST);
    assertThat(exactly(25, "kommuner").kind()).isEqualTo(Kind.EXACTLY);
    assertThat(new Target.Above(Quantity.of(25, "kommuner")).kind()).isEqualTo(Kind.ABOVE);
    assertThat(new Target.Below(Quantity.of(25, "kommuner")).kind()).isEqualTo(Kind.BELOW);
    assertThat(between(10, 20, "kommuner").kind()).isEqualTo(Kind.BETWEEN);
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
    assertThat(new Target.Above(twentyFive).wanted()).contains(twentyFive);
    assertThat(new Target.Below(twentyFive).wanted()).contains(twentyFive);
    assertThat(between(10, 20, "kommuner").wanted()).isEmpty();
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
  void everyTargetOfNumbersSaysTheirUnit() {
    assertThat(atLeast(25, "dagar").outcomeUnit()).contains("dagar");
    assertThat(between(10, 20, "dagar").outcomeUnit()).contains("dagar");
    assertThat(new Target.DirectionOnly(true, "dagar").outcomeUnit()).contains("dagar");
    assertThat(fiveServicesIn(35).outcomeUnit()).contains("kommuner");
    assertThat(between(10, 20, "kommuner").outcomeUnit()).contains("kommuner");
    assertThat(new Target.Milestone().outcomeUnit()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20, 20, dagar", "21, 20, dagar", "10, 20, ' '"})
  void anIntervalHasSomethingBetweenItsEnds(long from, long to, String unit) {
    assertThatThrownBy(() -> between(from, to, unit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a lower number, an upper number and a unit, such as 10, 20 and 'kommuner';"
                + " found %d, %d and '%s'.",
            from, to, unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|true|mellan 10 och 20 dagar|between 10 and 20 days",
        "true|false|minst 10 och under 20 dagar|at least 10 and less than 20 days",
        "false|true|över 10 och högst 20 dagar|more than 10 and at most 20 days",
        "false|false|över 10 och under 20 dagar|more than 10 and less than 20 days"
      })
  void anIntervalSaysWhetherItsEndsBelongToIt(
      boolean fromIncluded, boolean toIncluded, String swedish, String english) {
    Target.Between between =
        new Target.Between(
            new Limit(Ratio.of(10), fromIncluded), new Limit(Ratio.of(20), toIncluded), "dagar");
    assertThat(said(between.phrase())).containsExactly(swedish, english);
  }

  @Test
  void aDirectionIsOfSomething() {
    assertThatThrownBy(() -> new Target.DirectionOnly(true, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a unit such as 'tjänster'; found none.");
  }

  @Test
  void allIsSoManyAsTheGoalAppliesTo() {
    Target all = new Target.All("kommuner");
    assertThat(all.among(47)).isEqualTo(new Target.AtLeast(Quantity.of(47, "kommuner")));
    assertThat(all.among(0)).isEqualTo(all);
    assertThat(all.wanted()).isEmpty();
    assertThatThrownBy(() -> new Target.All(" "))
        .hasMessage("Expected a unit such as 'kommuner'; found none.");
  }
}
