package se.vastkom.goals.tables.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;

/**
 * Asks an engine once for each choice of equivalence classes and remembers the answer: cases in the
 * same classes hit the same rows, so that the others are looked up. The memory is bounded; once it
 * is full, the engine answers new choices each time. Safe for any thread.
 */
public final class ClassCache implements RuleEngine.Prepared {

  private final RuleEngine.Prepared engine;
  private final AskedFacts facts;
  private final int most;
  private final long[] steps;
  private final Map<Object, Hits> known = new ConcurrentHashMap<>();
  private final LongAdder found = new LongAdder();
  private final LongAdder asked = new LongAdder();

  /**
   * How the cache has served so far; counted without a lock, so that the counts may differ a little
   * while other threads use it.
   *
   * @param found cases that were looked up
   * @param asked cases that the engine answered
   * @param kept choices of classes that are remembered
   */
  public record Counts(long found, long asked, int kept) {}

  private ClassCache(RuleEngine.Prepared engine, AskedFacts facts, int most) {
    this.engine = engine;
    this.facts = facts;
    this.most = most;
    this.steps = steps(facts);
  }

  /**
   * Creates a cache for a prepared engine.
   *
   * @param tables the tables that the engine was prepared for
   * @param most how many choices of classes to remember, of about 100 bytes each
   * @throws IllegalArgumentException if {@code most} is less than one
   */
  public static ClassCache of(RuleEngine.Prepared engine, List<DecisionTable> tables, int most) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "Expected one choice or more to keep; found " + most + ".");
    }
    return new ClassCache(engine, new AskedFacts(tables), most);
  }

  /** Returns what each fact's class adds to a key per step; none if there are too many choices. */
  private static long[] steps(AskedFacts facts) {
    long[] steps = new long[facts.size()];
    BigInteger choices = BigInteger.ONE;
    for (int fact = 0; fact < steps.length; fact++) {
      steps[fact] = choices.longValue();
      choices = choices.multiply(BigInteger.valueOf(facts.classes(fact)));
    }
    return choices.bitLength() < Long.SIZE ? steps : new long[0];
  }

  /** Returns how the cache has served so far. */
  public Counts counts() {
    return new Counts(found.sum(), asked.sum(), known.size());
  }

  @Override
  public List<Hits> hits(List<Facts> cases) {
    Hits[] hits = new Hits[cases.size()];
    Map<Object, List<Integer>> unknown = new LinkedHashMap<>();
    for (int i = 0; i < hits.length; i++) {
      Object key = key(cases.get(i));
      Hits remembered = known.get(key);
      if (remembered == null) {
        unknown.computeIfAbsent(key, unseen -> new ArrayList<>()).add(i);
      } else {
        hits[i] = remembered;
      }
    }
    if (!unknown.isEmpty()) {
      ask(cases, unknown, hits);
    }
    asked.add(unknown.size());
    found.add(hits.length - unknown.size());
    return Arrays.asList(hits);
  }

  private void ask(List<Facts> cases, Map<Object, List<Integer>> unknown, Hits[] hits) {
    List<Facts> firsts = unknown.values().stream().map(same -> cases.get(same.get(0))).toList();
    int answer = 0;
    List<Hits> answers = engine.hits(firsts);
    for (Map.Entry<Object, List<Integer>> same : unknown.entrySet()) {
      Hits one = answers.get(answer++);
      remember(same.getKey(), one);
      same.getValue().forEach(i -> hits[i] = one);
    }
  }

  @Override
  public Hits hits(Facts one) {
    Object key = key(one);
    Hits remembered = known.get(key);
    if (remembered != null) {
      found.increment();
      return remembered;
    }
    asked.increment();
    Hits answer = engine.hits(one);
    remember(key, answer);
    return answer;
  }

  /** Remembers an answer; concurrent threads may exceed the bound by their number. */
  private void remember(Object key, Hits answer) {
    if (known.size() < most) {
      known.put(key, answer);
    }
  }

  private Object key(Facts one) {
    int[] columns = facts.columns(one);
    if (steps.length < columns.length) {
      return Arrays.stream(facts.of(one)).boxed().toList();
    }
    long choice = 0;
    for (int fact = 0; fact < columns.length; fact++) {
      choice += steps[fact] * facts.of(fact, one, columns);
    }
    return choice;
  }
}
