package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.words.Part;

/** Whatever is written is read again as the same, whatever it contains. */
class DmnRoundTripTest {

  /** Text with a meaning in some language, none of which a cell may reach. */
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "\"",
          "\\",
          "\\\"",
          "\", \"y",
          "\") or true or (\"",
          "end",
          "end\nrule \"x\" when then end",
          "import java.lang.*;",
          "\\u0022",
          "\\u0022, -",
          "${x}",
          "#{x}",
          "@{x}",
          "=1+1",
          "=HYPERLINK(\"http://localhost\")",
          "-",
          "null",
          "not(null)",
          "now()",
          "string length(\"x\")",
          "// x",
          "/* x */",
          "<!-- x -->",
          "-->",
          "]]>",
          "<![CDATA[x]]>",
          "</text></inputEntry>",
          "&lt;",
          "&#0;",
          "<?x?>",
          "\r\n\t",
          "\u2028",
          "\u0085",
          "\ud83d\ude00",
          "\u202e",
          "%s{0}");

  private static List<DecisionTable> again(List<DecisionTable> tables, List<Fact> inputs) {
    Vocabulary vocabulary = new Vocabulary(inputs, tables.get(0).outputs());
    return Dmn.read("a.dmn", Dmn.write("prov", tables).orThrow(), vocabulary).orThrow();
  }

  @Property
  void aTableIsReadAsItWasWritten(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> inputs = tables.facts(1, 4);
    DecisionTable table = tables.table(policy(random), inputs);
    DecisionTable read = again(List.of(table), inputs).get(0);
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Place.class)
        .ignoringFields("headings")
        .isEqualTo(table);
  }

  /** DMN has no units, whole numbers and second names; all else of the facts it carries. */
  @Property
  void aDocumentDeclaresTheFactsOfItsTables(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> inputs = tables.facts(1, 4);
    DecisionTable table = tables.table(policy(random), inputs);
    byte[] written = Dmn.write("prov", List.of(table)).orThrow();
    Vocabulary declared = Dmn.vocabulary("a.dmn", written).orThrow();
    assertThat(declared)
        .isEqualTo(
            new Vocabulary(
                inputs.stream().map(DmnRoundTripTest::carried).toList(),
                List.of(carried(RandomTables.OUTPUT))));
    assertThat(Dmn.read("a.dmn", written, declared).orThrow().get(0).rows())
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Place.class)
        .isEqualTo(table.rows());
  }

  private static Fact carried(Fact fact) {
    FactType type = fact.type();
    if (type instanceof FactType.NumberType) {
      type = new FactType.NumberType("");
    } else if (type instanceof FactType.WordType words) {
      type =
          new FactType.WordType(
              words.terms().stream()
                  .map(term -> new Term(term.key(), new Part.Name(term.key(), term.key())))
                  .toList());
    }
    return new Fact(fact.key(), new Part.Name(fact.key(), fact.key()), type);
  }

  private static HitPolicy policy(Random random) {
    return List.of(HitPolicy.values()).get(random.nextInt(4));
  }

  @Property
  void whatFeelSaysInAnotherWayIsHitByTheSameCases(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> inputs = tables.facts(1, 2);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<UnaryTest> tests =
          inputs.stream()
              .map(fact -> entangled(tables.test(fact), tables.test(fact), random))
              .toList();
      rows.add(Row.of("r" + i, tests, Value.word("bra")));
    }
    DecisionTable table =
        new DecisionTable(
            "t", HitPolicy.ANY, inputs, List.of(RandomTables.OUTPUT), sayable(rows, inputs));
    DecisionTable read = again(List.of(table), inputs).get(0);
    Partition partition = Partition.of(new Vocabulary(inputs, List.of()), List.of(table, read));
    for (Facts facts : Cases.all(partition)) {
      assertThat(read.hits(facts))
          .extracting(Row::id)
          .as("%s of %s", facts, table.rows())
          .isEqualTo(table.hits(facts).stream().map(Row::id).toList());
    }
  }

  private static UnaryTest entangled(UnaryTest one, UnaryTest other, Random random) {
    UnaryOperator<UnaryTest> not = UnaryTest.Not::new;
    return switch (random.nextInt(4)) {
      case 0 -> not.apply(one);
      case 1 -> new UnaryTest.AnyOf(List.of(one, not.apply(other)));
      case 2 -> not.apply(new UnaryTest.AnyOf(List.of(one, other)));
      default -> new UnaryTest.AnyOf(List.of(new UnaryTest.AnyOf(List.of(one)), other));
    };
  }

  /** Returns the rows that some value passes, since FEEL cannot express a test that none passes. */
  private static List<Row> sayable(List<Row> rows, List<Fact> inputs) {
    List<Row> kept =
        new ArrayList<>(
            List.of(
                Row.of(
                    "r",
                    rows.get(0).tests().stream()
                        .<UnaryTest>map(test -> new UnaryTest.Any())
                        .toList(),
                    Value.word("bra"))));
    for (Row row : rows) {
      DecisionTable one =
          new DecisionTable("t", HitPolicy.ANY, inputs, List.of(RandomTables.OUTPUT), List.of(row));
      Partition partition = Partition.of(new Vocabulary(inputs, List.of()), List.of(one));
      if (Cases.all(partition).stream().anyMatch(facts -> !one.hits(facts).isEmpty())) {
        kept.add(row);
      }
    }
    return kept;
  }

  @Property
  void hostileTextIsReadAsItWasWrittenAndChangesNoOtherRule(
      @ForAll Random random, @ForAll @Size(max = 5) List<String> texts) {
    List<String> all = new ArrayList<>(HOSTILE);
    all.addAll(texts);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      UnaryTest is = new UnaryTest.Is(new Value.Text(any(all, random)));
      UnaryTest other = new UnaryTest.Is(new Value.Text(any(all, random)));
      UnaryTest test =
          is.equals(other) || random.nextBoolean()
              ? new UnaryTest.Not(is)
              : new UnaryTest.AnyOf(List.of(is, other));
      String id = any(HOSTILE, random);
      rows.add(
          new Row(
              i + id,
              List.of(test),
              List.of(new Value.Text(any(all, random))),
              Template.text(any(HOSTILE, random)),
              Validity.ALWAYS,
              Place.NOWHERE));
    }
    Fact output = DmnFile.fact("ut", "out", DmnFile.NOTE.type());
    DecisionTable table =
        new DecisionTable("t", HitPolicy.FIRST, List.of(DmnFile.NOTE), List.of(output), rows);
    List<DecisionTable> read = again(List.of(table), List.of(DmnFile.NOTE));
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Place.class)
        .ignoringFields("headings")
        .isEqualTo(List.of(table));
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
