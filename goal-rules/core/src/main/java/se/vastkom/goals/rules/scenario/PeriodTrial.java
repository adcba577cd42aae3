package se.vastkom.goals.rules.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.scenario.BlankFacts.Choice;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.RuleEngine;

/** Tries test cases on the rules of one period, all at once on the engine. */
final class PeriodTrial {

  private final RulesInForce rules;
  private final BlankFacts blanks;
  private final List<Facts> cases = new ArrayList<>();

  PeriodTrial(RulesInForce rules, Vocabulary vocabulary, Effort effort) {
    this.rules = rules;
    this.blanks = new BlankFacts(rules.tables(), vocabulary, effort);
  }

  /**
   * A test case before it is tried.
   *
   * @param choices what each table that it asks is asked about, by the table's name
   * @param numbers the numbers of those cases among all that are tried
   */
  private record Prepared(
      Scenario scenario, Map<String, Choice> choices, Map<String, Integer> numbers) {}

  /**
   * Tries test cases.
   *
   * @param goals the facts of a test case's goal
   */
  List<Attempt> attempts(
      List<Scenario> scenarios, Function<Scenario, Facts> goals, RuleEngine engine) {
    List<Prepared> prepared =
        scenarios.stream().map(scenario -> prepared(scenario, goals)).toList();
    List<Hits> hits = engine.prepare(rules.tables()).hits(cases);
    return prepared.stream().map(one -> attempt(one, hits)).toList();
  }

  private Prepared prepared(Scenario scenario, Function<Scenario, Facts> goals) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    Map<Facts, Integer> known = new HashMap<>();
    for (DecisionTable table : rules.tables()) {
      if (scenario.asks(table, rules.tables())) {
        Choice choice =
            scenario.goal().isPresent()
                ? blanks.known(goals.apply(scenario), scenario, table)
                : blanks.choice(scenario, table);
        choices.put(table.name(), choice);
        numbers.put(table.name(), known.computeIfAbsent(choice.facts(), this::number));
      }
    }
    return new Prepared(scenario, choices, numbers);
  }

  private int number(Facts facts) {
    cases.add(facts);
    return cases.size() - 1;
  }

  private Attempt attempt(Prepared prepared, List<Hits> hits) {
    Map<String, Decision> decisions = new HashMap<>();
    Map<String, List<String>> certain = new HashMap<>();
    for (DecisionTable table : rules.tables()) {
      Choice choice = prepared.choices().get(table.name());
      Integer number = prepared.numbers().get(table.name());
      if (choice != null && number != null) {
        Decision decision = table.decide(hits.get(number).of(table));
        decisions.put(table.name(), decision);
        certain.put(table.name(), certain(decision, table, choice));
      }
    }
    return Attempt.of(prepared.scenario(), prepared.choices(), rules, decisions, certain);
  }

  /** Returns the ids of the rows that decide whatever the blank facts are. */
  private List<String> certain(Decision decision, DecisionTable table, Choice choice) {
    boolean isKnown = choice.blank(table).isEmpty();
    return decision instanceof Decision.Decided decided
        ? decided.rows().stream()
            .map(Row::id)
            .filter(row -> isKnown || blanks.decides(row, table, choice.given()))
            .toList()
        : List.of();
  }
}
