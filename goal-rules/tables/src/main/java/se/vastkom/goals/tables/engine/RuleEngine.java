package se.vastkom.goals.tables.engine;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;

/**
 * The port to rule engines. An engine is made ready for tables once and then reports, for each
 * case, the rows that it hits, exactly as {@link DecisionTable#hits} defines them. What hits mean
 * is the hit policy's to say, in {@link DecisionTable#decide}, so it is the same for every engine.
 *
 * <p>To plug one in, implement {@link #name} and {@link #prepare}, and of what that gives {@link
 * Prepared#hits(List)}; number the rows with {@link NumberedRows} and give each case's numbers to
 * {@link NumberedRows#hits}. An engine that would rather decide few classes than many values finds
 * them with {@link AskedFacts}. Name the class in {@code
 * META-INF/services/se.vastkom.goals.tables.engine.RuleEngine} to have it found, or hand it to
 * {@link Assessor#using(RuleBook, RuleEngine)}, or bind it in Guice. Then let its test extend
 * {@code RuleEngineContract} of the artifact {@code goal-rules-junit}. What an engine may count on:
 *
 * <ul>
 *   <li>Tables have different names, rows ids that differ within a table, and no {@linkplain
 *       se.vastkom.goals.tables.Value.Parameter parameters}: whoever has tables prepared has put
 *       their values in.
 *   <li>A fact of one key is the same fact in every table, and a case has no value for it that the
 *       fact {@linkplain se.vastkom.goals.tables.Fact#canBe cannot be}; if it has, the engine may
 *       throw {@link IllegalArgumentException} or report the rows that the definition does.
 * </ul>
 *
 * <p>What it must keep: both {@link #prepare} and the prepared are safe for any thread and read no
 * clock, locale or environment; no case, order or thread changes what another case hits; a case has
 * every row reported that it hits, whatever the hit policy. A missing fact passes only the tests
 * that say so. Comparisons are exact: no {@code double} comes near a number.
 */
public interface RuleEngine {

  /** A short stable name, such as {@code drools}; recorded with each assessment. */
  String name();

  /**
   * Makes tables ready, once. May take long (some milliseconds a hundred rows); what it gives is
   * fast.
   *
   * @throws IllegalArgumentException if the engine cannot run one of them exactly; its message says
   *     which part
   */
  Prepared prepare(List<DecisionTable> tables);

  /** Tables made ready. Immutable as seen from outside, safe for any thread. */
  interface Prepared {

    /** What each case hits, in the order of the cases. Fastest with some hundreds of cases. */
    List<Hits> hits(List<Facts> cases);

    /** What a case hits. */
    default Hits hits(Facts one) {
      return hits(List.of(one)).get(0);
    }

    /**
     * What each case hits, in their order, in batches as they are asked for, so that there may be
     * any number. A parallel stream is worked on in parallel.
     */
    default Stream<Hits> hits(Stream<Facts> cases) {
      return Batches.of(cases).flatMap(batch -> hits(batch).stream());
    }
  }

  /**
   * The engine that is there: {@code drools} if it is on the class path, or else the first by name.
   *
   * @throws IllegalStateException if two have the same name
   */
  static RuleEngine onClassPath() {
    List<RuleEngine> found = all(RuleEngine.class.getClassLoader());
    return found.stream()
        .filter(engine -> engine.name().equals("drools"))
        .findFirst()
        .orElse(found.get(0));
  }

  /**
   * All engines that a class loader finds, by name; {@code direct}, which comes with this artifact,
   * is always one.
   *
   * @throws IllegalStateException if two have the same name
   */
  static List<RuleEngine> all(ClassLoader loader) {
    List<RuleEngine> found =
        StreamSupport.stream(ServiceLoader.load(RuleEngine.class, loader).spliterator(), false)
            .sorted(Comparator.comparing(RuleEngine::name))
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
