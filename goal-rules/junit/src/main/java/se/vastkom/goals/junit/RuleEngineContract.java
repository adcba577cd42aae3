package se.vastkom.goals.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Part;

/**
 * The contract of every rule engine, as tests: an engine's own test class extends this one and
 * supplies the engine.
 *
 * <pre>{@code
 * class MyEngineTest extends RuleEngineContract {
 *   @Override
 *   protected RuleEngine engine() {
 *     return new MyEngine();
 *   }
 * }
 * }</pre>
 *
 * <p>On random rule books, with words, numbers, texts, truth values and days, in all hit policies,
 * with parameters and dates, the engine must report exactly the rows that {@link
 * DecisionTable#hits} defines, for cases with missing values and with values exactly at borders,
 * whatever the order of rows and cases, one by one or together, from any thread. The tests try
 * 50,000 pairs of a table and a case; the system property {@value #PAIRS} sets another number, and
 * {@value #SEED} another seed. An engine may reject a table only if it cannot represent a number in
 * it, and no decimal of 34 digits equals that number.
 */
public abstract class RuleEngineContract {

  /** The number of pairs of a table and a case to try. */
  public static final String PAIRS = "contract.pairs";

  /** The seed of the random books. */
  public static final String SEED = "contract.seed";

  private static final int CASES = 200;
  private static final Fact OUTPUT = new Fact("ut", name("ut"), new FactType.TruthType());

  /** For subclasses. */
  protected RuleEngineContract() {}

  /** Returns the engine under test; called at the beginning of each test. */
  protected abstract RuleEngine engine();

  private static Part.Name name(String key) {
    return new Part.Name(key, key + " in English");
  }

  @Example
  void hasAShortStableName() {
    String name = engine().name();
    assertTrue(name.matches("[a-z][a-z0-9-]{0,39}"), () -> "the engine's name: '" + name + "'");
    assertEquals(name, engine().name());
  }

  @Example
  void reportsExactlyTheRowsThatTheDefinitionSays() {
    long wanted = Long.getLong(PAIRS, 50_000);
    Shares shares = new Shares();
    for (long seed = Long.getLong(SEED, 2015) * 1_000_000; shares.pairs() < wanted; seed++) {
      RandomBook book = new RandomBook(seed);
      List<DecisionTable> tables = book.tables();
      List<Facts> cases = book.cases(CASES);
      String drawn = "book " + seed;
      prepared(tables).ifPresent(engine -> check(drawn, tables, cases, engine.hits(cases), shares));
    }
    System.out.println("Engine " + engine().name() + ": " + shares);
    shares.check();
  }

