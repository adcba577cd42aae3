package se.vastkom.goals.tables;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The facts that tables may test, and those that they may conclude.
 *
 * @param inputs facts of a case
 * @param outputs conclusions
 * @param implications statements that hold for every possible case, and so define which are
 *     possible
 */
public record Vocabulary(List<Fact> inputs, List<Fact> outputs, List<Implication> implications) {

  /**
   * Checks that keys and names are unique, and that implications concern inputs.
   *
   * @throws IllegalArgumentException if two facts share a key or a name, or an implication names a
   *     fact that is no input or a value it cannot have
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

  /** Creates a vocabulary in which every case is possible. */
  public Vocabulary(List<Fact> inputs, List<Fact> outputs) {
    this(inputs, outputs, List.of());
  }

  private static boolean isAbout(Implication.Condition condition, Fact fact) {
    return condition.fact().equals(fact.key()) && condition.test().named().allMatch(fact::canBe);
  }

  private static List<Fact> all(List<Fact> inputs, List<Fact> outputs) {
    return Stream.concat(inputs.stream(), outputs.stream()).toList();
  }

  /** Returns all facts, inputs first. */
  public List<Fact> all() {
    return all(inputs, outputs);
  }

  /** Returns whether a case is possible. */
  public boolean isPossible(Facts facts) {
    return implications.stream().allMatch(implication -> implication.holds(facts));
  }

  /** Finds a fact by its name in a heading, in either language. */
  public Optional<Fact> written(String name) {
    return all().stream().filter(fact -> fact.name().is(name)).findFirst();
  }
}
