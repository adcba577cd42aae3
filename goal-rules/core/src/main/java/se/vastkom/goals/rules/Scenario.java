package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;

/**
 * A test case of a rule book: given these facts, or a goal of a follow-up, expect this outcome, by
 * these rules.
 *
 * @param name a sentence that states what should hold; unique in its book
 * @param goal the goal whose facts are given; empty where facts are given
 * @param day the day whose rules are tested; empty for every day that the book is in force
 * @param given the given facts, by key; empty for a fact given as missing. Of facts without an
 *     entry nothing is said: what is expected should follow whatever they are
 * @param expected the conclusions expected of tables, by the output's key; none where a table
 *     should conclude nothing. Outputs without an entry are not tested
 * @param rules the ids of rules that should be among those that decide
 * @param place the place of the test case in its file
 */
public record Scenario(
    String name,
    Optional<GoalId> goal,
    Optional<LocalDate> day,
    SortedMap<String, Optional<Value>> given,
    SortedMap<String, List<Value>> expected,
    List<String> rules,
    Place place) {

  /**
   * Checks what is given and expected.
   *
   * @throws IllegalArgumentException if it expects nothing, or gives both a goal and facts
   */
  public Scenario {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
    rules = List.copyOf(rules);
    if (expected.isEmpty() && rules.isEmpty()) {
      throw new IllegalArgumentException("Expected an expectation of '" + name + "'; found none.");
    }
    if (goal.isPresent() && !given.isEmpty()) {
      throw new IllegalArgumentException("Expected a goal or facts of '" + name + "'; found both.");
    }
  }

  /** Creates a test case of facts, on every day. */
  public Scenario(
      String name,
      SortedMap<String, Optional<Value>> given,
      SortedMap<String, List<Value>> expected,
      List<String> rules,
      Place place) {
    this(name, Optional.empty(), Optional.empty(), given, expected, rules, place);
  }

  /**
   * Returns the given facts as a case for the rules; facts that are left blank are missing in it.
   */
  public Facts facts() {
    Map<String, Value> values = new HashMap<>();
    given.forEach((fact, value) -> value.ifPresent(known -> values.put(fact, known)));
    return new Facts(values);
  }

  /**
   * Returns whether it expects a conclusion of a table, or one of its rules. Where tables share a
   * rule id, it refers to a table whose conclusion is expected too, if there is one.
   *
   * @param all the tables of the book
   */
  public boolean asks(DecisionTable table, List<DecisionTable> all) {
    return expects(table) || rules.stream().anyMatch(rule -> tablesOf(rule, all).contains(table));
  }

  private boolean expects(DecisionTable table) {
    return table.outputs().stream().anyMatch(fact -> expected.containsKey(fact.key()));
  }

  /** Returns the tables in one of which an expected rule should decide. */
  public List<DecisionTable> tablesOf(String rule, List<DecisionTable> all) {
    List<DecisionTable> having =
        all.stream()
            .filter(table -> table.rows().stream().anyMatch(row -> row.id().equals(rule)))
            .toList();
    List<DecisionTable> expectedToo = having.stream().filter(this::expects).toList();
    return expectedToo.isEmpty() ? having : expectedToo;
  }
}
