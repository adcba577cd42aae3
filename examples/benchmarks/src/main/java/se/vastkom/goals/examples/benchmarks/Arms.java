package se.vastkom.goals.examples.benchmarks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import se.vastkom.goals.dmn.DmnEngine;
import se.vastkom.goals.drools.DroolsEngine;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.RuleEngine;

/** Makes the list of arms. */
final class Arms {

  /** The arm that all others are compared with. */
  static final String LADDER = "ladder";

  private Arms() {}

  static List<Arm> all() {
    List<Arm> arms = new ArrayList<>();
    arms.add(new Arm(LADDER, "hand-written `if` ladder, BigDecimal", false, Ladder::onBigDecimals));
    arms.add(new Arm("ladder-ratio", "the same ladder on our Ratio", false, Ladder::onRatios));
    arms.add(new Arm("loop", "loop over typed rows (the definition)", true, Arms::loop));
    add(arms, "direct", "Direct", kind -> new DirectEngine());
    add(arms, "drools", "Drools, typed rows", kind -> DroolsEngine.remembering(0));
    // For cases whose classes are to be new to the cache, the cache keeps a single choice.
    add(
        arms,
        "drools-cache",
        "Drools + class cache",
        kind -> kind == Sample.Kind.NEW ? DroolsEngine.remembering(1) : new DroolsEngine());
    arms.add(
        new Arm(
            "dmn",
            "DMN (our port to kie-dmn), without its cache, a batch",
            true,
            sample -> batch(DmnEngine.remembering(0), sample)));
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

  /** Adds one of our engines, asked in batches and asked singly. */
  private static void add(
      List<Arm> arms, String key, String name, Function<Sample.Kind, RuleEngine> engine) {
    arms.add(
        new Arm(
            key, name + ", a batch", true, sample -> batch(engine.apply(sample.kind()), sample)));
    arms.add(
        new Arm(
            key + "-one",
            name + ", singly",
            true,
            sample -> singly(engine.apply(sample.kind()), sample)));
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

  /** Returns one of our engines by its name, as programs find it. */
  static RuleEngine engine(String name) {
    return RuleEngine.all(Arms.class.getClassLoader()).stream()
        .filter(engine -> engine.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No engine is called '" + name + "'."));
  }

  private static Arm.Trial batch(RuleEngine engine, Sample sample) {
    RuleEngine.Prepared prepared = engine.prepare(List.of(sample.table()));
    List<Facts> cases = sample.facts();
    return (from, to, rows) -> {
      int i = from;
      for (Hits hits : prepared.hits(cases.subList(from, to))) {
        rows[i++] = row(hits);
      }
    };
  }

  private static Arm.Trial singly(RuleEngine engine, Sample sample) {
    RuleEngine.Prepared prepared = engine.prepare(List.of(sample.table()));
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
