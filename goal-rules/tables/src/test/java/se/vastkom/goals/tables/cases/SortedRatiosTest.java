package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;

class SortedRatiosTest {

  private static int compared(List<Ratio> borders, Ratio number) {
    int lower = (int) borders.stream().filter(border -> border.compareTo(number) < 0).count();
    return borders.contains(number) ? 2 * lower + 1 : 2 * lower;
  }

  @Provide
  Arbitrary<Ratio> numbers() {
    return Combinators.combine(
            Arbitraries.longs().between(-400, 400), Arbitraries.of(1, 1, 2, 3, 10, 1_000))
        .as(Ratio::of);
  }

  @Provide
  Arbitrary<List<Ratio>> borders() {
    return numbers().set().ofMaxSize(60).map(some -> some.stream().sorted().toList());
  }

  @Property
  void aPlaceIsWhatComparingSays(
      @ForAll("borders") List<Ratio> borders, @ForAll("numbers") Ratio other) {
    SortedRatios found = SortedRatios.of(borders).orElseThrow();
    Stream.concat(borders.stream(), Stream.of(other))
        .forEach(number -> assertThat(found.place(number)).isEqualTo(compared(borders, number)));
    long whole = other.numerator().longValue();
    assertThat(found.place(whole)).isEqualTo(compared(borders, Ratio.of(whole)));
  }

  @Test
  void theLargestSmallNumbersHaveAPlace() {
    long most = (1L << 31) - 1;
    List<Ratio> borders = List.of(Ratio.of(-most, most - 1), Ratio.of(1, most - 1));
    SortedRatios found = SortedRatios.of(borders).orElseThrow();
    assertThat(found.place(Ratio.of(-most))).isZero();
    assertThat(found.place(Ratio.of(-most, most - 1))).isEqualTo(1);
    assertThat(found.place(Ratio.of(1, most))).isEqualTo(2);
    assertThat(found.place(Ratio.of(1, most - 1))).isEqualTo(3);
    assertThat(found.place(Ratio.of(most))).isEqualTo(4);
    assertThat(found.place(most)).isEqualTo(4);
  }

  @Test
  void whatIsTooLargeIsElsewhere() {
    long tooLarge = 1L << 31;
    SortedRatios found = SortedRatios.of(List.of(Ratio.of(1, 3))).orElseThrow();
    assertThat(found.place(Ratio.of(tooLarge))).isEqualTo(SortedRatios.ELSEWHERE);
    assertThat(found.place(Ratio.of(-1, tooLarge))).isEqualTo(SortedRatios.ELSEWHERE);
    assertThat(found.place(tooLarge)).isEqualTo(SortedRatios.ELSEWHERE);
    assertThat(found.place(-tooLarge)).isEqualTo(SortedRatios.ELSEWHERE);
    assertThat(SortedRatios.of(List.of(Ratio.of(tooLarge)))).isEmpty();
    assertThat(SortedRatios.of(List.of(Ratio.of(1, tooLarge)))).isEmpty();
    assertThat(SortedRatios.of(List.of(Ratio.of(1, 100_003), Ratio.of(1, 100_019)))).isEmpty();
  }
}
