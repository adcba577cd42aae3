package se.vastkom.goals.tables;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The facts that tables may ask about, and those that they may conclude.
 *
 * @param inputs facts of a case
 * @param outputs conclusions
 * @param implications which cases are possible: all of these hold for them
 */
public record Vocabulary(List<Fact> inputs, List<Fact> outputs, List<Implication> implications) {

  /**
   * Checks that names are told apart, and that implications are about inputs.
   *
   * @throws IllegalArgumentException if two facts share a key or a name, or an implication names
   *     what is no input or a value it cannot have
   */
  public Vocabulary {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    implications = List.copyOf(implications);
    for (Implication implication : implications) {
      for (Implication.Condition condition : implication.conditions().toList()) {
        if (inputs.stream().noneMatch(fact -> isAbout(condition, fact))) {
          throw new IllegalArgumentException(
              "Expected an input and its values; found '" + condition + "'.");
        }
      }
    }
    Set<String> keys = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Fact fact : all(inputs, outputs)) {
      Set<String> called = new HashSet<>();
      called.add(fact.name().sv().strip().toLowerCase(Locale.ROOT));
      called.add(fact.name().en().strip().toLowerCase(Locale.ROOT));
      if (!keys.add(fact.key()) || !Collections.disjoint(names, called)) {
        throw new IllegalArgumentException(
            "Expected one fact of the name '" + fact.name().sv() + "'; found 2.");
      }
      names.addAll(called);
    }
  }

  /** Facts where every case is possible. */
  public Vocabulary(List<Fact> inputs, List<Fact> outputs) {
    this(inputs, outputs, List.of());
  }

  private static boolean isAbout(Implication.Condition condition, Fact fact) {
    return condition.fact().equals(fact.key()) && condition.test().named().allMatch(fact::canBe);
  }

  private static List<Fact> all(List<Fact> inputs, List<Fact> outputs) {
    return Stream.concat(inputs.stream(), outputs.stream()).toList();
  }

  /** All facts, inputs first. */
  public List<Fact> all() {
    return all(inputs, outputs);
  }

  /** Whether a case can be. */
  public boolean isPossible(Facts facts) {
    return implications.stream().allMatch(implication -> implication.holds(facts));
  }

  /** The fact that somebody wrote in a heading, in either language. */
  public Optional<Fact> written(String name) {
    return all().stream().filter(fact -> fact.name().is(name)).findFirst();
  }
}
