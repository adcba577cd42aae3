package se.vastkom.goals.rules;

import static se.vastkom.goals.rules.StandardFact.ATTAINMENT;
import static se.vastkom.goals.rules.StandardFact.ATTAINMENT_WITH_PLANNED;
import static se.vastkom.goals.rules.StandardFact.BASIS;
import static se.vastkom.goals.rules.StandardFact.CHANGE;
import static se.vastkom.goals.rules.StandardFact.DECIDED;
import static se.vastkom.goals.rules.StandardFact.DEVELOPMENT;
import static se.vastkom.goals.rules.StandardFact.GAP;
import static se.vastkom.goals.rules.StandardFact.LIFECYCLE;
import static se.vastkom.goals.rules.StandardFact.ONGOING;
import static se.vastkom.goals.rules.StandardFact.OUTCOME;
import static se.vastkom.goals.rules.StandardFact.PLANNED;
import static se.vastkom.goals.rules.StandardFact.POPULATION;
import static se.vastkom.goals.rules.StandardFact.PRINTED_SHARE;
import static se.vastkom.goals.rules.StandardFact.PRINTED_SHARE_AGREES;
import static se.vastkom.goals.rules.StandardFact.PROGRESS;
import static se.vastkom.goals.rules.StandardFact.REACHED;
import static se.vastkom.goals.rules.StandardFact.REACHED_AT_BEST;
import static se.vastkom.goals.rules.StandardFact.REACHED_AT_WORST;
import static se.vastkom.goals.rules.StandardFact.REACHED_WITH_PLANNED;
import static se.vastkom.goals.rules.StandardFact.RELATIVE_CHANGE;
import static se.vastkom.goals.rules.StandardFact.RESPONDENTS;
import static se.vastkom.goals.rules.StandardFact.RESPONSE_SHARE;
import static se.vastkom.goals.rules.StandardFact.STRENGTH;
import static se.vastkom.goals.rules.StandardFact.TARGET;
import static se.vastkom.goals.rules.StandardFact.TARGET_KIND;
import static se.vastkom.goals.rules.StandardFact.TARGET_ORIGIN;
import static se.vastkom.goals.rules.StandardFact.WHY_NO_OUTCOME;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Evidence.Development;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Target.Kind;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Implication.Condition;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;

/**
 * The implications between facts of a goal, by the arithmetic of evidence and the checks of a
 * follow-up, so that only possible goals need rules. Each is true of every follow-up; they need not
 * cover everything that is true.
 */
final class StandardImplications {

  private static final UnaryTest PRESENT = new UnaryTest.Present();
  private static final UnaryTest MISSING = new UnaryTest.Missing();
  static final UnaryTest YES = new UnaryTest.Is(Value.of(true));
  static final UnaryTest NO = new UnaryTest.Is(Value.of(false));

  /** The kinds of target that have a target number. */
  private static final String[] QUANTITIES =
      Stream.of(Kind.AT_LEAST, Kind.ABOVE, Kind.AT_MOST, Kind.BELOW, Kind.EXACTLY, Kind.COMPOSITE)
          .map(Kind::key)
          .toArray(String[]::new);

  /** The kinds of target that some outcomes meet, whatever was measured before. */
  static final UnaryTest RANGES =
      new UnaryTest.AnyOf(List.of(is(QUANTITIES), is(Kind.BETWEEN.key())));

  /** The kinds of target that only an earlier outcome gives something to lie beyond. */
  static final UnaryTest DIRECTIONS = is(Kind.INCREASE.key(), Kind.DECREASE.key());

  private static final List<Implication> ALL =
      Stream.of(
              always(),
              numbers(),
              lifecycle(),
              basis(),
              targets(),
              reached(),
              ResponseImplications.all(),
              change(),
              ForecastImplications.all())
          .flatMap(List::stream)
          .toList();

  private StandardImplications() {}

  static List<Implication> all() {
    return ALL;
  }

  /** No goal lacks these facts. */
  private static List<Implication> always() {
    return Stream.of(LIFECYCLE, TARGET_KIND, TARGET_ORIGIN)
        .map(fact -> Implication.always(fact.key(), PRESENT))
        .toList();
  }

