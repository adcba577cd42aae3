package se.vastkom.goals.junit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;

/** The share of each kind of pair of a table and a case: trying one kind only is no test. */
final class Shares {

  private long none;
  private long one;
  private long several;
  private long atBorder;

  void add(DecisionTable table, Facts facts, int hits) {
    none += hits == 0 ? 1 : 0;
    one += hits == 1 ? 1 : 0;
    several += hits > 1 ? 1 : 0;
    atBorder += isAtBorder(table, facts) ? 1 : 0;
  }

  /** Returns whether a number or day of the case equals one that the table compares it with. */
  private static boolean isAtBorder(DecisionTable table, Facts facts) {
    for (int i = 0; i < table.inputs().size(); i++) {
      int input = i;
      Value value = facts.orNull(table.inputs().get(i).key());
      boolean isOrdered = value != null && value.isOrdered();
      if (isOrdered
          && table.rows().stream()
              .flatMap(row -> row.tests().get(input).named())
              .anyMatch(border -> border.equals(value))) {
        return true;
      }
    }
    return false;
  }

  long pairs() {
    return none + one + several;
  }

  /** Fails if a kind is less than a tenth. */
  void check() {
    long least = Math.min(Math.min(none, one), Math.min(several, atBorder));
    assertTrue(least * 10 >= pairs(), this::toString);
  }

  private String share(long part) {
    return String.format(Locale.ROOT, "%.0f %%", 100.0 * part / Math.max(1, pairs()));
  }

  @Override
  public String toString() {
    return pairs()
        + " pairs of a table and a case: no hit "
        + share(none)
        + ", one hit "
        + share(one)
        + ", several hits "
        + share(several)
        + ", a value exactly at a border "
        + share(atBorder);
  }
}
