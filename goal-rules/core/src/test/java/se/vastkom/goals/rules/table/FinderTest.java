package se.vastkom.goals.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.rules.table.UnaryTest.Compared;
import se.vastkom.goals.rules.table.UnaryTest.Operator;
import se.vastkom.goals.words.Part;

/** The quick way finds the class that comparing finds, however large or fine the numbers are. */
class FinderTest {

  private static final Fact NUMBER =
      new Fact("tal", new Part.Name("tal", "number"), new FactType.NumberType(""));

  @Provide
  Arbitrary<Ratio> numbers() {
    Arbitrary<BigInteger> large =
        Arbitraries.bigIntegers()
            .between(BigInteger.ONE.shiftLeft(70).negate(), BigInteger.ONE.shiftLeft(70));
    Arbitrary<BigInteger> small =
        Arbitraries.bigIntegers().between(BigInteger.valueOf(-300), BigInteger.valueOf(300));
    Arbitrary<BigInteger> edge =
        Arbitraries.of(
                Integer.MAX_VALUE + 1L, (long) Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE)
            .map(BigInteger::valueOf);
    Arbitrary<BigInteger> any =
        Arbitraries.frequencyOf(Tuple.of(5, small), Tuple.of(1, large), Tuple.of(1, edge));
    return Combinators.combine(
            any,
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(1, 2, 10, 100, 3).map(BigInteger::valueOf)),
                Tuple.of(1, any)))
        .filter((above, below) -> below.signum() != 0)
        .as(Ratio::of);
  }

  @Property(tries = 3000)
  void aNumberIsInTheClassThatComparingSays(
      @ForAll("someNumbers") List<Ratio> borders, @ForAll("numbers") Ratio number) {
    List<UnaryTest> tests =
        borders.stream()
            .<UnaryTest>map(border -> new Compared(Operator.AT_LEAST, Value.of(border)))
            .toList();
    Classes classes = Classes.of(NUMBER, tests);
    for (Ratio one : List.of(number, borders.get(0))) {
      int position = classes.of(Value.of(one));
      ValueClass found = classes.all().get(position);
      if (found instanceof ValueClass.Just just) {
        assertThat(just.value()).isEqualTo(Value.of(one));
      } else {
        ValueClass.Between between = (ValueClass.Between) found;
        assertThat(borders).doesNotContain(one);
        assertThat(between.above().map(low -> Value.compare(low, Value.of(one)) < 0).orElse(true))
            .isTrue();
        assertThat(between.below().map(high -> Value.compare(high, Value.of(one)) > 0).orElse(true))
            .isTrue();
      }
    }
  }

  @Provide
  Arbitrary<List<Ratio>> someNumbers() {
    return numbers().list().ofMinSize(1).ofMaxSize(6);
  }
}
