package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Words;

/** Which counts and shares of members there can be together. */
class MemberRelationTest {

  private static final int MOST = 7;
  private static final int BESIDE = 3;
  private static final List<Integer> WEIGHTS = List.of(1, 2, 5);

  /** The classes of a count that is compared with 0, 1 and 2. */
  private static final List<UnaryTest> COUNTS =
      List.of(
          new UnaryTest.Missing(), is(0), is(1), is(2), new Compared(Operator.ABOVE, Value.of(2)));

  /** The classes of a share that is compared with 0, 50 and 100 per cent. */
  private static final List<UnaryTest> SHARES =
      List.of(new UnaryTest.Missing(), is(0), between(0, 50), is(50), between(50, 100), is(100));

  private static final List<UnaryTest> ENDS =
      Stream.concat(
              Stream.of(new UnaryTest.Missing()),
              Stream.of("uppfyllt", "delvis", "ej uppfyllt")
                  .map(word -> new UnaryTest.Is(Value.word(word))))
          .<UnaryTest>map(test -> test)
          .toList();

  private static UnaryTest is(long number) {
    return new UnaryTest.Is(Value.of(number));
  }

  private static UnaryTest between(long from, long to) {
    return new UnaryTest.Within(
        new Compared(Operator.ABOVE, Value.of(from)), new Compared(Operator.BELOW, Value.of(to)));
  }

  private static List<UnaryTest> classes(MemberFact fact) {
    return fact.isCount()
        ? COUNTS
        : fact == MemberFact.WORST || fact == MemberFact.BEST ? ENDS : SHARES;
  }

  /**
   * Members as numbers: how many are met, partly met, not met and unassessed, how many are
   * discontinued and dormant, how many are improving, and what the met, the others that are
   * assessed and the unassessed weigh together.
   */
  private record Some(
      int met,
      int partly,
      int not,
      int unassessed,
      int discontinued,
      int dormant,
      int improving,
      List<Integer> weights) {

    int assessed() {
      return met + partly + not;
    }

    int inForce() {
      return assessed() + unassessed;
    }

    Optional<Value> of(MemberFact fact) {
      int weightOfMet = met == 0 ? 0 : weights.get(0);
      int weightOfAssessed = weightOfMet + (partly + not == 0 ? 0 : weights.get(1));
      int weight = weightOfAssessed + (unassessed == 0 ? 0 : weights.get(2));
      return switch (fact) {
        case ALL -> number(inForce() + discontinued + dormant);
        case IN_FORCE -> number(inForce());
        case DISCONTINUED -> number(discontinued);
        case DORMANT -> number(dormant);
        case ASSESSED -> number(assessed());
        case MET -> number(met);
        case PARTLY_MET -> number(partly);
        case NOT_MET -> number(not);
        case UNASSESSED -> number(unassessed);
        case MET_SHARE -> share(met, inForce());
        case ASSESSED_SHARE -> share(assessed(), inForce());
        case WEIGHTED_MET_SHARE -> share(weightOfMet, weight);
        case WEIGHTED_ASSESSED_SHARE -> share(weightOfAssessed, weight);
        case WORST -> word(not > 0 ? "ej uppfyllt" : partly > 0 ? "delvis" : "uppfyllt");
        case BEST -> word(met > 0 ? "uppfyllt" : partly > 0 ? "delvis" : "ej uppfyllt");
        case IMPROVING -> number(improving);
        case UNCHANGED -> number(inForce() - improving);
        case WORSENING, WITHOUT_TREND -> number(0);
        case SUFFICIENCY, JUDGEMENT -> Optional.empty();
      };
    }

    private static Optional<Value> number(int count) {
      return Optional.of(Value.of(count));
    }

    private static Optional<Value> share(int part, int whole) {
      return whole == 0
          ? Optional.empty()
          : Optional.of(Value.of(Ratio.of(part, whole).inPercent()));
    }

    private Optional<Value> word(String word) {
      return assessed() == 0 ? Optional.empty() : Optional.of(Value.word(word));
    }

    boolean passes(Map<MemberFact, UnaryTest> tests) {
      return tests.entrySet().stream()
          .allMatch(one -> one.getValue().accepts(of(one.getKey()).orElse(null)));
    }
  }