  /** Prepares the engine; empty where it rightly rejects the tables. */
  private Optional<RuleEngine.Prepared> prepared(List<DecisionTable> tables) {
    try {
      return Optional.of(engine().prepare(tables));
    } catch (IllegalArgumentException e) {
      boolean isRight =
          tables.stream()
              .flatMap(table -> table.rows().stream())
              .flatMap(row -> row.tests().stream())
              .flatMap(UnaryTest::named)
              .anyMatch(RuleEngineContract::isBeyondDecimals);
      if (!isRight) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static boolean isBeyondDecimals(Value value) {
    return value instanceof Value.Numeric numeric
        && numeric.number().decimal().map(decimal -> decimal.precision() > 34).orElse(true);
  }

  private static void check(
      String drawn,
      List<DecisionTable> tables,
      List<Facts> cases,
      List<Hits> found,
      Shares shares) {
    assertEquals(cases.size(), found.size(), () -> "answers to the cases of " + drawn);
    for (int i = 0; i < cases.size(); i++) {
      for (DecisionTable table : tables) {
        List<Row> expected = table.hits(cases.get(i));
        check(drawn, table, cases.get(i), expected, found.get(i).of(table));
        shares.add(table, cases.get(i), expected.size());
      }
    }
  }

  private static void check(
      String drawn, DecisionTable table, Facts facts, List<Row> expected, List<Row> found) {
    assertEquals(
        ids(expected),
        ids(found),
        () ->
            "rows hit of table "
                + table.name()
                + " of "
                + drawn
                + " by "
                + facts
                + rows(table)
                + "\n");
    assertEquals(table.decide(expected), table.decide(found), () -> "decision in " + drawn);
  }

  private static String rows(DecisionTable table) {
    StringBuilder rows = new StringBuilder();
    for (Row row : table.rows()) {
      rows.append("\n").append(row.id()).append(":");
      for (int i = 0; i < table.inputs().size(); i++) {
        rows.append(" ").append(table.inputs().get(i).key()).append(" ").append(row.tests().get(i));
        rows.append(i + 1 < table.inputs().size() ? " &" : "");
      }
    }
    return rows.toString();
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void theOrderAndTheWayOfAskingChangeNothing(@ForAll long seed) {
    RandomBook book = new RandomBook(seed);
    Random random = new Random(seed);
    List<DecisionTable> tables = book.tables();
    List<Facts> cases = book.cases(CASES);
    String drawn = "book " + seed;
    Optional<RuleEngine.Prepared> prepared = prepared(tables);
    if (prepared.isEmpty()) {
      return;
    }
    RuleEngine.Prepared engine = prepared.get();
    List<Hits> hits = engine.hits(cases);
    check(drawn, tables, cases, hits, new Shares());
    assertEquals(hits, cases.stream().map(engine::hits).toList(), drawn + ", one by one");
    assertEquals(hits, engine.hits(cases.stream()).toList(), drawn + ", as a stream");
    assertEquals(hits, engine.hits(cases.stream().parallel()).toList(), drawn + ", in parallel");
    assertEquals(
        hits,
        engine.hits(cases.stream().map(one -> new Facts(one.values())).toList()),
        drawn + ", each case of its own");

    List<Facts> shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, random);
    check(drawn + ", cases shuffled", tables, shuffled, engine.hits(shuffled), new Shares());

    List<DecisionTable> others = new ArrayList<>();
    for (DecisionTable table : tables) {
      List<Row> rows = new ArrayList<>(table.rows());
      Collections.shuffle(rows, random);
      others.add(
          new DecisionTable(table.name(), table.policy(), table.inputs(), table.outputs(), rows));
    }
    Collections.shuffle(others, random);
    List<Hits> other = engine().prepare(others).hits(cases);
    check(drawn + ", rows shuffled", others, cases, other, new Shares());
  }

  @Example
  void manyCasesMayComeAtOnceAndNoneLeavesATrace() {
    RandomBook book = new RandomBook(7);
    List<DecisionTable> tables = book.tables();
    List<Facts> cases = book.cases(5_003);
    RuleEngine.Prepared engine = engine().prepare(tables);
    check("book 7", tables, cases, engine.hits(cases), new Shares());
    check("book 7, again", tables, cases, engine.hits(cases), new Shares());
    check("book 7, streamed", tables, cases, engine.hits(cases.stream()).toList(), new Shares());
  }

  @Example
  void threadsShareWhatIsPrepared() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 12; round++) {
        RandomBook book = new RandomBook(round);
        List<DecisionTable> tables = book.tables();
        List<Facts> cases = book.cases(1_500);
        String drawn = "book " + round + ", four threads";
        // Cold each round: what an engine creates on first use is created by four threads at once.
        Optional<RuleEngine.Prepared> prepared = prepared(tables);
        Callable<List<Hits>> asking = () -> prepared.orElseThrow().hits(cases);
        for (Future<List<Hits>> hits :
            prepared.isEmpty()
                ? List.<Future<List<Hits>>>of()
                : threads.invokeAll(Collections.nCopies(4, asking))) {
          check(drawn, tables, cases, hits.get(), new Shares());
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Compares a share of two whole numbers with itself rounded down and up. */
  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void thresholdsAreExact(
      @ForAll @IntRange(max = 10_000) int outcome,
      @ForAll @IntRange(min = 1, max = 10_000) int target,
      @ForAll @IntRange(max = 12) int decimals) {
    Ratio share = Ratio.of(outcome, target).inPercent();
    List<Ratio> borders =
        List.of(
            Ratio.of(share.rounded(decimals, RoundingMode.FLOOR)),
            Ratio.of(share.rounded(decimals, RoundingMode.CEILING)));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < borders.size(); i++) {
      for (Operator operator : Operator.values()) {
        Compared test = new Compared(operator, Value.of(borders.get(i)));
        rows.add(Row.of(operator + " " + i, List.of(test), Value.of(true)));
      }
    }
    DecisionTable table =
        table(new Fact("andel", name("andel"), new FactType.NumberType("%")), rows);
    Facts facts = new Facts(Map.of("andel", Value.of(share)));
    List<String> hit = ids(engine().prepare(List.of(table)).hits(facts).of(table));
    for (int i = 0; i < borders.size(); i++) {
      // outcome / target against numerator / (100 * denominator), by whole numbers alone
      int compared =
          BigInteger.valueOf(outcome)
              .multiply(BigInteger.valueOf(100))
              .multiply(borders.get(i).denominator())
              .compareTo(BigInteger.valueOf(target).multiply(borders.get(i).numerator()));
      String what = outcome + " of " + target + " against " + borders.get(i) + " %, operator ";
      assertEquals(compared < 0, hit.contains("BELOW " + i), what + "<");
      assertEquals(compared <= 0, hit.contains("AT_MOST " + i), what + "<=");
      assertEquals(compared >= 0, hit.contains("AT_LEAST " + i), what + ">=");
      assertEquals(compared > 0, hit.contains("ABOVE " + i), what + ">");
    }
  }

  private static DecisionTable table(Fact input, List<Row> rows) {
    return new DecisionTable("t", HitPolicy.COLLECT, List.of(input), List.of(OUTPUT), rows);
  }

  @Example
  void textIsNeverMoreThanText() {
    List<Row> rows =
        IntStream.range(0, RandomBook.TEXTS.size())
            .mapToObj(
                i ->
                    Row.of(
                        "r" + i,
                        List.of(new UnaryTest.Is(new Value.Text(RandomBook.TEXTS.get(i)))),
                        Value.of(true)))
            .toList();
    DecisionTable table = table(new Fact("text", name("text"), new FactType.TextType()), rows);
    RuleEngine.Prepared engine = engine().prepare(List.of(table));
    for (int i = 0; i < rows.size(); i++) {
      Facts facts = new Facts(Map.of("text", new Value.Text(RandomBook.TEXTS.get(i))));
      assertEquals(List.of("r" + i), ids(engine.hits(facts).of(table)), "hit by " + facts);
    }
    assertEquals(List.of(), ids(engine.hits(new Facts(Map.of())).of(table)), "hit by nothing");
  }

  /** Most tests of a missing fact fail; those that pass say so. */
  @Example
  void aMissingFactPassesOnlyWhatAsksForIt() {
    Fact number = new Fact("tal", name("tal"), new FactType.NumberType(""));
    UnaryTest zero = new UnaryTest.Is(Value.of(0));
    List<Row> rows =
        List.of(
            Row.of("any", List.of(new UnaryTest.Any()), Value.of(true)),
            Row.of("missing", List.of(new UnaryTest.Missing()), Value.of(true)),
            Row.of("present", List.of(new UnaryTest.Present()), Value.of(true)),
            Row.of("zero", List.of(zero), Value.of(true)),
            Row.of("not zero", List.of(new UnaryTest.Not(zero)), Value.of(true)),
            Row.of(
                "not missing", List.of(new UnaryTest.Not(new UnaryTest.Missing())), Value.of(true)),
            Row.of("below", List.of(new Compared(Operator.BELOW, Value.of(1))), Value.of(true)),
            Row.of(
                "zero or missing",
                List.of(new UnaryTest.AnyOf(List.of(zero, new UnaryTest.Missing()))),
                Value.of(true)));
    DecisionTable table = table(number, rows);
    RuleEngine.Prepared engine = engine().prepare(List.of(table));
    assertEquals(
        List.of("any", "missing", "zero or missing"),
        ids(engine.hits(new Facts(Map.of())).of(table)));
    assertEquals(
        List.of("any", "present", "zero", "not missing", "below", "zero or missing"),
        ids(engine.hits(new Facts(Map.of("tal", Value.of(0)))).of(table)));
  }

  @Example
  void noTablesNoRowsAndNoCasesGiveNothing() {
    Facts nothing = new Facts(Map.of());
    DecisionTable empty =
        table(new Fact("tal", name("tal"), new FactType.NumberType("")), List.of());
    assertTrue(engine().prepare(List.of()).hits(nothing).numbers().isEmpty());
    assertTrue(engine().prepare(List.of()).hits(List.of()).isEmpty());
    assertEquals(List.of(), engine().prepare(List.of(empty)).hits(nothing).of(empty));
    assertEquals(List.of(), engine().prepare(List.of(empty)).hits(Stream.<Facts>empty()).toList());
  }
}
