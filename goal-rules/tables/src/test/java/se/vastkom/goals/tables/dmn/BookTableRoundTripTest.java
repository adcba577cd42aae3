package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.words.Part;

/**
 * What the cells of a rule book can say is written as DMN and read again as the same: every form of
 * a test, parameters on a day, and several outputs of any type.
 */
class BookTableRoundTripTest {

  private static final LocalDate DAY = LocalDate.of(2015, 12, 31);
  private static final Map<String, Part.Amount> PARAMETERS =
      Map.of("p", new Part.Amount(Ratio.of(5, 4), ""), "q", new Part.Amount(Ratio.of(2), ""));
  private static final List<String> TEXTS =
      List.of("", "Så \"är\" det", "rad ett\nrad två", "\ttabb\r\n", "a; b", "- \\ //", "ej x");
  private static final List<Fact> OUTPUTS =
      List.of(
          RandomTables.OUTPUT,
          DmnFile.fact("poäng", "points", new FactType.NumberType("%")),
          DmnFile.fact("klart", "done", new FactType.TruthType()),
          DmnFile.fact("senast", "latest", new FactType.DateType()),
          DmnFile.fact("skäl", "reason", new FactType.TextType()));

  private record Tables(Random random, RandomTables tables) {

    DecisionTable table() {
      List<Fact> inputs = tables.facts(1, 4);
      List<Fact> outputs = new ArrayList<>(OUTPUTS);
      Collections.shuffle(outputs, random);
      List<Fact> some = List.copyOf(outputs.subList(0, 1 + random.nextInt(OUTPUTS.size())));
      List<Row> rows =
          IntStream.rangeClosed(1, 1 + random.nextInt(5))
              .mapToObj(i -> row(i, inputs, some))
              .toList();
      HitPolicy policy = List.of(HitPolicy.values()).get(random.nextInt(4));
      return new DecisionTable("t", policy, inputs, some, rows);
    }

    private Row row(int number, List<Fact> inputs, List<Fact> outputs) {
      return new Row(
          "S" + number,
          inputs.stream().map(this::cell).toList(),
          outputs.stream().map(this::output).toList(),
          Template.text(text()),
          Validity.ALWAYS,
          Place.NOWHERE);
    }

    private String text() {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Value output(Fact fact) {
      if (fact.type() instanceof FactType.WordType) {
        return Value.word(List.of("bra", "sådär", "dåligt").get(random.nextInt(3)));
      }
      if (fact.type() instanceof FactType.NumberType) {
        return Value.of(Ratio.of(random.nextInt(2_000) - 1_000, 8));
      }
      if (fact.type() instanceof FactType.TruthType) {
        return Value.of(random.nextBoolean());
      }
      return fact.type() instanceof FactType.DateType
          ? new Value.Date(DAY.plusDays(random.nextInt(1_000)))
          : new Value.Text(text());
    }

    /** Returns a test of any form that a cell can have. */
    private UnaryTest cell(Fact fact) {
      return switch (random.nextInt(6)) {
        case 0 -> new UnaryTest.Any();
        case 1 -> random.nextBoolean() ? new UnaryTest.Missing() : new UnaryTest.Present();
        case 2 -> new UnaryTest.Not(compared(fact));
        case 3 -> compared(fact);
        default -> {
          List<UnaryTest> tests =
              Stream.generate(() -> alternative(fact))
                  .limit(2 + random.nextInt(3))
                  .distinct()
                  .toList();
          yield tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
        }
      };
    }

    private UnaryTest alternative(Fact fact) {
      return switch (random.nextInt(6)) {
        case 0 -> new UnaryTest.Missing();
        case 1 -> random.nextInt(4) == 0 ? new UnaryTest.Present() : compared(fact);
        default -> compared(fact);
      };
    }

    private UnaryTest compared(Fact fact) {
      if (!fact.type().isOrdered() || random.nextInt(3) == 0) {
        return new UnaryTest.Is(value(fact));
      }
      Operator operator = List.of(Operator.values()).get(random.nextInt(4));
      if (random.nextBoolean()) {
        return new Compared(operator, value(fact));
      }
      Value one = tables.value(fact);
      Value other = tables.value(fact);
      boolean isRising = Value.compare(one, other) < 0;
      boolean isClosed = Value.compare(one, other) == 0 || random.nextBoolean();
      return new UnaryTest.Within(
          new Compared(isClosed ? Operator.AT_LEAST : Operator.ABOVE, isRising ? one : other),
          new Compared(isClosed ? Operator.AT_MOST : Operator.BELOW, isRising ? other : one));
    }

    private Value value(Fact fact) {
      return fact.type() instanceof FactType.NumberType && random.nextInt(3) == 0
          ? new Value.Parameter(random.nextBoolean() ? "p" : "q")
          : fact.type() instanceof FactType.TextType ? new Value.Text(text()) : tables.value(fact);
    }
  }

  @Property
  void aTableOfABookIsReadAsItWasWritten(@ForAll Random random) {
    DecisionTable book = new Tables(random, new RandomTables(random)).table();
    DecisionTable table = book.on(DAY, name -> Objects.requireNonNull(PARAMETERS.get(name)));
    byte[] written = Dmn.write("prov", List.of(table)).orThrow();
    DecisionTable read =
        Dmn.read("a.dmn", written, new Vocabulary(table.inputs(), table.outputs()))
            .orThrow()
            .get(0);
    assertThat(read.outputs()).isEqualTo(table.outputs());
    assertThat(read.policy()).isEqualTo(table.policy());
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      Row again = read.rows().get(i);
      assertThat(again.id()).isEqualTo(row.id());
      assertThat(again.outputs()).isEqualTo(row.outputs());
      assertThat(again.because()).isEqualTo(row.because());
      for (int j = 0; j < row.tests().size(); j++) {
        isTheSame(table.inputs().get(j), row.tests().get(j), again.tests().get(j));
      }
    }
    assertThat(Dmn.write("prov", List.of(read)).orThrow()).isEqualTo(written);
  }

  /** Asserts that a test is the same; only a cell with "finns" among others is restated. */
  private static void isTheSame(Fact fact, UnaryTest written, UnaryTest read) {
    boolean isRestated =
        written instanceof UnaryTest.AnyOf anyOf && anyOf.tests().contains(new UnaryTest.Present());
    if (isRestated) {
      FactPartition classes = FactPartition.of(fact, List.of(written, read));
      assertThat(classes.passing(read)).as("%s", written).isEqualTo(classes.passing(written));
    } else if (written instanceof UnaryTest.AnyOf anyOf) {
      // A parameter may have the value that stands beside it.
      assertThat(read).isEqualTo(once(anyOf));
    } else {
      assertThat(read).isEqualTo(written);
    }
  }

  private static UnaryTest once(UnaryTest.AnyOf anyOf) {
    List<UnaryTest> tests = anyOf.tests().stream().distinct().toList();
    return tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
  }
}
