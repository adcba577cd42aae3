package se.vastkom.goals.dmn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;

/** A number that FEEL does not have is refused by its table, row and fact. */
class RefusedNumbersTest {

  @Test
  void aThirdIsNamed() {
    Fact share = new Fact("andel", new Part.Name("andel", "share"), new FactType.NumberType("%"));
    Fact met = new Fact("nått", new Part.Name("nått", "met"), new FactType.TruthType());
    UnaryTest third = new UnaryTest.Compared(UnaryTest.Operator.BELOW, Value.of(Ratio.of(1, 3)));
    DecisionTable table =
        new DecisionTable(
            "status",
            HitPolicy.FIRST,
            List.of(share),
            List.of(met),
            List.of(Row.of("S1", List.of(third), Value.of(true))));
    assertThatThrownBy(() -> new DmnEngine().prepare(List.of(table)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The table 'status', row 'S1', compares 'andel' with 1/3, which is no decimal of at most"
                + " 34 digits, and FEEL has no other numbers.");
  }
}
