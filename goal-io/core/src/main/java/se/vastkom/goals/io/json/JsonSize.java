package se.vastkom.goals.io.json;

import se.vastkom.goals.sheet.Limits;

/**
 * How large a document may be.
 *
 * @param megabytes of its file, in millions of bytes
 * @param held how many of its values may be held at once
 * @param all how many values it may have; what is made of an assessment takes less memory than its
 *     values, which are let go one assessment after another
 */
record JsonSize(int megabytes, int held, long all) {

  private static final int MEGABYTE = 1_000_000;

  /** As much as one array can hold, in whole hundreds. */
  private static final int LARGEST = 2_100;

  /** For documents of unknown origin. */
  static final JsonSize STANDARD =
      new JsonSize(Limits.JSON.bytes() / MEGABYTE, Limits.JSON.rows(), 4L * Limits.JSON.rows());

  /**
   * Returns the size of a file of so many megabytes, with values in proportion.
   *
   * @throws IllegalArgumentException if it is below one megabyte, or more than an array can hold
   */
  static JsonSize upTo(int megabytes) {
    if (megabytes < 1 || megabytes > LARGEST) {
      throw new IllegalArgumentException(
          "Expected a limit of 1 to " + LARGEST + " megabytes; found " + megabytes + ".");
    }
    long held = (long) STANDARD.held * megabytes / STANDARD.megabytes;
    return new JsonSize(megabytes, (int) held, STANDARD.all * megabytes / STANDARD.megabytes);
  }

  /** Returns the limits on a file of this size. */
  Limits limits() {
    return new Limits(megabytes * MEGABYTE, held, Limits.JSON.columns(), Limits.JSON.characters());
  }

  /** Returns whether a document with so many bytes and values is within this size. */
  boolean holds(long bytes, long heldValues, long allValues) {
    return bytes <= (long) megabytes * MEGABYTE && heldValues <= held && allValues <= all;
  }
}
