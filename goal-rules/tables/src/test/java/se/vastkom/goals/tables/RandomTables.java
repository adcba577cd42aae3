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
import se.vastkom.goals.words.Part;

/**
 * Random small tables over every type of fact, random implications between those, and values on
 * borders and beside them.
 */
public final class RandomTables {

  /** The fact that the tables conclude. */
  public static final Fact OUTPUT = fact("ut", words("bra", "sådär", "dåligt"));

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

  /** Returns a table of these inputs with a few rows, many of them overlapping. */
  public DecisionTable table(HitPolicy policy, List<Fact> inputs) {
    List<Row> rows =
        IntStream.range(0, 1 + random.nextInt(6))
            .mapToObj(
                i ->
                    Row.of(
                        "r" + i,
                        inputs.stream().map(this::test).toList(),
                        Value.word(List.of("bra", "sådär", "dåligt").get(random.nextInt(3)))))
            .toList();
    return new DecisionTable("t", policy, inputs, List.of(OUTPUT), rows);
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
      case 6 -> new UnaryTest.Not(new UnaryTest.Is(value(fact)));
      default -> simple(fact);
    };
  }

  /** Returns a test that lists both, as a cell does: neither twice. */
  private static UnaryTest anyOf(UnaryTest one, UnaryTest other) {
    return one.equals(other) ? one : new UnaryTest.AnyOf(List.of(one, other));
  }

  private UnaryTest simple(Fact fact) {
    boolean ordered =
        fact.type() instanceof FactType.NumberType || fact.type() instanceof FactType.DateType;
    if (!ordered || random.nextInt(4) == 0) {
      return new UnaryTest.Is(value(fact));
    }
    if (random.nextInt(3) == 0) {
      Value one = border(fact);
      Value other = border(fact);
      boolean rising = Value.compare(one, other) <= 0;
      return new UnaryTest.Within(
          new Compared(Operator.AT_LEAST, rising ? one : other),
          new Compared(Operator.AT_MOST, rising ? other : one));
    }
    return new Compared(List.of(Operator.values()).get(random.nextInt(4)), border(fact));
  }

  /** Returns a border, which need not be a value: more than 1,5 municipalities. */
  private Value border(Fact fact) {
    return fact.key().equals("antal") ? Value.of(Ratio.of(random.nextInt(7), 2)) : value(fact);
  }

  /** Returns a value that the fact can have, one of few. */
  public Value value(Fact fact) {
    return switch (fact.key()) {
      case "tal", "andel" ->
          Value.of(
              Ratio.of(random.nextInt(9) - 2, 4)
                  .plus(random.nextInt(4) == 0 ? Ratio.of(1, 1_000_000) : Ratio.ZERO));
      case "antal" -> Value.of(random.nextInt(4));
      case "ord" -> Value.word(List.of("a", "b", "c", "d", "e").get(random.nextInt(5)));
      case "sant" -> Value.of(random.nextBoolean());
      case "text" -> new Value.Text(List.of("x", "y", "ej x", "…").get(random.nextInt(4)));
      default -> new Value.Date(LocalDate.of(2014, 12, 30).plusDays(random.nextInt(5)));
    };
  }

  /** Returns a value, or none. */
  public Optional<Value> valueOrNone(Fact fact) {
    return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(value(fact));
  }
}
