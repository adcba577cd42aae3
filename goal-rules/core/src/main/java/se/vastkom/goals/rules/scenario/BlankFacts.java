package se.vastkom.goals.rules.scenario;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.PartialCases;
import se.vastkom.goals.tables.cases.PartialCases.Expectation;
import se.vastkom.goals.tables.cases.Subtraction;

/**
 * What the facts may be that test cases leave blank, on one day. A blank says nothing, so a test
 * case holds only if it holds whatever those facts are.
 */
final class BlankFacts {

  private final List<DecisionTable> tables;
  private final Vocabulary vocabulary;
  private final Effort effort;
  private final Map<List<Object>, DecisionTable> projected = new HashMap<>();
  private final IdentityHashMap<DecisionTable, PartialCases> possible = new IdentityHashMap<>();
  private final IdentityHashMap<DecisionTable, PartialCases> all = new IdentityHashMap<>();

  BlankFacts(List<DecisionTable> tables, Vocabulary vocabulary, Effort effort) {
    this.tables = tables;
    this.vocabulary = vocabulary;
    this.effort = effort;
  }

  /**
   * A case for which a table tries a test case.
   *
   * @param facts the given facts, and a choice of the table's facts that are blank; one with which
   *     the test case fails, if there is any
   * @param blank the keys of the table's facts that are blank
   * @param otherwise another choice, with another result; empty if all have the same
   * @param isDecided whether all choices were examined; that may take too long
   */
  record Choice(Facts facts, Set<String> blank, Optional<Facts> otherwise, boolean isDecided) {

    /** Returns the choice of a case of which everything is known. */
    static Choice of(Facts facts) {
      return new Choice(facts, Set.of(), Optional.empty(), true);
    }
  }

  /** Chooses the facts of a table that a test case leaves blank. */
  Choice choice(Scenario scenario, DecisionTable table) {
    Set<String> blank = blank(scenario, table);
    if (blank.isEmpty()) {
      return Choice.of(scenario.facts());
    }
    if (isMixed(scenario, table)) {
      return new Choice(scenario.facts(), blank, Optional.empty(), false);
    }
    try {
      Stands stands = new Stands(scenario, expected(scenario, table), blank);
      Optional<Facts> contrary = stands.contrary();
      return new Choice(
          stands.with(contrary.orElseGet(stands::any)),
          blank,
          contrary.flatMap(stands::otherwise).map(stands::with),
          true);
    } catch (Subtraction.TooWide e) {
      return new Choice(scenario.facts(), blank, Optional.empty(), false);
    }
  }

  /** Returns whether a row decides whatever the blank facts are; false if that is not decided. */
  boolean decides(Row row, DecisionTable table, Scenario scenario) {
    try {
      return blank(scenario, table).isEmpty()
          || cases(table, scenario)
              .contrary(scenario.given(), new Expectation(Optional.empty(), List.of(row)))
              .isEmpty();
    } catch (Subtraction.TooWide e) {
      return false;
    }
  }

  /**
   * Returns a table with only those of its conclusions that a test case expects; the table itself
   * if that is all or none. Rows that may agree are held against all their conclusions.
   */
  private DecisionTable expected(Scenario scenario, DecisionTable table) {
    List<Fact> expected =
        table.outputs().stream()
            .filter(fact -> scenario.expected().containsKey(fact.key()))
            .toList();
    return expected.isEmpty() || expected.size() == table.outputs().size()
        ? table
        : projected.computeIfAbsent(
            List.of(table.name(), expected), key -> table.concluding(expected));
  }

  /**
   * Returns whether what a test case expects of several conclusions does not say which belong
   * together, or rows that may be hit together could agree on what is expected and not on the rest.
   */
  private static boolean isMixed(Scenario scenario, DecisionTable table) {
    long expected =
        table.outputs().stream()
            .filter(fact -> scenario.expected().containsKey(fact.key()))
            .count();
    return (table.policy() == HitPolicy.COLLECT && expected > 1)
        || (table.policy() == HitPolicy.ANY && expected > 0 && expected < table.outputs().size());
  }

