package se.vastkom.goals.tables.dmn;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;

/**
 * Random cells of the part of FEEL that is read, often with the same value twice, each with its
 * meaning by the standard: worked out from the parts that it is made of, and not from its text.
 */
public final class RandomFeel {

  private final Random random;
  private final RandomTables tables;
  private final boolean isByAnyName;

  private RandomFeel(Random random, boolean isByAnyName) {
    this.random = random;
    this.tables = new RandomTables(random);
    this.isByAnyName = isByAnyName;
  }

  /** Creates cells whose words may be named in either language, as our reader allows. */
  public static RandomFeel withNames(Random random) {
    return new RandomFeel(random, true);
  }

  /** Creates cells whose words are named by their keys, the only way that other tools know. */
  public static RandomFeel withKeys(Random random) {
    return new RandomFeel(random, false);
  }

  /** The truth values of FEEL: a comparison with null is neither true nor false. */
  public enum Truth {
    /** The value passes. */
    YES,
    /** The value does not pass. */
    NO,
    /** The standard and the tools disagree. */
    UNKNOWN
  }

  /**
   * A cell.
   *
   * @param text in FEEL
   * @param meaning whether a value passes, null where the fact is missing
   * @param named the values that it names
   */
  public record Cell(String text, Function<@Nullable Value, Truth> meaning, List<Value> named) {

    /** Reads the cell as the only one of a table, as the test of a fact. */
    public Checked<UnaryTest> read(Fact fact) {
      String document =
          "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='d'>"
              + "<decision name='ut'><decisionTable><input><inputExpression><text>"
              + fact.key()
              + "</text></inputExpression></input><output/><rule><inputEntry><text>"
              + DmnFile.escaped(text)
              + "</text></inputEntry><outputEntry><text>\"bra\"</text></outputEntry></rule>"
              + "</decisionTable></decision></definitions>";
      Vocabulary vocabulary = new Vocabulary(List.of(fact), List.of(RandomTables.OUTPUT));
      return Dmn.read("a.dmn", document.getBytes(StandardCharsets.UTF_8), vocabulary)
          .map(tables -> tables.get(0).rows().get(0).tests().get(0));
    }

    /** Returns the values that a test can tell apart by: those named, others beside, and null. */
    public List<@Nullable Value> candidates(Fact fact) {
      List<@Nullable Value> candidates = new ArrayList<>();
      candidates.add(null);
      if (fact.type() instanceof FactType.WordType words) {
        words.terms().stream().map(Term::key).map(Value::word).forEach(candidates::add);
      } else if (fact.type() instanceof FactType.TruthType) {
        candidates.addAll(List.of(Value.of(true), Value.of(false)));
      } else {
        Stream.concat(named.stream(), Stream.of(beside(fact)))
            .flatMap(RandomFeel::around)
            .filter(value -> isPossible(fact, value))
            .distinct()
            .forEach(candidates::add);
      }
      return candidates;
    }
  }

  private static Value beside(Fact fact) {
    if (fact.type() instanceof FactType.TextType) {
      return new Value.Text("något annat");
    }
    return fact.type() instanceof FactType.DateType
        ? new Value.Date(LocalDate.of(2020, 1, 1))
        : Value.of(7);
  }

  private static Stream<Value> around(Value value) {
    if (value instanceof Value.Numeric numeric) {
      Ratio number = numeric.number();
      Ratio little = Ratio.of(1, 1_000_000_000);
      Ratio half = Ratio.of(1, 2);
      return Stream.of(
              number.minus(half),
              number.minus(little),
              number,
              number.plus(little),
              number.plus(half))
          .map(Value::of);
    }
    return value instanceof Value.Date date
        ? Stream.of(-1, 0, 1).map(days -> new Value.Date(date.day().plusDays(days)))
        : Stream.of(value);
  }

  private static boolean isPossible(Fact fact, Value value) {
    return !(fact.type() instanceof FactType.NumberType number)
        || number.scale() == FactType.Scale.CONTINUOUS
        || ((Value.Numeric) value).number().isWhole();
  }

  /** Creates a cell of a fact. */
  public Cell cell(Fact fact) {
    List<Cell> alternatives =
        Stream.generate(() -> alternative(fact))
            .limit(1 + random.nextInt(4))
            .collect(Collectors.toCollection(ArrayList::new));
    if (random.nextInt(3) == 0) {
      alternatives.add(alternatives.get(random.nextInt(alternatives.size())));
    }
    String list =
        alternatives.stream()
            .map(Cell::text)
            .collect(Collectors.joining(blanks() + "," + blanks()));
    List<Value> named = alternatives.stream().flatMap(one -> one.named().stream()).toList();
    Function<@Nullable Value, Truth> any =
        value -> any(alternatives.stream().map(one -> one.meaning().apply(value)).toList());
    if (random.nextInt(3) > 0) {
      return new Cell(list, any, named);
    }
    return new Cell(
        "not" + blanks() + "(" + blanks() + list + blanks() + ")",
        value ->
            switch (any.apply(value)) {
              case YES -> Truth.NO;
              case NO -> Truth.YES;
              case UNKNOWN -> Truth.UNKNOWN;
            },
        named);
  }

