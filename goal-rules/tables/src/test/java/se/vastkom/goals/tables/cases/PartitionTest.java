package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;

class PartitionTest {

  private static final Fact SHARE = fact("andel", new FactType.NumberType("%"));
  private static final Fact COUNT =
      fact("antal", new FactType.NumberType("kommuner", FactType.Scale.WHOLE));
  private static final Fact DAY = fact("dag", new FactType.DateType());
  private static final Fact TEXT = fact("text", new FactType.TextType());
  private static final Fact STATE =
      fact(
          "läge",
          new FactType.WordType(
              Stream.of("aktivt", "vilande", "utgått", "okänt")
                  .map(key -> new Term(key, new Part.Name(key, key)))
                  .toList()));

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  private static Compared compared(Operator operator, Ratio border) {
    return new Compared(operator, Value.of(border));
  }

  private static List<String> examples(Fact fact, UnaryTest... tests) {
    return FactPartition.of(fact, List.of(tests)).all().stream()
        .map(one -> fact.written(one.representative()).sv())
        .toList();
  }

  @Test
  void bordersAreClassesOfTheirOwnAndExamplesAreRound() {
    assertThat(
            examples(
                SHARE,
                compared(Operator.AT_LEAST, Ratio.of(90)),
                new UnaryTest.Within(
                    compared(Operator.AT_LEAST, Ratio.of(75)),
                    compared(Operator.AT_MOST, Ratio.of(89)))))
        .containsExactly("saknas", "74 %", "75 %", "80 %", "89 %", "89,5 %", "90 %", "91 %");
    assertThat(
            examples(
                SHARE,
                new UnaryTest.Within(
                    compared(Operator.ABOVE, Ratio.of(1, 3)),
                    compared(Operator.BELOW, Ratio.of(17, 50)))))
        .containsExactly("saknas", "0 %", "1/3 %", "0,337 %", "0,34 %", "1 %");
    assertThat(examples(SHARE)).containsExactly("saknas", "1 %");
  }

  @Test
  void betweenCountsThereIsOnlyWhatCanBeCounted() {
    assertThat(
            examples(
                COUNT,
                compared(Operator.ABOVE, Ratio.of(24)),
                compared(Operator.BELOW, Ratio.of(25)),
                compared(Operator.BELOW, Ratio.of(53, 2))))
        .containsExactly(
            "saknas", "23 kommuner", "24 kommuner", "25 kommuner", "26 kommuner", "27 kommuner");
    assertThatThrownBy(() -> FactPartition.of(COUNT, List.of()).of(Value.word("många")))
        .hasMessage("Expected a value of 'antal'; found 'många'.");
    assertThatThrownBy(
            () ->
                FactPartition.of(COUNT, List.of(compared(Operator.BELOW, Ratio.of(53, 2))))
                    .of(Value.of(Ratio.of(53, 2))))
        .hasMessage("Expected a whole number as 'antal'; found '53/2'.");
  }

  @Test
  void betweenTwoDaysInARowThereIsNone() {
    assertThat(
            examples(
                DAY,
                new UnaryTest.Is(new Value.Date(LocalDate.of(2015, 3, 1))),
                new UnaryTest.Is(new Value.Date(LocalDate.of(2015, 3, 2))),
                new UnaryTest.Is(new Value.Date(LocalDate.of(2015, 3, 9))),
                new UnaryTest.Is(new Value.Date(LocalDate.of(2015, 5, 9))),
                new UnaryTest.Is(new Value.Date(LocalDate.of(2016, 2, 1)))))
        .containsExactly(
            "saknas",
            "2015-02-28",
            "2015-03-01",
            "2015-03-02",
            "2015-03-03",
            "2015-03-09",
            "2015-04-01",
            "2015-05-09",
            "2016-01-01",
            "2016-02-01",
            "2016-02-02");
    assertThat(
            examples(
                DAY,
                new UnaryTest.Is(new Value.Date(LocalDate.MIN)),
                new UnaryTest.Is(new Value.Date(LocalDate.MAX))))
        .hasSize(4);
    assertThat(examples(DAY)).containsExactly("saknas", "2015-01-01");
  }

  @Test
  void wordsThatNoTestNamesAreOneClass() {
    assertThat(FactPartition.of(STATE, List.of(new UnaryTest.Is(Value.word("utgått")))).all())
        .containsExactly(
            new EquivalenceClass.Missing(),
            new EquivalenceClass.Just(Value.word("utgått")),
            new EquivalenceClass.OtherWords(
                List.of(Value.word("aktivt"), Value.word("vilande"), Value.word("okänt"))));
  }

