package se.vastkom.goals.tables.engine;

import java.util.BitSet;
import java.util.List;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;

/** The definition as an engine: each table evaluated row by row. */
public final class PlainEngine implements RuleEngine {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Prepared prepare(List<DecisionTable> tables) {
    NumberedRows rows = new NumberedRows(tables);
    return cases -> cases.stream().map(facts -> hits(rows, facts)).toList();
  }

  private static Hits hits(NumberedRows rows, Facts facts) {
    BitSet hit = new BitSet();
    int first = 0;
    for (DecisionTable table : rows.tables()) {
      for (int i = 0; i < table.rows().size(); i++) {
        hit.set(first + i, table.hits(facts).contains(table.rows().get(i)));
      }
      first += table.rows().size();
    }
    return rows.hits(hit);
  }
}
