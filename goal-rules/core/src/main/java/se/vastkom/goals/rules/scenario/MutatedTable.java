package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.rules.GoalFact;
import se.vastkom.goals.rules.scenario.BlankFacts.Choice;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.ChangedTable;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.Expectation;
import se.vastkom.goals.tables.cases.PartialCase;
import se.vastkom.goals.tables.cases.TableCases;
import se.vastkom.goals.tables.cases.TableChange;

/**
 * A table in the periods in which it is the same, laid out once for all of its changes, with the
 * test cases that ask it.
 */
final class MutatedTable {

  private final TableCases cases;
  private final List<Asked> asked;
  private final Effort effort;

  private MutatedTable(TableCases cases, List<Asked> asked, Effort effort) {
    this.cases = cases;
    this.asked = asked;
    this.effort = effort;
  }

  /** A test case as the table is asked about it, and the periods in which it is. */
  private record Asked(PartialCase given, Expectation expected, Set<LocalDate> turns) {}

  /** The changes of a table and the test cases that ask it, collected before it is laid out. */
  static final class Parts {

    /** The cost of laying out a row that is there or takes another's place, in looks at it. */
    private static final long LAYOUT = 500;

    private final DecisionTable table;
    private final Map<String, TableChange> changes = new HashMap<>();
    private final Map<Question, Set<LocalDate>> questions = new LinkedHashMap<>();

    Parts(DecisionTable table) {
      this.table = table;
    }

    private record Question(Map<String, Optional<Value>> given, Expectation expected) {}

    /** Adds a change, which is the same in each of the periods. */
    void add(String id, TableChange change) {
      changes.putIfAbsent(id, change);
    }

    /** Adds what a test case asks in a period. */
    void add(Choice choice, LocalDate turn) {
      questions
          .computeIfAbsent(new Question(choice.given(), choice.expected()), one -> new HashSet<>())
          .add(turn);
    }

    MutatedTable laidOut(Vocabulary vocabulary, Effort effort) {
      effort.count(LAYOUT * (table.rows().size() + changes.size()));
      TableCases cases =
          TableCases.of(
              table, changes.values(), GoalFact.askedBy(vocabulary, table.name()), effort);
      List<Asked> asked = new ArrayList<>();
      questions.forEach(
          (one, turns) -> asked.add(new Asked(cases.given(one.given()), one.expected(), turns)));
      return new MutatedTable(cases, asked, effort);
    }
  }

  ChangedTable changed(TableChange change) {
    return cases.changed(change);
  }

  /**
   * Returns whether a test case notices a change in one of these periods.
   *
   * @param feasible whether to ask test cases that a goal can be like, or the others
   */
  boolean isNoticed(ChangedTable changed, List<LocalDate> turns, boolean feasible) {
    effort.count(asked.size());
    for (Asked one : asked) {
      if (one.given().isFeasible() == feasible
          && !Collections.disjoint(one.turns(), turns)
          && one.given().isContrary(one.expected(), changed)) {
        return true;
      }
    }
    return false;
  }
}
