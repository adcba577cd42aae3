package se.vastkom.goals.tables.dmn;

/** Counts the values that the cells of a document name, so that they do not fill the memory. */
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
