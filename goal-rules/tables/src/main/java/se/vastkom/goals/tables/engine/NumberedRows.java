package se.vastkom.goals.tables.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.vastkom.goals.tables.DecisionTable;

/**
 * The rows of some tables, numbered through from 0 in the order they stand: what an engine needs to
 * tell which of them a case hits. Immutable.
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

  /** The tables, in their order. */
  public List<DecisionTable> tables() {
    return tables;
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /**
   * What a case hits.
   *
   * @param numbers of the rows
   * @throws IllegalArgumentException if there is no row of a number
   */
  public Hits hits(BitSet numbers) {
    if (numbers.length() > size) {
      throw new IllegalArgumentException(
          "Expected numbers below " + size + "; found " + (numbers.length() - 1) + ".");
    }
    return new Hits(this, numbers.toLongArray());
  }

  /** The number of a table's first row, or -1 if it is none of these tables. */
  int first(DecisionTable table) {
    return firsts.getOrDefault(table.name(), -1);
  }
}
