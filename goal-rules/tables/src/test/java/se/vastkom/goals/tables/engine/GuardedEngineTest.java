package se.vastkom.goals.tables.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;

/** An engine that breaks its promises is named, with what it did and what was expected. */
class GuardedEngineTest {

  private static final Fact NUMBER =
      new Fact("tal", new Part.Name("tal", "number"), new FactType.NumberType(""));
  private static final Fact OUTPUT =
      new Fact("ut", new Part.Name("ut", "out"), new FactType.TruthType());
  private static final DecisionTable TABLE = table("t", 1);
  private static final List<Facts> CASES =
      List.of(new Facts(Map.of("tal", Value.of(1))), new Facts(Map.of("tal", Value.of(2))));
  private static final String EXPECTED =
      ". Expected the hits of each case, in order, as NumberedRows.hits makes them for the tables"
          + " that it was prepared for. Its maker finds such faults with RuleEngineContract of"
          + " goal-rules-junit.";

  private static DecisionTable table(String name, long border) {
    List<UnaryTest> is = List.of(new UnaryTest.Is(Value.of(border)));
    return new DecisionTable(
        name,
        HitPolicy.COLLECT,
        List.of(NUMBER),
        List.of(OUTPUT),
        List.of(Row.of("r", is, Value.of(true))));
  }

  /** An engine that does as it is told. */
  private record Told(
      @Nullable String name, Function<List<DecisionTable>, @Nullable Prepared> preparing)
      implements RuleEngine {

    static Told deciding(Function<List<Facts>, @Nullable List<@Nullable Hits>> deciding) {
      return new Told("elak", tables -> deciding::apply);
    }

    @Override
    public Prepared prepare(List<DecisionTable> tables) {
      return preparing.apply(tables);
    }
  }

