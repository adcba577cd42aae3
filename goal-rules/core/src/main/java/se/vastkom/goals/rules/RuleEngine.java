package se.vastkom.goals.rules;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Row;

/**
 * The port to rule engines; to be implemented by whoever plugs one in, and named in {@code
 * META-INF/services/se.vastkom.goals.rules.RuleEngine}. An engine reports which rows a case hits,
 * exactly as {@link DecisionTable#hits} defines it; what hits mean is the hit policy's to say, so
 * it is the same for every engine. Implementations are safe for any thread.
 */
public interface RuleEngine {

  /** A short stable name, such as {@code drools}; recorded with each assessment. */
  String name();

  /** Makes tables ready, once. May take long; what it gives is fast. */
  Prepared prepare(List<DecisionTable> tables);

  /** Tables made ready. Safe for any thread, and holds nothing of the cases it has seen. */
  interface Prepared {

    /** What each case hits, in the order of the cases. */
    List<Hits> hits(List<Facts> cases);
  }

  /**
   * What one case hits.
   *
   * @param rows by the table's name, each list in the order the rows stand; a table without hits
   *     may be left out
   */
  record Hits(Map<String, List<Row>> rows) {

    /** Copies the map. */
    public Hits {
      rows = Map.copyOf(rows);
    }

    /** The rows hit of a table. */
    public List<Row> of(DecisionTable table) {
      return rows.getOrDefault(table.name(), List.of());
    }
  }

  /**
   * The engine that is there: {@code drools} if it is among those on the class path, or else the
   * first by name.
   *
   * @throws IllegalStateException if there is none, or two have the same name
   */
  static RuleEngine onClassPath() {
    List<RuleEngine> found =
        StreamSupport.stream(
                ServiceLoader.load(RuleEngine.class, RuleEngine.class.getClassLoader())
                    .spliterator(),
                false)
            .toList();
    Map<String, RuleEngine> byName =
        found.stream()
            .collect(
                Collectors.toMap(
                    RuleEngine::name,
                    Function.identity(),
                    (one, other) -> {
                      throw new IllegalStateException(
                          "Two rule engines are called '" + one.name() + "'; remove one.");
                    }));
    return byName.keySet().stream()
        .sorted()
        .findFirst()
        .map(first -> byName.getOrDefault("drools", byName.get(first)))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No rule engine is on the class path; add the artifact goal-rules-drools, or name one yourself."));
  }
}
