package se.vastkom.goals.tables.cases;

import org.jspecify.annotations.Nullable;

/**
 * The budget of questions about tables: how many looks at one column of one row they may take.
 * Counted, not timed, so that the same question is answered or given up alike on every machine. Not
 * thread-safe.
 */
public final class Effort {

  private final @Nullable Effort whole;
  private long left;

  private Effort(@Nullable Effort whole, long left) {
    this.whole = whole;
    this.left = left;
  }

  /** Creates a budget of a number of looks. */
  public static Effort of(long looks) {
    return new Effort(null, looks);
  }

  /** Returns a smaller budget for one question, whose cost is charged to both. */
  public Effort part(long looks) {
    return new Effort(this, looks);
  }

  /** Returns whether nothing is left. */
  public boolean isSpent() {
    return left < 0 || (whole != null && whole.isSpent());
  }

  /** Charges looks to the budget. */
  public void count(long looks) {
    left -= looks;
    if (whole != null) {
      whole.count(looks);
    }
  }
}
