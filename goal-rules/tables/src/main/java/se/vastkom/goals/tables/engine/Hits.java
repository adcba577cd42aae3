package se.vastkom.goals.tables.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Row;

/**
 * The rows that one case hits. An engine creates them with {@link NumberedRows#hits}. Immutable;
 * equal hits are equal rows of tables with the same names, whatever other rows these have.
 */
public final class Hits {

  private final NumberedRows rows;
  private final long[] numbers;

  /** Keeps the array, in which bit n stands for row n. */
  Hits(NumberedRows rows, long[] numbers) {
    this.rows = rows;
    this.numbers = numbers;
  }

  /** Returns the rows hit in a table, in table order; none for a table that was not prepared. */
  public List<Row> of(DecisionTable table) {
    int first = rows.first(table);
    if (first < 0) {
      return List.of();
    }
    int end = first + table.rows().size();
    List<Row> hit = new ArrayList<>();
    for (int row = next(first); row >= 0 && row < end; row = next(row + 1)) {
      hit.add(table.rows().get(row - first));
    }
    return Collections.unmodifiableList(hit);
  }

  /** Returns the numbers of the rows hit. */
  public BitSet numbers() {
    return BitSet.valueOf(numbers);
  }

  /** Returns the lowest number of a row hit, from this number on, or -1; allocates nothing. */
  public int next(int from) {
    for (int i = from >> 6; i < numbers.length; i++) {
      long rest = i == from >> 6 ? numbers[i] & (-1L << from) : numbers[i];
      if (rest != 0) {
        return (i << 6) + Long.numberOfTrailingZeros(rest);
      }
    }
    return -1;
  }

  /** Returns the rows that the numbers stand for. */
  NumberedRows rows() {
    return rows;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Hits hits)) {
      return false;
    }
    return rows.tables().equals(hits.rows.tables())
        ? numbers().equals(hits.numbers())
        : byTable().equals(hits.byTable());
  }

  @Override
  public int hashCode() {
    return byTable().hashCode();
  }

  /** Returns the rows hit by the name of their table. */
  private Map<String, List<Row>> byTable() {
    return rows.tables().stream().collect(Collectors.toMap(DecisionTable::name, this::of));
  }

  /** Returns the ids of the rows by table: {@code status: S3, S4; trend: -}. */
  @Override
  public String toString() {
    return rows.tables().stream()
        .map(table -> table.name() + ": " + ids(of(table)))
        .collect(Collectors.joining("; "));
  }

  private static String ids(List<Row> rows) {
    return rows.isEmpty() ? "-" : rows.stream().map(Row::id).collect(Collectors.joining(", "));
  }
}
