package se.vastkom.goals.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Implication.Condition;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.words.Part;

/**
 * Random small tables over every type of fact, random vocabularies with limits and implications,
 * and values on borders and beside them.
 */
public final class RandomTables {

  /** The fact that the tables conclude. */
  public static final Fact OUTPUT = fact("ut", words("bra", "sådär", "dåligt"));

  private static final LocalDate DAY = LocalDate.of(2014, 12, 30);

  private static final List<Fact> FACTS =
      List.of(
          fact("tal", new FactType.NumberType("")),
          fact("andel", new FactType.NumberType("%")),
          fact("antal", new FactType.NumberType("kommuner", FactType.Scale.WHOLE)),
          fact("ord", words("a", "b", "c", "d", "e")),
          fact("sant", new FactType.TruthType()),
          fact("text", new FactType.TextType()),
          fact("dag", new FactType.DateType()));

  private final Random random;

  /** Creates tables from this source of chance. */
  public RandomTables(Random random) {
    this.random = random;
  }

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  private static FactType words(String... keys) {
    return new FactType.WordType(
        List.of(keys).stream().map(key -> new Term(key, new Part.Name(key, key + "-en"))).toList());
  }

  /** Returns some facts, in any order. */
  public List<Fact> facts(int fewest, int most) {
    List<Fact> facts = new ArrayList<>(FACTS);
    Collections.shuffle(facts, random);
    return List.copyOf(facts.subList(0, fewest + random.nextInt(most - fewest + 1)));
  }

  /** Returns a fact of any type and unit. */
  public Fact fact(String key) {
    List<String> words = List.of("a", "b", "c", "d", "e").subList(0, 2 + random.nextInt(4));
    return fact(
        key,
        switch (random.nextInt(7)) {
          case 0 -> new FactType.NumberType(random.nextBoolean() ? "" : "kr");
          case 1 -> new FactType.NumberType("%");
          case 2 -> new FactType.NumberType("kommuner", FactType.Scale.WHOLE);
          case 3 -> words(words.toArray(String[]::new));
          case 4 -> new FactType.TruthType();
          case 5 -> new FactType.TextType();
          default -> new FactType.DateType();
        });
  }

  /** Returns facts of any type, some with limits, and implications between them. */
  public Vocabulary vocabulary(List<Fact> inputs, List<Fact> outputs) {
    List<Implication> all = new ArrayList<>();
    inputs.stream()
        .filter(fact -> fact.type().isOrdered() && random.nextBoolean())
        .map(this::limits)
        .forEach(all::add);
    if (random.nextBoolean()) {
      all.addAll(implications(inputs));
    }
    return new Vocabulary(inputs, outputs, all.stream().distinct().toList());
  }

  /** Returns the statement that a fact, where it is present, is not beyond one limit or two. */
  private Implication limits(Fact fact) {
    UnaryTest test =
        switch (random.nextInt(3)) {
          case 0 -> new Compared(Operator.AT_LEAST, value(fact));
          case 1 -> new Compared(Operator.AT_MOST, value(fact));
          default -> within(fact);
        };
    return new Implication(
        List.of(new Condition(fact.key(), new UnaryTest.Present())),
        new Condition(fact.key(), test));
  }

  /** Returns a table of these inputs with a few rows, many of them overlapping. */
  public DecisionTable table(HitPolicy policy, List<Fact> inputs) {
    return table("t", policy, inputs, List.of(OUTPUT));
  }

  /** Returns a table of these columns with a few rows, many of them overlapping. */
  public DecisionTable table(String name, HitPolicy policy, List<Fact> inputs, List<Fact> outputs) {
    List<Row> rows =
        IntStream.range(0, 1 + random.nextInt(6))
            .mapToObj(
                i ->
                    Row.of(
                        "r" + i,
                        inputs.stream().map(this::test).toList(),
                        outputs.stream().map(this::concluded).toArray(Value[]::new)))
            .toList();
    return new DecisionTable(name, policy, inputs, outputs, rows);
  }

