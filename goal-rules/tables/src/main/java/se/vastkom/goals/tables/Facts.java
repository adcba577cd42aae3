package se.vastkom.goals.tables;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A case: its known facts. A fact that is not here is missing. Immutable; equal facts are equal
 * cases, whatever their columns.
 */
public final class Facts {

  private final Columns columns;
  private final @Nullable Value[] values;

  private Facts(Columns columns, @Nullable Value[] values) {
    this.columns = columns;
    this.values = values;
  }

  /**
   * Creates a single case from values by fact key. {@link Columns} creates many cases of one kind
   * faster.
   */
  public Facts(Map<String, Value> values) {
    this.columns = new Columns(values.keySet());
    this.values = new Value[columns.facts.size()];
    values.forEach((fact, value) -> this.values[columns.of(fact)] = value);
  }

  /**
   * The facts that many cases may have, in one order. A caller with many cases, such as an engine,
   * looks up a fact's column once and then reads it by number. Compared by identity. Immutable.
   */
  public static final class Columns {

    private final List<String> facts;
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Creates columns in this order.
     *
     * @param facts the facts' keys
     * @throws IllegalArgumentException if a key occurs twice
     */
    public Columns(Collection<String> facts) {
      this.facts = List.copyOf(facts);
      for (String fact : this.facts) {
        if (numbers.put(fact, numbers.size()) != null) {
          throw new IllegalArgumentException(
              "Expected each fact once; found '" + fact + "' twice.");
        }
      }
    }

    /** Returns the number of a fact's column, from 0; or -1, a column that is always missing. */
    public int of(String fact) {
      return numbers.getOrDefault(fact, -1);
    }

    /**
     * Creates a case.
     *
     * @param values one per column, {@code null} for a missing fact
     * @throws IllegalArgumentException if there are more or fewer values than columns
     */
    public Facts facts(@Nullable Value... values) {
      if (values.length != facts.size()) {
        throw new IllegalArgumentException(
            "Expected " + facts.size() + " values; found " + values.length + ".");
      }
      return new Facts(this, values.clone());
    }
  }

  /** Returns the value of a fact, or empty if it is missing. */
  public Optional<Value> get(String fact) {
    return Optional.ofNullable(orNull(fact));
  }

  /** Returns the same as {@link #get} without a wrapper, for engines. */
  public @Nullable Value orNull(String fact) {
    return at(columns.of(fact));
  }

  /** Returns the value in a column, or {@code null} if it is missing. */
  public @Nullable Value at(int column) {
    return column < 0 ? null : values[column];
  }

  /** Returns the columns that {@link #at} counts. */
  public Columns columns() {
    return columns;
  }

  /** Returns the known values by fact key. */
  public SortedMap<String, Value> values() {
    SortedMap<String, Value> known = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      Value value = values[i];
      if (value != null) {
        known.put(columns.facts.get(i), value);
      }
    }
    return Collections.unmodifiableSortedMap(known);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts facts && values().equals(facts.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return values().toString();
  }
}
