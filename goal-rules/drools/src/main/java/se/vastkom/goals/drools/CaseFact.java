package se.vastkom.goals.drools;

import java.util.BitSet;

/**
 * A case as Drools holds it during one session: the equivalence class of each fact, and the rows
 * hit. Compared by identity.
 */
final class CaseFact {

  private final int[] classes;
  private final BitSet hits = new BitSet();

  CaseFact(int[] classes) {
    this.classes = classes;
  }

  /** Returns the class of the fact with this number. */
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
