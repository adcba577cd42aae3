package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;

/**
 * The feasible cases of a table, for many small questions: about cases of which only some facts are
 * given, and about the few cases that a change of the table concerns. Exact.
 *
 * <p>Each question may cost a second or two, and all of them together no more than their budget.
 * Past that they throw {@link Subtraction.TooWide}. Not thread-safe.
 */
public final class TableCases {

  private static final long EFFORT = 20_000_000;

  private final Effort effort;
  private final FeasibleCases feasible;
  private final RowsMeeting rows;
  private final List<Fact> inputs;

  private TableCases(DecisionTable table, Effort effort, FeasibleCases feasible) {
    this.effort = effort;
    this.feasible = feasible;
    this.rows = RowsMeeting.of(table, feasible.space());
    this.inputs = table.inputs();
  }

  /** Creates the cases of a table, with a budget for all questions together. */
  public static TableCases of(DecisionTable table, Vocabulary vocabulary, Effort effort) {
    return of(table, List.of(), vocabulary, effort);
  }

  /**
   * Creates the cases of a table and of its changes.
   *
   * @param changes all changes that will be asked about
   */
  public static TableCases of(
      DecisionTable table, Collection<TableChange> changes, Vocabulary vocabulary, Effort effort) {
    List<Row> others =
        changes.stream()
            .flatMap(change -> change.rows().stream())
            .filter(TableChange.Replaced.class::isInstance)
            .map(change -> ((TableChange.Replaced) change).by())
            .toList();
    CaseSpace space = CaseSpace.of(table, others, vocabulary);
    List<String> keys = table.inputs().stream().map(Fact::key).toList();
    return new TableCases(table, effort, FeasibleCases.of(space, effort, keys));
  }

  /**
   * Returns the cases that agree with some given facts.
   *
   * @param given by fact key; empty where the fact is missing. A fact without an entry may have any
   *     value
   */
  public PartialCase given(Map<String, Optional<Value>> given) {
    return new PartialCase(this, given);
  }

  /** Returns a change of the table, among the cases that it concerns. */
  public ChangedTable changed(TableChange change) {
    return new ChangedTable(this, change);
  }

  CaseSpace space() {
    return feasible.space();
  }

  /** Returns the cases with a budget for one question. */
  FeasibleCases question() {
    return feasible.within(effort.part(EFFORT));
  }

  RowsMeeting rows() {
    return rows;
  }

  List<Fact> inputs() {
    return inputs;
  }

  /** Returns the numbers of the rows that meet a region, in rising order. */
  List<Integer> near(Region region) {
    effort.count(rows.rows().size());
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < rows.rows().size(); i++) {
      if (rows.region(i).intersects(region)) {
        near.add(i);
      }
    }
    return near;
  }
}
