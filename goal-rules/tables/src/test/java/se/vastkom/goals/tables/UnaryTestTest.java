package se.vastkom.goals.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.UnaryTest.Within;

class UnaryTestTest {

  private static final Value EIGHTY = Value.of(80);
  private static final Value PARTLY = new Value.Parameter("delvis");
  private static final Value JUST_BELOW = Value.of(Ratio.of(799_999, 10_000));
  private static final Value JUST_ABOVE = Value.of(Ratio.of(800_001, 10_000));

  @Test
  void aMissingFactPassesOnlyAnyAndMissing() {
    UnaryTest is = new UnaryTest.Is(EIGHTY);
    assertThat(accepts(new UnaryTest.Any(), null)).isTrue();
    assertThat(accepts(new UnaryTest.Missing(), null)).isTrue();
    assertThat(accepts(new UnaryTest.AnyOf(List.of(is, new UnaryTest.Missing())), null)).isTrue();
    assertThat(accepts(new UnaryTest.Present(), null)).isFalse();
    assertThat(accepts(is, null)).isFalse();
    assertThat(accepts(new UnaryTest.Not(is), null)).isFalse();
    assertThat(accepts(new Compared(Operator.BELOW, EIGHTY), null)).isFalse();
    assertThat(accepts(within(Operator.AT_LEAST, Operator.AT_MOST), null)).isFalse();
    assertThat(accepts(new UnaryTest.AnyOf(List.of(is, new UnaryTest.Present())), null)).isFalse();
  }

  @Test
  void aPresentFactPassesAnyAndPresentAndNeverMissing() {
    assertThat(accepts(new UnaryTest.Any(), EIGHTY)).isTrue();
    assertThat(accepts(new UnaryTest.Present(), EIGHTY)).isTrue();
    assertThat(accepts(new UnaryTest.Missing(), EIGHTY)).isFalse();
  }

  @Test
  void comparisonsAreExactOnBothSidesOfTheBorder() {
    assertThat(accepts(new Compared(Operator.BELOW, EIGHTY), JUST_BELOW)).isTrue();
    assertThat(accepts(new Compared(Operator.BELOW, EIGHTY), EIGHTY)).isFalse();
    assertThat(accepts(new Compared(Operator.AT_MOST, EIGHTY), EIGHTY)).isTrue();
    assertThat(accepts(new Compared(Operator.AT_MOST, EIGHTY), JUST_ABOVE)).isFalse();
    assertThat(accepts(new Compared(Operator.AT_LEAST, EIGHTY), EIGHTY)).isTrue();
    assertThat(accepts(new Compared(Operator.AT_LEAST, EIGHTY), JUST_BELOW)).isFalse();
    assertThat(accepts(new Compared(Operator.ABOVE, EIGHTY), JUST_ABOVE)).isTrue();
    assertThat(accepts(new Compared(Operator.ABOVE, EIGHTY), EIGHTY)).isFalse();
  }

  @Test
  void daysCompareAsNumbersDo() {
    UnaryTest test = new Compared(Operator.AT_MOST, new Value.Date(LocalDate.of(2015, 12, 31)));
    assertThat(test.accepts(new Value.Date(LocalDate.of(2015, 12, 31)))).isTrue();
    assertThat(test.accepts(new Value.Date(LocalDate.of(2016, 1, 1)))).isFalse();
  }

  @Test
  void aRangeHoldsItsBordersAsItsBracketsSay() {
    assertThat(within(Operator.AT_LEAST, Operator.BELOW)).hasToString("[50..80)");
    assertThat(within(Operator.AT_LEAST, Operator.BELOW).accepts(Value.of(50))).isTrue();
    assertThat(within(Operator.AT_LEAST, Operator.BELOW).accepts(EIGHTY)).isFalse();
    assertThat(within(Operator.ABOVE, Operator.AT_MOST)).hasToString("(50..80]");
    assertThat(within(Operator.ABOVE, Operator.AT_MOST).accepts(Value.of(50))).isFalse();
    assertThat(within(Operator.ABOVE, Operator.AT_MOST).accepts(EIGHTY)).isTrue();
  }

  @Test
  void negationHoldsOfEveryOtherValue() {
    UnaryTest not = new UnaryTest.Not(new UnaryTest.Is(Value.word("utgått")));
    assertThat(not.accepts(Value.word("aktivt"))).isTrue();
    assertThat(not.accepts(Value.word("utgått"))).isFalse();
  }

  @Test
  void testsSayThemselvesInOneWay() {
    assertThat(new UnaryTest.Any()).hasToString("-");
    assertThat(new UnaryTest.Missing()).hasToString("saknas");
    assertThat(new UnaryTest.Present()).hasToString("finns");
    assertThat(new UnaryTest.Not(new UnaryTest.Is(Value.word("utgått")))).hasToString("ej utgått");
    assertThat(
            new UnaryTest.AnyOf(
                List.of(new UnaryTest.Is(Value.of(true)), new UnaryTest.Is(Value.of(false)))))
        .hasToString("ja; nej");
    assertThat(new Compared(Operator.AT_LEAST, EIGHTY)).hasToString(">= 80");
    assertThat(new UnaryTest.Is(new Value.Text("fritt"))).hasToString("fritt");
    assertThat(new UnaryTest.Is(new Value.Date(LocalDate.of(2015, 1, 2))))
        .hasToString("2015-01-02");
  }

