package se.vastkom.goals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import se.vastkom.goals.problem.Checked;

/**
 * What a reading may cost: a second and then one more a megabyte, of the processor's time, so that
 * a busy machine is not blamed on the reader. The memory is what the JVM is given.
 */
public final class Cost {

  private Cost() {}

  /** As often as this a reading may be slowed by others before it is blamed itself. */
  private static final int TRIES = 3;

  /**
   * Reads, says every problem, and holds the time against the limit for so many bytes. What a busy
   * machine or a cold one adds is no part of the cost, so the least of a few readings counts.
   */
  public static void isBearable(String name, long bytes, Supplier<Checked<?>> read) {
    long most = 1_000 + bytes / 1_000;
    long least = milliseconds(name, bytes, read);
    for (int tried = 1; tried < TRIES && least > most; tried++) {
      least = Math.min(least, milliseconds(name, bytes, read));
    }
    assertThat(least).isLessThanOrEqualTo(most);
  }

  private static long milliseconds(String name, long bytes, Supplier<Checked<?>> read) {
    long before = processorTime();
    Checked<?> checked = read.get();
    assertThat(Said.of(checked)).noneMatch(String::isBlank);
    long milliseconds = (processorTime() - before) / 1_000_000;
    System.out.printf(
        "%-40s %9d bytes %6d ms %5d problems %s%n",
        name,
        bytes,
        milliseconds,
        checked.problems().size(),
        Said.of(checked).stream()
            .skip(1)
            .findFirst()
            .map(one -> one.substring(0, Math.min(one.length(), 80)))
            .orElse(""));
    return milliseconds;
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
