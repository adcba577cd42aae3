package se.vastkom.goals.rules.table;

import java.util.List;
import se.vastkom.goals.problem.Place;

/**
 * A rule: what must be so, and what then follows.
 *
 * @param id stable, unique in its table
 * @param tests one an input of the table, in its order
 * @param outputs one an output of the table, in its order
 * @param because the rule's own words for itself, or empty
 * @param place where it stands
 */
public record Row(
    String id, List<UnaryTest> tests, List<Value> outputs, String because, Place place) {

  /** Copies tests and outputs. */
  public Row {
    tests = List.copyOf(tests);
    outputs = List.copyOf(outputs);
  }

  /** A rule built in code. */
  public static Row of(String id, List<UnaryTest> tests, Value... outputs) {
    return new Row(id, tests, List.of(outputs), "", Place.NOWHERE);
  }
}
