package se.vastkom.goals.tables.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;

/** The built-in engine, the cache around any engine, and how engines are found. */
class EnginesTest {

  private static final RuleEngine PLAIN = new PlainEngine();
  private static final RuleEngine DIRECT = new DirectEngine();

  private static List<Facts> cases(RandomTables random, List<Fact> facts, int count) {
    return IntStream.range(0, count).mapToObj(i -> Cases.of(facts, random::valueOrNone)).toList();
  }

  @Test
  void directHitsWhatTheDefinitionSaysAndSoDoesWhatIsRemembered() {
    for (int seed = 0; seed < 200; seed++) {
      RandomTables random = new RandomTables(new Random(seed));
      List<Fact> facts = random.facts(1, 5);
      // The second tests only one of the facts.
      List<DecisionTable> tables =
          List.of(
              random.table(HitPolicy.COLLECT, facts),
              named("u", random.table(HitPolicy.COLLECT, facts.subList(0, 1))));
      List<Facts> cases = cases(random, facts, 50);
      List<Hits> expected = PLAIN.prepare(tables).hits(cases);

      assertThat(DIRECT.prepare(tables).hits(cases)).isEqualTo(expected);
      ClassCache cache = ClassCache.of(PLAIN.prepare(tables), tables, 10);
      assertThat(cache.hits(cases)).isEqualTo(expected);
      assertThat(cases.stream().map(cache::hits).toList()).isEqualTo(expected);
      assertThat(cache.hits(cases)).isEqualTo(expected);
      assertThat(cache.counts().kept()).isLessThanOrEqualTo(10);
      assertThat(cache.counts().found() + cache.counts().asked()).isEqualTo(150);
    }
  }

  private static DecisionTable named(String name, DecisionTable table) {
    return new DecisionTable(name, table.policy(), table.inputs(), table.outputs(), table.rows());
  }