  private static Set<String> blank(Scenario scenario, DecisionTable table) {
    Set<String> blank = new LinkedHashSet<>();
    table.inputs().stream()
        .map(Fact::key)
        .filter(key -> scenario.goal().isEmpty() && !scenario.given().containsKey(key))
        .forEach(blank::add);
    return blank;
  }

  /** Returns the possible cases; all cases where what is given is impossible. */
  private PartialCases cases(DecisionTable table, Scenario scenario) {
    PartialCases cases =
        possible.computeIfAbsent(table, one -> PartialCases.of(one, vocabulary, effort));
    return cases.any(scenario.given()).isPresent()
        ? cases
        : all.computeIfAbsent(
            table,
            one ->
                PartialCases.of(
                    one, new Vocabulary(vocabulary.inputs(), vocabulary.outputs()), effort));
  }

  /** The cases for which a test case stands, as a table sees them. */
  private final class Stands {

    private final Scenario scenario;
    private final DecisionTable table;
    private final Set<String> blank;
    private final PartialCases cases;
    private final Expectation expected;

    Stands(Scenario scenario, DecisionTable table, Set<String> blank) {
      this.scenario = scenario;
      this.table = table;
      this.blank = blank;
      this.cases = cases(table, scenario);
      this.expected =
          new Expectation(
              Attempt.expected(scenario, table.outputs()),
              table.rows().stream().filter(this::isExpected).toList());
    }

    /** Returns whether the row should decide; where tables share its id, in this table. */
    private boolean isExpected(Row row) {
      return scenario.rules().contains(row.id())
          && decidingTable(row.id()).filter(table::equals).isPresent();
    }

    private Optional<DecisionTable> decidingTable(String rule) {
      List<DecisionTable> having = scenario.tablesOf(rule, tables);
      return having.stream()
          .filter(one -> having.size() > 1)
          .filter(
              one ->
                  one.rows().stream()
                      .filter(row -> row.id().equals(rule))
                      .anyMatch(row -> decides(row, one, scenario)))
          .findFirst()
          .or(() -> having.stream().findFirst());
    }

    Facts any() {
      return cases.any(scenario.given()).orElseThrow();
    }

    /** Finds a case in which the test case fails. */
    Optional<Facts> contrary() {
      return cases.contrary(scenario.given(), expected);
    }

    /**
     * Finds a case with another result than one that fails: one that holds, or at least concludes
     * something else; if possible one that differs in a single fact.
     */
    Optional<Facts> otherwise(Facts failing) {
      Conclusion concluded = table.decide(table.hits(failing)).conclusion();
      Expectation same = new Expectation(Optional.of(concluded), List.of());
      return nearest(failing, given -> cases.conforming(given, expected))
          .or(() -> nearest(failing, given -> cases.contrary(given, same)));
    }

    private Optional<Facts> nearest(
        Facts failing, Function<Map<String, Optional<Value>>, Optional<Facts>> find) {
      return Stream.concat(
              blank.stream().map(free -> givenBut(free, failing)), Stream.of(scenario.given()))
          .flatMap(given -> find.apply(given).stream())
          .findFirst();
    }

    /** Returns the given facts and, of those left blank, all but one as they are in a case. */
    private Map<String, Optional<Value>> givenBut(String free, Facts facts) {
      Map<String, Optional<Value>> given = new HashMap<>(scenario.given());
      blank.stream()
          .filter(key -> !key.equals(free))
          .forEach(key -> given.put(key, facts.get(key)));
      return given;
    }

    /** Returns a case of the table with everything else that is given. */
    Facts with(Facts chosen) {
      Map<String, Value> values = new HashMap<>(scenario.facts().values());
      values.putAll(chosen.values());
      return new Facts(values);
    }
  }
}
