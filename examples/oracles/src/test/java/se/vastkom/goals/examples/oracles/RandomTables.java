package se.vastkom.goals.examples.oracles;

import java.time.LocalDate;
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
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.words.Part;

/**
 * Random small tables with every kind of test on every type of fact, and with texts that could do
 * harm.
 */
final class RandomTables {

  private static final List<String> TEXTS =
      List.of("x", "\"", "\\", "\\u0041", "\n", "${x}", "end", "<!--", "]]>", "null", "\u0001", "");

  private static final List<Fact> FACTS =
      List.of(
          fact("tal", new FactType.NumberType("")),
          fact("antal svar", new FactType.NumberType("kommuner", FactType.Scale.WHOLE)),
          fact("läge", words("aktivt", "vilande", "utgått", "ej \"satt\"")),
          fact("nått som mest", new FactType.TruthType()),
          fact("fri text", new FactType.TextType()),
          fact("dag", new FactType.DateType()));

  private static final List<Fact> OUTPUTS =
      List.of(
          fact("status", words("uppfyllt", "ej uppfyllt")),
          fact("poäng", new FactType.NumberType("")),
          fact("klart", new FactType.TruthType()),
          fact("frist", new FactType.DateType()),
          fact("ord på vägen", new FactType.TextType()));

  private final Random random;

  RandomTables(Random random) {
    this.random = random;
  }

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  private static FactType words(String... keys) {
    return new FactType.WordType(
        Stream.of(keys).map(key -> new Term(key, new Part.Name(key, key + "-en"))).toList());
  }

  DecisionTable table(String name, HitPolicy policy) {
    List<Fact> inputs = some(FACTS, 3);
    List<Fact> outputs = some(OUTPUTS, 2);
    return new DecisionTable(
        name,
        policy,
        inputs,
        outputs,
        IntStream.rangeClosed(1, 1 + random.nextInt(5))
            .mapToObj(
                i ->
                    Row.of(
                        "r" + i,
                        inputs.stream().map(this::test).toList(),
                        outputs.stream().map(this::value).toArray(Value[]::new)))
            .toList());
  }

  private List<Fact> some(List<Fact> facts, int most) {
    List<Fact> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, 1 + random.nextInt(most)));
  }

  private UnaryTest test(Fact fact) {
    UnaryTest one = simple(fact);
    UnaryTest other = random.nextInt(3) == 0 ? new UnaryTest.Missing() : simple(fact);
    return switch (random.nextInt(10)) {
      case 0, 1 -> new UnaryTest.Any();
      case 2 -> random.nextBoolean() ? new UnaryTest.Missing() : new UnaryTest.Present();
      case 3 -> new UnaryTest.AnyOf(List.of(one, other));
      case 4 -> new UnaryTest.Not(one);
      case 5 -> new UnaryTest.Not(new UnaryTest.AnyOf(List.of(one, other)));
      case 6 -> new UnaryTest.AnyOf(List.of(other, new UnaryTest.Not(one)));
      default -> one;
    };
  }

  private UnaryTest simple(Fact fact) {
    boolean isOrdered =
        fact.type() instanceof FactType.NumberType || fact.type() instanceof FactType.DateType;
    Value one = value(fact);
    Value other = value(fact);
    if (!isOrdered || random.nextInt(4) == 0) {
      return new UnaryTest.Is(one);
    }
    if (random.nextInt(3) > 0 || one.equals(other)) {
      return new Compared(List.of(Operator.values()).get(random.nextInt(4)), one);
    }
    boolean isRising = Value.compare(one, other) < 0;
    return new UnaryTest.Within(
        new Compared(
            random.nextBoolean() ? Operator.AT_LEAST : Operator.ABOVE, isRising ? one : other),
        new Compared(
            random.nextBoolean() ? Operator.AT_MOST : Operator.BELOW, isRising ? other : one));
  }

  private Value value(Fact fact) {
    if (fact.type() instanceof FactType.NumberType numbers) {
      return numbers.scale() == FactType.Scale.WHOLE
          ? Value.of(random.nextInt(4))
          : Value.of(
              Ratio.of(random.nextInt(9) - 4, 4)
                  .plus(random.nextInt(4) == 0 ? Ratio.of(1, 1_000_000) : Ratio.ZERO));
    }
    if (fact.type() instanceof FactType.WordType words) {
      return Value.word(words.terms().get(random.nextInt(words.terms().size())).key());
    }
    if (fact.type() instanceof FactType.TextType) {
      return new Value.Text(TEXTS.get(random.nextInt(TEXTS.size())));
    }
    return fact.type() instanceof FactType.TruthType
        ? Value.of(random.nextBoolean())
        : new Value.Date(LocalDate.of(2015, 12, 30).plusDays(random.nextInt(4)));
  }

  /** Draws cases at, below, above and between the borders of tables, some with missing facts. */
  List<Facts> cases(List<DecisionTable> tables, int count) {
    List<Fact> facts =
        tables.stream().flatMap(table -> table.inputs().stream()).distinct().toList();
    Partition partition = Partition.of(new Vocabulary(facts, List.of()), tables);
    return Stream.generate(
            () -> {
              Map<String, Value> values = new HashMap<>();
              for (Fact fact : facts) {
                FactPartition classes = partition.classes(fact.key());
                EquivalenceClass one = classes.all().get(random.nextInt(classes.all().size()));
                one.representative().ifPresent(value -> values.put(fact.key(), value));
              }
              return new Facts(values);
            })
        .limit(count)
        .toList();
  }
}