  /** Counted numbers are not negative; a share of all is at most all. */
  private static List<Implication> numbers() {
    List<Implication> all = new ArrayList<>();
    for (StandardFact fact : List.of(GAP, RESPONDENTS, PLANNED, ONGOING, DECIDED)) {
      all.add(Implication.always(fact.key(), orMissing(compared(Operator.AT_LEAST, 0))));
    }
    all.add(Implication.always(POPULATION.key(), orMissing(compared(Operator.AT_LEAST, 1))));
    all.add(
        Implication.always(
            RESPONSE_SHARE.key(),
            orMissing(
                new UnaryTest.Within(
                    compared(Operator.AT_LEAST, 0), compared(Operator.AT_MOST, 100)))));
    return all;
  }

  /** A goal that is not active is not measured. */
  private static List<Implication> lifecycle() {
    return Stream.of(
            REACHED,
            ATTAINMENT,
            PROGRESS,
            OUTCOME,
            GAP,
            RESPONDENTS,
            REACHED_AT_BEST,
            REACHED_AT_WORST,
            PLANNED,
            ONGOING,
            DECIDED,
            REACHED_WITH_PLANNED,
            ATTAINMENT_WITH_PLANNED,
            CHANGE,
            RELATIVE_CHANGE,
            DEVELOPMENT,
            PRINTED_SHARE_AGREES)
        .map(fact -> follows(LIFECYCLE.is(State.ACTIVE.key()), fact.isPresent()))
        .toList();
  }

  /** The way an outcome is known determines which figures there can be. */
  private static List<Implication> basis() {
    Condition published = BASIS.is(Basis.PUBLISHED.key());
    Condition active = LIFECYCLE.is(State.ACTIVE.key());
    List<Implication> all = new ArrayList<>();
    all.addAll(equivalent(BASIS.isPresent(), STRENGTH.isPresent()));
    all.add(follows(BASIS.isMissing(), WHY_NO_OUTCOME.isPresent()));
    for (StandardFact fact : List.of(PRINTED_SHARE, RESPONDENTS, DEVELOPMENT)) {
      // Anything reported about a goal is an observation, with an outcome or the reason for none.
      all.add(follows(WHY_NO_OUTCOME.isPresent(), fact.isPresent(), BASIS.isMissing()));
    }
    UnaryTest counted = is(Basis.COUNTED.key(), Basis.NAMED.key());
    all.add(follows(BASIS.is(counted), OUTCOME.isPresent()));
    UnaryTest usable = is(Basis.COUNTED.key(), Basis.NAMED.key(), Basis.PUBLISHED.key());
    all.add(follows(BASIS.is(usable), REACHED.isPresent()));
    all.add(follows(PRINTED_SHARE.isPresent(), published));
    all.add(
        follows(
            OUTCOME.isPresent(),
            BASIS.is(Basis.COUNTED.key()),
            active,
            TARGET_KIND.is(not(Kind.MILESTONE))));
    all.add(
        follows(
            REACHED.isPresent(),
            BASIS.is(Basis.COUNTED.key()),
            active,
            TARGET_KIND.is(Kind.MILESTONE.key())));
    all.add(
        follows(
            REACHED.isPresent(),
            published,
            active,
            TARGET_KIND.is(Kind.COMPOSITE.key(), Kind.MILESTONE.key())));
    all.add(
        follows(
            REACHED.isPresent(),
            published,
            active,
            TARGET_KIND.is(Kind.AT_LEAST.key()),
            TARGET.is(compared(Operator.ABOVE, 0))));
    all.add(
        follows(
            TARGET_KIND.is(Kind.AT_LEAST.key(), Kind.COMPOSITE.key(), Kind.MILESTONE.key()),
            published,
            REACHED.isPresent()));
    return all;
  }

