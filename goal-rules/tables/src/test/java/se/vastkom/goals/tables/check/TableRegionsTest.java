package se.vastkom.goals.tables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;

class TableRegionsTest {

  @Test
  void aPairOfCasesHasAnExampleOfEach() {
    Fact share = new Fact("andel", new Part.Name("andel", "share"), new FactType.NumberType("%"));
    DecisionTable table =
        new DecisionTable(
            "t",
            HitPolicy.UNIQUE,
            List.of(share),
            List.of(RandomTables.OUTPUT),
            List.of(
                Row.of(
                    "r",
                    List.of(new Compared(Operator.AT_LEAST, Value.of(75))),
                    Value.word("bra"))));
    TableRegions pairs =
        TableRegions.of(table, Vocabulary.EMPTY, List.of()).within(1_000).twice("andel"::equals);

    assertThat(pairs.witnesses(pairs.space().higher("andel").get(1)))
        .containsExactly(
            new Facts(Map.of("andel", Value.of(74))), new Facts(Map.of("andel", Value.of(75))));
  }
}
