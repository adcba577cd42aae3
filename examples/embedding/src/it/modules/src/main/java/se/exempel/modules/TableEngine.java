package se.exempel.modules;

import java.util.BitSet;
import java.util.List;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.NumberedRows;
import se.vastkom.goals.tables.engine.RuleEngine;

/** Asks each table which rows a case hits. */
public final class TableEngine implements RuleEngine {

  @Override
  public String name() {
    return "by-table";
  }

  @Override
  public Prepared prepare(List<DecisionTable> tables) {
    NumberedRows rows = new NumberedRows(tables);
    return cases -> cases.stream().map(facts -> hits(rows, facts)).toList();
  }

  private static Hits hits(NumberedRows rows, Facts facts) {
    BitSet hit = new BitSet();
    int number = 0;
    for (DecisionTable table : rows.tables()) {
      List<Row> rowsHit = table.hits(facts);
      for (Row row : table.rows()) {
        hit.set(number++, rowsHit.contains(row));
      }
    }
    return rows.hits(hit);
  }
}
