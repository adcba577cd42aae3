package se.vastkom.goals.rules.scenario;

import java.util.List;
import java.util.Set;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;

/**
 * A case as it covers a table.
 *
 * @param facts what is known, and a choice of what is blank
 * @param blank the keys of the table's facts that are blank, of which no value is covered
 * @param rows the ids of the rows that decide, whatever those facts are
 */
record CoveringCase(Facts facts, Set<String> blank, List<String> rows) {

  CoveringCase {
    blank = Set.copyOf(blank);
    rows = List.copyOf(rows);
  }

  /** Creates a case of which everything is known. */
  static CoveringCase of(Facts facts, DecisionTable table) {
    List<Row> rows =
        table.decide(table.hits(facts)) instanceof Decision.Decided decided
            ? decided.rows()
            : List.of();
    return new CoveringCase(facts, Set.of(), rows.stream().map(Row::id).toList());
  }
}
