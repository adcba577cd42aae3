package se.vastkom.goals.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.Defect.Severity;

/** The invariants of random status tables, against every possible case and pair of cases. */
class HouseRulesTest {

  private static final List<String> KEYS = List.of("läge", "nått", "måluppfyllelse", "utfall");
  private static final List<Fact> FACTS =
      GoalFacts.standard().vocabulary().inputs().stream()
          .filter(fact -> KEYS.contains(fact.key()))
          .toList();
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          FACTS,
          GoalFacts.standard().vocabulary().outputs(),
          GoalFacts.standard().vocabulary().implications().stream()
              .filter(one -> one.conditions().allMatch(when -> KEYS.contains(when.fact())))
              .toList());
  private static final Fact STATUS = GoalFacts.standard().vocabulary().outputs().get(0);
  private static final List<String> BEST_FIRST = List.of("uppfyllt", "delvis", "ej uppfyllt");

  private static UnaryTest test(Random random, Fact fact) {
    int any = random.nextInt(6);
    if (any < 2) {
      return new UnaryTest.Any();
    }
    if (any == 2) {
      return random.nextBoolean() ? new UnaryTest.Missing() : new UnaryTest.Present();
    }
    return switch (fact.key()) {
      case "läge" ->
          new UnaryTest.Is(
              Value.word(List.of("aktivt", "aktivt", "vilande", "utgått").get(random.nextInt(4))));
      case "nått" -> new UnaryTest.Is(Value.of(random.nextBoolean()));
      default ->
          new Compared(
              List.of(Operator.values()).get(random.nextInt(4)), Value.of(random.nextInt(4) * 50L));
    };
  }

  private static DecisionTable table(Random random) {
    List<HitPolicy> policies = List.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST);
    List<Fact> inputs = FACTS.subList(random.nextInt(2), 2 + random.nextInt(3));
    return new DecisionTable(
        "status",
        policies.get(random.nextInt(3)),
        inputs,
        List.of(STATUS),
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(
                i ->
                    Row.of(
                        "r" + i,
                        inputs.stream().map(fact -> test(random, fact)).toList(),
                        Value.word(
                            List.of("uppfyllt", "delvis", "ej uppfyllt", "utgått", "ej bedömt")
                                .get(random.nextInt(5)))))
            .toList());
  }

  private static RuleBook book(DecisionTable table, Invariant... waived) {
    return new RuleBook(
        new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
        VOCABULARY,
        List.of(table),
        List.of(),
        List.of(),
        List.of(waived).stream()
            .map(one -> new RuleBook.Waiver(one, "skäl", Place.file("regelverk.yaml")))
            .toList(),
        List.of());
  }

  /** Returns the rank of a case's verdict, the best first; -1 if it has none. */
  private static int rank(DecisionTable table, Facts facts) {
    return table.decide(table.hits(facts)) instanceof Decision.Decided decided
        ? BEST_FIRST.indexOf(decided.rows().get(0).outputs().get(0).toString())
        : -1;
  }

  private static boolean isMore(Facts one, Facts other) {
    return one.get("läge").equals(other.get("läge"))
        && one.get("utfall").equals(other.get("utfall"))
        && one.get("måluppfyllelse").isPresent()
        && other.get("måluppfyllelse").isPresent()
        && Value.compare(one.get("måluppfyllelse").get(), other.get("måluppfyllelse").get()) < 0;
  }

  private static boolean isActive(Facts facts) {
    return facts.get("läge").equals(Optional.of(Value.word("aktivt")));
  }

  private static boolean isUnknown(Facts facts) {
    return isActive(facts) && facts.get("nått").isEmpty() && facts.get("utfall").isEmpty();
  }

  private static boolean isKnown(Facts facts) {
    return isActive(facts) && facts.get("nått").isPresent();
  }

  @Property
  void theInvariantsAreBrokenWhereSomeCaseOrPairOfCasesBreaksThem(@ForAll Random random) {
    DecisionTable table = table(random);
    List<Facts> possible =
        Cases.all(Partition.of(VOCABULARY, List.of(table))).stream()
            .filter(VOCABULARY::isPossible)
            .toList();
    Set<Kind> broken = new TreeSet<>();
    for (Facts one : possible) {
      if (rank(table, one) >= 0 && !isActive(one)) {
        broken.add(BookDefect.INACTIVE_JUDGED);
      }
      if (rank(table, one) >= 0 && isUnknown(one)) {
        broken.add(BookDefect.JUDGED_WITHOUT_OUTCOME);
      }
      if (possible.stream()
          .anyMatch(
              other ->
                  rank(table, one) >= 0
                      && rank(table, other) == rank(table, one)
                      && isKnown(one)
                      && isUnknown(other))) {
        broken.add(BookDefect.TWO_MEANINGS);
      }
      if (possible.stream()
          .anyMatch(
              other ->
                  isMore(one, other)
                      && rank(table, one) >= 0
                      && rank(table, other) > rank(table, one))) {
        broken.add(BookDefect.MORE_IS_WORSE);
      }
    }
    Set<Kind> ours =
        Set.of(
            BookDefect.INACTIVE_JUDGED,
            BookDefect.JUDGED_WITHOUT_OUTCOME,
            BookDefect.TWO_MEANINGS,
            BookDefect.MORE_IS_WORSE);
    List<Defect> found = BookVerifier.standard().verify(book(table));
    assertThat(found.stream().map(Defect::kind).filter(ours::contains))
        .containsExactlyInAnyOrderElementsOf(broken);
    for (Defect defect : found) {
      if (defect.kind() == BookDefect.MORE_IS_WORSE) {
        assertThat(rank(table, defect.witnesses().get(1)))
            .isGreaterThan(rank(table, defect.witnesses().get(0)));
      } else if (defect.kind() == BookDefect.TWO_MEANINGS) {
        assertThat(defect.witnesses()).hasSize(2);
        assertThat(rank(table, defect.witnesses().get(0)))
            .isNotNegative()
            .isEqualTo(rank(table, defect.witnesses().get(1)));
        if (table.inputs().stream().map(Fact::key).toList().containsAll(List.of("läge", "nått"))) {
          assertThat(isKnown(defect.witnesses().get(0))).isTrue();
          assertThat(isUnknown(defect.witnesses().get(1))).isTrue();
        }
      } else if (ours.contains(defect.kind())) {
        assertThat(rank(table, defect.witnesses().get(0))).isNotNegative();
      }
    }
    // Each is either broken, and then only a remark, or waived for nothing.
    assertThat(
            BookVerifier.standard().verify(book(table, Invariant.values())).stream()
                .filter(
                    one -> ours.contains(one.kind()) || one.kind() == BookDefect.NEEDLESS_WAIVER))
        .hasSize(4)
        .allMatch(one -> one.severity() == Severity.REMARK);
  }
}
