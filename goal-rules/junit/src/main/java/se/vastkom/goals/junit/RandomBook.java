package se.vastkom.goals.junit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;

/**
 * A random rule book, with a vocabulary, parameters and dates of its own, and cases for it: missing
 * values, values exactly at borders and just beside them. The same seed gives the same book.
 */
final class RandomBook {

  private static final LocalDate DAY = LocalDate.of(2015, 12, 30);
  private static final Ratio LITTLE = Ratio.parse("0.000000000001");

  /** Texts that read like tests, or like code to some engine. */
  static final List<String> TEXTS =
      List.of(
          "saknas",
          "finns",
          "-",
          "ej a",
          "null",
          "a; b",
          ">= 80",
          "\"",
          "\\\"); System.exit(1); //",
          "a\" or true or \"",
          "${1+1}",
          "{{1+1}}",
          "]]>",
          "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
          "end rule \"x\" when eval(true) then System.exit(1); end",
          "#{T(java.lang.System).exit(1)}",
          "function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}",
          "if true then \"uppfyllt\" else null",
          "date(\"2015-01-01\") + duration(\"P1D\")",
          "// a",
          "/* a",
          "*/ end",
          "\\u0022; System.exit(1); \\u0022",
          "rad\nrad",
          "\u00e5\u00e4\u00f6 \ud83d\ude42");

  private final Random random;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<DecisionTable> tables = new ArrayList<>();
  private final LocalDate day;

