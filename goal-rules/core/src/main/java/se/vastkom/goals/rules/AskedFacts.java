package se.vastkom.goals.rules;

import java.util.List;
import se.vastkom.goals.rules.table.Classes;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Partition;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.Vocabulary;

/**
 * Which value class each fact of a case is in, of the facts that some row asks about. Cases in the
 * same classes hit the same rows. Safe for any thread.
 */
final class Positions {

  private final List<String> facts;
  private final Classes[] classes;

  /** Where the columns of the latest cases are; another thread's finds it again. */
  private Found found = new Found(new Facts.Columns(List.of()), new int[0]);

  private static final class Found {
    private final Facts.Columns in;
    private final int[] columns;

    Found(Facts.Columns in, int[] columns) {
      this.in = in;
      this.columns = columns;
    }
  }

  Positions(List<DecisionTable> tables) {
    Partition partition = Partition.of(new Vocabulary(List.of(), List.of()), tables);
    this.facts =
        partition.facts().map(Fact::key).filter(fact -> isAskedAbout(fact, tables)).toList();
    this.classes = facts.stream().map(partition::classes).toArray(Classes[]::new);
  }

  private static boolean isAskedAbout(String fact, List<DecisionTable> tables) {
    return tables.stream()
        .anyMatch(
            table ->
                table.rows().stream()
                    .anyMatch(row -> !(test(fact, table, row) instanceof UnaryTest.Any)));
  }

  /** What a row asks of a fact; anything, where it has no such column. */
  static UnaryTest test(String fact, DecisionTable table, Row row) {
    for (int i = 0; i < table.inputs().size(); i++) {
      if (table.inputs().get(i).key().equals(fact)) {
        return row.tests().get(i);
      }
    }
    return new UnaryTest.Any();
  }

  /** The facts that are asked about. */
  List<String> facts() {
    return facts;
  }

  /** The classes of a fact, by its number among {@link #facts}. */
  Classes classes(int fact) {
    return classes[fact];
  }

  /** Where each of {@link #facts} stands in a case's columns. */
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
