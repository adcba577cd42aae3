package se.vastkom.goals.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table and the targets show given figures as they should. */
@Tag("slow")
class ReportTest {

  private static final Results RESULTS =
      new Results(
          "2026-11-25: 2 cores.",
          List.of(
              new Cost("ladder", 16, Sample.Kind.NEW, 20, 0),
              new Cost("direct", 16, Sample.Kind.NEW, 50, 48.004),
              new Cost("direct-one", 16, Sample.Kind.NEW, 42, 48.004),
              new Cost("drools", 16, Sample.Kind.NEW, 600, 1234.4),
              new Cost("openl", 16, Sample.Kind.NEW, 800, 0.5),
              new Cost("easy-rules", 16, Sample.Kind.NEW, 1600, 100),
              new Cost("ladder", 16, Sample.Kind.REPEATED, 10, 0),
              new Cost("drools-cache", 16, Sample.Kind.REPEATED, 40, 0),
              new Cost("drools-cache", 1_024, Sample.Kind.REPEATED, 120, 0)),
          List.of(
              new Figure(Benchmarks.STREAMED, 4.321, "s"),
              new Figure(StartUp.HELLO, 60, "ms"),
              new Figure(StartUp.MALVAKT, 420, "ms"),
              new Figure(StartUp.STOCK, 2_650, "ms")));

  private final String report = Report.markdown(RESULTS);

  @Test
  void anArmHasItsCostItsRatiosAndItsBytes() {
    assertThat(report)
        .startsWith("2026-11-25: 2 cores.\n\n")
        .contains(
            "| arm | 16 rows | 128 rows | 1,024 rows | × ladder, 16 | × ladder, 128 | × ladder,"
                + " 1,024 | × peer, 16 |")
        .contains("|---|---:|---:|---:|")
        .contains(
            "| **Drools, typed rows, a batch** | 600 |  |  | 30.0 |  |  | 0.750 |  |  | 1,234 |")
        .contains("| OpenL Tablets | 800 |  |  | 40.0 |  |  | 1.00 |  |  | 1 |")
        .contains("| **Drools + class cache, a batch** | 40.0 |  | 120 | 4.00 |  |  |");
  }

  @Test
  void aTargetSaysWhetherItWasReachedOrByHowMuchItWasMissed() {
    assertThat(report)
        .contains(
            "* Drools without its cache, batches, 16 rows: faster than the fastest peer: reached,"
                + " 0.750 × the peer, at most 1.00\n")
        .contains("* Direct, 16 rows: **missed** by 25 %, 2.50 × the ladder, at most 2.00\n")
        .contains(
            "* Drools + class cache, classes repeating, 16 rows: reached, 4.00 × the ladder, at"
                + " most 5.00\n")
        .contains("512 MB: reached, 4.32 s, at most 10.0\n")
        .contains(
            "* start to printed verdicts, `malvakt` beside a bare JVM's hello: **missed** by 75 %,"
                + " 7.00 × hello, at most 4.00\n")
        .contains("a case, the answer included: reached, 48.0 bytes, at most 48.0\n")
        .contains("on direct, warm: not measured\n");
  }

  @Test
  void aTargetMayBeJustReached() {
    assertThat(new Target("x", 10, OptionalDouble.of(10), "s").outcome())
        .isEqualTo("x: reached, 10.0 s, at most 10.0");
  }
}
