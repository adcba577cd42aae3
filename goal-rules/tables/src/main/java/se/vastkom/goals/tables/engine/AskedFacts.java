package se.vastkom.goals.tables.engine;

import java.util.BitSet;
import java.util.List;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.tables.cases.Partition;

/**
 * The facts that rows of tables test, numbered from 0, and the equivalence class of each in a case.
 * Cases in the same classes hit the same rows, so an engine may decide classes instead of values.
 * Safe for any thread.
 */
public final class AskedFacts {

  private final List<String> facts;
  private final FactPartition[] classes;

  /** The columns of the latest cases; another thread's cases look theirs up again. */
  private Found found = new Found(new Facts.Columns(List.of()), new int[0]);

  private static final class Found {
    private final Facts.Columns in;
    private final int[] columns;

    Found(Facts.Columns in, int[] columns) {
      this.in = in;
      this.columns = columns;
    }
  }

  /** Numbers the facts that these tables test. */
  public AskedFacts(List<DecisionTable> tables) {
    Partition partition = Partition.of(new Vocabulary(List.of(), List.of()), tables);
    this.facts =
        partition.facts().map(Fact::key).filter(fact -> isAskedAbout(fact, tables)).toList();
    this.classes = facts.stream().map(partition::classes).toArray(FactPartition[]::new);
  }

  private static boolean isAskedAbout(String fact, List<DecisionTable> tables) {
    return tables.stream()
        .anyMatch(
            table ->
                table.rows().stream()
                    .anyMatch(row -> !(test(fact, table, row) instanceof UnaryTest.Any)));
  }

  /** Returns a row's test of a fact; any, where the table has no such column. */
  private static UnaryTest test(String fact, DecisionTable table, Row row) {
    for (int i = 0; i < table.inputs().size(); i++) {
      if (table.inputs().get(i).key().equals(fact)) {
        return row.tests().get(i);
      }
    }
    return new UnaryTest.Any();
  }

  /** Returns the number of tested facts. */
  public int size() {
    return classes.length;
  }

  /** Returns the number of equivalence classes of a fact, including that of a missing fact. */
  public int classes(int fact) {
    return classes[fact].all().size();
  }

  /** Returns the numbers of the classes of a fact that pass a row's test. */
  public BitSet passing(int fact, DecisionTable table, Row row) {
    return classes[fact].passing(test(facts.get(fact), table, row));
  }

  /**
   * Returns the class of each fact of a case.
   *
   * @throws IllegalArgumentException if a fact cannot have its value
   */
  public int[] of(Facts one) {
    int[] columns = columns(one);
    int[] of = new int[columns.length];
    for (int fact = 0; fact < of.length; fact++) {
      of[fact] = of(fact, one, columns);
    }
    return of;
  }

  /** Returns the class of a fact of a case whose columns have been found. */
  int of(int fact, Facts one, int[] columns) {
    return classes[fact].of(one.at(columns[fact]));
  }

  /** Returns each fact's column in a case. */
  int[] columns(Facts one) {
    Found known = found;
    if (known.in.equals(one.columns())) {
      return known.columns;
    }
    int[] columns = facts.stream().mapToInt(one.columns()::of).toArray();
    found = new Found(one.columns(), columns);
    return columns;
  }
}
