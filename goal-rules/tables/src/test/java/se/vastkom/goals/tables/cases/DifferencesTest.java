package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
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
    // Usually two tables that ask about the same facts and share rows.
    boolean isLike = random.nextInt(4) > 0;
    List<Fact> asked = isLike ? inputs : facts.subList(facts.size() - inputs.size(), facts.size());
    DecisionTable other = tables.table(random.nextInt(4) == 0 ? policy(random) : policy, asked);
    after =
        !isLike || random.nextBoolean()
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

  /** Returns whether cells can express any box: not that of any text but one. */
  private boolean isSayable() {
    return Stream.of(before, after)
        .flatMap(table -> table.inputs().stream())
        .noneMatch(fact -> fact.key().equals("text"));
  }

  @Property
  void theBoxesAreExactlyTheCasesThatDiffer(@ForAll Random random) {
    given(random);
    Differences differences = Differences.between(before, after, vocabulary);
    assertThat(differences.isDecided()).isTrue();
    for (Facts facts : possible) {
      if (isSayable()) {
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
    if (!isSayable()) {
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
    assertThat(any.found()).hasSizeLessThanOrEqualTo(1);
    assertThat(any.found().isEmpty()).isEqualTo(possible.stream().noneMatch(this::differs));
    any.found().forEach(one -> assertThat(differs(one.witness())).isTrue());
  }

  private static Fact counted(String key) {
    return new Fact(
        key, new Part.Name(key, key + "-en"), new FactType.NumberType("", FactType.Scale.WHOLE));
  }

  private static UnaryTest is(int number) {
    return new UnaryTest.Is(Value.of(number));
  }

  private static UnaryTest within(int from, int to) {
    return new UnaryTest.Within(
        new Compared(Operator.AT_LEAST, Value.of(from)),
        new Compared(Operator.AT_MOST, Value.of(to)));
  }

  /** Returns a table of two numbers that concludes 1 for the cases that pass a pair of tests. */
  @SafeVarargs
  private static DecisionTable ofTwo(List<UnaryTest>... rows) {
    return new DecisionTable(
        "t",
        HitPolicy.UNIQUE,
        List.of(counted("a"), counted("b")),
        List.of(counted("c")),
        IntStream.range(0, rows.length)
            .mapToObj(i -> Row.of("r" + i, rows[i], Value.of(1)))
            .toList());
  }

  private static DecisionTable diagonal(int rows) {
    return ofTwo().with(IntStream.range(0, rows).mapToObj(DifferencesTest::onDiagonal).toList());
  }

  private static Row onDiagonal(int i) {
    return Row.of("r" + i, List.of(is(i), is(i)), Value.of(1));
  }

  private static List<String> boxes(DecisionTable before, DecisionTable after) {
    return Differences.between(before, after, Vocabulary.EMPTY).found().stream()
        .map(
            one ->
                one.cases().entrySet().stream()
                    .map(
                        test ->
                            test.getKey().key() + " " + test.getKey().written(test.getValue()).sv())
                    .collect(Collectors.joining(", ")))
        .toList();
  }

  @Test
  void aBoxIsAsWideAsPossible() {
    UnaryTest above = new Compared(Operator.ABOVE, Value.of(20));
    UnaryTest any = new UnaryTest.Any();
    assertThat(boxes(ofTwo(), ofTwo(List.of(within(10, 20), any), List.of(above, any))))
        .containsExactly("a >= 10");
  }

  /** A column that asks about another fact changes a table, though no cell says anything else. */
  @Test
  void theSameCellsUnderAnotherHeadingDiffer() {
    DecisionTable table = ofTwo(List.of(is(1), new UnaryTest.Any()));
    DecisionTable turned =
        new DecisionTable(
            table.name(),
            table.policy(),
            List.of(counted("b"), counted("a")),
            table.outputs(),
            table.rows());
    assertThat(boxes(table, turned))
        .containsExactlyInAnyOrder("a 1, b saknas; < 1; > 1", "a saknas; < 1; > 1, b 1");
    assertThat(Differences.any(table, turned, Vocabulary.EMPTY).found()).hasSize(1);
    assertThat(boxes(table, table)).isEmpty();
  }

  /** The middle one of three boxes, which is found first, lies in the two others together. */
  @Test
  void aBoxThatOthersCoverTogetherIsLeftOut() {
    assertThat(
            boxes(
                ofTwo(),
                ofTwo(List.of(within(1, 2), is(0)), List.of(is(1), is(1)), List.of(is(2), is(2)))))
        .containsExactlyInAnyOrder("a 1, b [0..1]", "a 2, b 0; 2");
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
