package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
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
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;

/** The feasible cases are those found by trying every choice of classes. */
class FeasibleCasesTest {

  private DecisionTable table;
  private Vocabulary vocabulary;
  private List<Facts> feasible;
  private RandomTables tables;

  private void given(Random random) {
    tables = new RandomTables(random);
    List<Fact> facts = tables.facts(2, 4);
    vocabulary = new Vocabulary(facts, List.of(), tables.implications(facts));
    table = tables.table(HitPolicy.COLLECT, facts);
    feasible =
        Cases.all(Partition.of(vocabulary, List.of(table))).stream()
            .filter(vocabulary::isPossible)
            .toList();
    Assume.that(!feasible.isEmpty());
  }

  /** Returns some classes of some facts. */
  private Map<String, BitSet> classes(FeasibleCases cases, Random random) {
    Map<String, BitSet> classes = new HashMap<>();
    for (Fact fact : table.inputs()) {
      if (random.nextBoolean()) {
        BitSet some = new BitSet();
        int size = cases.partition(fact.key()).all().size();
        for (int i = 0; i < size; i++) {
          some.set(i, random.nextBoolean());
        }
        classes.put(fact.key(), some);
      }
    }
    return classes;
  }

  private static boolean isIn(FeasibleCases cases, Map<String, BitSet> classes, Facts facts) {
    return classes.entrySet().stream()
        .allMatch(
            one ->
                one.getValue().get(cases.partition(one.getKey()).of(facts.orNull(one.getKey()))));
  }

  @Property
  void aCaseIsFoundIfThereIsOne(@ForAll Random random) {
    given(random);
    FeasibleCases cases = FeasibleCases.of(table, vocabulary);
    Map<String, BitSet> classes = classes(cases, random);
    List<Row> none = table.rows().stream().filter(row -> random.nextInt(3) == 0).toList();

    boolean isThere =
        feasible.stream()
            .anyMatch(
                facts ->
                    isIn(cases, classes, facts)
                        && table.hits(facts).stream().noneMatch(none::contains));
    assertThat(cases.has(classes, table, none)).contains(isThere);
    Optional<Facts> any = cases.any(classes, table, none);
    assertThat(any.isPresent()).isEqualTo(isThere);
    any.ifPresent(
        facts -> {
          assertThat(isIn(cases, classes, facts)).isTrue();
          assertThat(table.hits(facts)).noneMatch(none::contains);
          assertThat(vocabulary.isPossible(facts)).isTrue();
        });
  }

  @Property
  void valuesAreAllowedIfSomeCaseHasThem(@ForAll Random random) {
    given(random);
    Map<String, Optional<Value>> values = new HashMap<>();
    for (Fact fact : table.inputs()) {
      if (random.nextBoolean()) {
        values.put(fact.key(), tables.valueOrNone(fact));
      }
    }
    FeasibleCases cases = FeasibleCases.of(table, vocabulary);
    boolean isThere =
        feasible.stream()
            .anyMatch(
                facts ->
                    values.entrySet().stream()
                        .allMatch(
                            one -> {
                              FactPartition partition = cases.partition(one.getKey());
                              return partition.of(one.getValue().orElse(null))
                                  == partition.of(facts.orNull(one.getKey()));
                            }));
    values.put("no fact of the table", Optional.empty());
    assertThat(cases.allow(values)).isEqualTo(isThere);
    // Over all facts of the vocabulary the partition is coarser, but the same cases are feasible.
    values.keySet().removeIf(key -> values.get(key).isPresent());
    assertThat(FeasibleCases.of(vocabulary).allow(values))
        .isEqualTo(
            feasible.stream()
                .anyMatch(
                    facts -> values.keySet().stream().allMatch(key -> facts.orNull(key) == null)));
  }

  /** No share is above 100 %, so "at least 75 %" says as much as "75 to 100 %". */
  @Test
  void aRowForARegionHasTheShorterOfTwoTestsThatSayTheSame() {
    Fact share = new Fact("andel", new Part.Name("andel", "share"), new FactType.NumberType("%"));
    UnaryTest high = new Compared(Operator.AT_LEAST, Value.of(75));
    Implication limit = Implication.always("andel", new Compared(Operator.AT_MOST, Value.of(100)));
    DecisionTable shares =
        new DecisionTable(
            "t",
            HitPolicy.COLLECT,
            List.of(share),
            List.of(RandomTables.OUTPUT),
            List.of(Row.of("r", List.of(high), Value.word("bra"))));
    FeasibleCases cases =
        FeasibleCases.of(shares, new Vocabulary(List.of(share), List.of(), List.of(limit)));
    Region region = cases.space().region(shares.inputs(), List.of(high));

    assertThat(cases.classes(region, 0).positions()).containsExactly(2, 3, 4);
    assertThat(cases.plainest(region, 0)).contains(high);
  }

  @Test
  void comparingATableWithItselfCostsALookAtEachColumnOfEachRow() {
    given(new Random(2015));
    FeasibleCases cases = FeasibleCases.of(table, vocabulary);
    int looks = 2 * table.rows().size() * cases.space().whole().columns();
    assertThat(cases.within(Effort.of(looks)).tellsApart(table, table)).isFalse();
    FeasibleCases spent = cases.within(Effort.of(looks - 1));
    assertThatThrownBy(() -> spent.tellsApart(table, table))
        .isInstanceOf(Subtraction.TooWide.class);
  }

  @Test
  void whatWouldCostTooMuchIsNotKnown() {
    given(new Random(2015));
    FeasibleCases spent = FeasibleCases.of(table, vocabulary).within(Effort.of(0));

    assertThat(spent.has(Map.of(), table, table.rows())).isEmpty();
    assertThat(spent.any(Map.of(), table, table.rows())).isEmpty();
    assertThat(spent.allow(Map.of())).isTrue();
    FeasibleCases over = FeasibleCases.of(table, vocabulary).within(Effort.of(-1));
    assertThat(over.has(Map.of(), table, table.rows())).isEmpty();
    assertThat(over.any(Map.of(), table, table.rows())).isEmpty();
  }
}
