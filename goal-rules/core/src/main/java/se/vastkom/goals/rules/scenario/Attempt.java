package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
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

  /** Returns what a table was asked, if it was asked anything. */
  Optional<Choice> choice(String table) {
    return Optional.ofNullable(choices.get(table));
  }

  /** Returns what the test case covers of a table that it asks. */
  CoveringCase covering(DecisionTable table) {
    Choice choice = choice(table.name()).orElseThrow();
    return new CoveringCase(
        choice.facts(),
        choice.blank(table).stream().map(Fact::key).collect(Collectors.toSet()),
        certain.getOrDefault(table.name(), List.of()));
  }

  /** Returns whether all choices of the facts left blank were examined. */
  boolean isDecided() {
    return choices.values().stream().allMatch(Choice::isDecided);
  }

  /** Returns whether everything is as expected. */
  boolean passes() {
    return scenario.expected().keySet().stream().allMatch(this::isAsExpected)
        && scenario.rules().stream().allMatch(this::decides);
  }

  private boolean isAsExpected(String fact) {
    return found(fact).equals(expected(scenario, fact));
  }

  /** Returns what the table that concludes a fact says of it, whatever else it concludes. */
  private Conclusion found(String fact) {
    Optional<DecisionTable> table = concluding(fact);
    @Nullable Decision decision = table.map(of -> decisions.get(of.name())).orElse(null);
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

  /** Returns what a test case expects of a fact. */
  static Conclusion expected(Scenario scenario, String fact) {
    Set<List<Value>> outputs = new LinkedHashSet<>();
    scenario.expected().getOrDefault(fact, List.of()).forEach(value -> outputs.add(List.of(value)));
    return new Conclusion(false, outputs);
  }

  private boolean decides(String rule) {
    return deciding.getOrDefault(rule, List.of()).stream()
        .anyMatch(
            table ->
                decisions.get(table) instanceof Decision.Decided decided
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
          .filter(choice -> choice.otherwise().isPresent())
          .ifPresent(choice -> failures.add(depends(table, choice)));
    }
    for (String key : scenario.expected().keySet()) {
      String table = concluding(key).map(DecisionTable::name).orElse("");
      if (!isAsExpected(key) && !dependsOnBlank(table)) {
        Fact fact = outputs.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
        failures.add(
            fact.phrase("test.expected")
                .with("expected", expected(scenario, key).part(List.of(fact)))
                .with("found", found(key).part(List.of(fact)))
                .with("rules", rules(rows(table))));
      }
    }
    List<String> missing =
        scenario.rules().stream().filter(id -> !decides(id) && !depends(id)).toList();
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
    return deciding.getOrDefault(rule, List.of()).stream().anyMatch(this::dependsOnBlank);
  }

  private boolean dependsOnBlank(String table) {
    return choice(table).flatMap(Choice::otherwise).isPresent();
  }

  /** Returns the sentence of a table whose result depends on facts left blank. */
  private Phrase depends(DecisionTable table, Choice choice) {
    Facts facts = choice.facts();
    Facts otherwise = choice.otherwise().orElseThrow();
    List<Fact> blank =
        choice.blank(table).stream()
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
        .with(
            "other-found",
            Optional.ofNullable(decisions.get(table.name()))
                .map(Decision::conclusion)
                .orElse(Conclusion.NOTHING)
                .part(table.outputs()))
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
        .flatMap(
            table -> rules.explain(Set.of(table), choice(table).orElseThrow().facts()).stream())
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
                        .filter(rule -> !decides(rule))
                        .anyMatch(
                            rule -> deciding.getOrDefault(rule, List.of()).contains(table.name())))
        .map(DecisionTable::name)
        .collect(Collectors.toSet());
  }

  private boolean isUnexpected(DecisionTable table) {
    return table.outputs().stream()
        .map(Fact::key)
        .anyMatch(fact -> scenario.expected().containsKey(fact) && !isAsExpected(fact));
  }
}
