package se.vastkom.goals.tables.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;

/**
 * The port to rule engines. An engine is prepared for tables once and then reports, for each case,
 * the rows that it hits, exactly as {@link DecisionTable#hits} defines them. The hit policy decides
 * what hits mean, in {@link DecisionTable#decide}, so it is the same for every engine.
 *
 * <p>To plug one in, implement {@link #name} and {@link #prepare}, and {@link Prepared#hits(List)}
 * of its result; number the rows with {@link NumberedRows} and pass each case's numbers to {@link
 * NumberedRows#hits}. An engine that would rather decide few classes than many values finds them
 * with {@link AskedFacts}. Name the class in {@code
 * META-INF/services/se.vastkom.goals.tables.engine.RuleEngine} to have it found, or pass it to
 * {@code Assessor.using(book, engine)}, or bind it in Guice. Then let its test extend {@code
 * RuleEngineContract} of the artifact {@code goal-rules-junit}. What an engine may rely on:
 *
 * <ul>
 *   <li>Tables have different names, rows have ids that differ within a table, and there are no
 *       {@linkplain se.vastkom.goals.tables.Value.Parameter parameters}: the caller has replaced
 *       them by values.
 *   <li>A fact with one key is the same fact in every table, and a case has only values that the
 *       fact {@linkplain se.vastkom.goals.tables.Fact#canBe can have}; for any other value the
 *       engine may throw {@link IllegalArgumentException} or report the rows that the definition
 *       does.
 * </ul>
 *
 * <p>What it must guarantee: both {@link #prepare} and its result are safe for any thread and read
 * no clock, locale or environment; no case, order or thread changes what another case hits; it
 * reports every row that a case hits, whatever the hit policy. A missing fact passes only the tests
 * that say so. Comparisons are exact: no {@code double} comes near a number.
 */
public interface RuleEngine {

  /** Returns a short stable name, such as {@code drools}; recorded with each assessment. */
  String name();

  /**
   * Prepares the engine for tables, once. May take long (some milliseconds per hundred rows); the
   * result is fast.
   *
   * @throws IllegalArgumentException if the engine cannot run one of them exactly; its message
   *     names the part
   */
  Prepared prepare(List<DecisionTable> tables);

  /** An engine prepared for tables. Immutable as seen from outside, safe for any thread. */
  interface Prepared {

    /** Returns the hits of each case, in order. Fastest with some hundreds of cases. */
    List<Hits> hits(List<Facts> cases);

    /** Returns the hits of a case. */
    default Hits hits(Facts one) {
      return hits(List.of(one)).get(0);
    }

    /**
     * Returns the hits of each case, in order, evaluated in batches on demand, so that there may be
     * any number. A parallel stream is evaluated in parallel.
     */
    default Stream<Hits> hits(Stream<Facts> cases) {
      return Batches.of(cases).flatMap(batch -> hits(batch).stream());
    }
  }

  /**
   * Returns an engine that is held to what this port promises: it throws {@link
   * RuleEngineException}, which names the engine and what it did, where the engine throws anything
   * but {@link IllegalArgumentException}, returns null, or returns hits of too few or too many
   * cases, or of other tables.
   *
   * @throws RuleEngineException if the engine has no name
   */
  static RuleEngine guarded(RuleEngine engine) {
    return engine instanceof GuardedEngine ? engine : new GuardedEngine(engine);
  }

  /**
   * Returns the engine on the class path: {@code drools} if it is there, or else the first by name.
   *
   * @throws IllegalStateException if two have the same name
   */
  static RuleEngine onClassPath() {
    return preferred(all(RuleEngine.class.getClassLoader()));
  }

  /**
   * Returns the engine to use where none is chosen: {@code drools} if it is there, or else the
   * first.
   *
   * @param engines at least one
   * @throws IllegalArgumentException if there is none
   */
  static RuleEngine preferred(List<RuleEngine> engines) {
    return engines.stream()
        .filter(engine -> engine.name().equals("drools"))
        .findFirst()
        .or(() -> engines.stream().findFirst())
        .orElseThrow(() -> new IllegalArgumentException("Expected a rule engine; found none."));
  }

  /**
   * Returns all engines that a class loader finds, by name; {@code direct}, which comes with this
   * artifact, is always one.
   *
   * @throws IllegalStateException if two have the same name, or one has none
   */
  static List<RuleEngine> all(ClassLoader loader) {
    return all(loader, List.of());
  }

  /**
   * Returns all engines that a class loader finds, and those that a program has made itself, by
   * name.
   *
   * @param given engines that no service file names
   * @throws IllegalStateException if two have the same name, or one has none
   */
  static List<RuleEngine> all(ClassLoader loader, Collection<RuleEngine> given) {
    List<RuleEngine> found =
        Stream.concat(
                StreamSupport.stream(
                    ServiceLoader.load(RuleEngine.class, loader).spliterator(), false),
                given.stream())
            .sorted(Comparator.comparing(GuardedEngine::name))
            .toList();
    for (int i = 1; i < found.size(); i++) {
      if (found.get(i).name().equals(found.get(i - 1).name())) {
        throw new IllegalStateException(
            found.stream()
                .map(engine -> engine.name() + " (" + engine.getClass().getName() + ")")
                .collect(
                    Collectors.joining(
                        ", ",
                        "Two rule engines are called '"
                            + found.get(i).name()
                            + "'; remove one of: ",
                        ".")));
      }
    }
    return found;
  }
}
