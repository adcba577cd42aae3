package se.vastkom.goals.drools;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.rules.table.Value;

/**
 * A case as Drools holds it for the time of one session: its facts by slot, and the rows it has
 * hit. Identity counts.
 */
final class CaseFact {

  private final @Nullable Value[] values;
  private final BitSet hits = new BitSet();

  CaseFact(@Nullable Value[] values) {
    this.values = values;
  }

  @Nullable Value value(int slot) {
    return values[slot];
  }

  /** The key of the word in a slot, for Drools to index; {@code null} is indexed too. */
  @Nullable String word(int slot) {
    return values[slot] instanceof Value.Word word ? word.key() : null;
  }

  void hit(int row) {
    hits.set(row);
  }

  BitSet hits() {
    return hits;
  }
}
