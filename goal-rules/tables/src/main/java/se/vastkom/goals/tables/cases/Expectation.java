package se.vastkom.goals.tables.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.Value;

/**
 * What a table should decide for a case. Immutable.
 *
 * @param conclusion what it should conclude; empty if anything will do
 * @param outputs the values that some of its outputs should have, by the output's position; what
 *     others have does not matter
 * @param rows the ids of rows that should be among those that decide
 */
public record Expectation(
    Optional<Conclusion> conclusion, Map<Integer, Set<Value>> outputs, List<String> rows) {
  public Expectation {
    outputs = Map.copyOf(outputs);
    rows = List.copyOf(rows);
  }

  /** Expects exactly this conclusion. */
  public static Expectation of(Conclusion conclusion) {
    return new Expectation(Optional.of(conclusion), Map.of(), List.of());
  }

  /** Expects that a row decides, whatever is concluded. */
  public static Expectation of(String row) {
    return new Expectation(Optional.empty(), Map.of(), List.of(row));
  }

  /** Returns whether any conclusion will do. */
  boolean isOpen() {
    return conclusion.isEmpty() && outputs.isEmpty();
  }

  /** Returns whether a conclusion is as expected. */
  boolean accepts(Conclusion found) {
    return conclusion.map(found::equals).orElse(true)
        && (outputs.isEmpty() || !found.isConflict())
        && outputs.entrySet().stream()
            .allMatch(one -> values(found, one.getKey()).equals(one.getValue()));
  }

  private static Set<Value> values(Conclusion found, int output) {
    Set<Value> values = new LinkedHashSet<>();
    found.outputs().forEach(of -> values.add(of.get(output)));
    return values;
  }
}
