package se.vastkom.goals.rules;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Value;

/**
 * A test case of a rule book: given these facts, expect this outcome, by these rules.
 *
 * @param name a sentence that says what should be so; unique in its book
 * @param given the facts that are said, by key; empty where a fact is said to be missing. What is
 *     not said is missing too
 * @param expected what tables should conclude, by the output's key; none where a table should
 *     conclude nothing. What is not said is not expected
 * @param rules the ids of rules that should be among those that decide
 * @param place where it stands
 */
public record Scenario(
    String name,
    SortedMap<String, Optional<Value>> given,
    SortedMap<String, List<Value>> expected,
    List<String> rules,
    Place place) {

  /**
   * Copies what it holds.
   *
   * @throws IllegalArgumentException if it expects nothing
   */
  public Scenario {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
    rules = List.copyOf(rules);
    if (expected.isEmpty() && rules.isEmpty()) {
      throw new IllegalArgumentException("Expected an expectation of '" + name + "'; found none.");
    }
  }

  /** What is given, as the case that rules are asked about. */
  public Facts facts() {
    Map<String, Value> values = new HashMap<>();
    given.forEach((fact, value) -> value.ifPresent(known -> values.put(fact, known)));
    return new Facts(values);
  }
}
