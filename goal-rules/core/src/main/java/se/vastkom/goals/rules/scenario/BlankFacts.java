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
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.Expectation;
import se.vastkom.goals.tables.cases.PartialCase;
import se.vastkom.goals.tables.cases.Subtraction;
import se.vastkom.goals.tables.cases.TableCases;

/**
 * What the facts may be that test cases leave blank, on one day. A blank says nothing, so a test
 * case holds only if it holds whatever those facts are.
 */
final class BlankFacts {

  private final List<DecisionTable> tables;
  private final Vocabulary vocabulary;
  private final Effort effort;
  private final IdentityHashMap<DecisionTable, TableCases> cases = new IdentityHashMap<>();

  BlankFacts(List<DecisionTable> tables, Vocabulary vocabulary, Effort effort) {
    this.tables = tables;
    this.vocabulary = vocabulary;
    this.effort = effort;
  }

  /**
   * What a table is asked about a test case.
   *
   * @param facts what is known, and a choice of the table's facts that are blank; one with which
   *     the test case fails, if there is any
   * @param given what is known, by fact key; empty where the fact is missing
   * @param expected what the table should decide
   * @param otherwise another choice, with another result; empty if all have the same
   * @param isDecided whether all choices were examined; that may take too long
   */
  record Choice(
      Facts facts,
      Map<String, Optional<Value>> given,
      Expectation expected,
      Optional<Facts> otherwise,
      boolean isDecided) {

    Choice {
      given = Map.copyOf(given);
    }

    /** Returns the table's facts that are blank. */
    List<Fact> blank(DecisionTable table) {
      return table.inputs().stream().filter(fact -> !given.containsKey(fact.key())).toList();
    }
  }

  /** Returns what a table is asked about a goal, of which everything is known. */
  Choice known(Facts facts, Scenario scenario, DecisionTable table) {
    Map<String, Optional<Value>> given = new HashMap<>();
    vocabulary.inputs().forEach(fact -> given.put(fact.key(), facts.get(fact.key())));
    return new Choice(facts, given, expected(scenario, given, table), Optional.empty(), true);
  }

  /**
   * Returns what a table is asked about a test case of facts, those that it leaves blank chosen.
   */
  Choice choice(Scenario scenario, DecisionTable table) {
    Map<String, Optional<Value>> given = scenario.given();
    Expectation expected = expected(scenario, given, table);
    Choice any = new Choice(scenario.facts(), given, expected, Optional.empty(), true);
    if (any.blank(table).isEmpty()) {
      return any;
    }
    try {
      PartialCase all = cases(table).given(given);
      Optional<Facts> contrary = all.contrary(expected);
      return new Choice(
          with(scenario, contrary.orElseGet(all::any)),
          given,
          expected,
          contrary
              .flatMap(failing -> otherwise(failing, any, table))
              .map(facts -> with(scenario, facts)),
          true);
    } catch (Subtraction.TooWide e) {
      return new Choice(scenario.facts(), given, expected, Optional.empty(), false);
    }
  }

  private TableCases cases(DecisionTable table) {
    return cases.computeIfAbsent(table, one -> TableCases.of(one, vocabulary, effort));
  }

  private Expectation expected(
      Scenario scenario, Map<String, Optional<Value>> given, DecisionTable table) {
    Map<Integer, Set<Value>> outputs = new HashMap<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      @Nullable List<Value> values = scenario.expected().get(table.outputs().get(i).key());
      if (values != null) {
        outputs.put(i, new LinkedHashSet<>(values));
      }
    }
    return new Expectation(
        Optional.empty(),
        outputs,
        scenario.rules().stream()
            .filter(
                rule ->
                    decidingTable(rule, scenario.tablesOf(rule, tables), given)
                        .filter(table::equals)
                        .isPresent())
            .toList());
  }

  /** Returns the table in which a rule should decide; of several one in which it does. */
  private Optional<DecisionTable> decidingTable(
      String rule, List<DecisionTable> having, Map<String, Optional<Value>> given) {
    return having.stream()
        .filter(one -> having.size() > 1 && decides(rule, one, given))
        .findFirst()
        .or(() -> having.stream().findFirst());
  }

  /** Returns whether a row decides whatever is not given; false if that is not decided. */
  boolean decides(String row, DecisionTable table, Map<String, Optional<Value>> given) {
    try {
      return cases(table).given(given).contrary(Expectation.of(row)).isEmpty();
    } catch (Subtraction.TooWide e) {
      return false;
    }
  }

  /**
   * Finds a case with another result than one that fails: one that holds, or at least concludes
   * something else; if possible one that differs in a single fact.
   */
  private Optional<Facts> otherwise(Facts failing, Choice choice, DecisionTable table) {
    Conclusion concluded = table.decide(table.hits(failing)).conclusion();
    Expectation same = Expectation.of(concluded);
    List<PartialCase> nearest =
        Stream.concat(
                choice.blank(table).stream().map(free -> givenBut(free, failing, choice, table)),
                Stream.of(choice.given()))
            .map(given -> cases(table).given(given))
            .toList();
    return first(nearest, one -> one.conforming(choice.expected()))
        .or(() -> first(nearest, one -> one.contrary(same)));
  }

  private static Optional<Facts> first(
      List<PartialCase> cases, Function<PartialCase, Optional<Facts>> find) {
    return cases.stream().flatMap(one -> find.apply(one).stream()).findFirst();
  }

  /** Returns the given facts and, of those left blank, all but one as they are in a case. */
  private static Map<String, Optional<Value>> givenBut(
      Fact free, Facts facts, Choice choice, DecisionTable table) {
    Map<String, Optional<Value>> given = new HashMap<>(choice.given());
    choice.blank(table).stream()
        .filter(fact -> !fact.equals(free))
        .forEach(fact -> given.put(fact.key(), facts.get(fact.key())));
    return given;
  }

  /** Returns a case of a table with everything else that is given. */
  private static Facts with(Scenario scenario, Facts chosen) {
    Map<String, Value> values = new HashMap<>(scenario.facts().values());
    values.putAll(chosen.values());
    return new Facts(values);
  }
}