  private static Hits none(DecisionTable... tables) {
    return new NumberedRows(List.of(tables)).hits(new BitSet());
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments(
            Told.deciding(
                cases -> {
                  throw new UnsupportedOperationException("boom");
                }),
            "failed when it decided 2 cases: java.lang.UnsupportedOperationException: boom"),
        arguments(Told.deciding(cases -> null), "returned null for 2 cases"),
        arguments(Told.deciding(cases -> List.of()), "returned hits of 0 for 2 cases"),
        arguments(
            Told.deciding(cases -> List.of(none(TABLE), none(TABLE), none(TABLE))),
            "returned hits of 3 for 2 cases"),
        arguments(
            Told.deciding(
                cases -> {
                  List<@Nullable Hits> hits = new ArrayList<>();
                  hits.add(none(TABLE));
                  hits.add(null);
                  return hits;
                }),
            "returned null for a case"),
        arguments(
            Told.deciding(cases -> List.of(none(TABLE), none(table("annan", 1)))),
            "returned hits of other tables than those that it was prepared for"),
        arguments(
            Told.deciding(cases -> List.of(none(table("t", 2)), none(TABLE))),
            "returned hits of other tables than those that it was prepared for"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatAnEngineDidIsTold(RuleEngine engine, String did) {
    RuleEngine.Prepared prepared = RuleEngine.guarded(engine).prepare(List.of(TABLE));
    RuleEngineException thrown =
        catchThrowableOfType(RuleEngineException.class, () -> prepared.hits(CASES));
    assertThat(thrown).hasMessage("The rule engine 'elak' " + did + EXPECTED);
    assertThat(thrown.engine()).isEqualTo("elak");
    assertThatThrownBy(() -> prepared.hits(CASES.stream()).toList())
        .isInstanceOf(RuleEngineException.class);
  }

  @Test
  void aSingleCaseIsGuardedToo() {
    RuleEngine failing =
        Told.deciding(
            cases -> {
              throw new IllegalStateException("boom");
            });
    assertThatThrownBy(() -> RuleEngine.guarded(failing).prepare(List.of(TABLE)).hits(CASES.get(0)))
        .isInstanceOf(RuleEngineException.class)
        .hasMessage(
            "The rule engine 'elak' failed when it decided 1 case: java.lang.IllegalStateException:"
                + " boom"
                + EXPECTED)
        .hasRootCauseMessage("boom");
    RuleEngine foreign = Told.deciding(cases -> List.of(none(table("annan", 1))));
    assertThatThrownBy(() -> RuleEngine.guarded(foreign).prepare(List.of(TABLE)).hits(CASES.get(0)))
        .isInstanceOf(RuleEngineException.class);
  }

  @Test
  void preparingIsGuarded() {
    assertThatThrownBy(
            () -> RuleEngine.guarded(new Told("elak", tables -> null)).prepare(List.of(TABLE)))
        .isInstanceOf(RuleEngineException.class)
        .hasMessage(
            "The rule engine 'elak' returned null when it was prepared for tables. Expected a"
                + " Prepared, or an IllegalArgumentException that names what it cannot run. Its"
                + " maker finds such faults with RuleEngineContract of goal-rules-junit.");
    RuleEngine failing =
        new Told(
            "elak",
            tables -> {
              throw new IllegalStateException("boom");
            });
    assertThatThrownBy(() -> RuleEngine.guarded(failing).prepare(List.of(TABLE)))
        .isInstanceOf(RuleEngineException.class)
        .hasMessage(
            "The rule engine 'elak' failed when it was prepared for tables:"
                + " java.lang.IllegalStateException: boom. Expected an IllegalArgumentException that"
                + " names the part if it cannot run one exactly. Its maker finds such faults with"
                + " RuleEngineContract of goal-rules-junit.");
  }

  @Test
  void whatAnEngineRefusesInItsOwnWordsStays() {
    IllegalArgumentException refusal = new IllegalArgumentException("column 3");
    RuleEngine refusing =
        new Told(
            "elak",
            tables -> {
              throw refusal;
            });
    assertThatThrownBy(() -> RuleEngine.guarded(refusing).prepare(List.of(TABLE)))
        .isSameAs(refusal);
    RuleEngine.Prepared strict =
        RuleEngine.guarded(
                Told.deciding(
                    cases -> {
                      throw refusal;
                    }))
            .prepare(List.of(TABLE));
    assertThatThrownBy(() -> strict.hits(CASES)).isSameAs(refusal);
    assertThatThrownBy(() -> strict.hits(CASES.get(0))).isSameAs(refusal);
  }

  @Test
  void anEngineHasAName() {
    for (String name : new @Nullable String[] {null, " "}) {
      RuleEngine nameless = new Told(name, tables -> null);
      assertThatThrownBy(() -> RuleEngine.guarded(nameless))
          .isInstanceOf(RuleEngineException.class)
          .hasMessageStartingWith(
              "The rule engine '"
                  + Told.class.getName()
                  + "' has no name: name() returns "
                  + (name == null ? "null" : "' '")
                  + ". Expected a short stable name");
      assertThatThrownBy(() -> RuleEngine.all(RuleEngine.class.getClassLoader(), List.of(nameless)))
          .isInstanceOf(RuleEngineException.class);
    }
  }

  @Test
  void anEngineThatKeepsItsPromisesDecidesAsBefore() {
    RuleEngine engine = RuleEngine.guarded(new DirectEngine());
    RuleEngine.Prepared prepared = engine.prepare(List.of(TABLE));
    RuleEngine.Prepared direct = new DirectEngine().prepare(List.of(TABLE));
    assertThat(engine.name()).isEqualTo("direct");
    assertThat(RuleEngine.guarded(engine)).isSameAs(engine);
    assertThat(prepared.hits(CASES)).isEqualTo(direct.hits(CASES));
    assertThat(prepared.hits(CASES.stream())).isEqualTo(direct.hits(CASES));
    assertThat(prepared.hits(CASES.get(0))).isEqualTo(direct.hits(CASES.get(0)));
  }
}
