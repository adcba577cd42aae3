package se.vastkom.goals.junit;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.NumberedRows;
import se.vastkom.goals.tables.engine.RuleEngine;

/** The definition as an engine, in parts that the broken engines override. */
class PlainEngine implements RuleEngine {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Prepared prepare(List<DecisionTable> tables) {
    NumberedRows rows = new NumberedRows(tables);
    return cases -> hits(rows, cases);
  }

  List<Hits> hits(NumberedRows rows, List<Facts> cases) {
    return cases.stream().map(one -> hits(rows, one)).toList();
  }

  Hits hits(NumberedRows rows, Facts one) {
    return rows.hits(numbers(rows, one));
  }

  BitSet numbers(NumberedRows rows, Facts one) {
    BitSet hit = new BitSet();
    int number = 0;
    for (DecisionTable table : rows.tables()) {
      for (Row row : table.rows()) {
        hit.set(number++, isHit(table, row, one));
      }
    }
    return hit;
  }

  boolean isHit(DecisionTable table, Row row, Facts one) {
    return IntStream.range(0, table.inputs().size())
        .allMatch(i -> accepts(row.tests().get(i), one.orNull(table.inputs().get(i).key())));
  }

  boolean accepts(UnaryTest test, @Nullable Value value) {
    return test.accepts(value);
  }
}
