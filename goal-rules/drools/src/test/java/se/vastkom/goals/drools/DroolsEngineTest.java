package se.vastkom.goals.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.junit.RuleEngineContract;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.ClassCache;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Part;

class DroolsEngineTest extends RuleEngineContract {

  private static final List<Term> WORDS =
      IntStream.range(0, 9)
          .mapToObj(i -> new Term("w" + i, new Part.Name("ord " + i, "word " + i)))
          .toList();
  private static final Fact WORD =
      new Fact("ord", new Part.Name("ord", "word"), new FactType.WordType(WORDS));
  private static final Fact OUTPUT =
      new Fact("ut", new Part.Name("ut", "out"), new FactType.TruthType());

  /** 1,000 rows, so that there are many for each word. */
  private static final DecisionTable TABLE =
      new DecisionTable(
          "t",
          HitPolicy.COLLECT,
          List.of(WORD),
          List.of(OUTPUT),
          IntStream.range(0, 1_000)
              .mapToObj(
                  i ->
                      Row.of(
                          "r" + i,
                          List.of(new UnaryTest.Is(Value.word("w" + i % 7))),
                          Value.of(true)))
              .toList());

  @Override
  protected RuleEngine engine() {
    return new DroolsEngine();
  }

  private static Facts word(int i) {
    return new Facts(Map.of("ord", Value.word("w" + i)));
  }

  @Test
  void manyRowsForOneWordAreAllHit() {
    RuleEngine.Prepared prepared = engine().prepare(List.of(TABLE));
    for (int i = 0; i < WORDS.size(); i++) {
      assertThat(prepared.hits(word(i)).of(TABLE)).isEqualTo(TABLE.hits(word(i)));
    }
    assertThat(prepared.hits(word(8)).of(TABLE)).isEmpty();
    assertThat(prepared.hits(word(0)).of(TABLE)).hasSize(143);
  }

  /** Nine words and a missing one are nine classes: w7 and w8 are one, since no row names them. */
  @Test
  void eachChoiceOfClassesIsDecidedOnce() {
    ClassCache cache = (ClassCache) engine().prepare(List.of(TABLE));

    cache.hits(Stream.of(0, 1, 0, 7, 8, 0).map(DroolsEngineTest::word).toList());
    cache.hits(word(8));
    cache.hits(word(2));

    assertThat(cache.counts()).isEqualTo(new ClassCache.Counts(4, 4, 4));
  }

  @Test
  void noMoreIsRememberedThanWasSaid() {
    ClassCache cache = (ClassCache) DroolsEngine.remembering(2).prepare(List.of(TABLE));

    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(cache.hits(word(i)).of(TABLE)).isEqualTo(TABLE.hits(word(i)));
      }
    }

    assertThat(cache.counts()).isEqualTo(new ClassCache.Counts(4, 8, 2));
  }

  @Test
  void rememberingCanBeSwitchedOff() {
    assertThat(DroolsEngine.remembering(0).prepare(List.of(TABLE)))
        .isNotInstanceOf(ClassCache.class);
    assertThatThrownBy(() -> DroolsEngine.remembering(-1).prepare(List.of(TABLE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected one choice or more to keep; found -1.");
  }

  @Test
  void theEngineIsFoundOnTheClassPathWhateverTheThreadsClassLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      RuleEngine found = RuleEngine.onClassPath();
      assertThat(found.name()).isEqualTo("drools");
      assertThat(found.prepare(List.of(TABLE)).hits(word(1)).of(TABLE)).hasSize(143);
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  @Test
  void allEnginesAreFoundByName() {
    assertThat(RuleEngine.all(DroolsEngine.class.getClassLoader()).stream().map(RuleEngine::name))
        .containsExactly("direct", "drools");
  }
}
