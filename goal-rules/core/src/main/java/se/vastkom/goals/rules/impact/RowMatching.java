package se.vastkom.goals.rules.impact;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;

/**
 * The matching of two tables' rows: each with the row of the same id if they have a cell or a
 * conclusion in common; otherwise with the row that concludes the same and has the most similar
 * tests.
 */
final class RowMatching {

  private final DecisionTable before;
  private final DecisionTable after;
  private final Map<String, Row> became = new HashMap<>();
  private final Map<String, Row> was = new HashMap<>();

  RowMatching(DecisionTable before, DecisionTable after) {
    this.before = before;
    this.after = after;
    for (Row row : before.rows()) {
      after.rows().stream()
          .filter(other -> other.id().equals(row.id()) && isAlike(row, other))
          .findFirst()
          .ifPresent(other -> pair(row, other));
    }
    for (Row row : before.rows()) {
      if (!became.containsKey(row.id())) {
        nearest(row).ifPresent(other -> pair(row, other));
      }
    }
  }

  private boolean isAlike(Row row, Row other) {
    return row.outputs().equals(other.outputs()) || alike(row, other) > 0;
  }

  private void pair(Row row, Row other) {
    became.put(row.id(), other);
    was.put(other.id(), row);
  }

  private Optional<Row> nearest(Row row) {
    Row nearest = row;
    int most = 0;
    for (Row other : after.rows()) {
      int alike = alike(row, other);
      if (!was.containsKey(other.id()) && other.outputs().equals(row.outputs()) && alike > most) {
        nearest = other;
        most = alike;
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(nearest);
  }

  /** Returns the number of facts for which both rows have the same test. */
  private int alike(Row row, Row other) {
    int alike = 0;
    for (Fact fact : before.inputs()) {
      UnaryTest asked = test(before, row, fact);
      if (!(asked instanceof UnaryTest.Any) && asked.equals(test(after, other, fact))) {
        alike++;
      }
    }
    return alike;
  }

  /** Returns a row's test of a fact; any, if its table has no such column. */
  static UnaryTest test(DecisionTable table, Row row, Fact fact) {
    int input = input(table, fact);
    return input < 0 ? new UnaryTest.Any() : row.tests().get(input);
  }

  static int input(DecisionTable table, Fact fact) {
    List<String> keys = table.inputs().stream().map(Fact::key).toList();
    return keys.indexOf(fact.key());
  }

  /** Returns the row after that matches a row before. */
  Optional<Row> became(Row row) {
    return Optional.ofNullable(became.get(row.id()));
  }

  /** Returns the row before that matches a row after. */
  Optional<Row> was(Row row) {
    return Optional.ofNullable(was.get(row.id()));
  }

  /** Returns the facts that either table tests. */
  Collection<Fact> facts() {
    Map<String, Fact> facts = new LinkedHashMap<>();
    before.inputs().forEach(fact -> facts.put(fact.key(), fact));
    after.inputs().forEach(fact -> facts.putIfAbsent(fact.key(), fact));
    return facts.values();
  }
}
