package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A test case on one of the days that it covers.
 *
 * @param scenario the test case
 * @param facts the given facts
 * @param rules the rules of the period, as of its first day
 * @param asked the names of the tables with an expected conclusion or rule
 * @param deciding for each rule that should decide, the names of the tables in one of which it
 *     should
 * @param decisions the decision of each of these tables, by name
 */
record Attempt(
    Scenario scenario,
    Facts facts,
    RulesInForce rules,
    Set<String> asked,
    Map<String, List<String>> deciding,
    Map<String, Decision> decisions) {

  static Attempt of(
      Scenario scenario, Facts facts, RulesInForce rules, Map<String, Decision> decisions) {
    List<DecisionTable> tables = rules.tables();
    Set<String> asked =
        tables.stream()
            .filter(table -> scenario.asks(table, tables))
            .map(DecisionTable::name)
            .collect(Collectors.toSet());
    Map<String, List<String>> deciding = new LinkedHashMap<>();
    for (String rule : scenario.rules()) {
      deciding.put(
          rule, scenario.tablesOf(rule, tables).stream().map(DecisionTable::name).toList());
    }
    return new Attempt(scenario, facts, rules, asked, deciding, decisions);
  }

  /** Returns whether everything is as expected. */
  boolean passes() {
    return passes(decisions);
  }

  /** Returns whether everything would be as expected if these tables decided otherwise. */
  boolean passesWith(Map<String, Decision> others) {
    Map<String, Decision> all = new HashMap<>(decisions);
    all.putAll(others);
    return passes(all);
  }

  private boolean passes(Map<String, Decision> all) {
    return scenario.expected().keySet().stream().allMatch(fact -> isAsExpected(fact, all))
        && scenario.rules().stream().allMatch(rule -> decides(rule, all));
  }

  private boolean isAsExpected(String fact, Map<String, Decision> all) {
    return found(fact, all).equals(expected(fact));
  }

  /** Returns what the table that concludes a fact says of it, whatever else it concludes. */
  private Conclusion found(String fact, Map<String, Decision> all) {
    Optional<DecisionTable> table = concluding(fact);
    @Nullable Decision decision = table.map(of -> all.get(of.name())).orElse(null);
    if (table.isEmpty() || decision == null) {
      return Conclusion.NOTHING;
    }
    int output = table.get().outputs().stream().map(Fact::key).toList().indexOf(fact);
    Set<List<Value>> values = new LinkedHashSet<>();
    decision.conclusion().outputs().forEach(of -> values.add(List.of(of.get(output))));
    return new Conclusion(decision.conclusion().isConflict(), values);
  }

  private Optional<DecisionTable> concluding(String fact) {
    return rules.tables().stream()
        .filter(table -> table.outputs().stream().anyMatch(of -> of.key().equals(fact)))
        .findFirst();
  }

  private Conclusion expected(String fact) {
    Set<List<Value>> outputs = new LinkedHashSet<>();
    scenario.expected().getOrDefault(fact, List.of()).forEach(value -> outputs.add(List.of(value)));
    return new Conclusion(false, outputs);
  }

  private boolean decides(String rule, Map<String, Decision> all) {
    return deciding.getOrDefault(rule, List.of()).stream()
        .anyMatch(
            table ->
                all.get(table) instanceof Decision.Decided decided
                    && decided.rows().stream().anyMatch(row -> row.id().equals(rule)));
  }

  /** Returns whether a conclusion or a rule of a table is expected. */
  boolean asks(DecisionTable table) {
    return asked.contains(table.name());
  }

  /** Returns a sentence for each expectation that is not met. */
  List<Phrase> failures(List<Fact> outputs) {
    List<Phrase> failures = new ArrayList<>();
    for (String key : scenario.expected().keySet()) {
      if (!isAsExpected(key, decisions)) {
        Fact fact = outputs.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
        String table = concluding(key).map(DecisionTable::name).orElse("");
        failures.add(
            fact.phrase("test.expected")
                .with("expected", expected(key).part(List.of(fact)))
                .with("found", found(key, decisions).part(List.of(fact)))
                .with("rules", rules(rows(table))));
      }
    }
    List<String> missing = scenario.rules().stream().filter(id -> !decides(id, decisions)).toList();
    if (!missing.isEmpty()) {
      List<Row> instead =
          rules.tables().stream()
              .filter(this::asks)
              .flatMap(table -> rows(table.name()).stream())
              .toList();
      failures.add(
          Phrase.of("test.expected-rules")
              .with("expected", Phrase.list(missing, Part.Text::new))
              .with("found", rules(instead)));
    }
    return failures;
  }

  private List<Row> rows(String table) {
    return decisions.get(table) instanceof Decision.Decided decided
        ? decided.rows()
        : decisions.get(table) instanceof Decision.Conflict conflict ? conflict.rows() : List.of();
  }

  private static Part rules(List<Row> rows) {
    return rows.isEmpty()
        ? Phrase.of("finding.no-rule")
        : Phrase.list(rows, row -> Phrase.of("test.rule").with("id", row.id()));
  }

  /** Returns the first day of the period. */
  LocalDate turn() {
    return rules.day();
  }

  /** Returns the names of the tables that did not conclude as expected. */
  Set<String> failing() {
    return rules.tables().stream()
        .filter(
            table ->
                isUnexpected(table)
                    || scenario.rules().stream()
                        .filter(rule -> !decides(rule, decisions))
                        .anyMatch(
                            rule -> deciding.getOrDefault(rule, List.of()).contains(table.name())))
        .map(DecisionTable::name)
        .collect(Collectors.toSet());
  }

  private boolean isUnexpected(DecisionTable table) {
    return table.outputs().stream()
        .map(Fact::key)
        .anyMatch(fact -> scenario.expected().containsKey(fact) && !isAsExpected(fact, decisions));
  }
}
