package se.vastkom.goals.examples.oracles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.EquivalenceClass;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.words.Part;

/** Random small tables that DMN can express. */
final class RandomRows {

  private static final Fact OUTPUT = fact("ut", words("bra"));
  private static final List<Fact> FACTS =
      List.of(
          fact("ett", new FactType.NumberType("")),
          fact("tva", new FactType.NumberType("")),
          fact("ord", words("a", "b", "c")),
          fact("sant", new FactType.TruthType()));

  private final Random random;

  RandomRows(Random random) {
    this.random = random;
  }

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  private static FactType words(String... keys) {
    return new FactType.WordType(
        Stream.of(keys).map(key -> new Term(key, new Part.Name(key, key + "-en"))).toList());
  }

  DecisionTable table() {
    List<Fact> inputs = new ArrayList<>(FACTS);
    Collections.shuffle(inputs, random);
    List<Fact> some = inputs.subList(0, 1 + random.nextInt(3));
    return new DecisionTable(
        "t",
        HitPolicy.UNIQUE,
        some,
        List.of(OUTPUT),
        IntStream.rangeClosed(1, 1 + random.nextInt(5))
            .mapToObj(
                i -> Row.of("r" + i, some.stream().map(this::test).toList(), Value.word("bra")))
            .toList());
  }

  private UnaryTest test(Fact fact) {
    if (random.nextInt(3) == 0) {
      return new UnaryTest.Any();
    }
    if (!(fact.type() instanceof FactType.NumberType)) {
      boolean two = fact.type() instanceof FactType.WordType && random.nextInt(5) == 0;
      UnaryTest one = new UnaryTest.Is(value(fact));
      return two ? new UnaryTest.AnyOf(List.of(one, new UnaryTest.Is(value(fact)))) : one;
    }
    return switch (random.nextInt(6)) {
      case 0 -> new UnaryTest.Is(value(fact));
      case 1 -> within(((Value.Numeric) value(fact)).number());
      default -> new Compared(List.of(Operator.values()).get(random.nextInt(4)), value(fact));
    };
  }

  private UnaryTest within(Ratio from) {
    return new UnaryTest.Within(
        new Compared(random.nextBoolean() ? Operator.AT_LEAST : Operator.ABOVE, Value.of(from)),
        new Compared(
            random.nextBoolean() ? Operator.AT_MOST : Operator.BELOW,
            Value.of(from.plus(Ratio.of(1 + random.nextInt(3), 2)))));
  }

  private Value value(Fact fact) {
    List<Value> listed = listed(fact);
    return listed.isEmpty()
        ? Value.of(Ratio.of(random.nextInt(7), 2))
        : listed.get(random.nextInt(listed.size()));
  }

  /** Returns a fact's values in kie's order; none for numbers. */
  static List<Value> listed(Fact fact) {
    if (fact.type() instanceof FactType.WordType words) {
      return words.terms().stream().map(term -> Value.word(term.key())).toList();
    }
    return fact.type() instanceof FactType.TruthType
        ? List.of(Value.of(false), Value.of(true))
        : List.of();
  }

  /** Returns a case for each choice of equivalence classes, with no fact missing. */
  static List<Facts> cases(DecisionTable table) {
    Partition partition = Partition.of(new Vocabulary(table.inputs(), List.of()), List.of(table));
    List<Facts> cases = List.of(new Facts(Map.of()));
    for (Fact fact : table.inputs()) {
      List<Value> examples =
          partition.classes(fact.key()).all().stream()
              .map(EquivalenceClass::representative)
              .flatMap(one -> one.stream())
              .toList();
      cases =
          cases.stream()
              .flatMap(one -> examples.stream().map(example -> with(one, fact, example)))
              .toList();
    }
    return cases;
  }

  private static Facts with(Facts facts, Fact fact, Value value) {
    Map<String, Value> values = new HashMap<>(facts.values());
    values.put(fact.key(), value);
    return new Facts(values);
  }
}
