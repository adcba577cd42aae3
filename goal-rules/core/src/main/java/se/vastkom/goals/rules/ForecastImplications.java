package se.vastkom.goals.rules;

import static se.vastkom.goals.rules.StandardImplications.NO;
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
import se.vastkom.goals.model.Forecast.Word;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Target.Kind;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Implication.Condition;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Operator;

/** The implications between facts of how a goal stands in time and of what is expected of it. */
final class ForecastImplications {

  private static final UnaryTest PRESENT = new UnaryTest.Present();
  private static final UnaryTest MISSING = new UnaryTest.Missing();
  private static final Condition ACTIVE = StandardFact.LIFECYCLE.is(Lifecycle.State.ACTIVE.key());

  private ForecastImplications() {}

  static List<Implication> all() {
    return Stream.of(time(), finished(), pace(), forecast(), reached())
        .flatMap(List::stream)
        .toList();
  }

  private static Condition of(GoalFact fact, UnaryTest test) {
    return new Condition(fact.key(), test);
  }

  private static Condition present(GoalFact fact) {
    return of(fact, PRESENT);
  }

  /** Every goal has an end; the time until then is not negative. */
  private static List<Implication> time() {
    UnaryTest left = compared(Operator.ABOVE, 0);
    return List.of(
        Implication.always(TimeFact.END.key(), PRESENT),
        Implication.always(TimeFact.REMAINING.key(), compared(Operator.AT_LEAST, 0)),
        Implication.always(TimeFact.ELAPSED.key(), orMissing(compared(Operator.AT_LEAST, 0))),
        follows(
            of(TimeFact.ELAPSED, orMissing(compared(Operator.BELOW, 100))),
            of(TimeFact.REMAINING, left)),
        follows(
            of(TimeFact.ELAPSED, orMissing(compared(Operator.AT_LEAST, 100))),
            of(TimeFact.REMAINING, number(0))));
  }

  /** What has ended is finished, and what is finished was in force. */
  private static List<Implication> finished() {
    return List.of(
        follows(ACTIVE, present(TimeFact.FINISHED)),
        follows(present(TimeFact.FINISHED), ACTIVE, of(TimeFact.REMAINING, number(0))));
  }

  /** The way is compared with the time where both are known. */
  private static List<Implication> pace() {
    Condition way = StandardFact.PROGRESS.isPresent();
    List<Implication> all = new ArrayList<>();
    all.add(follows(way, present(TimeFact.KEEPS_PACE)));
    all.add(follows(present(TimeFact.ELAPSED), present(TimeFact.KEEPS_PACE)));
    all.add(follows(present(TimeFact.KEEPS_PACE), way, present(TimeFact.ELAPSED)));
    all.add(
        follows(
            of(TimeFact.KEEPS_PACE, orMissing(YES)),
            StandardFact.PROGRESS.is(compared(Operator.AT_LEAST, 100)),
            of(TimeFact.ELAPSED, compared(Operator.AT_MOST, 100))));
    all.add(
        follows(
            of(TimeFact.KEEPS_PACE, orMissing(NO)),
            StandardFact.PROGRESS.is(compared(Operator.BELOW, 0))));
    return all;
  }

  /** A forecast of a goal in force is a figure or a word, by somebody, on some day. */
  private static List<Implication> forecast() {
    Condition made = present(ForecastFact.ROLE);
    List<Implication> all = new ArrayList<>();
    all.add(Implication.always(ForecastFact.AGE.key(), orMissing(compared(Operator.AT_LEAST, 0))));
    all.add(follows(ACTIVE, made));
    all.addAll(equivalent(made, present(ForecastFact.AGE)));
    all.add(follows(made, present(ForecastFact.WORD)));
    all.add(follows(made, present(ForecastFact.FIGURE)));
    all.add(follows(of(ForecastFact.FIGURE, MISSING), present(ForecastFact.WORD)));
    all.add(follows(present(ForecastFact.FIGURE), made, of(ForecastFact.WORD, MISSING)));
    all.add(
        follows(
            StandardFact.TARGET_KIND.is(new UnaryTest.Not(is(Kind.MILESTONE.key()))),
            present(ForecastFact.FIGURE)));
    return all;
  }

  /** Whether the target would be reached follows from the word, or from the figure. */
  private static List<Implication> reached() {
    List<Implication> all = new ArrayList<>();
    all.add(follows(present(ForecastFact.ROLE), present(ForecastFact.REACHED)));
    all.add(word(YES, Word.MET));
    all.add(word(NO, Word.PARTLY, Word.NOT_MET));
    all.add(word(MISSING, Word.UNCERTAIN));
    for (Condition isRange :
        List.of(StandardFact.TARGET.isPresent(), StandardFact.TARGET_KIND.is(Kind.BETWEEN.key()))) {
      all.add(follows(present(ForecastFact.REACHED), present(ForecastFact.FIGURE), isRange));
    }
    all.add(follows(present(ForecastFact.FIGURE), present(ForecastFact.ATTAINMENT)));
    all.add(
        follows(
            StandardFact.TARGET_KIND.is(Kind.AT_LEAST.key(), Kind.COMPOSITE.key()),
            present(ForecastFact.ATTAINMENT)));
    all.add(
        follows(
            StandardFact.TARGET.is(compared(Operator.ABOVE, 0)), present(ForecastFact.ATTAINMENT)));
    all.add(
        follows(
            present(ForecastFact.ATTAINMENT),
            present(ForecastFact.FIGURE),
            StandardFact.TARGET_KIND.is(Kind.AT_LEAST.key(), Kind.COMPOSITE.key()),
            StandardFact.TARGET.is(compared(Operator.ABOVE, 0))));
    all.add(
        follows(
            of(ForecastFact.REACHED, YES),
            of(ForecastFact.ATTAINMENT, compared(Operator.AT_LEAST, 100))));
    all.add(
        follows(
            of(ForecastFact.REACHED, NO),
            of(ForecastFact.ATTAINMENT, compared(Operator.BELOW, 100))));
    return all;
  }

  private static Implication word(UnaryTest reached, Word... words) {
    String[] keys = Stream.of(words).map(Word::key).toArray(String[]::new);
    return follows(of(ForecastFact.REACHED, reached), of(ForecastFact.WORD, is(keys)));
  }
}
