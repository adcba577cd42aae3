package se.vastkom.goals.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.County;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.Hits;
import se.vastkom.goals.rules.RuleEngine;
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

class DroolsEngineTest {

  private static final int CASES = 50;

  private final RuleEngine engine = new DroolsEngine();

  /** 400 books with 50 cases each: 20,000 pairs. */
  @Property(tries = 400)
  void droolsHitsExactlyTheRowsThatTheDefinitionSays(@ForAll long seed) {
    RandomTables random = new RandomTables(new Random(seed));
    List<DecisionTable> tables = random.tables();
    List<Facts> cases = cases(random, CASES);
    assertThat(ids(tables, engine.prepare(tables).hits(cases)))
        .isEqualTo(byDefinition(tables, cases));
  }

  @Property(tries = 200)
  void theOrderOfRowsAndCasesChangesNoHit(@ForAll long seed) {
    Random shuffler = new Random(seed);
    RandomTables random = new RandomTables(shuffler);
    DecisionTable table = random.tables().get(0);
    List<Row> rows = new ArrayList<>(table.rows());
    Collections.shuffle(rows, shuffler);
    DecisionTable shuffled =
        new DecisionTable(table.name(), table.policy(), table.inputs(), table.outputs(), rows);
    List<Facts> cases = cases(random, CASES);
    List<Facts> reversed = new ArrayList<>(cases);
    Collections.reverse(reversed);
    List<Hits> hits = engine.prepare(List.of(table)).hits(cases);
    List<Hits> other = new ArrayList<>(engine.prepare(List.of(shuffled)).hits(reversed));
    Collections.reverse(other);
    for (int i = 0; i < cases.size(); i++) {
      assertThat(other.get(i).of(shuffled))
          .containsExactlyInAnyOrderElementsOf(hits.get(i).of(table));
      assertThat(hits.get(i).of(table))
          .isSortedAccordingTo((a, b) -> table.rows().indexOf(a) - table.rows().indexOf(b));
    }
  }