  RandomBook(long seed) {
    this.random = new Random(seed);
    IntStream.range(0, 1 + random.nextInt(6)).forEach(i -> facts.add(fact("f" + i)));
    IntStream.range(0, random.nextInt(3)).forEach(i -> parameters.addAll(parameter("p" + i)));
    IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> tables.add(table("t" + i)));
    this.day = day();
  }

  /** Returns the tables as they are on a day of the book. */
  List<DecisionTable> tables() {
    RuleBook.About about = new RuleBook.About("b", "Prov", "1", "", "", Validity.ALWAYS);
    return new RuleBook(about, tables, parameters, List.of(), List.of(), List.of())
        .on(day)
        .tables();
  }

  private <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private LocalDate day() {
    return DAY.plusDays(random.nextInt(5));
  }

  private Fact fact(String key) {
    FactType type =
        switch (random.nextInt(8)) {
          case 0, 1 -> new FactType.NumberType("%");
          case 2 -> new FactType.NumberType("kommuner", FactType.Scale.WHOLE);
          case 3, 4 -> words(2 + random.nextInt(4));
          case 5 -> new FactType.TruthType();
          case 6 -> new FactType.TextType();
          default -> new FactType.DateType();
        };
    return new Fact(key, new Part.Name(key, key + " in English"), type);
  }

  private static FactType words(int count) {
    return new FactType.WordType(
        Stream.of("ja", "Ja", "saknas", "b", "\u00e5")
            .limit(count)
            .map(key -> new Term(key, new Part.Name("ord " + key, "word " + key)))
            .toList());
  }

  /** Creates two values, one after the other. */
  private List<Parameter> parameter(String name) {
    return List.of(
        new Parameter(
            name,
            number(false),
            "%",
            new Validity(Optional.empty(), Optional.of(DAY.plusDays(1))),
            "",
            Place.NOWHERE),
        new Parameter(name, number(false), "%", Validity.from(DAY.plusDays(2)), "", Place.NOWHERE));
  }

  private DecisionTable table(String name) {
    List<Fact> inputs = facts.stream().filter(fact -> random.nextInt(3) > 0).toList();
    Fact output = new Fact(name, new Part.Name(name, name + " in English"), words(3));
    double any = random.nextInt(3) / 4.0 + 0.2;
    List<Row> rows =
        IntStream.range(0, random.nextInt(12)).mapToObj(i -> row("r" + i, inputs, any)).toList();
    HitPolicy policy = oneOf(List.of(HitPolicy.values()));
    return new DecisionTable(name, policy, inputs, List.of(output), rows);
  }

  private Row row(String id, List<Fact> inputs, double any) {
    List<UnaryTest> tests =
        inputs.stream()
            .map(fact -> random.nextDouble() < any ? new UnaryTest.Any() : test(fact))
            .toList();
    Validity inForce =
        switch (random.nextInt(6)) {
          case 0 -> Validity.from(day());
          case 1 -> new Validity(Optional.empty(), Optional.of(day()));
          default -> Validity.ALWAYS;
        };
    Value output = Value.word(oneOf(List.of("ja", "Ja", "saknas")));
    return new Row(id, tests, List.of(output), Template.EMPTY, inForce, Place.NOWHERE);
  }

  private UnaryTest test(Fact fact) {
    return switch (random.nextInt(10)) {
      case 0 -> random.nextBoolean() ? new UnaryTest.Missing() : new UnaryTest.Present();
      case 1 -> new UnaryTest.Not(simple(fact));
      case 2 -> new UnaryTest.AnyOf(List.of(simple(fact), simple(fact)));
      case 3 -> new UnaryTest.AnyOf(List.of(new UnaryTest.Missing(), simple(fact)));
      case 4 -> new UnaryTest.Not(new UnaryTest.AnyOf(List.of(simple(fact), simple(fact))));
      default -> simple(fact);
    };
  }

  private UnaryTest simple(Fact fact) {
    boolean isOrdered = fact.type().isOrdered();
    if (!isOrdered || random.nextInt(4) == 0) {
      return new UnaryTest.Is(value(fact));
    }
    if (random.nextInt(3) == 0) {
      Value one = value(fact);
      Value other = value(fact);
      boolean isRising = Value.compare(one, other) <= 0;
      boolean isPoint = one.equals(other);
      return new UnaryTest.Within(
          new Compared(
              isPoint || random.nextBoolean() ? Operator.AT_LEAST : Operator.ABOVE,
              isRising ? one : other),
          new Compared(
              isPoint || random.nextBoolean() ? Operator.AT_MOST : Operator.BELOW,
              isRising ? other : one));
    }
    return new Compared(oneOf(List.of(Operator.values())), border(fact));
  }

  private Value border(Fact fact) {
    boolean isPercent =
        fact.type() instanceof FactType.NumberType number && number.unit().equals("%");
    return isPercent && !parameters.isEmpty() && random.nextInt(3) == 0
        ? new Value.Parameter(oneOf(parameters).name())
        : value(fact);
  }

  /** Returns one of few values, so that cases often lie at a border. */
  private Value value(Fact fact) {
    FactType type = fact.type();
    if (type instanceof FactType.WordType words) {
      return Value.word(oneOf(words.terms()).key());
    }
    if (type instanceof FactType.TruthType) {
      return Value.of(random.nextBoolean());
    }
    if (type instanceof FactType.TextType) {
      return new Value.Text(oneOf(TEXTS));
    }
    return type instanceof FactType.NumberType number
        ? Value.of(number(number.scale() == FactType.Scale.WHOLE))
        : new Value.Date(day());
  }

  /** Returns a number, rarely one with endless decimals. */
  private Ratio number(boolean isWhole) {
    int drawn = random.nextInt(7) - 1;
    if (isWhole) {
      return Ratio.of(drawn);
    }
    return random.nextInt(150) == 0 ? Ratio.of(drawn, 3) : Ratio.of(drawn, 4);
  }

  /** Creates cases in shared columns, with a fact that no table tests. */
  List<Facts> cases(int count) {
    List<String> keys = new ArrayList<>(facts.stream().map(Fact::key).toList());
    keys.add("ingen fr\u00e5gar");
    Facts.Columns columns = new Facts.Columns(keys);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              @Nullable Value[] values = new Value[keys.size()];
              for (int fact = 0; fact < facts.size(); fact++) {
                values[fact] = random.nextInt(6) == 0 ? null : met(facts.get(fact));
              }
              values[facts.size()] = Value.of(i);
              return columns.facts(values);
            })
        .toList();
  }

  /** Returns a case's value; a number just beside a border may have endless decimals. */
  private Value met(Fact fact) {
    Value value = value(fact);
    boolean isContinuous =
        fact.type() instanceof FactType.NumberType type
            && type.scale() == FactType.Scale.CONTINUOUS;
    if (!isContinuous || !(value instanceof Value.Numeric border)) {
      return value;
    }
    return switch (random.nextInt(8)) {
      case 0 -> Value.of(border.number().plus(LITTLE));
      case 1 -> Value.of(border.number().minus(LITTLE));
      case 2 -> Value.of(border.number().plus(Ratio.of(1, 21)));
      default -> value;
    };
  }
}