  private static Truth any(List<Truth> truths) {
    return truths.contains(Truth.YES)
        ? Truth.YES
        : truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.NO;
  }

  private Cell alternative(Fact fact) {
    return switch (random.nextInt(fact.type().isOrdered() ? 8 : 5)) {
      case 0 -> equality("null", true, null);
      case 1 -> equality("!=" + blanks() + "null", false, null);
      case 2 -> unequal(fact);
      case 3, 4 -> equal(fact);
      case 5 -> range(fact);
      default -> compared(fact);
    };
  }

  private static Cell equality(String text, boolean isEqual, @Nullable Value to) {
    return new Cell(
        text,
        value -> (value == null ? to == null : value.equals(to)) == isEqual ? Truth.YES : Truth.NO,
        Stream.ofNullable(to).toList());
  }

  private Cell equal(Fact fact) {
    Value value = tables.value(fact);
    return equality(
        (random.nextInt(3) == 0 ? "=" + blanks() : "") + feel(fact, value), true, value);
  }

  private Cell unequal(Fact fact) {
    Value value = tables.value(fact);
    return equality("!=" + blanks() + feel(fact, value), false, value);
  }

  private Cell compared(Fact fact) {
    UnaryTest.Operator operator = List.of(UnaryTest.Operator.values()).get(random.nextInt(4));
    Value border = tables.value(fact);
    UnaryTest.Compared test = new UnaryTest.Compared(operator, border);
    return ordering(operator.sign() + blanks() + feel(fact, border), test, List.of(border));
  }

  private static Cell ordering(String text, UnaryTest test, List<Value> named) {
    return new Cell(
        text,
        value -> value == null ? Truth.UNKNOWN : test.accepts(value) ? Truth.YES : Truth.NO,
        named);
  }

  private Cell range(Fact fact) {
    Value one = tables.value(fact);
    Value other = tables.value(fact);
    Value lower = Value.compare(one, other) <= 0 ? one : other;
    Value upper = lower.equals(one) ? other : one;
    boolean isClosed = Value.compare(lower, upper) == 0;
    boolean fromBelongs = isClosed || random.nextBoolean();
    boolean toBelongs = isClosed || random.nextBoolean();
    UnaryTest test =
        new UnaryTest.Within(
            new UnaryTest.Compared(
                fromBelongs ? UnaryTest.Operator.AT_LEAST : UnaryTest.Operator.ABOVE, lower),
            new UnaryTest.Compared(
                toBelongs ? UnaryTest.Operator.AT_MOST : UnaryTest.Operator.BELOW, upper));
    String text =
        (fromBelongs ? "[" : random.nextBoolean() ? "(" : "]")
            + blanks()
            + feel(fact, lower)
            + blanks()
            + ".."
            + blanks()
            + feel(fact, upper)
            + blanks()
            + (toBelongs ? "]" : random.nextBoolean() ? ")" : "[");
    return ordering(text, test, List.of(lower, upper));
  }

  /** Writes a value in one of the ways in which FEEL has it. */
  private String feel(Fact fact, Value value) {
    if (value instanceof Value.Numeric number) {
      String decimal = number.number().decimal().orElseThrow().toPlainString();
      return random.nextInt(3) > 0 ? decimal : decimal + (decimal.contains(".") ? "0" : ".0");
    }
    if (value instanceof Value.Date date) {
      LocalDate day = date.day();
      return switch (random.nextInt(3)) {
        case 0 -> "@\"" + day + "\"";
        case 1 ->
            "date("
                + day.getYear()
                + ","
                + blanks()
                + day.getMonthValue()
                + ", "
                + day.getDayOfMonth()
                + ")";
        default -> "date(\"" + day + "\")";
      };
    }
    if (value instanceof Value.Word word
        && fact.type() instanceof FactType.WordType words
        && isByAnyName
        && random.nextInt(3) == 0) {
      return "\""
          + words.terms().stream()
              .filter(term -> term.key().equals(word.key()))
              .findFirst()
              .orElseThrow()
              .name()
              .en()
          + "\"";
    }
    return value instanceof Value.Truth truth
        ? Boolean.toString(truth.truth())
        : "\"" + value + "\"";
  }

  private String blanks() {
    return " ".repeat(random.nextInt(2));
  }
}