  /** The kind of target determines which figures there can be. */
  private static List<Implication> targets() {
    UnaryTest quantities = is(QUANTITIES);
    List<Implication> all = new ArrayList<>();
    all.addAll(equivalent(TARGET.isPresent(), TARGET_KIND.is(quantities)));
    all.add(follows(TARGET_KIND.is(not(Kind.MILESTONE)), OUTCOME.isPresent()));
    all.add(
        follows(
            TARGET_KIND.is(Kind.AT_LEAST.key(), Kind.COMPOSITE.key(), Kind.MILESTONE.key()),
            ATTAINMENT.isPresent()));
    all.add(follows(TARGET.is(orMissing(compared(Operator.ABOVE, 0))), ATTAINMENT.isPresent()));
    all.add(
        follows(
            BASIS.is(Basis.PUBLISHED.key()),
            ATTAINMENT.isPresent(),
            TARGET_KIND.is(Kind.MILESTONE.key())));
    for (StandardFact fact : List.of(TARGET, OUTCOME)) {
      all.add(follows(fact.isPresent(), PROGRESS.isPresent()));
    }
    all.add(
        follows(
            TARGET_KIND.is(
                Kind.AT_LEAST.key(),
                Kind.ABOVE.key(),
                Kind.AT_MOST.key(),
                Kind.BELOW.key(),
                Kind.COMPOSITE.key()),
            PROGRESS.isPresent()));
    all.add(follows(TARGET_KIND.is(not(Kind.NONE)), CHANGE.isPresent()));
    for (Condition told :
        List.of(PRINTED_SHARE.isPresent(), ATTAINMENT.isPresent(), OUTCOME.isPresent())) {
      all.add(follows(told, PRINTED_SHARE_AGREES.isPresent()));
    }
    return all;
  }

  /** Whether a target is reached, and how far it is to it, are two views of one comparison. */
  private static List<Implication> reached() {
    List<Implication> all = new ArrayList<>();
    all.add(follows(REACHED.is(YES), ATTAINMENT.is(compared(Operator.AT_LEAST, 100))));
    all.add(follows(REACHED.is(NO), ATTAINMENT.is(compared(Operator.BELOW, 100))));
    // At the limit itself nothing is missing of "more than", and still it is not reached.
    UnaryTest strict = is(Kind.ABOVE.key(), Kind.BELOW.key());
    UnaryTest mayExclude = is(Kind.ABOVE.key(), Kind.BELOW.key(), Kind.BETWEEN.key());
    all.add(
        follows(REACHED.is(YES), GAP.is(number(0)), TARGET_KIND.is(new UnaryTest.Not(mayExclude))));
    all.add(follows(REACHED.is(NO), GAP.is(compared(Operator.ABOVE, 0))));
    all.add(follows(OUTCOME.isPresent(), GAP.isPresent()));
    all.add(follows(TARGET_KIND.is(RANGES), GAP.isPresent()));
    for (Condition isRange : List.of(TARGET.isPresent(), TARGET_KIND.is(Kind.BETWEEN.key()))) {
      all.add(follows(GAP.isPresent(), REACHED.isPresent(), OUTCOME.isPresent(), isRange));
    }
    UnaryTest more =
        is(Kind.AT_MOST.key(), Kind.BELOW.key(), Kind.EXACTLY.key(), Kind.BETWEEN.key());
    // For these the silent may change whether the target is reached.
    all.add(
        follows(
            REACHED.isPresent(),
            OUTCOME.isPresent(),
            TARGET.isPresent(),
            TARGET_KIND.is(new UnaryTest.Not(more))));
    for (Condition everybody :
        List.of(RESPONSE_SHARE.isMissing(), RESPONSE_SHARE.is(number(100)))) {
      all.add(follows(REACHED.isPresent(), OUTCOME.isPresent(), TARGET.isPresent(), everybody));
      all.add(
          follows(
              REACHED.isPresent(),
              OUTCOME.isPresent(),
              TARGET_KIND.is(Kind.BETWEEN.key()),
              everybody));
    }
    all.add(
        follows(
            REACHED.is(orMissing(YES)),
            PROGRESS.is(compared(Operator.AT_LEAST, 100)),
            TARGET_KIND.is(new UnaryTest.Not(strict))));
    all.add(follows(REACHED.is(orMissing(YES)), PROGRESS.is(compared(Operator.ABOVE, 100))));
    // For "at most" the answers of the silent may be below zero, where the numbers added can be.
    all.add(follows(REACHED.is(orMissing(NO)), PROGRESS.is(compared(Operator.BELOW, 100))));
    all.add(follows(TARGET_KIND.is(not(Kind.NONE)), REACHED.isPresent()));
    all.addAll(directions());
    // Without a number there is only what was published, and what is done or not.
    all.add(
        follows(
            TARGET_KIND.is(Kind.MILESTONE.key()),
            REACHED.isPresent(),
            OUTCOME.isMissing(),
            BASIS.is(Basis.COUNTED.key(), Basis.NAMED.key())));
    return all;
  }

