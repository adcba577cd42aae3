package se.vastkom.goals.malvakt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFact;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.words.Phrase;

/**
 * The tables of a DMN file, held to what a rule book requires of tables and DMN does not.
 *
 * @param vocabulary the facts of the book
 * @param tables the tables, with their places
 */
record DmnTables(Vocabulary vocabulary, List<DecisionTable> tables) {

  /** Calls each table that is named for a fact by that fact's key, as rule books do. */
  DmnTables {
    List<Fact> outputs = vocabulary.outputs();
    tables = tables.stream().map(table -> named(table, outputs)).toList();
  }

  private static DecisionTable named(DecisionTable table, List<Fact> outputs) {
    String name =
        outputs.stream()
            .filter(fact -> fact.name().is(table.name()))
            .map(Fact::key)
            .findFirst()
            .orElse(table.name());
    return new DecisionTable(
        name, table.policy(), table.inputs(), table.outputs(), table.rows(), table.headings());
  }

  /** Notes each problem at its line. */
  void check(Problems problems) {
    Map<Fact, DecisionTable> concluding = new HashMap<>();
    Map<Fact, Place> first = new HashMap<>();
    for (DecisionTable table : tables) {
      boolean isWellNamed = checkName(table, problems);
      checkRows(table, problems);
      for (Fact fact : table.outputs()) {
        @Nullable DecisionTable other = isWellNamed ? concluding.putIfAbsent(fact, table) : null;
        if (other != null) {
          problems.error(
              table.place(),
              fact.phrase("rulebook.concluded-twice")
                  .with("one", other.title())
                  .with("other", table.title()));
        }
        first.putIfAbsent(fact, table.place());
      }
      for (int i = 0; i < table.inputs().size(); i++) {
        Place heading = table.heading(i);
        first.putIfAbsent(table.inputs().get(i), heading);
        GoalFact.misplaced(table.inputs().get(i), table.name())
            .ifPresent(fault -> problems.error(heading, fault));
      }
    }
    vocabulary.without(GoalFacts.standard().vocabulary()).all().stream()
        .filter(first::containsKey)
        .forEach(
            fact ->
                CellTests.unsayable(fact)
                    .forEach(
                        word ->
                            problems.error(
                                first.getOrDefault(fact, Place.NOWHERE),
                                Phrase.of("declare.unusable-word").with("found", word))));
  }

  /** Checks that a table is named for no fact that it does not conclude. */
  private boolean checkName(DecisionTable table, Problems problems) {
    Vocabulary goals = GoalFacts.standard().vocabulary();
    boolean isOfGoals =
        vocabulary.has(goals) && table.outputs().stream().anyMatch(goals.outputs()::contains);
    Optional<Fact> named = vocabulary.output(table.name());
    if (isOfGoals && !table.isNamedForItsOutput()) {
      problems.error(table.place(), concludesOther("cli.dmn-other-output", table));
      return false;
    }
    if (named.isPresent() && !table.outputs().contains(named.get())) {
      problems.error(table.place(), concludesOther("cli.dmn-named-for-other", table));
      return false;
    }
    if (table.policy() == HitPolicy.COLLECT
        && RuleBook.needsOneConclusion(vocabulary, table.name())) {
      problems.error(table.place(), table.outputs().get(0).phrase("rulebook.collects"));
    }
    return true;
  }

  private static Phrase concludesOther(String key, DecisionTable table) {
    return Phrase.of(key)
        .with("table", table.name())
        .with("found", Phrase.list(table.outputs(), Fact::name));
  }

  private static void checkRows(DecisionTable table, Problems problems) {
    table.rows().stream()
        .filter(row -> row.id().startsWith("#") || row.id().contains(";"))
        .forEach(
            row -> problems.error(row.place(), Phrase.of("rules.id-form").with("found", row.id())));
  }
}