  @Test
  void fourThreadsShareOnePreparedBook() throws Exception {
    RandomTables random = new RandomTables(new Random(2015));
    List<DecisionTable> named = new ArrayList<>();
    while (named.size() < 5) {
      DecisionTable table = random.tables().get(0);
      named.add(
          new DecisionTable(
              "t" + named.size(), table.policy(), table.inputs(), table.outputs(), table.rows()));
    }
    List<Facts> cases = cases(random, 2_500);
    List<Map<String, List<String>>> expected = byDefinition(named, cases);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 10; round++) {
        // A cold base each round: what Drools builds on first use is built by four threads at once.
        RuleEngine.Prepared prepared = engine.prepare(named);
        List<Future<List<Hits>>> results =
            threads.invokeAll(Collections.nCopies(4, () -> prepared.hits(cases)));
        for (Future<List<Hits>> result : results) {
          assertThat(ids(named, result.get())).isEqualTo(expected);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Property(tries = 2_000)
  void thresholdsCompareAsExactFractionsDo(
      @ForAll @IntRange(max = 10_000) int outcome,
      @ForAll @IntRange(min = 1, max = 10_000) int target,
      @ForAll @IntRange(max = 6) int decimals) {
    Ratio share = Ratio.of(outcome, target);
    List<Ratio> borders =
        List.of(
            share.inPercent(),
            Ratio.of(share.inPercent().rounded(decimals, RoundingMode.FLOOR)),
            Ratio.of(share.inPercent().rounded(decimals, RoundingMode.CEILING)));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < borders.size(); i++) {
      for (Operator operator : Operator.values()) {
        rows.add(
            Row.of(
                operator + " " + i,
                List.of(new Compared(operator, Value.of(borders.get(i)))),
                Value.of(true)));
      }
    }
    Fact attainment =
        GoalFacts.standard().vocabulary().inputs().stream()
            .filter(fact -> fact.key().equals("måluppfyllelse"))
            .findFirst()
            .orElseThrow();
    Fact output = new Fact("ut", new Part.Name("ut", "out"), new FactType.TruthType());
    DecisionTable table =
        new DecisionTable("t", HitPolicy.COLLECT, List.of(attainment), List.of(output), rows);
    Facts facts = GoalFacts.standard().of(evidence(outcome, target));
    List<String> hit =
        engine.prepare(List.of(table)).hits(List.of(facts)).get(0).of(table).stream()
            .map(Row::id)
            .toList();
    for (int i = 0; i < borders.size(); i++) {
      // outcome / target against numerator / (100 · denominator), by whole numbers alone
      int compared =
          BigInteger.valueOf(outcome)
              .multiply(BigInteger.valueOf(100))
              .multiply(borders.get(i).denominator())
              .compareTo(BigInteger.valueOf(target).multiply(borders.get(i).numerator()));
      assertThat(hit.contains("BELOW " + i)).isEqualTo(compared < 0);
      assertThat(hit.contains("AT_MOST " + i)).isEqualTo(compared <= 0);
      assertThat(hit.contains("AT_LEAST " + i)).isEqualTo(compared >= 0);
      assertThat(hit.contains("ABOVE " + i)).isEqualTo(compared > 0);
    }
  }

  private static Evidence evidence(int outcome, int target) {
    Goal goal = Goal.of("a-1", "a", "Mål", new Target.AtLeast(Quantity.of(target, "personer")));
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "prov", "Prov", "", "", Period.year(2015), County.vastraGotaland()))
            .area(FocusArea.of("a", "Område"))
            .goal(goal)
            .observation(Observation.counted("a-1", outcome, "personer"))
            .check()
            .orThrow();
    return Evidence.of(followUp, goal);
  }

  @Test
  void testsThatReadAlikeAreNotTheSame() {
    Fact text = new Fact("text", new Part.Name("text", "text-en"), new FactType.TextType());
    Fact output = new Fact("ut", new Part.Name("ut", "out"), new FactType.TruthType());
    UnaryTest word = new UnaryTest.Is(new Value.Text("saknas"));
    List<Row> rows =
        List.of(
            Row.of("ordet", List.of(word), Value.of(true)),
            Row.of("saknas", List.of(new UnaryTest.Missing()), Value.of(true)),
            Row.of("ej ordet", List.of(new UnaryTest.Not(word)), Value.of(true)),
            Row.of(
                "ej saknas", List.of(new UnaryTest.Not(new UnaryTest.Missing())), Value.of(true)));
    List<DecisionTable> tables =
        List.of(new DecisionTable("t", HitPolicy.COLLECT, List.of(text), List.of(output), rows));
    List<Facts> cases =
        List.of(new Facts(Map.of("text", new Value.Text("saknas"))), new Facts(Map.of()));
    assertThat(ids(tables, engine.prepare(tables).hits(cases)))
        .containsExactly(
            Map.of("t", List.of("ordet", "ej saknas")), Map.of("t", List.of("saknas")));
  }

  @Test
  void manyRowsForOneWordAreAllHit() {
    RandomTables random = new RandomTables(new Random(7));
    List<Term> words =
        Stream.concat(Stream.of("a", "b", "c"), IntStream.range(0, 9).mapToObj(i -> "w" + i))
            .map(key -> new Term(key, new Part.Name(key, key)))
            .toList();
    Fact fact = new Fact("ord", new Part.Name("ord", "word"), new FactType.WordType(words));
    Fact output = new Fact("ut", new Part.Name("ut", "out"), new FactType.TruthType());
    List<Row> rows =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    Row.of(
                        "r" + i,
                        List.of(new UnaryTest.Is(Value.word("w" + i % 7))),
                        Value.of(true)))
            .toList();
    List<DecisionTable> tables =
        List.of(new DecisionTable("t", HitPolicy.COLLECT, List.of(fact), List.of(output), rows));
    List<Facts> cases = new ArrayList<>(cases(random, 10));
    IntStream.range(0, 9).forEach(i -> cases.add(new Facts(Map.of("ord", Value.word("w" + i)))));
    assertThat(ids(tables, engine.prepare(tables).hits(cases)))
        .isEqualTo(byDefinition(tables, cases));
  }

  @Test
  void noTablesAndNoCasesGiveNothing() {
    assertThat(engine.prepare(List.of()).hits(new Facts(Map.of())).numbers().isEmpty()).isTrue();
    assertThat(engine.prepare(List.of()).hits(List.of())).isEmpty();
  }

  @Test
  void theEngineIsFoundOnTheClassPathWhateverTheThreadsClassLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      RuleEngine found = RuleEngine.onClassPath();
      assertThat(found.name()).isEqualTo("drools");
      RandomTables random = new RandomTables(new Random(1));
      List<DecisionTable> tables = random.tables();
      List<Facts> cases = cases(random, 10);
      assertThat(ids(tables, found.prepare(tables).hits(cases)))
          .isEqualTo(byDefinition(tables, cases));
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  private static List<Facts> cases(RandomTables random, int count) {
    return IntStream.range(0, count).mapToObj(i -> random.facts()).toList();
  }

  private static List<Map<String, List<String>>> ids(List<DecisionTable> tables, List<Hits> hits) {
    return hits.stream()
        .map(
            one ->
                tables.stream()
                    .collect(Collectors.toMap(DecisionTable::name, table -> ids(one.of(table)))))
        .toList();
  }

  private static List<Map<String, List<String>>> byDefinition(
      List<DecisionTable> tables, List<Facts> cases) {
    return cases.stream()
        .map(
            facts ->
                tables.stream()
                    .collect(
                        Collectors.toMap(DecisionTable::name, table -> ids(table.hits(facts)))))
        .toList();
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }
}