  /** Looks through all small sets of members. */
  private static boolean existsSmall(Map<MemberFact, UnaryTest> tests) {
    int beside =
        tests.keySet().stream()
                .anyMatch(
                    fact ->
                        fact == MemberFact.DISCONTINUED
                            || fact == MemberFact.DORMANT
                            || fact == MemberFact.ALL)
            ? BESIDE
            : 0;
    boolean isWeighted =
        tests.containsKey(MemberFact.WEIGHTED_MET_SHARE)
            || tests.containsKey(MemberFact.WEIGHTED_ASSESSED_SHARE);
    boolean hasTrend =
        tests.containsKey(MemberFact.IMPROVING) || tests.containsKey(MemberFact.UNCHANGED);
    for (int met = 0; met <= MOST; met++) {
      for (int partly = 0; partly <= MOST; partly++) {
        for (int not = 0; not <= MOST; not++) {
          for (int unassessed = 0; unassessed <= MOST; unassessed++) {
            int inForce = met + partly + not + unassessed;
            for (int improving = 0; improving <= (hasTrend ? inForce : 0); improving++) {
              for (int out = 0; out < (beside + 1) * (beside + 1); out++) {
                for (int weights = 0; weights < (isWeighted ? 27 : 1); weights++) {
                  Some some =
                      new Some(
                          met,
                          partly,
                          not,
                          unassessed,
                          out / (beside + 1),
                          out % (beside + 1),
                          improving,
                          List.of(
                              WEIGHTS.get(weights % 3),
                              WEIGHTS.get(weights / 3 % 3),
                              WEIGHTS.get(weights / 9)));
                  boolean isGoalWithMembers = beside == 0 || inForce + out > 0;
                  if (isGoalWithMembers && some.passes(tests)) {
                    return true;
                  }
                }
              }
            }
          }
        }
      }
    }
    return false;
  }

  @Test
  void allowsWhatSomeMembersHaveAndNothingElse() {
    List<MemberFact> related =
        new ArrayList<>(
            List.of(MemberFact.values()).stream()
                .filter(fact -> MemberRelation.OF_MEMBERS.facts().contains(fact.key()))
                .filter(fact -> fact != MemberFact.WORSENING && fact != MemberFact.WITHOUT_TREND)
                .toList());
    Random random = new Random(2015);
    for (int i = 0; i < Long.getLong("campaign.books", 60); i++) {
      Collections.shuffle(related, random);
      Map<MemberFact, UnaryTest> tests = new HashMap<>();
      Map<String, UnaryTest> byKey = new HashMap<>();
      for (MemberFact fact : related.subList(0, 2 + random.nextInt(3))) {
        List<UnaryTest> classes = classes(fact);
        UnaryTest test = classes.get(random.nextInt(classes.size()));
        tests.put(fact, test);
        byKey.put(fact.key(), test);
      }
      assertThat(MemberRelation.OF_MEMBERS.allows(byKey))
          .as("%s", byKey)
          .isEqualTo(existsSmall(tests));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "i kraft, 2, bedömda, 2, true",
    "i kraft, 2, bedömda, 3, false",
    "bedömda, 1, uppfyllda, 2, false",
    "andel uppfyllda, 100, ej bedömda, 1, false",
    "andel uppfyllda, 50, i kraft, 3, false",
    "andel uppfyllda, 50, i kraft, 4, true",
    "viktad andel uppfyllda, 37, i kraft, 2, true",
    "viktad andel uppfyllda, 37, i kraft, 1, false",
    "mål därunder, 0, utgångna, 0, false"
  })
  void someCountsCannotBeTogether(
      String fact, long value, String other, long with, boolean isPossible) {
    assertThat(MemberRelation.OF_MEMBERS.allows(Map.of(fact, is(value), other, is(with))))
        .isEqualTo(isPossible);
  }

  @Test
  void whatCannotBeIsToldWithTheValues() {
    Facts facts = new Facts(Map.of("i kraft", Value.of(2), "bedömda", Value.of(3)));
    assertThat(GoalFacts.standard().vocabulary().isPossible(facts)).isFalse();
    assertThat(
            MemberRelation.OF_MEMBERS.allows(
                Map.of("i kraft", is(2), "bedömda", is(1), "ej bedömda", is(2))))
        .isFalse();
    assertThat(GoalFacts.standard().vocabulary().faults(facts).stream().map(Words.swedish()::say))
        .contains(
            "Detta kan inte stämma samtidigt: i kraft: 2, bedömda: 3. Ändra något av värdena.");
  }
}
