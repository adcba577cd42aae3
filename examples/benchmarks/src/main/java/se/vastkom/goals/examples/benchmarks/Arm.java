package se.vastkom.goals.examples.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to decide cases by a table, which is timed.
 *
 * @param key short and stable
 * @param name as the table of results shows it
 * @param ours whether it is one of our engines
 * @param preparing prepares it for a sample
 */
record Arm(String key, String name, boolean ours, Preparing preparing) {

  /** Prepares an arm for a table and its cases; this is not timed. */
  @FunctionalInterface
  interface Preparing {

    /**
     * Prepares the arm.
     *
     * @throws Exception if that fails
     */
    Trial prepare(Sample sample) throws Exception;
  }

  /** A prepared arm. Used by one thread. */
  @FunctionalInterface
  interface Trial {

    /**
     * Decides some of the sample's cases and stores the number of the row that each hits; this is
     * timed.
     *
     * @param from the first case
     * @param to the case after the last
     * @param rows by the case's number
     */
    void decide(int from, int to, int[] rows);
  }

  /** Returns all arms, in the order of the table of results. */
  static List<Arm> all() {
    return List.copyOf(Arms.all());
  }

  /** Returns the arm with a key. */
  static Arm of(String key) {
    return all().stream()
        .filter(arm -> arm.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected one of "
                        + all().stream().map(Arm::key).toList()
                        + "; found '"
                        + key
                        + "'."));
  }

  /**
   * Prepares the arm, and checks that it gives the row of the definition for each case.
   *
   * @throws IllegalStateException if it gives another row
   * @throws Exception if it cannot be prepared
   */
  Trial checked(Sample sample) throws Exception {
    Trial trial = preparing.prepare(sample);
    @Nullable String difference = difference(sample, trial);
    if (difference != null) {
      throw new IllegalStateException(difference);
    }
    return trial;
  }

  private @Nullable String difference(Sample sample, Trial trial) {
    int[] expected = sample.defined();
    int[] found = new int[expected.length];
    trial.decide(0, found.length, found);
    for (int i = 0; i < found.length; i++) {
      if (found[i] != expected[i]) {
        return "Expected row %d of %d by '%s'; found %d for case %d, %s."
            .formatted(
                expected[i],
                sample.table().rows().size(),
                name,
                found[i],
                i,
                sample.facts().get(i));
      }
    }
    return null;
  }
}
