package se.vastkom.goals.examples.benchmarks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.rules.ClassCache;
import se.vastkom.goals.rules.Hits;
import se.vastkom.goals.rules.RuleEngine;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Row;

/** The arms there are. */
final class Arms {

  /** The arm that every other is compared with. */
  static final String LADDER = "ladder";

  private static final int REMEMBERED = 10_000;

  private Arms() {}

  static List<Arm> all() {
    List<Arm> arms = new ArrayList<>();
    arms.add(new Arm(LADDER, "hand-written `if` ladder, BigDecimal", false, Ladder::onBigDecimals));
    arms.add(new Arm("ladder-ratio", "the same ladder on our Ratio", false, Ladder::onRatios));
    arms.add(new Arm("loop", "loop over typed rows (the definition)", true, Arms::loop));
    ours("direct", "Direct").forEach(arms::add);
    ours("drools", "Drools, typed rows").forEach(arms::add);
    arms.add(
        new Arm(
            "drools-cache",
            "Drools + class cache, a batch",
            true,
            sample -> batch(cached(sample), sample)));
    arms.add(
        new Arm(
            "drools-cache-one",
            "Drools + class cache, singly",
            true,
            sample -> singly(cached(sample), sample)));
    arms.add(new Arm("openl", "OpenL Tablets", false, OpenlArm::prepare));
    arms.add(new Arm("easy-rules", "Easy Rules", false, EasyRulesArm::prepare));
    arms.add(new Arm("evrete", "Evrete, a batch in a session", false, EvreteArm::prepare));
    arms.add(
        new Arm(
            "drools-drl",
            "stock Drools: DRL, a stateless session a case",
            false,
            StockDrools::ofDrl));
    arms.add(
        new Arm(
            "drools-xlsx",
            "stock Drools: XLSX decision table, a stateless session a case",
            false,
            StockDrools::ofWorkbook));
    arms.add(new Arm("cel", "CEL, a program a row", false, CelArm::prepare));
    arms.add(new Arm("kie-dmn", "kie-dmn", false, KieDmnArm::prepare));
    return arms;
  }

  private static Stream<Arm> ours(String engine, String name) {
    return Stream.of(
        new Arm(
            engine, name + ", a batch", true, sample -> batch(prepared(engine, sample), sample)),
        new Arm(
            engine + "-one",
            name + ", singly",
            true,
            sample -> singly(prepared(engine, sample), sample)));
  }

  private static Arm.Trial loop(Sample sample) {
    DecisionTable table = sample.table();
    IdentityHashMap<Row, Integer> numbers = new IdentityHashMap<>();
    table.rows().forEach(row -> numbers.put(row, numbers.size()));
    return (from, to, rows) -> {
      for (int i = from; i < to; i++) {
        List<Row> hits = table.hits(sample.facts().get(i));
        rows[i] =
            hits.size() == 1 ? numbers.getOrDefault(hits.get(0), Subject.NONE) : Subject.SEVERAL;
      }
    };
  }

  /** One of our engines made ready. */
  static RuleEngine engine(String name) {
    return RuleEngine.all(Arms.class.getClassLoader()).stream()
        .filter(engine -> engine.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No engine is called '" + name + "'."));
  }

  private static RuleEngine.Prepared prepared(String engine, Sample sample) {
    return engine(engine).prepare(List.of(sample.table()));
  }

  /** A cache; where all classes are to be new to it, one that keeps a single choice. */
  private static RuleEngine.Prepared cached(Sample sample) {
    return ClassCache.of(
        prepared("drools", sample),
        List.of(sample.table()),
        sample.kind() == Sample.Kind.NEW ? 1 : REMEMBERED);
  }

  private static Arm.Trial batch(RuleEngine.Prepared prepared, Sample sample) {
    List<Facts> cases = sample.facts();
    return (from, to, rows) -> {
      int i = from;
      for (Hits hits : prepared.hits(cases.subList(from, to))) {
        rows[i++] = row(hits);
      }
    };
  }

  private static Arm.Trial singly(RuleEngine.Prepared prepared, Sample sample) {
    Facts[] cases = sample.facts().toArray(Facts[]::new);
    return (from, to, rows) -> {
      for (int i = from; i < to; i++) {
        rows[i] = row(prepared.hits(cases[i]));
      }
    };
  }

  private static int row(Hits hits) {
    int first = hits.next(0);
    return first >= 0 && hits.next(first + 1) >= 0 ? Subject.SEVERAL : first;
  }
}
