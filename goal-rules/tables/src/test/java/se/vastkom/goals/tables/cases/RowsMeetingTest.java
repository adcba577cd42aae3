package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;

/** The rows that meet the shares from 75 to 90 %. */
class RowsMeetingTest {

  private static final List<Fact> INPUTS =
      List.of(new Fact("andel", new Part.Name("andel", "share"), new FactType.NumberType("%")));

  private static Row row(int from, int to, String conclusion) {
    return Row.of(
        "",
        List.of(
            new UnaryTest.Within(
                new Compared(Operator.AT_LEAST, Value.of(from)),
                new Compared(Operator.AT_MOST, Value.of(to)))),
        Value.word(conclusion));
  }

  /** Returns a row that every such share hits. */
  private static Row all(String conclusion) {
    return row(75, 90, conclusion);
  }

  /** Returns a row that only some of them hit. */
  private static Row some(String conclusion) {
    return row(80, 90, conclusion);
  }

  private static DecisionTable table(HitPolicy policy, Row... rows) {
    return new DecisionTable(
        "t",
        policy,
        INPUTS,
        List.of(RandomTables.OUTPUT),
        IntStream.range(0, rows.length)
            .mapToObj(i -> Row.of("r" + i, rows[i].tests()).concluding(rows[i].outputs()))
            .toList());
  }

  private static Optional<Conclusion> concluded(HitPolicy policy, Row... rows) {
    DecisionTable table = table(policy, rows);
    CaseSpace space = CaseSpace.of(List.of(table), Vocabulary.EMPTY, List.of());
    return RowsMeeting.of(table, space)
        .within(space.region(INPUTS, all("bra").tests()))
        .conclusion();
  }

  private static Conclusion just(String conclusion) {
    return new Conclusion(false, Set.of(List.of(Value.word(conclusion))));
  }

  @Test
  void aRowThatOnlySomeHitLeavesTheConclusionOpenOnlyIfItCanChangeIt() {
    assertThat(concluded(HitPolicy.FIRST, all("bra"), some("dåligt"))).contains(just("bra"));
    assertThat(concluded(HitPolicy.FIRST, some("bra"), all("bra"))).contains(just("bra"));
    assertThat(concluded(HitPolicy.FIRST, some("dåligt"), all("bra"))).isEmpty();

    assertThat(concluded(HitPolicy.UNIQUE, all("bra"), some("bra"))).isEmpty();
    assertThat(concluded(HitPolicy.UNIQUE, all("bra"), all("bra"), some("bra")))
        .contains(Conclusion.CONFLICT);

    assertThat(concluded(HitPolicy.ANY, all("bra"), some("bra"))).contains(just("bra"));
    assertThat(concluded(HitPolicy.ANY, all("bra"), some("dåligt"))).isEmpty();
    assertThat(concluded(HitPolicy.ANY, all("bra"), all("dåligt"), some("sådär")))
        .contains(Conclusion.CONFLICT);

    assertThat(concluded(HitPolicy.COLLECT, all("bra"), some("bra"))).contains(just("bra"));
    assertThat(concluded(HitPolicy.COLLECT, all("bra"), some("dåligt"))).isEmpty();
  }

  @Test
  void theRowsThatOnlyOneTableHasAreToldByWhatTheySay() {
    DecisionTable one = table(HitPolicy.FIRST, all("bra"), some("dåligt"), some("bra"));
    DecisionTable other = table(HitPolicy.FIRST, some("bra"), all("dåligt"));
    CaseSpace space = CaseSpace.of(List.of(one, other), Vocabulary.EMPTY, List.of());
    List<RowsMeeting> rows =
        Stream.of(one, other).map(table -> RowsMeeting.of(table, space)).toList();

    assertThat(rows.get(0).notIn(rows.get(1), List.of(0, 1, 2))).containsExactly(0, 1);
    assertThat(rows.get(1).notIn(rows.get(0), List.of(0, 1))).containsExactly(1);
  }
}
