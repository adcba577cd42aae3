package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.Example;
import se.vastkom.goals.evidence.Evidence.Development;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.words.Words;

/** How far a goal has come in time, and what an outcome so far does not tell. */
class TimelineTest {

  private static final LocalDate AUGUST = LocalDate.of(2015, 8, 31);
  private static final Goal GOAL = Example.goal(Example.atLeast(49, "kommuner"));
  private static final Observation THIRTY = Observation.counted(Example.GOAL, 30, "kommuner");

  private static Evidence evidence(FollowUp.Header header, Goal goal, Observation seen) {
    FollowUp followUp =
        FollowUp.builder(header)
            .area(FocusArea.of(Example.AREA, "E-arkiv"))
            .goal(goal)
            .observation(seen)
            .check()
            .orThrow();
    return Evidence.of(followUp, goal);
  }

  private static Evidence inAugust(Goal goal, Observation seen) {
    return evidence(Example.HEADER.asOf(AUGUST), goal, seen);
  }

  private static Goal from(String baseline, String until) {
    return GOAL.startingFrom(
            new Goal.Baseline(Quantity.of(10, "kommuner"), Period.parse(baseline).orElseThrow()))
        .lasting(Term.until(Period.parse(until).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2012    | 2018    | 2015-12-31 | 1/2     | 3 av 6 år har gått",
        "2014    | 2015    | 2015-08-31 | 2/3     | 2 av 3 tertial har gått",
        "2014    | 2015    | 2015-06-30 | 1/2     | 1 av 2 halvår har gått",
        "2014    | 2015    | 2015-09-30 | 3/4     | 3 av 4 kvartal har gått",
        "2014-T2 | 2015    | 2015-04-30 | 1/2     | 2 av 4 tertial har gått",
        "2014    | 2015-H1 | 2015-05-31 | 5/6     | 5 av 6 månader har gått",
        "2014    | 2015    | 2015-09-15 | 258/365 | 258 av 365 dagar har gått",
        "2014    | 2016    | 2015-02-28 | 1/12    | 2 av 24 månader har gått",
        "2014    | 2015-T1 | 2015-08-31 | 2       | 2 av 1 tertial har gått"
      })
  void theShareOfTheTimeIsInWholePeriodsWhereAllDaysAreEndsOfPeriodsElseInDays(
      String baseline, String until, LocalDate now, String share, String sentence) {
    Timeline timeline =
        evidence(Example.HEADER.asOf(now), from(baseline, until), THIRTY).timeline();
    Timeline.Elapsed elapsed = timeline.elapsed().value().orElseThrow();
    assertThat(elapsed.share().toString()).isEqualTo(share);
    assertThat(Words.swedish().say(elapsed.phrase())).isEqualTo(sentence);
  }

  @Test
  void aGoalWithoutAnEndOfItsOwnEndsWithThePeriod() {
    Timeline timeline = inAugust(GOAL, THIRTY).timeline();
    assertThat(timeline.end()).isEqualTo(LocalDate.of(2015, 12, 31));
    assertThat(timeline.remainingDays()).isEqualTo(122);
    assertThat(Words.swedish().say(timeline.elapsed().value().orElseThrow().phrase()))
        .isEqualTo("2 av 3 tertial har gått");
  }

  @Test
  void whereNothingSaysWhenTheWayBeganThereIsNoShareOfTheTime() {
    Goal until = GOAL.lasting(Term.until(Period.year(2018)));
    assertThat(inAugust(until, THIRTY).timeline().elapsed())
        .isEqualTo(Figure.absent(Cause.NO_BEGINNING));
  }

  @Test
  void whereTheGoalEndsNoLaterThanItsWayBeganThereIsNone() {
    assertThat(inAugust(from("2015-T1", "2015-T1"), THIRTY).timeline().elapsed())
        .isEqualTo(Figure.absent(Cause.NO_TIME));
  }

  @Test
  void anOutcomeSoFarIsSetBesideTheTargetButNotBesideWholePeriods() {
    Goal followed =
        GOAL.following(new Goal.Previous(Quantity.of(40, "kommuner"), Period.year(2014)));
    Evidence soFar = inAugust(followed, THIRTY);
    assertThat(soFar.isUnderWay()).isTrue();
    assertThat(soFar.reached()).isEqualTo(Figure.known(false));
    assertThat(soFar.change()).isEqualTo(Figure.absent(Cause.SO_FAR));
    assertThat(soFar.development()).isEqualTo(Figure.absent(Cause.SO_FAR));
    assertThat(Words.swedish().say(soFar.developmentSummary()))
        .isEqualTo("utfallet hittills jämförs inte med en hel period");
    assertThat(evidence(Example.HEADER, followed, THIRTY).development())
        .isEqualTo(Figure.known(Development.AWAY));
  }

  @Test
  void aStatedChangeIsNoFigureAndStands() {
    Goal followed =
        GOAL.following(new Goal.Previous(Quantity.of(40, "kommuner"), Period.year(2014)));
    Evidence stated = inAugust(followed, THIRTY.withChange(StatedChange.INCREASED));
    assertThat(stated.development()).isEqualTo(Figure.known(Development.TOWARDS));
    assertThat(Words.swedish().say(stated.developmentSummary()))
        .isEqualTo("enligt uppgift har utfallet ökat");
  }

  @Test
  void aGoalThatWantsMoreThanBeforeIsNotReachedByAnOutcomeSoFar() {
    Goal more =
        Example.goal(new Target.DirectionOnly(true, "kommuner"))
            .following(new Goal.Previous(Quantity.of(20, "kommuner"), Period.year(2014)));
    assertThat(inAugust(more, THIRTY).reached()).isEqualTo(Figure.absent(Cause.SO_FAR));
    assertThat(Words.swedish().say(inAugust(more, THIRTY).soFar()))
        .isEqualTo("30 kommuner; målet anger bara en riktning");
  }

  @Test
  void anotherOutcomeIsOfTheSameTime() {
    Evidence other =
        inAugust(GOAL, THIRTY)
            .with(new Outcome.Amount(Quantity.of(31, "kommuner"), Outcome.Basis.COUNTED));
    assertThat(other.isUnderWay()).isTrue();
    assertThat(Words.swedish().say(other.soFar())).isEqualTo("31 av 49 kommuner");
  }

  @Test
  void anOutcomeSoFarMayBeAllThatIsWantedOrMore() {
    assertThat(Words.swedish().say(inAugust(wanting(30), THIRTY).soFar()))
        .isEqualTo("30 av 30 kommuner");
    assertThat(Words.swedish().say(inAugust(wanting(29), THIRTY).soFar()))
        .isEqualTo("30 kommuner; målet är minst 29 kommuner");
  }

  private static Goal wanting(long municipalities) {
    return Example.goal(Example.atLeast(municipalities, "kommuner"));
  }

  @Test
  void aGoalWhosePeriodHasEndedIsNotUnderWay() {
    assertThat(evidence(Example.HEADER, GOAL, THIRTY).isUnderWay()).isFalse();
  }

  @Test
  void aGoalInForceIsFinishedAtItsEndOnAStatedDayOrAsADoneMilestone() {
    Goal milestone = Example.goal(new Target.Milestone());
    Observation done = Observation.of(Example.GOAL, new Outcome.YesNo(true));
    LocalDate may = LocalDate.of(2015, 5, 20);
    assertThat(evidence(Example.HEADER, GOAL, THIRTY).finished())
        .isEqualTo(Figure.known(LocalDate.of(2015, 12, 31)));
    assertThat(inAugust(GOAL, THIRTY).finished()).isEqualTo(Figure.absent(Cause.END_AHEAD));
    assertThat(inAugust(milestone, done).finished()).isEqualTo(Figure.known(AUGUST));
    assertThat(inAugust(milestone, done.finishedOn(may)).finished()).isEqualTo(Figure.known(may));
    assertThat(inAugust(GOAL, THIRTY.finishedOn(may)).finished()).isEqualTo(Figure.known(may));
    assertThat(
            inAugust(
                    milestone.inState(Lifecycle.of(Lifecycle.State.DORMANT, StatedDate.NOT_STATED)),
                    done)
                .finished())
        .isEqualTo(Figure.absent(Cause.INACTIVE));
  }
}
