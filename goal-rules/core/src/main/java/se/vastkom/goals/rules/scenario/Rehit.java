package se.vastkom.goals.rules.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;

/**
 * The hits of a changed table, found from those before: only new rows are tested.
 *
 * @param changed the table before and after
 * @param places the position of each row after the change
 * @param added the new rows, as a table
 */
record Rehit(Mutant.Changed changed, IdentityHashMap<Row, Integer> places, DecisionTable added) {

  static Rehit of(Mutant.Changed changed) {
    Set<Row> before = Collections.newSetFromMap(new IdentityHashMap<>());
    before.addAll(changed.from().rows());
    IdentityHashMap<Row, Integer> places = new IdentityHashMap<>();
    List<Row> added = new ArrayList<>();
    for (Row row : changed.to().rows()) {
      places.put(row, places.size());
      if (!before.contains(row)) {
        added.add(row);
      }
    }
    return new Rehit(changed, places, changed.to().with(added));
  }

  /** Returns the rows that a case hits after the change, given those that it hit before. */
  List<Row> hits(List<Row> before, Facts facts) {
    List<Row> hits = new ArrayList<>(before);
    hits.removeIf(row -> !places.containsKey(row));
    hits.addAll(added.hits(facts));
    hits.sort(Comparator.comparing(places::get));
    return hits;
  }
}
