package se.vastkom.goals.tables.cases;

import org.jspecify.annotations.Nullable;

/**
 * What questions about tables may cost: how many times they may look at one column of one row. It
 * is counted and not timed, so that the same question is answered or given up alike everywhere. Not
 * safe for several threads at once.
 */
public final class Effort {

  private final @Nullable Effort whole;
  private long left;

  private Effort(@Nullable Effort whole, long left) {
    this.whole = whole;
    this.left = left;
  }

  /** An effort of so many looks. */
  public static Effort of(long looks) {
    return new Effort(null, looks);
  }

  /** A part of this for one question: what it costs, it costs both. */
  public Effort part(long looks) {
    return new Effort(this, looks);
  }

  /** Whether nothing is left. */
  public boolean isSpent() {
    return left < 0 || (whole != null && whole.isSpent());
  }

  /** Counts looks. */
  public void count(long looks) {
    left -= looks;
    if (whole != null) {
      whole.count(looks);
    }
  }
}
