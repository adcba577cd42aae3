package se.vastkom.goals.rules;

import static se.vastkom.goals.rules.StandardFact.ATTAINMENT;
import static se.vastkom.goals.rules.StandardFact.ATTAINMENT_WITH_PLANNED;
import static se.vastkom.goals.rules.StandardFact.DECIDED;
import static se.vastkom.goals.rules.StandardFact.ONGOING;
import static se.vastkom.goals.rules.StandardFact.OUTCOME;
import static se.vastkom.goals.rules.StandardFact.PLANNED;
import static se.vastkom.goals.rules.StandardFact.POPULATION;
import static se.vastkom.goals.rules.StandardFact.REACHED;
import static se.vastkom.goals.rules.StandardFact.REACHED_AT_BEST;
import static se.vastkom.goals.rules.StandardFact.REACHED_AT_WORST;
import static se.vastkom.goals.rules.StandardFact.REACHED_WITH_PLANNED;
import static se.vastkom.goals.rules.StandardFact.RESPONDENTS;
import static se.vastkom.goals.rules.StandardFact.RESPONSE_SHARE;
import static se.vastkom.goals.rules.StandardFact.TARGET_KIND;
import static se.vastkom.goals.rules.StandardImplications.DIRECTIONS;
import static se.vastkom.goals.rules.StandardImplications.NO;
import static se.vastkom.goals.rules.StandardImplications.RANGES;
import static se.vastkom.goals.rules.StandardImplications.YES;
import static se.vastkom.goals.rules.StandardImplications.compared;
import static se.vastkom.goals.rules.StandardImplications.equivalent;
import static se.vastkom.goals.rules.StandardImplications.follows;
import static se.vastkom.goals.rules.StandardImplications.is;
import static se.vastkom.goals.rules.StandardImplications.number;
import static se.vastkom.goals.rules.StandardImplications.orMissing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.model.Target.Kind;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Implication.Condition;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Operator;

/**
 * The implications between facts of who answered, of what the silent could, and of what is planned.
 */
final class ResponseImplications {

  private ResponseImplications() {}

  static List<Implication> all() {
    return Stream.of(respondents(), planned()).flatMap(List::stream).toList();
  }

  /** Who answered, and what the silent could change. */
  private static List<Implication> respondents() {
    List<Implication> all = new ArrayList<>();
    all.addAll(equivalent(RESPONDENTS.isPresent(), RESPONSE_SHARE.isPresent()));
    all.add(follows(POPULATION.isPresent(), RESPONDENTS.isPresent()));
    Condition comparable = TARGET_KIND.is(new UnaryTest.AnyOf(List.of(RANGES, DIRECTIONS)));
    for (StandardFact bound : List.of(REACHED_AT_BEST, REACHED_AT_WORST)) {
      for (StandardFact fact : List.of(RESPONDENTS, OUTCOME)) {
        all.add(follows(fact.isPresent(), bound.isPresent()));
      }
      all.add(follows(comparable, bound.isPresent()));
      Condition everyone = RESPONSE_SHARE.is(number(100));
      all.add(follows(bound.is(orMissing(YES)), REACHED.is(YES), everyone));
      all.add(follows(bound.is(orMissing(NO)), REACHED.is(NO), everyone));
    }
    all.add(follows(REACHED_AT_BEST.is(orMissing(YES)), REACHED.is(YES)));
    all.add(follows(REACHED_AT_WORST.is(orMissing(NO)), REACHED.is(NO)));
    all.add(follows(REACHED.is(YES), REACHED_AT_WORST.is(YES)));
    all.add(follows(REACHED.is(NO), REACHED_AT_BEST.is(NO)));
    return all;
  }

  /** What would be if all that is undertaken were done. */
  private static List<Implication> planned() {
    UnaryTest more =
        is(Kind.AT_LEAST.key(), Kind.ABOVE.key(), Kind.COMPOSITE.key(), Kind.INCREASE.key());
    List<Implication> all = new ArrayList<>();
    all.addAll(equivalent(PLANNED.isPresent(), ONGOING.isPresent()));
    all.addAll(equivalent(PLANNED.isPresent(), DECIDED.isPresent()));
    for (StandardFact fact : List.of(PLANNED, OUTCOME)) {
      all.add(follows(fact.isPresent(), REACHED_WITH_PLANNED.isPresent()));
      all.add(follows(fact.isPresent(), ATTAINMENT_WITH_PLANNED.isPresent()));
    }
    all.add(
        follows(
            TARGET_KIND.is(new UnaryTest.AnyOf(List.of(RANGES, DIRECTIONS))),
            REACHED_WITH_PLANNED.isPresent()));
    all.add(
        follows(ATTAINMENT_WITH_PLANNED.isPresent(), PLANNED.isPresent(), ATTAINMENT.isPresent()));
    all.add(follows(ATTAINMENT.isPresent(), ATTAINMENT_WITH_PLANNED.isPresent()));
    all.add(
        follows(
            REACHED_WITH_PLANNED.is(YES),
            ATTAINMENT_WITH_PLANNED.is(compared(Operator.AT_LEAST, 100))));
    all.add(
        follows(
            REACHED_WITH_PLANNED.is(NO),
            ATTAINMENT_WITH_PLANNED.is(compared(Operator.BELOW, 100))));
    all.add(
        follows(REACHED_WITH_PLANNED.is(orMissing(YES)), REACHED.is(YES), TARGET_KIND.is(more)));
    return all;
  }
}
