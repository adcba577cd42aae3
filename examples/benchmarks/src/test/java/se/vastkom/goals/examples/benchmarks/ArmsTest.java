package se.vastkom.goals.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every arm decides as the definition does; one that does not is not timed. */
@Tag("slow")
class ArmsTest {

  private static final int CASES = 300;

  static Stream<Arguments> armsAndKinds() {
    return Arm.all().stream()
        .flatMap(
            arm -> Arrays.stream(Sample.Kind.values()).map(kind -> Arguments.of(arm.key(), kind)));
  }

  @ParameterizedTest
  @MethodSource("armsAndKinds")
  void decidesEachCaseAsTheDefinitionDoes(String arm, Sample.Kind kind) throws Exception {
    Sample sample = Sample.of(16, kind, CASES);
    Arm.Trial trial = Arm.of(arm).checked(sample);
    int[] rows = new int[CASES];
    trial.decide(100, 200, rows);
    assertThat(Arrays.copyOfRange(rows, 100, 200))
        .isEqualTo(Arrays.copyOfRange(sample.defined(), 100, 200));
  }

  @Test
  void anArmThatDecidesOtherwiseIsRefused() {
    Arm wrong =
        new Arm("wrong", "wrong", false, sample -> (from, to, rows) -> Arrays.fill(rows, 3));
    assertThatThrownBy(() -> wrong.checked(Sample.of(16, Sample.Kind.NEW, CASES)))
        .hasMessageMatching("Expected row \\d+ of 16 by 'wrong'; found 3 for case \\d+, \\{.*}\\.");
  }
}
