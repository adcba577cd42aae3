package se.vastkom.goals.examples.embedding;

import java.util.BitSet;
import java.util.List;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.NumberedRows;
import se.vastkom.goals.tables.engine.RuleEngine;

/**
 * A complete rule engine, as plain as possible: it tests row by row. Its test extends {@code
 * RuleEngineContract}. Immutable, safe for any thread.
 */
public final class RowByRowEngine implements RuleEngine {

  public RowByRowEngine() {}

  @Override
  public String name() {
    return "row-by-row";
  }

  /** A real engine would compile the tables into something fast here, once. */
  @Override
  public Prepared prepare(List<DecisionTable> tables) {
    NumberedRows rows = new NumberedRows(tables);
    return cases -> cases.stream().map(one -> hits(rows, one)).toList();
  }

  /** Numbers rows across all tables, and returns every row that is hit, whatever the policy. */
  private static Hits hits(NumberedRows rows, Facts one) {
    BitSet hit = new BitSet();
    int number = 0;
    for (DecisionTable table : rows.tables()) {
      for (Row row : table.rows()) {
        hit.set(number++, isHit(table.inputs(), row, one));
      }
    }
    return rows.hits(hit);
  }

  private static boolean isHit(List<Fact> inputs, Row row, Facts one) {
    for (int i = 0; i < inputs.size(); i++) {
      if (!row.tests().get(i).accepts(one.orNull(inputs.get(i).key()))) {
        return false;
      }
    }
    return true;
  }
}
