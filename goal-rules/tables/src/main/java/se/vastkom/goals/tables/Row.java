package se.vastkom.goals.tables;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;

/**
 * A rule: what must be so, and what then follows.
 *
 * @param id stable, unique in its table
 * @param tests one an input of the table, in its order
 * @param outputs one an output of the table, in its order
 * @param because the rule's own words for itself, or empty
 * @param inForce the days on which it is a rule at all
 * @param place where it stands
 */
public record Row(
    String id,
    List<UnaryTest> tests,
    List<Value> outputs,
    Template because,
    Validity inForce,
    Place place) {

  /** Copies tests and outputs. */
  public Row {
    tests = List.copyOf(tests);
    outputs = List.copyOf(outputs);
  }

  /** A rule built in code, always in force. */
  public static Row of(String id, List<UnaryTest> tests, Value... outputs) {
    return new Row(id, tests, List.of(outputs), Template.EMPTY, Validity.ALWAYS, Place.NOWHERE);
  }

  /** The names of the parameters it uses, each once. */
  public Stream<String> parameters() {
    return tests.stream()
        .flatMap(UnaryTest::named)
        .filter(Value.Parameter.class::isInstance)
        .map(value -> ((Value.Parameter) value).name())
        .distinct();
  }

  /** The same rule asking something else. */
  public Row asking(List<UnaryTest> others) {
    return new Row(id, others, outputs, because, inForce, place);
  }

  /** The same rule concluding something else. */
  public Row concluding(List<Value> others) {
    return new Row(id, tests, others, because, inForce, place);
  }

  /** The same rule, always in force, with each parameter's value in its place. */
  Row settled(Function<String, Value> parameters) {
    List<UnaryTest> settled = tests.stream().map(test -> test.settled(parameters)).toList();
    return new Row(id, settled, outputs, because, Validity.ALWAYS, place);
  }
}