  @Test
  void whatIsRememberedIsNotAskedForAgain() {
    RandomTables random = new RandomTables(new Random(1));
    List<Fact> facts = random.facts(3, 3);
    List<DecisionTable> tables = List.of(random.table(HitPolicy.COLLECT, facts));
    RuleEngine.Prepared once =
        new RuleEngine.Prepared() {
          private boolean isAsked;

          @Override
          public List<Hits> hits(List<Facts> cases) {
            assertThat(isAsked).as("is asked again").isFalse();
            isAsked = true;
            return PLAIN.prepare(tables).hits(cases);
          }
        };
    List<Facts> cases = cases(random, facts, 50);
    ClassCache cache = ClassCache.of(once, tables, 1_000);
    List<Hits> first = cache.hits(cases);

    assertThat(cache.hits(cases)).isEqualTo(first);
    assertThat(cases.stream().map(cache::hits).toList()).isEqualTo(first);
    assertThat(cache.counts().asked()).isEqualTo(cache.counts().kept()).isLessThan(50);
    assertThatThrownBy(() -> ClassCache.of(once, tables, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected one choice or more to keep; found 0.");
  }

  private static Fact number(int i) {
    return new Fact("f" + i, new Part.Name("f" + i, "g" + i), new FactType.NumberType(""));
  }

  private static final Fact OUTPUT =
      new Fact("ut", new Part.Name("ut", "out"), new FactType.TruthType());

  /**
   * So many rows and borders that sets of rows would fill the memory; and too many choices of
   * classes to number.
   */
  @Test
  void aTableBeyondAllSetsIsAskedRowByRow() {
    List<Fact> inputs = IntStream.range(0, 12).mapToObj(EnginesTest::number).toList();
    List<Row> rows =
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    Row.of(
                        "r" + i,
                        IntStream.range(0, 12)
                            .<UnaryTest>mapToObj(
                                fact -> new Compared(Operator.AT_LEAST, Value.of(10L * i + fact)))
                            .toList(),
                        Value.of(true)))
            .toList();
    List<DecisionTable> tables =
        List.of(new DecisionTable("t", HitPolicy.COLLECT, inputs, List.of(OUTPUT), rows));
    Map<String, Value> values = new HashMap<>();
    inputs.forEach(fact -> values.put(fact.key(), Value.of(100)));
    Facts facts = new Facts(values);

    // 10 i + 11 is 100 or less for the first nine.
    assertThat(DIRECT.prepare(tables).hits(facts).of(tables.get(0))).isEqualTo(rows.subList(0, 9));
    ClassCache cache = ClassCache.of(DIRECT.prepare(tables), tables, 10);
    assertThat(cache.hits(List.of(facts, facts)).get(1).of(tables.get(0))).hasSize(9);
    assertThat(cache.counts()).isEqualTo(new ClassCache.Counts(1, 1, 1));
  }

  /** Of 22 facts with eight classes each there are 4 times as many choices as there are longs. */
  @Test
  void choicesThatCannotBeNumberedAreToldApart() {
    List<Fact> inputs =
        IntStream.range(0, 22)
            .mapToObj(i -> new Fact("t" + i, new Part.Name("t", "t"), new FactType.TextType()))
            .toList();
    List<Row> rows = new ArrayList<>();
    List<Facts> cases = new ArrayList<>();
    cases.add(new Facts(Map.of()));
    for (int i = 0; i < inputs.size(); i++) {
      for (String text : List.of("a", "b", "c", "d", "e", "f")) {
        List<UnaryTest> tests = new ArrayList<>(Collections.nCopies(22, new UnaryTest.Any()));
        tests.set(i, new UnaryTest.Is(new Value.Text(text)));
        rows.add(Row.of("r" + i + text, tests, Value.of(true)));
        cases.add(new Facts(Map.of(inputs.get(i).key(), new Value.Text(text))));
      }
    }
    List<DecisionTable> tables =
        List.of(new DecisionTable("t", HitPolicy.COLLECT, inputs, List.of(OUTPUT), rows));
    ClassCache cache = ClassCache.of(DIRECT.prepare(tables), tables, 1_000);

    assertThat(cache.hits(cases)).isEqualTo(PLAIN.prepare(tables).hits(cases));
    assertThat(cache.counts()).isEqualTo(new ClassCache.Counts(0, cases.size(), cases.size()));
  }

  @Test
  void aFactThatNoRowTestsIsNotAsked() {
    List<UnaryTest> tests = List.of(new UnaryTest.Is(Value.of(1)), new UnaryTest.Any());
    DecisionTable table =
        new DecisionTable(
            "t",
            HitPolicy.COLLECT,
            List.of(number(0), number(1)),
            List.of(OUTPUT),
            List.of(Row.of("r", tests, Value.of(true))));
    assertThat(new AskedFacts(List.of(table)).size()).isEqualTo(1);
    ClassCache cache = ClassCache.of(DIRECT.prepare(List.of(table)), List.of(table), 1);
    for (int i = 0; i < 3; i++) {
      Facts facts = new Facts(Map.of("f0", Value.of(1), "f1", Value.of(i)));
      assertThat(cache.hits(facts).of(table)).hasSize(1);
    }
    assertThat(cache.counts()).isEqualTo(new ClassCache.Counts(2, 1, 1));
  }

  @Test
  void aTableThatAsksNothingIsHitByAll() {
    for (int size : List.of(1, 63, 64, 65)) {
      List<Row> rows =
          IntStream.range(0, size)
              .mapToObj(i -> Row.of("r" + i, List.of(), Value.of(true)))
              .toList();
      DecisionTable table =
          new DecisionTable("t", HitPolicy.COLLECT, List.of(), List.of(OUTPUT), rows);
      Hits hits = DIRECT.prepare(List.of(table)).hits(new Facts(Map.of()));
      assertThat(hits.of(table)).isEqualTo(rows);
      assertThat(hits.numbers().cardinality()).isEqualTo(size);
    }
  }

  @Test
  void aValueThatTheFactCannotHaveIsTheCallersMistake() {
    DecisionTable table =
        new DecisionTable(
            "t",
            HitPolicy.COLLECT,
            List.of(number(0)),
            List.of(OUTPUT),
            List.of(Row.of("r", List.of(new UnaryTest.Is(Value.of(1))), Value.of(true))));
    RuleEngine.Prepared direct = DIRECT.prepare(List.of(table));

    assertThatThrownBy(() -> direct.hits(new Facts(Map.of("f0", Value.of(true)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a value of 'f0'; found 'ja'.");
  }

  @Test
  void aStreamIsWorkedOnAsItIsAskedForAndClosed() {
    RandomTables random = new RandomTables(new Random(1));
    List<Fact> facts = random.facts(3, 3);
    List<DecisionTable> tables = List.of(random.table(HitPolicy.COLLECT, facts));
    List<Facts> cases = cases(random, facts, 4_500);
    AtomicBoolean closed = new AtomicBoolean();
    for (RuleEngine.Prepared engine : List.of(PLAIN.prepare(tables), DIRECT.prepare(tables))) {
      assertThat(engine.hits(cases.stream()).toList()).isEqualTo(engine.hits(cases));
      assertThat(engine.hits(cases.stream().parallel()).toList()).isEqualTo(engine.hits(cases));
      Stream<Facts> unsized = Stream.iterate(0, i -> i < 4_500, i -> i + 1).map(cases::get);
      assertThat(engine.hits(unsized.parallel()).toList()).isEqualTo(engine.hits(cases));
      assertThat(engine.hits(Stream.generate(() -> cases.get(0))).limit(3)).hasSize(3);
      try (Stream<Hits> hits = engine.hits(Stream.<Facts>empty().onClose(() -> closed.set(true)))) {
        assertThat(hits).isEmpty();
      }
      assertThat(closed.getAndSet(false)).isTrue();
    }
  }

  @Property(tries = 50)
  void batchesAreOfAThousandInOrderHoweverTheyAreSplit(
      @ForAll @IntRange(max = 5_000) int count, @ForAll Random random) {
    List<Facts> cases =
        IntStream.range(0, count).mapToObj(i -> new Facts(Map.of("f0", Value.of(i)))).toList();
    List<Spliterator<List<Facts>>> parts = new ArrayList<>();
    parts.add(Batches.of(cases.stream()).spliterator());
    for (int i = 0; i < 10; i++) {
      int at = random.nextInt(parts.size());
      long most = parts.get(at).estimateSize();
      Spliterator<List<Facts>> first = parts.get(at).trySplit();
      if (first == null) {
        assertThat(most).isLessThanOrEqualTo(2);
      } else {
        assertThat(most).isGreaterThan(1);
        parts.add(at, first);
      }
    }
    long most = parts.stream().mapToLong(Spliterator::estimateSize).sum();
    List<List<Facts>> batches = new ArrayList<>();
    parts.forEach(part -> part.forEachRemaining(batches::add));

    assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(cases);
    assertThat(batches).allMatch(batch -> !batch.isEmpty() && batch.size() <= 1_000);
    assertThat((long) batches.size()).isLessThanOrEqualTo(most);
  }

  @Test
  void aBatchIsNotSplitAndStaysInOrder() {
    List<Facts> cases = List.copyOf(Collections.nCopies(1_000, new Facts(Map.of())));
    Spliterator<List<Facts>> batch = Batches.of(cases.stream()).spliterator();
    assertThat(batch.trySplit()).isNull();
    assertThat(batch.hasCharacteristics(Spliterator.ORDERED | Spliterator.NONNULL)).isTrue();
  }

  @Test
  void hitsTellTheirRowsByTable() {
    DecisionTable one =
        new DecisionTable(
            "ett",
            HitPolicy.COLLECT,
            List.of(),
            List.of(OUTPUT),
            IntStream.range(0, 70)
                .mapToObj(i -> Row.of("r" + i, List.of(), Value.of(true)))
                .toList());
    DecisionTable other =
        new DecisionTable(
            "två",
            HitPolicy.COLLECT,
            List.of(),
            List.of(OUTPUT),
            List.of(Row.of("s", List.of(), Value.of(true))));
    NumberedRows rows = new NumberedRows(List.of(one, other));
    BitSet numbers = new BitSet();
    numbers.set(3);
    numbers.set(66);
    Hits hits = rows.hits(numbers);

    assertThat(hits).hasToString("ett: r3, r66; två: -").isEqualTo(rows.hits(numbers));
    assertThat(hits).hasSameHashCodeAs(rows.hits(numbers)).isNotEqualTo(new Object());
    assertThat(hits.of(one)).extracting(Row::id).containsExactly("r3", "r66");
    assertThat(hits.of(other)).isEmpty();
    assertThat(hits.of(new DecisionTable("tre", HitPolicy.ANY, List.of(), List.of(), List.of())))
        .isEmpty();
    assertThat(hits.numbers()).isEqualTo(numbers);
    assertThat(List.of(hits.next(0), hits.next(4), hits.next(66), hits.next(67)))
        .containsExactly(3, 66, 66, -1);
    numbers.set(70);
    assertThat(rows.hits(numbers)).hasToString("ett: r3, r66; två: s").isNotEqualTo(hits);
    assertThat(rows.hits(numbers).of(one)).isEqualTo(hits.of(one));
    numbers.set(71);
    assertThatThrownBy(() -> rows.hits(numbers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected numbers below 71; found 71.");
    assertThatThrownBy(() -> new NumberedRows(List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a different name for each table; found 'ett' twice.");
  }

  @Test
  void equalHitsAreTheSameRowsNotTheSameText() {
    List<Row> rows =
        Stream.of("A, B", "A", "B").map(id -> Row.of(id, List.of(), Value.of(true))).toList();
    DecisionTable table =
        new DecisionTable("t", HitPolicy.COLLECT, List.of(), List.of(OUTPUT), rows);
    DecisionTable shuffled = table.with(List.of(rows.get(2), rows.get(0), rows.get(1)));
    DecisionTable other =
        table.with(List.of(Row.of("A, B", List.of(), Value.of(false)), rows.get(1)));
    Hits first = hits(table, 0);
    assertThat(first).hasToString("t: A, B").isNotEqualTo(hits(table, 1, 2));
    assertThat(hits(table, 1, 2)).hasToString("t: A, B");
    assertThat(first).isEqualTo(hits(table, 0)).hasSameHashCodeAs(hits(table, 0));
    assertThat(first).isEqualTo(hits(shuffled, 1)).hasSameHashCodeAs(hits(shuffled, 1));
    assertThat(first).isNotEqualTo(hits(shuffled, 0)).isNotEqualTo(hits(other, 0));
  }

  private static Hits hits(DecisionTable table, int... numbers) {
    BitSet set = new BitSet();
    IntStream.of(numbers).forEach(set::set);
    return new NumberedRows(List.of(table)).hits(set);
  }

  @Test
  void withoutAnotherEngineTheDirectOneIsFound() {
    assertThat(RuleEngine.onClassPath().name()).isEqualTo("direct");
  }

  /** An engine that is on the class path twice. */
  public static final class Another implements RuleEngine {
    @Override
    public String name() {
      return "direct";
    }

    @Override
    public Prepared prepare(List<DecisionTable> tables) {
      return DIRECT.prepare(tables);
    }
  }

  /** An engine that somebody plugged in. */
  public static final class PluggedIn implements RuleEngine {
    @Override
    public String name() {
      return "annan";
    }

    @Override
    public Prepared prepare(List<DecisionTable> tables) {
      return DIRECT.prepare(tables);
    }
  }

  /** An engine of this name. */
  private record Named(String name) implements RuleEngine {
    @Override
    public Prepared prepare(List<DecisionTable> tables) {
      return DIRECT.prepare(tables);
    }
  }

  @Test
  void droolsIsPreferredWhereverItStandsAndElseTheFirst() {
    RuleEngine drools = new Named("drools");
    RuleEngine other = new Named("annan");
    assertThat(RuleEngine.preferred(List.of(other, drools, DIRECT))).isSameAs(drools);
    assertThat(RuleEngine.preferred(List.of(other, DIRECT))).isSameAs(other);
  }

  private static URLClassLoader offering(Class<? extends RuleEngine> engine, Path folder)
      throws IOException {
    Path services = folder.resolve("META-INF/services/" + RuleEngine.class.getName());
    Files.createDirectories(services.getParent());
    Files.writeString(services, engine.getName());
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, RuleEngine.class.getClassLoader());
  }

  @Test
  void anEngineThatIsPluggedInIsFoundByItsName(@TempDir Path folder) throws IOException {
    try (URLClassLoader loader = offering(PluggedIn.class, folder)) {
      assertThat(RuleEngine.all(loader))
          .extracting(RuleEngine::name)
          .containsExactly("annan", "direct");
    }
  }

  @Test
  void enginesThatAProgramMadeItselfAreAmongAll() {
    ClassLoader loader = RuleEngine.class.getClassLoader();
    RuleEngine own = new PluggedIn();
    List<RuleEngine> all = RuleEngine.all(loader, List.of(own));
    assertThat(all).extracting(RuleEngine::name).containsExactly("annan", "direct");
    assertThat(RuleEngine.preferred(all)).isSameAs(own);
    assertThatThrownBy(() -> RuleEngine.all(loader, List.of(own, own)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Two rule engines are called 'annan'; remove one of: annan (");
    assertThatThrownBy(() -> RuleEngine.preferred(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a rule engine; found none.");
  }

  @Test
  void twoEnginesOfOneNameAreAnError(@TempDir Path folder) throws IOException {
    try (URLClassLoader loader = offering(Another.class, folder)) {
      assertThatThrownBy(() -> RuleEngine.all(loader))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Two rule engines are called 'direct'; remove one of: direct (")
          .hasMessageContaining(DirectEngine.class.getName())
          .hasMessageContaining(Another.class.getName());
    }
  }

  @Test
  void manyCasesShareTheirColumns() {
    Facts.Columns columns = new Facts.Columns(List.of("a", "b"));
    Facts facts = columns.facts(Value.of(1), null);

    assertThat(facts).isEqualTo(new Facts(Map.of("a", Value.of(1)))).hasToString("{a=1}");
    assertThat(facts).hasSameHashCodeAs(new Facts(Map.of("a", Value.of(1))));
    assertThat(facts.get("b")).isEmpty();
    assertThat(facts.at(columns.of("c"))).isNull();
    assertThat(facts.equals((Object) "a")).isFalse();
    assertThatThrownBy(() -> columns.facts(Value.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected 2 values; found 1.");
    assertThatThrownBy(() -> new Facts.Columns(List.of("a", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected each fact once; found 'a' twice.");
  }
}
