package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;

class CaseSpaceTest {

  /** A missing value is lower than any. */
  @Property
  void ofTwoCasesTheSecondIsEitherHigherOrNot(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(7, 7);
    DecisionTable table = tables.table(HitPolicy.COLLECT, facts);
    String number = "tal";
    Fact fact = facts.stream().filter(one -> one.key().equals(number)).findFirst().orElseThrow();
    CaseSpace pairs =
        CaseSpace.of(List.of(table), new Vocabulary(facts, List.of()), List.of())
            .twice(number::equals);
    FactPartition classes = pairs.classes(pairs.column(number));
    for (int i = 0; i < 20; i++) {
      Optional<Value> one = tables.valueOrNone(fact);
      Optional<Value> other = tables.valueOrNone(fact);
      int first = classes.of(one.orElse(null));
      int second = classes.of(other.orElse(null));
      Region pair =
          pairs
              .whole()
              .with(pairs.column(number), ClassSet.range(first, first + 1, classes.all().size()))
              .with(pairs.second(number), ClassSet.range(second, second + 1, classes.all().size()));
      boolean isHigher = first != second && isHigher(other, one);
      assertThat(pairs.higher(number).stream().anyMatch(region -> region.containsAll(pair)))
          .as("%s above %s", other, one)
          .isEqualTo(isHigher);
      assertThat(pairs.notHigher(number).stream().anyMatch(region -> region.containsAll(pair)))
          .as("%s not above %s", other, one)
          .isEqualTo(!isHigher);
    }
  }

  private static boolean isHigher(Optional<Value> value, Optional<Value> than) {
    return value.isPresent() && (than.isEmpty() || Value.compare(value.get(), than.get()) > 0);
  }

  @Test
  void aFactThatIsNotAskedAboutHasNoColumn() {
    CaseSpace none = CaseSpace.of(List.of(), new Vocabulary(List.of(), List.of()), List.of());
    assertThat(none.has("dag")).isFalse();
    assertThatThrownBy(() -> none.column("dag"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a fact of this space; found 'dag'.");
  }
}
