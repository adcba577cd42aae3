package se.vastkom.goals.examples.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to decide cases by a table.
 *
 * @param key short and stable
 * @param name as it stands in the table of results
 * @param ours whether it is one of our engines
 * @param preparing makes it ready
 */
record Arm(String key, String name, boolean ours, Preparing preparing) {

  /** Makes an arm ready for a table and its cases. What is done here is not timed. */
  @FunctionalInterface
  interface Preparing {

    /**
     * Makes it ready.
     *
     * @throws Exception if it cannot be
     */
    Trial prepare(Sample sample) throws Exception;
  }

  /** An arm made ready. Used by one thread. */
  @FunctionalInterface
  interface Trial {

    /**
     * Decides some of the sample's cases and leaves the number of the row that each hits; this is
     * what is timed.
     *
     * @param from the first case
     * @param to the case after the last
     * @param rows by the case's number
     */
    void decide(int from, int to, int[] rows);
  }

  /** All arms, in the order they are shown. */
  static List<Arm> all() {
    return List.copyOf(Arms.all());
  }

  /** The arm of this key. */
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
   * The arm made ready, once it has given the same row as the definition for each case.
   *
   * @throws IllegalStateException if it gives another
   * @throws Exception if it cannot be made ready
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
