package se.vastkom.goals.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.FactType;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.HitPolicy;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.Term;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.UnaryTest.Compared;
import se.vastkom.goals.rules.table.UnaryTest.Operator;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.words.Part;

/**
 * Random tables over every type of fact, and random cases for them: missing values, values on
 * borders, and beside them.
 */
final class RandomTables {

  private static final List<String> WORDS = List.of("a", "b", "c");
  private static final List<Fact> FACTS =
      List.of(
          fact("tal", new FactType.NumberType("")),
          fact("procent", new FactType.NumberType("%")),
          fact(
              "ord",
              new FactType.WordType(
                  WORDS.stream().map(key -> new Term(key, new Part.Name(key, key))).toList())),
          fact("sant", new FactType.TruthType()),
          fact("text", new FactType.TextType()),
          fact("dag", new FactType.DateType()));

  private final Random random;

  RandomTables(Random random) {
    this.random = random;
  }

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  List<DecisionTable> tables() {
    List<DecisionTable> tables = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      List<Fact> inputs = new ArrayList<>(FACTS);
      Collections.shuffle(inputs, random);
      tables.add(table("t" + i, inputs.subList(0, 1 + random.nextInt(FACTS.size()))));
    }
    return tables;
  }

  private DecisionTable table(String name, List<Fact> inputs) {
    Fact output = fact("ut", new FactType.TruthType());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < random.nextInt(12); i++) {
      rows.add(
          Row.of(
              "r" + i, inputs.stream().map(this::test).toList(), Value.of(random.nextBoolean())));
    }
    return new DecisionTable(name, HitPolicy.COLLECT, inputs, List.of(output), rows);
  }

  private UnaryTest test(Fact fact) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> new UnaryTest.Any();
      case 4 -> random.nextBoolean() ? new UnaryTest.Missing() : new UnaryTest.Present();
      case 5 ->
          new UnaryTest.AnyOf(
              List.of(simple(fact), random.nextBoolean() ? new UnaryTest.Missing() : simple(fact)));
      case 6 -> new UnaryTest.Not(new UnaryTest.Is(value(fact)));
      default -> simple(fact);
    };
  }

  private UnaryTest simple(Fact fact) {
    boolean ordered =
        fact.type() instanceof FactType.NumberType || fact.type() instanceof FactType.DateType;
    if (!ordered || random.nextInt(4) == 0) {
      return new UnaryTest.Is(value(fact));
    }
    if (random.nextInt(3) == 0) {
      Value one = value(fact);
      Value other = value(fact);
      boolean rising = Value.compare(one, other) <= 0;
      return new UnaryTest.Within(
          new Compared(Operator.AT_LEAST, rising ? one : other),
          new Compared(Operator.AT_MOST, rising ? other : one));
    }
    return new Compared(List.of(Operator.values()).get(random.nextInt(4)), value(fact));
  }

  /** Few values, so that cases often lie on a border or just beside one. */
  private Value value(Fact fact) {
    FactType type = fact.type();
    if (type instanceof FactType.NumberType) {
      return Value.of(
          Ratio.of(random.nextInt(7) - 1, 3)
              .plus(random.nextInt(4) == 0 ? Ratio.of(1, 1_000_000) : Ratio.ZERO));
    }
    if (type instanceof FactType.WordType) {
      return Value.word(WORDS.get(random.nextInt(WORDS.size())));
    }
    if (type instanceof FactType.TruthType) {
      return Value.of(random.nextBoolean());
    }
    // Texts that read like tests: an engine that tells tests apart by their text would mix them up.
    return type instanceof FactType.TextType
        ? new Value.Text(List.of("saknas", "finns", "-", "ej a").get(random.nextInt(4)))
        : new Value.Date(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3)));
  }

  Facts facts() {
    Map<String, Value> values = new HashMap<>();
    for (Fact fact : FACTS) {
      if (random.nextInt(4) > 0) {
        values.put(fact.key(), value(fact));
      }
    }
    return new Facts(values);
  }
}
