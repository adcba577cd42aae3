package se.vastkom.goals.tables.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.vastkom.goals.tables.DecisionTable;

/**
 * The rows of tables, numbered in order from 0, so that an engine can report which of them a case
 * hits. Immutable.
 */
public final class NumberedRows {

  private final List<DecisionTable> tables;
  private final Map<String, Integer> firsts = new HashMap<>();
  private final int size;

  /**
   * Numbers the rows.
   *
   * @throws IllegalArgumentException if two tables share a name
   */
  public NumberedRows(List<DecisionTable> tables) {
    this.tables = List.copyOf(tables);
    int first = 0;
    for (DecisionTable table : tables) {
      if (firsts.put(table.name(), first) != null) {
        throw new IllegalArgumentException(
            "Expected a different name for each table; found '" + table.name() + "' twice.");
      }
      first += table.rows().size();
    }
    this.size = first;
  }

  /** Returns the tables in order. */
  public List<DecisionTable> tables() {
    return tables;
  }

  /** Returns the number of rows. */
  public int size() {
    return size;
  }

  /**
   * Returns the hits of a case.
   *
   * @param numbers the numbers of the rows
   * @throws IllegalArgumentException if a number has no row
   */
  public Hits hits(BitSet numbers) {
    if (numbers.length() > size) {
      throw new IllegalArgumentException(
          "Expected numbers below " + size + "; found " + (numbers.length() - 1) + ".");
    }
    return new Hits(this, numbers.toLongArray());
  }

  /** Returns the number of a table's first row, or -1 if it is none of these tables. */
  int first(DecisionTable table) {
    return firsts.getOrDefault(table.name(), -1);
  }
}
