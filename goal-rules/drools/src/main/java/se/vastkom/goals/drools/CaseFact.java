package se.vastkom.goals.drools;

import java.util.BitSet;

/**
 * A case as Drools holds it for the time of one session: the value class of each fact, and the rows
 * it has hit. Identity counts.
 */
final class CaseFact {

  private final int[] classes;
  private final BitSet hits = new BitSet();

  CaseFact(int[] classes) {
    this.classes = classes;
  }

  /** The class that a fact of this number is in. */
  int of(int fact) {
    return classes[fact];
  }

  void hit(int row) {
    hits.set(row);
  }

  BitSet hits() {
    return hits;
  }
}
