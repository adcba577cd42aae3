package se.vastkom.goals.tables;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;

/**
 * A rule: the tests that a case must pass, and the values concluded then.
 *
 * @param id stable, unique in its table
 * @param tests one per input of the table, in its order
 * @param outputs one per output of the table, in its order
 * @param because the reason that the rule itself gives, or empty
 * @param inForce the days on which the rule applies
 * @param place the place of the rule in its file
 */
public record Row(
    String id,
    List<UnaryTest> tests,
    List<Value> outputs,
    Template because,
    Validity inForce,
    Place place) {

  public Row {
    tests = List.copyOf(tests);
    outputs = List.copyOf(outputs);
  }

  /** Creates a rule in code, always in force. */
  public static Row of(String id, List<UnaryTest> tests, Value... outputs) {
    return new Row(id, tests, List.of(outputs), Template.EMPTY, Validity.ALWAYS, Place.NOWHERE);
  }

  /** Returns the names of the parameters that the rule uses or shows, each once. */
  public Stream<String> parameters() {
    Stream<String> asked =
        tests.stream()
            .flatMap(UnaryTest::named)
            .filter(Value.Parameter.class::isInstance)
            .map(value -> ((Value.Parameter) value).name());
    return Stream.concat(asked, because.parameters()).distinct();
  }

  /** Returns the same rule with other tests. */
  public Row asking(List<UnaryTest> others) {
    return new Row(id, others, outputs, because, inForce, place);
  }

  /** Returns the same rule with other outputs. */
  public Row concluding(List<Value> others) {
    return new Row(id, tests, others, because, inForce, place);
  }

  /** Returns the same rule, in force on other days. */
  public Row inForce(Validity days) {
    return new Row(id, tests, outputs, because, days, place);
  }

  /** Returns the same rule, always in force, with each parameter replaced by its value. */
  Row settled(Function<String, Part.Amount> parameters) {
    List<UnaryTest> settled =
        tests.stream()
            .map(test -> test.settled(name -> Value.of(parameters.apply(name).number())))
            .toList();
    return new Row(id, settled, outputs, because.settled(parameters), Validity.ALWAYS, place);
  }
}
