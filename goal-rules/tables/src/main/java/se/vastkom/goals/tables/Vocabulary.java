package se.vastkom.goals.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The facts that tables may test, and those that they may conclude.
 *
 * @param inputs facts of a case
 * @param outputs conclusions
 * @param implications statements that hold for every possible case, and so define which are
 *     possible
 * @param relations what else holds for every possible case
 */
public record Vocabulary(
    List<Fact> inputs,
    List<Fact> outputs,
    List<Implication> implications,
    List<Relation> relations) {

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
    relations = List.copyOf(relations);
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
            "Expected one fact of the name '"
                + fact.name().sv()
                + "' or '"
                + fact.name().en()
                + "'; found 2.");
      }
      names.addAll(called);
    }
  }

  /** No facts at all. */
  public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of());

  /** Creates a vocabulary whose implications alone say which cases are possible. */
  public Vocabulary(List<Fact> inputs, List<Fact> outputs, List<Implication> implications) {
    this(inputs, outputs, implications, List.of());
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

  /**
   * Returns these facts and others, and what holds for both.
   *
   * @throws IllegalArgumentException if they share a key or a name
   */
  public Vocabulary and(Vocabulary others) {
    return new Vocabulary(
        all(inputs, others.inputs),
        all(outputs, others.outputs),
        Stream.concat(implications.stream(), others.implications.stream()).toList(),
        Stream.concat(relations.stream(), others.relations.stream()).distinct().toList());
  }

  /** Returns these facts without those of another vocabulary, and what holds for the rest. */
  public Vocabulary without(Vocabulary others) {
    return new Vocabulary(
        inputs.stream().filter(fact -> !others.inputs.contains(fact)).toList(),
        outputs.stream().filter(fact -> !others.outputs.contains(fact)).toList(),
        implications.stream().filter(one -> !others.implications.contains(one)).toList(),
        relations.stream().filter(one -> !others.relations.contains(one)).toList());
  }

  /** Returns whether every fact of another vocabulary is here. */
  public boolean has(Vocabulary others) {
    return inputs.containsAll(others.inputs) && outputs.containsAll(others.outputs);
  }

  /** Finds the input with a key. */
  public Optional<Fact> input(String key) {
    return inputs.stream().filter(fact -> fact.key().equals(key)).findFirst();
  }

  /** Finds the output with a key. */
  public Optional<Fact> output(String key) {
    return outputs.stream().filter(fact -> fact.key().equals(key)).findFirst();
  }

  /**
   * Returns what a case says that these facts do not allow, in the order of the facts: a fact that
   * is unknown, a value of another type, and a statement it breaks. Empty for a possible case.
   */
  public List<Phrase> faults(Facts facts) {
    List<Phrase> faults = new ArrayList<>();
    facts.values().forEach((key, value) -> fault(key, value).ifPresent(faults::add));
    if (faults.isEmpty()) {
      implications.stream()
          .filter(implication -> !implication.holds(facts))
          .map(implication -> broken(implication, facts))
          .forEach(faults::add);
      relations.stream()
          .filter(relation -> !relation.allows(given(relation, facts)))
          .map(relation -> broken(relation, facts))
          .forEach(faults::add);
    }
    return faults;
  }

  /** Returns the values that a case gives of the facts of a relation, as tests. */
  private static Map<String, UnaryTest> given(Relation relation, Facts facts) {
    Map<String, UnaryTest> given = new HashMap<>();
    facts
        .values()
        .forEach(
            (key, value) -> {
              if (relation.facts().contains(key)) {
                given.put(key, new UnaryTest.Is(value));
              }
            });
    return given;
  }

  private Phrase broken(Relation relation, Facts facts) {
    List<Fact> given =
        inputs.stream()
            .filter(fact -> relation.facts().contains(fact.key()))
            .filter(fact -> facts.get(fact.key()).isPresent())
            .toList();
    return Phrase.of("case.impossible-together")
        .with(
            "facts",
            Phrase.list(
                given,
                fact ->
                    fact.phrase("defect.cell").with("value", fact.written(facts.get(fact.key())))));
  }

  /** Returns why a fact cannot be given so: it is unknown, or cannot have the value. */
  public Optional<Phrase> fault(String key, Value value) {
    Optional<Fact> fact = input(key);
    if (fact.isEmpty()) {
      List<String> names = inputs.stream().map(Fact::key).toList();
      return Optional.of(
          Phrase.of("case.unknown-fact")
              .with("found", key)
              .with("known", Phrase.list(inputs, Fact::name))
              .with("hint", Nearest.hint(key, names)));
    }
    return fact.get().canBe(value)
        ? Optional.empty()
        : Optional.of(
            fact.get()
                .phrase("case.other-type")
                .with("found", value.toString())
                .with("expected", fact.get().type().phrase()));
  }

  /** Returns, as a sentence, how a case breaks a statement. */
  public Phrase broken(Implication implication, Facts facts) {
    Implication.Condition then = implication.then();
    List<Implication.Condition> when =
        implication.when().stream().filter(one -> !one.fact().equals(then.fact())).toList();
    Fact fact = input(then.fact()).orElseThrow();
    if (when.isEmpty() && then.test() instanceof UnaryTest.Present) {
      return fact.phrase("case.needed");
    }
    Phrase fault =
        fact.phrase(when.isEmpty() ? "case.beyond-limits" : "case.impossible")
            .with("found", met(fact, then, facts))
            .with("expected", fact.written(then.test()));
    return when.isEmpty()
        ? fault
        : fault.with(
            "when",
            Phrase.list(
                when,
                one -> {
                  Fact of = input(one.fact()).orElseThrow();
                  return of.phrase("defect.cell").with("value", met(of, one, facts));
                }));
  }

  private static Part met(Fact fact, Implication.Condition condition, Facts facts) {
    return fact.met(facts.get(fact.key()), condition.test().named().toList());
  }

  /** Returns whether a case is possible. */
  public boolean isPossible(Facts facts) {
    return implications.stream().allMatch(implication -> implication.holds(facts))
        && relations.stream().allMatch(relation -> relation.allows(given(relation, facts)));
  }

  /**
   * Finds a fact by its name in a heading, in either language, or else by its key, which stays when
   * a fact gets a better name.
   */
  public Optional<Fact> written(String name) {
    return all().stream()
        .filter(fact -> fact.name().is(name))
        .findFirst()
        .or(() -> all().stream().filter(fact -> fact.key().equalsIgnoreCase(name)).findFirst());
  }
}
