package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.dmn.RandomFeel.Truth;

/** A cell is passed by the values that pass it in FEEL, or is refused for the reason there is. */
class FeelCellsTest {

  @Property
  void aCellMeansWhatItsPartsMean(@ForAll Random random) {
    RandomFeel feel = RandomFeel.withNames(random);
    for (Fact fact : new RandomTables(random).facts(7, 7)) {
      RandomFeel.Cell cell = feel.cell(fact);
      List<@Nullable Value> candidates = cell.candidates(fact);
      List<@Nullable Value> passing =
          candidates.stream().filter(value -> cell.meaning().apply(value) == Truth.YES).toList();
      boolean isAmbiguous =
          cell.text().startsWith("not") && cell.meaning().apply(null) == Truth.UNKNOWN;
      if (isAmbiguous) {
        assertThat(refusal(fact, cell)).as(cell.text()).isEqualTo("dmn.not-missing");
      } else if (passing.isEmpty() && refusal(fact, cell) != null) {
        assertThat(refusal(fact, cell)).as(cell.text()).isEqualTo("dmn.never");
      } else {
        UnaryTest test = FeelParser.test(fact, cell.text());
        assertThat(candidates.stream().filter(test::accepts))
            .as("%s read as %s", cell.text(), test)
            .containsExactlyElementsOf(passing);
      }
    }
  }

  private static @Nullable String refusal(Fact fact, RandomFeel.Cell cell) {
    UnsupportedFeel refusal =
        catchThrowableOfType(UnsupportedFeel.class, () -> FeelParser.test(fact, cell.text()));
    return refusal == null ? null : refusal.what().key();
  }
}
