package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;

/** The quick ways find the class that comparing finds, however large or fine the values are. */
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
    FactPartition classes = FactPartition.of(NUMBER, tests);
    for (Ratio one : List.of(number, borders.get(0))) {
      int position = classes.of(Value.of(one));
      EquivalenceClass found = classes.all().get(position);
      if (found instanceof EquivalenceClass.Just just) {
        assertThat(just.value()).isEqualTo(Value.of(one));
      } else {
        EquivalenceClass.Between between = (EquivalenceClass.Between) found;
        assertThat(borders).doesNotContain(one);
        assertThat(between.above().map(low -> Value.compare(low, Value.of(one)) < 0).orElse(true))
            .isTrue();
        assertThat(between.below().map(high -> Value.compare(high, Value.of(one)) > 0).orElse(true))
            .isTrue();
      }
    }
  }

  private static final FactType.WordType WORDS =
      new FactType.WordType(
          Stream.of("a", "ab", "ba", "abc", "acb", "bca", "å", "åäö")
              .map(key -> new Term(key, new Part.Name(key, key + "-en")))
              .toList());

  @Property
  void aWordIsInTheClassThatNamesIt(@ForAll @Size(max = 5) List<@IntRange(max = 7) Integer> named) {
    Fact fact = new Fact("ord", new Part.Name("ord", "word"), WORDS);
    List<Value> words = WORDS.terms().stream().map(term -> Value.word(term.key())).toList();
    FactPartition classes =
        FactPartition.of(
            fact, named.stream().<UnaryTest>map(i -> new UnaryTest.Is(words.get(i))).toList());
    for (Value word : words) {
      EquivalenceClass found = classes.all().get(classes.of(word));
      if (found instanceof EquivalenceClass.OtherWords others) {
        assertThat(others.values()).contains(word);
        assertThat(named).doesNotContain(words.indexOf(word));
      } else {
        assertThat(((EquivalenceClass.Just) found).value()).isEqualTo(word);
      }
    }
    assertThat(classes.of(null)).isZero();
    for (String other : List.of("", "b", "aa", "acbd")) {
      assertThatThrownBy(() -> classes.of(Value.word(other)))
          .hasMessage("Expected a value of 'ord'; found '" + other + "'.");
    }
  }

  @Test
  void aWordIsFoundQuicklyByItsLengthAndOneLetterWhereTheseDistinguishIt() {
    Finder first = Finder.ofWords(Map.of("a", 1, "ab", 2, "b", 3));
    assertThat(Stream.of("a", "ab", "b", "c", "abc").map(word -> first.find(Value.word(word))))
        .containsExactly(1, 2, 3, Finder.ELSEWHERE, Finder.ELSEWHERE);
    Finder second = Finder.ofWords(Map.of("ab", 1, "ac", 2));
    assertThat(Stream.of("ab", "ac").map(word -> second.find(Value.word(word))))
        .containsExactly(1, 2);
    Finder none = Finder.ofWords(Map.of("aa", 1, "ab", 2, "ba", 3, "bb", 4));
    assertThat(none.find(Value.word("aa"))).isEqualTo(Finder.ELSEWHERE);
  }

  @Property
  void aDayIsInTheClassThatComparingSays(
      @ForAll("days") List<LocalDate> borders, @ForAll("days") List<LocalDate> others) {
    FactPartition classes =
        FactPartition.of(
            new Fact("dag", new Part.Name("dag", "day"), new FactType.DateType()),
            borders.stream()
                .<UnaryTest>map(day -> new Compared(Operator.BELOW, new Value.Date(day)))
                .toList());
    for (LocalDate day : Stream.concat(borders.stream(), others.stream()).toList()) {
      EquivalenceClass found = classes.all().get(classes.of(new Value.Date(day)));
      if (found instanceof EquivalenceClass.Between between) {
        assertThat(borders).doesNotContain(day);
        between.above().ifPresent(low -> assertThat(day).isAfter(((Value.Date) low).day()));
        between.below().ifPresent(high -> assertThat(day).isBefore(((Value.Date) high).day()));
      } else {
        assertThat(((EquivalenceClass.Just) found).value()).isEqualTo(new Value.Date(day));
      }
    }
  }

  /** Returns days beside each other, and days too far off for the quick way. */
  @Provide
  Arbitrary<List<LocalDate>> days() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-40, 40).map(LocalDate.of(2016, 1, 1)::plusDays),
            Arbitraries.of(
                LocalDate.MIN.plusYears(1), LocalDate.MAX.minusYears(1), LocalDate.of(-1, 12, 31)))
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Ratio>> someNumbers() {
    return numbers().list().ofMinSize(1).ofMaxSize(6);
  }
}