  @ParameterizedTest
  @EnumSource(Operator.class)
  void aRangeIsRefusedWhenItsBordersAreOfTheWrongSideOrHoldNothing(Operator operator) {
    Compared border = new Compared(operator, EIGHTY);
    boolean lower = operator == Operator.AT_LEAST || operator == Operator.ABOVE;
    assertThatThrownBy(
            () ->
                new Within(
                    lower ? new Compared(operator, Value.of(81)) : border,
                    lower ? new Compared(Operator.AT_MOST, EIGHTY) : border))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected a lower border below an upper; found '");
    assertThatThrownBy(
            () ->
                new Within(
                    new Compared(Operator.ABOVE, EIGHTY), new Compared(Operator.AT_MOST, EIGHTY)))
        .hasMessage("Expected a lower border below an upper; found '> 80' and '<= 80'.");
    assertThatThrownBy(
            () ->
                new Within(
                    new Compared(Operator.AT_LEAST, EIGHTY),
                    new Compared(Operator.ABOVE, Value.of(90))))
        .hasMessage("Expected a lower border below an upper; found '>= 80' and '> 90'.");
    assertThatThrownBy(
            () ->
                new Within(
                    new Compared(Operator.AT_LEAST, EIGHTY), new Compared(Operator.BELOW, EIGHTY)))
        .hasMessage("Expected a lower border below an upper; found '>= 80' and '< 80'.");
  }

  @Test
  void aClosedRangeMayHoldOneValue() {
    UnaryTest one =
        new Within(new Compared(Operator.AT_LEAST, EIGHTY), new Compared(Operator.AT_MOST, EIGHTY));
    assertThat(one.accepts(EIGHTY)).isTrue();
    assertThat(one.accepts(JUST_BELOW)).isFalse();
    assertThat(one.accepts(JUST_ABOVE)).isFalse();
  }

  @Test
  void aParametersValueTakesItsPlaceInEveryTest() {
    UnaryTest is = new UnaryTest.Is(PARTLY);
    UnaryTest below = new Compared(Operator.BELOW, PARTLY);
    UnaryTest within =
        new Within(new Compared(Operator.ABOVE, PARTLY), new Compared(Operator.AT_MOST, EIGHTY));
    assertThat(settled(is, 50)).hasToString("50");
    assertThat(settled(below, 50)).hasToString("< 50");
    assertThat(settled(within, 50)).hasToString("(50..80]");
    assertThat(settled(new UnaryTest.Not(is), 50)).hasToString("ej 50");
    assertThat(settled(new UnaryTest.AnyOf(List.of(within, new UnaryTest.Is(EIGHTY), below)), 50))
        .hasToString("(50..80]; 80; < 50");
    for (UnaryTest none :
        List.of(new UnaryTest.Any(), new UnaryTest.Missing(), new UnaryTest.Present())) {
      assertThat(settled(none, 50)).isEqualTo(none);
    }
  }

  @Test
  void aRangeUpToAParameterIsRefusedOnceItsValueIsKnown() {
    Compared partly = new Compared(Operator.AT_LEAST, PARTLY);
    Within from = new Within(partly, new Compared(Operator.BELOW, EIGHTY));
    assertThat(from).hasToString("[$delvis..80)");
    assertThat(settled(from, 79)).hasToString("[79..80)");
    assertThatThrownBy(() -> settled(from, 80))
        .hasMessage("Expected a lower border below an upper; found '>= 80' and '< 80'.");
    Within to =
        new Within(new Compared(Operator.AT_LEAST, EIGHTY), new Compared(Operator.AT_MOST, PARTLY));
    assertThat(to).hasToString("[80..$delvis]");
    assertThat(settled(to, 80)).hasToString("[80..80]");
    assertThatThrownBy(() -> settled(to, 79))
        .hasMessage("Expected a lower border below an upper; found '>= 80' and '<= 79'.");
  }

  /** Returns the test with this value of its only parameter. */
  private static UnaryTest settled(UnaryTest test, long value) {
    return test.settled(Map.of("delvis", Value.of(value))::get);
  }

  @Test
  void valuesWithoutAnOrderAreNotCompared() {
    assertThatThrownBy(() -> Value.compare(Value.word("a"), Value.word("b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected two numbers or two days; found 'a' and 'b'.");
    assertThatThrownBy(() -> Value.compare(EIGHTY, Value.word("b")))
        .hasMessage("Expected two numbers or two days; found '80' and 'b'.");
    assertThatThrownBy(() -> Value.compare(new Value.Date(LocalDate.of(2015, 1, 1)), EIGHTY))
        .hasMessage("Expected two numbers or two days; found '2015-01-01' and '80'.");
  }

  private static boolean accepts(UnaryTest test, @Nullable Value value) {
    return test.accepts(value);
  }

  private static Within within(Operator from, Operator to) {
    return new Within(new Compared(from, Value.of(50)), new Compared(to, EIGHTY));
  }
}
