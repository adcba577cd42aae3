package se.vastkom.goals.rules.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts that tables may ask about, and those that they may conclude.
 *
 * @param inputs facts of a case
 * @param outputs conclusions
 */
public record Vocabulary(List<Fact> inputs, List<Fact> outputs) {

  /**
   * Checks that names are told apart.
   *
   * @throws IllegalArgumentException if two facts share a key or a name
   */
  public Vocabulary {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    for (Fact fact : all(inputs, outputs)) {
      long same =
          all(inputs, outputs).stream()
              .filter(
                  other ->
                      other.key().equals(fact.key())
                          || other.name().is(fact.name().sv())
                          || other.name().is(fact.name().en()))
              .count();
      if (same != 1) {
        throw new IllegalArgumentException(
            "Expected one fact of the name '" + fact.name().sv() + "'; found " + same + ".");
      }
    }
  }

  private static List<Fact> all(List<Fact> inputs, List<Fact> outputs) {
    return Stream.concat(inputs.stream(), outputs.stream()).toList();
  }

  /** All facts, inputs first. */
  public List<Fact> all() {
    return all(inputs, outputs);
  }

  /** The fact that somebody wrote in a heading, in either language. */
  public Optional<Fact> written(String name) {
    return all().stream().filter(fact -> fact.name().is(name)).findFirst();
  }
}