  @Test
  void aSetOfClassesIsSaidAsAnAnalystWouldWriteIt() {
    assertSaid(SHARE, "-", new UnaryTest.Any());
    assertSaid(SHARE, "finns", new UnaryTest.Present());
    assertSaid(
        SHARE,
        "saknas; < 75 %; (89,5 %..90 %]; > 100 %",
        new UnaryTest.AnyOf(
            List.of(
                new UnaryTest.Missing(),
                compared(Operator.BELOW, Ratio.of(75)),
                new UnaryTest.Within(
                    compared(Operator.ABOVE, Ratio.of(179, 2)),
                    compared(Operator.AT_MOST, Ratio.of(90))),
                compared(Operator.ABOVE, Ratio.of(100)))));
    assertSaid(
        STATE,
        "ej utgått",
        new UnaryTest.AnyOf(
            Stream.of("aktivt", "vilande", "okänt")
                .<UnaryTest>map(word -> new UnaryTest.Is(Value.word(word)))
                .toList()));
    UnaryTest none =
        new UnaryTest.Not(
            new UnaryTest.AnyOf(
                List.of(new UnaryTest.Is(Value.word("a")), new UnaryTest.Is(Value.word("c")))));
    assertSaid(letters("a", "b", "c", "d", "e"), "varken a eller c", none);
    assertSaid(letters("a", "b", "c", "d"), "b; d", none);
    assertSaid(
        letters("a", "b", "c"),
        "b; c",
        new UnaryTest.AnyOf(
            List.of(new UnaryTest.Is(Value.word("b")), new UnaryTest.Is(Value.word("c")))));
    assertSaid(TEXT, "ej x", new UnaryTest.Not(new UnaryTest.Is(new Value.Text("x"))));
    FactPartition texts =
        FactPartition.of(
            TEXT,
            List.of(new UnaryTest.Is(new Value.Text("x")), new UnaryTest.Is(new Value.Text("y"))));
    BitSet others = new BitSet();
    others.set(3);
    assertThat(texts.test(others).map(TEXT::written).map(Part.Name::sv))
        .contains("varken x eller y");
    others.set(0);
    assertThat(texts.test(others)).isEmpty();
    assertThat(texts.test(new BitSet())).isEmpty();
  }

  private static Fact letters(String... letters) {
    return new Fact(
        "bokstav",
        new Part.Name("bokstav", "letter"),
        new FactType.WordType(
            Stream.of(letters).map(one -> new Term(one, new Part.Name(one, one))).toList()));
  }

  private static void assertSaid(Fact fact, String cell, UnaryTest test) {
    FactPartition classes = FactPartition.of(fact, List.of(test));
    assertThat(classes.test(classes.passing(test)).map(fact::written).map(Part.Name::sv))
        .contains(cell);
  }

  @Property
  void everyValuePassesTheTestsThatItsClassPasses(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    for (Fact fact : tables.facts(7, 7)) {
      List<UnaryTest> tests = Stream.generate(() -> tables.test(fact)).limit(5).toList();
      FactPartition classes = FactPartition.of(fact, tests);
      List<Optional<Value>> values =
          Stream.generate(() -> tables.valueOrNone(fact)).limit(20).toList();
      for (UnaryTest test : tests) {
        BitSet passing = classes.passing(test);
        for (Optional<Value> value : values) {
          assertThat(passing.get(classes.of(value.orElse(null))))
              .as("%s of %s", test, value)
              .isEqualTo(test.accepts(value.orElse(null)));
        }
        for (int i = 0; i < classes.all().size(); i++) {
          assertThat(passing.get(i))
              .isEqualTo(test.accepts(classes.all().get(i).representative().orElse(null)));
        }
      }
    }
  }

  @Property
  void everyExampleIsOfItsOwnClassAndOneTheFactCanHave(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    for (Fact fact : tables.facts(7, 7)) {
      FactPartition classes =
          FactPartition.of(fact, Stream.generate(() -> tables.test(fact)).limit(5).toList());
      for (int i = 0; i < classes.all().size(); i++) {
        Optional<Value> example = classes.all().get(i).representative();
        assertThat(classes.of(example.orElse(null))).isEqualTo(i);
        assertThat(example.stream()).allMatch(fact::canBe);
      }
    }
  }

  @Property
  void aSetOfClassesIsSaidByATestThatExactlyThesePass(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    for (Fact fact : tables.facts(7, 7)) {
      FactPartition classes =
          FactPartition.of(fact, Stream.generate(() -> tables.test(fact)).limit(5).toList());
      BitSet some = new BitSet();
      IntStream.range(0, classes.all().size()).filter(i -> random.nextBoolean()).forEach(some::set);
      classes.test(some).ifPresent(test -> assertThat(classes.passing(test)).isEqualTo(some));
    }
  }

  @Property
  void casesInTheSameClassesHitTheSameRows(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(2, 4);
    DecisionTable table = tables.table(HitPolicy.COLLECT, facts);
    Vocabulary vocabulary = new Vocabulary(facts, List.of(), tables.implications(facts));
    Partition partition = Partition.of(vocabulary, List.of(table));
    assertThat(partition.facts()).containsExactlyElementsOf(facts);
    for (int i = 0; i < 20; i++) {
      Facts found = Cases.of(facts, fact -> tables.valueOrNone(fact));
      Facts example =
          Cases.of(
              facts,
              fact -> {
                FactPartition classes = partition.classes(fact.key());
                return classes.all().get(classes.of(found.orNull(fact.key()))).representative();
              });
      assertThat(table.hits(found)).isEqualTo(table.hits(example));
      assertThat(vocabulary.isPossible(found)).isEqualTo(vocabulary.isPossible(example));
    }
  }

  @Test
  void aFactOfNeitherTableNorVocabularyHasNoClasses() {
    Partition partition = Partition.of(new Vocabulary(List.of(SHARE), List.of()), List.of());
    assertThatThrownBy(() -> partition.classes("dag"))
        .hasMessage("Expected one of [andel]; found 'dag'.");
  }
}
