package se.vastkom.goals.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;

/** The pieces that borders cut the numbers of an outcome into. */
class PiecesTest {

  private static List<Ratio> ones(Optional<Ratio> lowest, Optional<Ratio> highest) {
    return Pieces.of(List.of(Ratio.of(5)), lowest, highest, true, "km").stream()
        .map(Pieces.Piece::one)
        .sorted()
        .toList();
  }

  /** An end is a piece of its own, since it may be the only number that a rule accepts. */
  @Test
  void theEndsArePiecesOfTheirOwn() {
    assertThat(ones(Optional.of(Ratio.ZERO), Optional.of(Ratio.of(10))))
        .containsExactly(Ratio.ZERO, Ratio.of(2), Ratio.of(5), Ratio.of(7), Ratio.of(10));
  }
}
