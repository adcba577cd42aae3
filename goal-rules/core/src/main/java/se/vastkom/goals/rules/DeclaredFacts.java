package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cells.CellValues;
import se.vastkom.goals.words.Phrase;

/**
 * The facts of goals that a rule book declares, as columns of a follow-up give them. A blank cell,
 * or one that says so, is a missing fact; a column that is not there is not: it is an error.
 *
 * @param book the rule book
 * @param facts those of its facts that columns give
 */
record DeclaredFacts(RuleBook book, List<Fact> facts) {

  /** Returns the facts of a book that neither every goal has nor a program gives. */
  static DeclaredFacts of(RuleBook book, GoalFacts given) {
    Set<String> known =
        given.vocabulary().inputs().stream().map(Fact::key).collect(Collectors.toSet());
    return new DeclaredFacts(
        book,
        book.declared().inputs().stream().filter(fact -> !known.contains(fact.key())).toList());
  }

  /** Reads a fact of a goal; problems of its cell are told by {@link #problems}. */
  static Optional<Value> read(Fact fact, GoalCase goal) {
    return cell(fact, goal).flatMap(given -> read(fact, given, new Problems()));
  }

  private static Optional<GivenFact> cell(Fact fact, GoalCase goal) {
    return goal.given().stream()
        .filter(given -> given.fact().equals(fact.key()) && !given.text().isBlank())
        .findFirst();
  }

  private static Optional<Value> read(Fact fact, GivenFact given, Problems problems) {
    String unit = fact.type() instanceof FactType.NumberType number ? number.unit() : "";
    return Fact.MISSING.is(given.text())
        ? Optional.empty()
        : new CellValues(fact, unit, problems).given(new Cell(given.place(), given.text()));
  }

  /**
   * Returns what is wrong with the columns: one that the book asks about and that is not there, a
   * cell that is no value of its fact, and values that the book says are impossible. A column that
   * no table asks about gets a remark.
   *
   * @param cases the facts of each goal, in the order of the goals
   */
  List<Problem> problems(FollowUp followUp, List<GoalCase> goals, List<Facts> cases) {
    Problems problems = new Problems();
    Set<String> columns =
        followUp.givenFacts().stream().map(GivenFact::fact).collect(Collectors.toSet());
    for (Fact fact : facts) {
      boolean isAsked = book.asked().contains(fact);
      if (isAsked && !columns.contains(fact.key())) {
        problems.error(
            Place.file(followUp.header().id()),
            fact.phrase("rulebook.no-column").with("book", book.id()));
      }
      for (GoalCase one : goals) {
        cell(fact, one).ifPresent(given -> read(fact, given, problems));
      }
    }
    unused(followUp, problems);
    if (!problems.hasErrors()) {
      for (int i = 0; i < cases.size(); i++) {
        impossible(goals.get(i), cases.get(i), problems);
      }
    }
    return problems.all();
  }

  private void unused(FollowUp followUp, Problems problems) {
    Set<String> asked = book.asked().stream().map(Fact::key).collect(Collectors.toSet());
    Set<String> told = new HashSet<>();
    for (GivenFact given : followUp.givenFacts()) {
      if (!asked.contains(given.fact()) && told.add(given.fact())) {
        problems.remark(
            given.place(),
            Phrase.of("rulebook.unused-column").with("fact", given.fact()).with("book", book.id()));
      }
    }
  }

  /** Notes what the book declares impossible, at the cell that says it. */
  private void impossible(GoalCase goal, Facts values, Problems problems) {
    List<Implication> broken = new ArrayList<>(book.declared().implications());
    broken.removeIf(one -> one.holds(values));
    for (Implication implication : broken) {
      Place place =
          implication
              .conditions()
              .flatMap(
                  condition ->
                      goal.given().stream()
                          .filter(given -> given.fact().equals(condition.fact()))
                          .map(GivenFact::place))
              .findFirst()
              .orElse(goal.goal().place());
      problems.error(
          place,
          Phrase.of("rulebook.impossible-goal")
              .with("goal", goal.goal().id().value())
              .with("what", book.vocabulary().broken(implication, values)));
    }
  }
}
