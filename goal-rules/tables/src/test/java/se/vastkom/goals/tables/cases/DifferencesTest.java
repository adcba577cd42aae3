package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Differences.Difference;
import se.vastkom.goals.words.Part;

/** The differences of two tables are those found by trying every choice of classes on both. */
class DifferencesTest {

  private DecisionTable before;
  private DecisionTable after;
  private Vocabulary vocabulary;
  private List<Facts> possible;

  private void given(Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(2, 4);
    List<Fact> inputs = facts.subList(0, 1 + random.nextInt(Math.min(3, facts.size())));
    vocabulary = new Vocabulary(facts, List.of(), tables.implications(facts));
    HitPolicy policy = policy(random);
    before = tables.table(policy, inputs);
    // Usually two tables that share rows.
    DecisionTable other = tables.table(random.nextInt(4) == 0 ? policy(random) : policy, inputs);
    after =
        random.nextBoolean()
            ? other
            : new DecisionTable(
                "t",
                other.policy(),
                inputs,
                other.outputs(),
                IntStream.range(0, before.rows().size())
                    .mapToObj(
                        i ->
                            random.nextInt(3) == 0 && i < other.rows().size()
                                ? other.rows().get(i)
                                : before.rows().get(i))
                    .toList());
    possible =
        Cases.all(Partition.of(vocabulary, List.of(before, after))).stream()
            .filter(vocabulary::isPossible)
            .toList();
    // Implications that nothing can satisfy are no vocabulary.
    Assume.that(!possible.isEmpty());
  }

  private static HitPolicy policy(Random random) {
    return List.of(HitPolicy.values()).get(random.nextInt(4));
  }

  private static Conclusion concluded(DecisionTable table, Facts facts) {
    return table.decide(table.hits(facts)).conclusion();
  }

  private boolean differs(Facts facts) {
    return !concluded(before, facts).equals(concluded(after, facts));
  }

  private static boolean isIn(Difference difference, Facts facts) {
    return difference.cases().entrySet().stream()
        .allMatch(one -> one.getValue().accepts(facts.orNull(one.getKey().key())));
  }

  @Property
  void theBoxesAreExactlyTheCasesThatDiffer(@ForAll Random random) {
    given(random);
    Differences differences = Differences.between(before, after, vocabulary);
    assertThat(differences.isDecided()).isTrue();
    boolean sayable = before.inputs().stream().noneMatch(fact -> fact.key().equals("text"));
    for (Facts facts : possible) {
      if (sayable) {
        assertThat(differences.found().stream().anyMatch(one -> isIn(one, facts)))
            .isEqualTo(differs(facts));
      }
    }
    assertThat(differences.found().isEmpty()).isEqualTo(possible.stream().noneMatch(this::differs));
    for (Difference one : differences.found()) {
      assertThat(concluded(before, one.witness())).isEqualTo(one.before());
      assertThat(concluded(after, one.witness())).isEqualTo(one.after());
      assertThat(isIn(one, one.witness())).isTrue();
      assertThat(one.before()).isNotEqualTo(one.after());
    }
  }

  @Property
  void noBoxCanBeLeftOut(@ForAll Random random) {
    given(random);
    List<Difference> found = Differences.between(before, after, vocabulary).found();
    if (before.inputs().stream().anyMatch(fact -> fact.key().equals("text"))) {
      return;
    }
    for (Difference one : found) {
      assertThat(possible)
          .anyMatch(
              facts ->
                  isIn(one, facts)
                      && found.stream().filter(other -> isIn(other, facts)).count() == 1);
    }
  }

  @Property
  void oneDifferenceIsFoundIfThereIsAny(@ForAll Random random) {
    given(random);
    Differences any = Differences.any(before, after, vocabulary);
    assertThat(any.isDecided()).isTrue();
    assertThat(any.found().isEmpty()).isEqualTo(possible.stream().noneMatch(this::differs));
    any.found().forEach(one -> assertThat(differs(one.witness())).isTrue());
  }

  private static DecisionTable diagonal(int rows) {
    FactType counted = new FactType.NumberType("", FactType.Scale.WHOLE);
    return new DecisionTable(
        "t",
        HitPolicy.UNIQUE,
        List.of(
            new Fact("a", new Part.Name("a", "a-en"), counted),
            new Fact("b", new Part.Name("b", "b-en"), counted)),
        List.of(new Fact("c", new Part.Name("c", "c-en"), counted)),
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    Row.of(
                        "r" + i,
                        List.of(new UnaryTest.Is(Value.of(i)), new UnaryTest.Is(Value.of(i))),
                        Value.of(1)))
            .toList());
  }

  @Test
  void moreBoxesThanAnybodyReadsAreCutOffAndSaidToBe() {
    Vocabulary none = new Vocabulary(List.of(), List.of());
    Differences most = Differences.between(diagonal(0), diagonal(Differences.MOST), none);
    assertThat(most.found()).hasSize(Differences.MOST);
    assertThat(most.isDecided()).isTrue();

    Differences more = Differences.between(diagonal(0), diagonal(Differences.MOST + 1), none);
    assertThat(more.found()).hasSize(Differences.MOST);
    assertThat(more.isDecided()).isFalse();
  }
}
