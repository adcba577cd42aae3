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
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.scenario.BlankFacts.Choice;
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
 * @param choices the case that each table it asks was asked about, by the table's name
 * @param rules the rules of the period, as of its first day
 * @param deciding for each rule that should decide, the names of the tables in one of which it
 *     should
 * @param decisions the decision of each of these tables, by name
 * @param certain the ids of the rows that decide in each of them, whatever is left blank
 */
record Attempt(
    Scenario scenario,
    Map<String, Choice> choices,
    RulesInForce rules,
    Map<String, List<String>> deciding,
    Map<String, Decision> decisions,
    Map<String, List<String>> certain) {

  static Attempt of(
      Scenario scenario,
      Map<String, Choice> choices,
      RulesInForce rules,
      Map<String, Decision> decisions,
      Map<String, List<String>> certain) {
    Map<String, List<String>> deciding = new LinkedHashMap<>();
    for (String rule : scenario.rules()) {
      deciding.put(
          rule, scenario.tablesOf(rule, rules.tables()).stream().map(DecisionTable::name).toList());
    }
    return new Attempt(scenario, choices, rules, deciding, decisions, certain);
  }

  /** Returns the case that a table was asked about; nothing known if it was asked nothing. */
  Facts facts(String table) {
    return choice(table).facts();
  }

  private Choice choice(String table) {
    return choices.getOrDefault(table, Choice.of(new Facts(Map.of())));
  }

  /** Returns what the test case covers of a table. */
  CoveringCase covering(DecisionTable table) {
    return new CoveringCase(
        facts(table.name()),
        choice(table.name()).blank(),
        certain.getOrDefault(table.name(), List.of()));
  }

  /** Returns whether all choices of the facts left blank were examined. */
  boolean isDecided() {
    return choices.values().stream().allMatch(Choice::isDecided);
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
    return found(fact, all).equals(expected(scenario, fact));
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

  /**
   * Returns what a test case expects of the conclusions of a table; empty if it expects none of
   * them. Of several conclusions, each has one value.
   */
  static Optional<Conclusion> expected(Scenario scenario, List<Fact> outputs) {
    List<Fact> expected =
        outputs.stream().filter(fact -> scenario.expected().containsKey(fact.key())).toList();
    if (expected.size() < 2) {
      return expected.stream().findFirst().map(fact -> expected(scenario, fact.key()));
    }
    List<Value> together = new ArrayList<>();
    for (Fact fact : expected) {
      List<Value> values = scenario.expected().getOrDefault(fact.key(), List.of());
      if (values.isEmpty()) {
        return Optional.of(Conclusion.NOTHING);
      }
      together.add(values.get(0));
    }
    return Optional.of(new Conclusion(false, Set.of(together)));
  }

  /** Returns what a test case expects of a fact. */
  static Conclusion expected(Scenario scenario, String fact) {
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
    return choices.containsKey(table.name());
  }

  /** Returns a sentence for each expectation that is not met. */
  List<Phrase> failures(List<Fact> outputs) {
    List<Phrase> failures = new ArrayList<>();
    for (DecisionTable table : rules.tables()) {
      choice(table.name())
          .otherwise()
          .ifPresent(otherwise -> failures.add(depends(table, otherwise)));
    }
    for (String key : scenario.expected().keySet()) {
      String table = concluding(key).map(DecisionTable::name).orElse("");
      if (!isAsExpected(key, decisions) && choice(table).otherwise().isEmpty()) {
        Fact fact = outputs.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
        failures.add(
            fact.phrase("test.expected")
                .with("expected", expected(scenario, key).part(List.of(fact)))
                .with("found", found(key, decisions).part(List.of(fact)))
                .with("rules", rules(rows(table))));
      }
    }
    List<String> missing =
        scenario.rules().stream().filter(id -> !decides(id, decisions) && !depends(id)).toList();
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

  /** Returns whether it depends on blank facts whether a rule decides. */
  private boolean depends(String rule) {
    return deciding.getOrDefault(rule, List.of()).stream()
        .anyMatch(table -> choice(table).otherwise().isPresent());
  }

  /** Returns the sentence of a table whose result depends on facts left blank. */
  private Phrase depends(DecisionTable table, Facts otherwise) {
    Facts facts = facts(table.name());
    List<Fact> blank =
        table.inputs().stream()
            .filter(fact -> choice(table.name()).blank().contains(fact.key()))
            .filter(fact -> !facts.get(fact.key()).equals(otherwise.get(fact.key())))
            .toList();
    Decision other = table.decide(table.hits(otherwise));
    return Phrase.of("test.depends")
        .with("table", Phrase.list(table.outputs(), Fact::name))
        .with("blank", Phrase.list(blank, Fact::name))
        .with("case", cells(blank, otherwise))
        .with("found", other.conclusion().part(table.outputs()))
        .with("rules", rules(rows(other)))
        .with("other-case", cells(blank, facts))
        .with("other-found", found(table.name(), decisions).part(table.outputs()))
        .with("other-rules", rules(rows(table.name())));
  }

  private static Part cells(List<Fact> shown, Facts facts) {
    return Phrase.list(
        shown,
        fact -> fact.phrase("defect.cell").with("value", fact.written(facts.get(fact.key()))));
  }

  private List<Row> rows(String table) {
    return Optional.ofNullable(decisions.get(table)).map(Attempt::rows).orElse(List.of());
  }

  private static List<Row> rows(Decision decision) {
    return decision instanceof Decision.Decided decided
        ? decided.rows()
        : decision instanceof Decision.Conflict conflict ? conflict.rows() : List.of();
  }

  private static Part rules(List<Row> rows) {
    return rows.isEmpty()
        ? Phrase.of("finding.no-rule")
        : Phrase.list(rows, row -> Phrase.of("test.rule").with("id", row.id()));
  }

  /**
   * Explains the tables that did not conclude as expected, each for the case it was asked about.
   */
  List<TableExplanation> explained() {
    Set<String> failing = failing();
    return rules.tables().stream()
        .map(DecisionTable::name)
        .filter(failing::contains)
        .flatMap(table -> rules.explain(Set.of(table), facts(table)).stream())
        .toList();
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
