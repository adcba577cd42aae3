package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Implication.Condition;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;

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

  @Property
  void aPairIsFeasibleIfBothItsCasesAre(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(2, 4);
    Vocabulary vocabulary = new Vocabulary(facts, List.of(), tables.implications(facts));
    DecisionTable table = tables.table(HitPolicy.COLLECT, facts);
    Fact twin = facts.get(0);
    CaseSpace pairs = CaseSpace.of(List.of(table), vocabulary, List.of()).twice(twin.key()::equals);
    FeasibleCases cases = FeasibleCases.of(table, vocabulary).over(pairs);
    for (int i = 0; i < 20; i++) {
      Facts one = Cases.of(facts, tables::valueOrNone);
      Optional<Value> moved = tables.valueOrNone(twin);
      Facts other = Cases.of(facts, fact -> fact.equals(twin) ? moved : one.get(fact.key()));
      Map<String, Optional<Value>> values = new HashMap<>();
      facts.forEach(fact -> values.put(fact.key(), one.get(fact.key())));
      int column = pairs.second(twin.key());
      ClassSet second =
          pairs.whole().set(column).only(pairs.classes(column).of(moved.orElse(null)));
      Region pair = pairs.given(values).with(column, second);
      boolean areFeasible = vocabulary.isPossible(one) && vocabulary.isPossible(other);

      assertThat(cases.has(pair)).isEqualTo(areFeasible);
      if (areFeasible) {
        assertThat(cases.witnesses(pair))
            .extracting(found -> classes(pairs, facts, found))
            .containsExactly(classes(pairs, facts, one), classes(pairs, facts, other));
      }
    }
  }

  private static List<Integer> classes(CaseSpace space, List<Fact> facts, Facts of) {
    return facts.stream()
        .map(fact -> space.classes(space.column(fact.key())).of(of.orNull(fact.key())))
        .toList();
  }

  @Test
  void aFactHasAColumnIfItIsAskedAboutOrTiedToOneThatIs() {
    List<Fact> facts = Stream.of("a", "b", "c").map(CaseSpaceTest::truth).toList();
    UnaryTest present = new UnaryTest.Present();
    Implication tie =
        new Implication(List.of(new Condition("a", present)), new Condition("b", present));
    Vocabulary vocabulary =
        new Vocabulary(facts, List.of(), List.of(tie, Implication.always("c", present)));
    CaseSpace space = CaseSpace.of(List.of(), vocabulary, List.of("a"));
    assertThat(facts).extracting(fact -> space.has(fact.key())).containsExactly(true, true, false);
  }

  private static Fact truth(String key) {
    return new Fact(key, new Part.Name(key, key), new FactType.TruthType());
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