  /** Where only a direction is wanted, it is reached or not beside an earlier outcome. */
  private static List<Implication> directions() {
    Condition increase = TARGET_KIND.is(Kind.INCREASE.key());
    Condition decrease = TARGET_KIND.is(Kind.DECREASE.key());
    List<Implication> all = new ArrayList<>();
    all.add(follows(CHANGE.isPresent(), REACHED.isPresent(), TARGET_KIND.is(DIRECTIONS)));
    all.add(follows(REACHED.isPresent(), CHANGE.isPresent(), increase));
    for (Condition everybody :
        List.of(RESPONSE_SHARE.isMissing(), RESPONSE_SHARE.is(number(100)))) {
      all.add(follows(REACHED.isPresent(), CHANGE.isPresent(), decrease, everybody));
    }
    return all;
  }

  /** How an outcome moved. */
  private static List<Implication> change() {
    List<Implication> all = new ArrayList<>();
    all.add(follows(OUTCOME.isPresent(), CHANGE.isPresent()));
    all.add(follows(DEVELOPMENT.isPresent(), CHANGE.isPresent()));
    all.add(follows(DEVELOPMENT.is(Development.UNCHANGED.key()), CHANGE.is(number(0))));
    all.add(follows(CHANGE.isPresent(), RELATIVE_CHANGE.isPresent()));
    for (UnaryTest sign :
        List.of(compared(Operator.BELOW, 0), number(0), compared(Operator.ABOVE, 0))) {
      all.add(follows(CHANGE.is(sign), RELATIVE_CHANGE.is(sign)));
    }
    UnaryTest up =
        is(Kind.AT_LEAST.key(), Kind.ABOVE.key(), Kind.COMPOSITE.key(), Kind.INCREASE.key());
    UnaryTest down = is(Kind.AT_MOST.key(), Kind.BELOW.key(), Kind.DECREASE.key());
    all.add(moving(Development.TOWARDS, up, Operator.ABOVE));
    all.add(moving(Development.AWAY, up, Operator.BELOW));
    all.add(moving(Development.TOWARDS, down, Operator.BELOW));
    all.add(moving(Development.AWAY, down, Operator.ABOVE));
    all.add(
        follows(
            DEVELOPMENT.is(orMissing(is(Development.UNCHANGED.key()))),
            TARGET_KIND.is(Kind.MILESTONE.key(), Kind.NONE.key())));
    return all;
  }

  /** Where more, or less, is wanted, the sign of a change is its direction. */
  private static Implication moving(Development way, UnaryTest kinds, Operator sign) {
    return follows(DEVELOPMENT.is(way.key()), CHANGE.is(compared(sign, 0)), TARGET_KIND.is(kinds));
  }

  static Implication follows(Condition then, Condition... when) {
    return new Implication(Arrays.asList(when), then);
  }

  static List<Implication> equivalent(Condition one, Condition other) {
    return List.of(follows(one, other), follows(other, one));
  }

  static UnaryTest is(String... words) {
    List<UnaryTest> tests =
        Arrays.stream(words).<UnaryTest>map(word -> new UnaryTest.Is(Value.word(word))).toList();
    return tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
  }

  static UnaryTest number(long number) {
    return new UnaryTest.Is(Value.of(number));
  }

  private static UnaryTest not(Kind kind) {
    return new UnaryTest.Not(is(kind.key()));
  }

  static UnaryTest orMissing(UnaryTest test) {
    return new UnaryTest.AnyOf(List.of(MISSING, test));
  }

  static Compared compared(Operator operator, long border) {
    return new Compared(operator, Value.of(Ratio.of(border)));
  }
}
