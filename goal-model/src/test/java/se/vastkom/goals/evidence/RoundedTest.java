package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;

/** The numbers computed directly equal those found one by one. */
class RoundedTest {

  @Property
  void countsAreThoseWhoseShareIsRoundedSo(
      @ForAll @IntRange(min = -300, max = 12_000) int printed,
      @ForAll @IntRange(max = 2) int decimals,
      @ForAll @IntRange(min = 1, max = 400) int whole) {
    Ratio share = share(printed, decimals);
    assertThat(Rounded.counts(share, BigInteger.valueOf(whole)))
        .isEqualTo(
            range(
                LongStream.rangeClosed(0, whole)
                    .filter(count -> prints(Ratio.of(count, whole), share))
                    .boxed()
                    .toList()));
  }

  @Property
  void wholesAreThoseOfWhichTheShareIsRoundedSo(
      @ForAll @IntRange(min = -300, max = 12_000) int printed,
      @ForAll @IntRange(max = 2) int decimals,
      @ForAll @IntRange(min = -2, max = 90) int thirds) {
    Ratio share = share(printed, decimals);
    Ratio part = Ratio.of(thirds, 3);
    assertThat(Rounded.wholes(share, part, 400))
        .isEqualTo(
            range(
                LongStream.rangeClosed(1, 400)
                    .filter(whole -> part.signum() > 0 && part.compareTo(Ratio.of(whole)) <= 0)
                    .filter(whole -> prints(part.dividedBy(Ratio.of(whole)), share))
                    .boxed()
                    .toList()));
  }

  @Test
  void aShareThatNoDecimalSaysIsPrintedOfNothing() {
    assertThat(Rounded.counts(Ratio.of(1, 3), BigInteger.valueOf(3))).isEmpty();
    assertThat(Rounded.wholes(Ratio.of(1, 3), Ratio.of(1), 10)).isEmpty();
    assertThat(Rounded.wholes(Ratio.ZERO, Ratio.ZERO, 10)).isEmpty();
  }

  private static Ratio share(int printed, int decimals) {
    return Ratio.of(printed, List.of(1, 10, 100).get(decimals)).fromPercent();
  }

  private static boolean prints(Ratio share, Ratio printed) {
    return Convention.HALF_UP
        .percent(share, PrintedShare.decimals(printed))
        .equals(printed.inPercent());
  }

  private static Optional<Rounded> range(List<Long> found) {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rounded(
                BigInteger.valueOf(found.get(0)), BigInteger.valueOf(found.get(found.size() - 1))));
  }
}
