package se.vastkom.goals.tables.dmn;

/** The count of values that a document's cells name, limited so that memory suffices. */
final class Tally {

  /** One for each cell of the largest table. */
  static final int MOST = 500_000;

  private long count;

  void add(long values) {
    count += values;
  }

  boolean isFull() {
    return count > MOST;
  }
}
