package se.vastkom.goals.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.vastkom.goals.rules.RuleBook.About;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Words;

/** The tables and test cases of a book, which must fit its vocabulary and each other. */
record BookContents(
    About about, Vocabulary vocabulary, List<DecisionTable> tables, List<Scenario> scenarios) {

  /**
   * Checks that they fit.
   *
   * @throws IllegalArgumentException if they do not; see {@link RuleBook}
   */
  void check() {
    if (tables.stream().map(DecisionTable::name).distinct().count() != tables.size()) {
      throw new IllegalArgumentException(
          "Expected a different name for each table of the rule book '" + about.id() + "'.");
    }
    Set<Fact> concluded = new HashSet<>();
    for (DecisionTable table : tables) {
      checkInputs(table);
      checkOutputs(table);
      for (Fact fact : table.outputs()) {
        if (!concluded.add(fact)) {
          throw new IllegalArgumentException(
              "Expected one table that concludes '" + fact.key() + "'; found 2.");
        }
      }
    }
    if (!GoalFacts.areIn(vocabulary) && !about.explanations().isEmpty()) {
      throw new IllegalArgumentException(
          "Expected no explanations of statuses, since '" + about.id() + "' is not about goals.");
    }
    if (!GoalFacts.areIn(vocabulary) && scenarios.stream().anyMatch(of -> of.goal().isPresent())) {
      throw new IllegalArgumentException(
          "Expected test cases that give their facts, since '"
              + about.id()
              + "' is not about goals; found one about a goal.");
    }
  }

  private void checkInputs(DecisionTable table) {
    for (Fact fact : table.inputs()) {
      if (!vocabulary.inputs().contains(fact)) {
        throw new IllegalArgumentException(
            "Expected facts of the book's vocabulary; the table '"
                + table.name()
                + "' tests '"
                + fact.key()
                + "'.");
      }
      GoalFact.misplaced(fact, table.name())
          .ifPresent(
              fault -> {
                throw new IllegalArgumentException(Words.english().say(fault));
              });
    }
  }

  private void checkOutputs(DecisionTable table) {
    boolean isNamedForFact = vocabulary.output(table.name()).isPresent();
    boolean concludesIt = table.outputs().stream().anyMatch(of -> of.key().equals(table.name()));
    boolean isAlone = !isOfGoals(table) || table.isNamedForItsOutput();
    if (!vocabulary.outputs().containsAll(table.outputs())
        || table.outputs().isEmpty()
        || (isNamedForFact && !concludesIt)
        || !isAlone) {
      throw new IllegalArgumentException(
          "Expected the table '"
              + table.name()
              + "' to conclude "
              + (isNamedForFact
                  ? "just that"
                  : "facts of the book that no other table is named for")
              + "; found "
              + table.outputs().stream().map(Fact::key).toList()
              + ".");
    }
    if (table.policy() == HitPolicy.COLLECT
        && RuleBook.needsOneConclusion(vocabulary, table.name())) {
      throw new IllegalArgumentException(
          "Expected one conclusion of the table '" + table.name() + "'; found the hit policy C.");
    }
  }

  /** Returns whether a table concludes what rule books conclude of goals. */
  private boolean isOfGoals(DecisionTable table) {
    return GoalFacts.areIn(vocabulary)
        && table.outputs().stream().anyMatch(GoalFacts.standard().vocabulary().outputs()::contains);
  }
}