  /** Returns one of very few values, so that rows often agree. */
  public Value concluded(Fact fact) {
    if (fact.type() instanceof FactType.WordType words) {
      return Value.word(words.terms().get(random.nextInt(words.terms().size())).key());
    }
    if (fact.type() instanceof FactType.NumberType) {
      return Value.of(random.nextInt(2));
    }
    if (fact.type() instanceof FactType.TextType) {
      return new Value.Text(random.nextBoolean() ? "x" : "y");
    }
    return fact.type() instanceof FactType.TruthType
        ? Value.of(random.nextBoolean())
        : new Value.Date(DAY.plusDays(random.nextInt(2)));
  }

  /** Returns a few implications between these facts. */
  public List<Implication> implications(List<Fact> facts) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(
            i ->
                new Implication(
                    IntStream.range(0, random.nextInt(3)).mapToObj(j -> condition(facts)).toList(),
                    condition(facts)))
        .toList();
  }

  private Condition condition(List<Fact> facts) {
    Fact fact = facts.get(random.nextInt(facts.size()));
    return new Condition(fact.key(), test(fact));
  }

  /** Returns a test of any kind. */
  public UnaryTest test(Fact fact) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new UnaryTest.Any();
      case 3 -> random.nextBoolean() ? new UnaryTest.Missing() : new UnaryTest.Present();
      case 4, 5 ->
          anyOf(simple(fact), random.nextBoolean() ? new UnaryTest.Missing() : simple(fact));
      case 6 ->
          random.nextBoolean() ? new UnaryTest.Not(new UnaryTest.Is(value(fact))) : neither(fact);
      default -> simple(fact);
    };
  }

  /** Returns a test that lists both, as a cell does: neither twice. */
  private static UnaryTest anyOf(UnaryTest one, UnaryTest other) {
    return one.equals(other) ? one : new UnaryTest.AnyOf(List.of(one, other));
  }

  /** Returns a test of what a fact is not, which some value passes. */
  private UnaryTest neither(Fact fact) {
    UnaryTest test = new UnaryTest.Not(anyOf(simple(fact), simple(fact)));
    FactPartition classes = FactPartition.of(fact, List.of(test));
    return classes.passing(test).isEmpty() ? new UnaryTest.Present() : test;
  }

  private UnaryTest simple(Fact fact) {
    boolean ordered =
        fact.type() instanceof FactType.NumberType || fact.type() instanceof FactType.DateType;
    if (!ordered || random.nextInt(4) == 0) {
      return new UnaryTest.Is(value(fact));
    }
    return random.nextInt(3) == 0
        ? within(fact)
        : new Compared(List.of(Operator.values()).get(random.nextInt(4)), border(fact));
  }

  private UnaryTest within(Fact fact) {
    Value one = border(fact);
    Value other = border(fact);
    boolean rising = Value.compare(one, other) <= 0;
    return new UnaryTest.Within(
        new Compared(Operator.AT_LEAST, rising ? one : other),
        new Compared(Operator.AT_MOST, rising ? other : one));
  }

  /** Returns a border, which need not be a value: more than 1,5 municipalities. */
  private Value border(Fact fact) {
    return isCounted(fact) ? Value.of(Ratio.of(random.nextInt(7), 2)) : value(fact);
  }

  private static boolean isCounted(Fact fact) {
    return fact.type() instanceof FactType.NumberType number
        && number.scale() == FactType.Scale.WHOLE;
  }

  /** Returns a value that the fact can have, one of few. */
  public Value value(Fact fact) {
    if (isCounted(fact)) {
      return Value.of(random.nextInt(4));
    }
    if (fact.type() instanceof FactType.NumberType) {
      return Value.of(
          Ratio.of(random.nextInt(9) - 2, 4)
              .plus(random.nextInt(4) == 0 ? Ratio.of(1, 1_000_000) : Ratio.ZERO));
    }
    if (fact.type() instanceof FactType.WordType words) {
      return Value.word(words.terms().get(random.nextInt(words.terms().size())).key());
    }
    if (fact.type() instanceof FactType.TextType) {
      return new Value.Text(List.of("x", "y", "ej x", "…").get(random.nextInt(4)));
    }
    return fact.type() instanceof FactType.TruthType
        ? Value.of(random.nextBoolean())
        : new Value.Date(DAY.plusDays(random.nextInt(5)));
  }

  /** Returns a value, or none. */
  public Optional<Value> valueOrNone(Fact fact) {
    return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(value(fact));
  }
}
