package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.baseline;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.previous;
import static se.vastkom.goals.Example.published;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

/** Which of a goal's earlier periods the outcome of 2015, 30 kommuner, is compared with. */
class EarlierPeriodsTest {

  private static final Target TARGET = atLeast(40, "kommuner");
  private static final Goal ARCHIVE = goal(TARGET);
  private static final Period TERTIAL = new Period(2014, Period.Length.TERTIAL, 3);

  private static Evidence evidence(Goal goal, PastPeriod... periods) {
    FollowUp.Builder draft =
        begun().goal(goal).observation(Observation.counted(GOAL, 30, "kommuner"));
    List.of(periods).forEach(draft::past);
    return Evidence.of(draft.check().orThrow(), goal);
  }

  private static PastPeriod counted(Period period, long number) {
    return PastPeriod.of(period, TARGET, observed(amount(number, "kommuner")));
  }

  private static PastPeriod past(Target target, Observation observation) {
    return PastPeriod.of(Period.year(2014), target, observation);
  }

  /** Returns the goal, measured as now from a year only. */
  private static Goal comparableFrom(int year) {
    return ARCHIVE.lasting(
        new Term(Optional.empty(), Optional.empty(), false, Optional.of(Period.year(year))));
  }

  private static Figure<Goal.Previous> previousOf(Evidence evidence) {
    return evidence.earlier().previous();
  }

  private static Figure<Goal.Previous> known(long number, int year) {
    return Figure.known(new Goal.Previous(Quantity.of(number, "kommuner"), Period.year(year)));
  }

  @Test
  void theOutcomeHasMovedFromTheLatestPeriodOfTheSameLength() {
    Evidence evidence =
        evidence(
            ARCHIVE,
            counted(Period.year(2013), 26),
            counted(Period.year(2012), 20),
            counted(TERTIAL, 29));
    assertThat(previousOf(evidence)).isEqualTo(known(26, 2013));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly("4 kommuner fler än 2013", "4 municipalities more than in 2013");
  }

  @Test
  void aStatedPreviousOutcomeStandsBeforeHistory() {
    Goal stating = ARCHIVE.following(previous(25, "kommuner"));
    assertThat(previousOf(evidence(stating, counted(Period.year(2013), 20))))
        .isEqualTo(known(25, 2014));
  }

  @Test
  void aStatedPreviousOutcomeOfAnotherLengthOrMethodGivesNoTrend() {
    Goal.Previous ofTertial = new Goal.Previous(Quantity.of(25, "kommuner"), TERTIAL);
    assertThat(previousOf(evidence(ARCHIVE.following(ofTertial))))
        .isEqualTo(Figure.absent(Cause.OTHER_LENGTH));
    Goal measuredAnew = comparableFrom(2015).following(previous(25, "kommuner"));
    assertThat(previousOf(evidence(measuredAnew))).isEqualTo(Figure.absent(Cause.OTHER_METHOD));
  }

  @Test
  void nothingIsEarlierWhereNothingWasMeasured() {
    PastPeriod silent = past(TARGET, observed(new Outcome.Missing(Outcome.Reason.MISSING)));
    assertThat(previousOf(evidence(ARCHIVE))).isEqualTo(Figure.absent(Cause.NOTHING_EARLIER));
    assertThat(previousOf(evidence(ARCHIVE, silent)))
        .isEqualTo(Figure.absent(Cause.NOTHING_EARLIER));
  }

  @Test
  void whatWasMeasuredInAnotherWayGivesNoTrend() {
    PastPeriod lastYear = counted(Period.year(2014), 26);
    Evidence anew = evidence(comparableFrom(2015), lastYear);
    assertThat(previousOf(anew)).isEqualTo(Figure.absent(Cause.OTHER_METHOD));
    assertThat(said(anew.developmentSummary()).get(0))
        .contains("det är mätt på ett annat sätt än förut");
    assertThat(previousOf(evidence(comparableFrom(2014), lastYear))).isEqualTo(known(26, 2014));
  }

  @Test
  void periodsOfAnotherLengthGiveNoTrend() {
    Evidence evidence = evidence(ARCHIVE, counted(TERTIAL, 29));
    assertThat(previousOf(evidence)).isEqualTo(Figure.absent(Cause.OTHER_LENGTH));
    assertThat(said(evidence.developmentSummary()).get(0))
        .contains("det som är mätt tidigare gäller perioder av annan längd");
  }

  @Test
  void whatWasNotCountedGivesNoChange() {
    assertThat(previousOf(evidence(ARCHIVE, past(TARGET, published(65)))))
        .isEqualTo(Figure.absent(Cause.EARLIER_ONLY_PUBLISHED));
    PastPeriod done = past(new Target.None(), observed(new Outcome.YesNo(true)));
    assertThat(previousOf(evidence(ARCHIVE, done))).isEqualTo(Figure.absent(Cause.DONE_OR_NOT));
  }

  @Test
  void anotherUnitGivesNoChange() {
    PastPeriod share = past(atLeast(80, "%"), observed(amount(65, "%")));
    assertThat(previousOf(evidence(ARCHIVE, share))).isEqualTo(Figure.absent(Cause.OTHER_UNIT));
    Goal aimless = goal(new Target.None());
    assertThat(previousOf(evidence(aimless, counted(Period.year(2014), 26))))
        .isEqualTo(known(26, 2014));
  }

  @Test
  void answersOfAnEarlierPeriodAreCounted() {
    PastPeriod answered =
        past(TARGET, named())
            .answered(List.of(Response.yes(GOAL, "1480"), Response.yes(GOAL, "1490")));
    Evidence evidence = evidence(ARCHIVE, answered);
    assertThat(evidence.earlier().past().get(0).quantity()).contains(Quantity.of(2, "kommuner"));
    assertThat(previousOf(evidence)).isEqualTo(known(2, 2014));
  }

  @Test
  void aCountStandsBeforeTheAnswersBesideIt() {
    PastPeriod both = counted(Period.year(2014), 26).answered(List.of(Response.yes(GOAL, "1480")));
    assertThat(evidence(ARCHIVE, both).earlier().past()).containsExactly(both);
  }

  @Test
  void whereNobodyAnsweredNothingIsCounted() {
    PastPeriod silent = past(TARGET, named());
    assertThat(evidence(ARCHIVE, silent).earlier().past()).containsExactly(silent);
  }

  @Test
  void theBaselineStandsInOnlyWhereThereIsNoPreviousOutcome() {
    Goal begun = ARCHIVE.startingFrom(baseline(10, "kommuner"));
    EarlierPeriods alone = evidence(begun).earlier();
    assertThat(alone.from()).isEqualTo(Figure.known(baseline(10, "kommuner")));
    EarlierPeriods incomparable = evidence(begun, counted(TERTIAL, 29)).earlier();
    assertThat(incomparable.from()).isEqualTo(Figure.absent(Cause.OTHER_LENGTH));
    assertThat(evidence(ARCHIVE).earlier().from()).isEqualTo(Figure.absent(Cause.NOTHING_EARLIER));
  }

  @Test
  void aDirectionStartsFromTheBaselineOrElseFromThePreviousOutcome() {
    PastPeriod earlier = counted(Period.year(2013), 26);
    Goal begun = ARCHIVE.startingFrom(baseline(10, "kommuner"));
    assertThat(evidence(begun, earlier).earlier().start())
        .isEqualTo(Figure.known(baseline(10, "kommuner")));
    assertThat(evidence(ARCHIVE, earlier).earlier().start())
        .isEqualTo(Figure.known(new Goal.Previous(Quantity.of(26, "kommuner"), Period.year(2013))));
    assertThat(evidence(ARCHIVE).earlier().start()).isEqualTo(Figure.absent(Cause.NO_START));
  }

  @Test
  void noWayStartsFromWhatWasMeasuredInAnotherWay() {
    Goal begun = comparableFrom(2015).startingFrom(baseline(10, "kommuner"));
    assertThat(evidence(begun).earlier().baseline()).isEqualTo(Figure.absent(Cause.OTHER_METHOD));
  }

  /** "Fler än förra året" says nothing of what was measured in another way, or counts others. */
  @Test
  void aStatedChangeSaysNothingAcrossAnotherMethod() {
    Goal changed = comparableFrom(2015);
    FollowUp followUp =
        begun()
            .goal(changed)
            .observation(
                Observation.counted(GOAL, 30, "kommuner")
                    .withChange(Observation.StatedChange.INCREASED))
            .past(counted(Period.year(2014), 24))
            .check()
            .orThrow();
    assertThat(Evidence.of(followUp, changed).development())
        .isEqualTo(Figure.absent(Cause.OTHER_METHOD));
  }

  /** A goal without a target is measured in whatever unit its outcomes have. */
  @Test
  void anEarlierFigureOfAnotherUnitTellsNoDevelopment() {
    Goal open = goal(new Target.None());
    Evidence moved = evidence(open, counted(Period.year(2014), 24));
    assertThat(moved.development()).isEqualTo(Figure.absent(Cause.NO_TARGET));
    assertThat(Words.swedish().say(moved.developmentSummary())).isEqualTo("målet saknar målvärde");
    PastPeriod shared =
        PastPeriod.of(Period.year(2014), new Target.None(), observed(amount(24, "%")));
    assertThat(evidence(open, shared).development()).isEqualTo(Figure.absent(Cause.OTHER_UNIT));
  }

  @Test
  void aPeriodInWhichTheGoalHadNoOutcomeIsSteppedOver() {
    PastPeriod weighed =
        PastPeriod.concluded(
            ARCHIVE.id(),
            Period.year(2014),
            Lifecycle.State.ACTIVE,
            new PastPeriod.Verdict("delvis", "", "", "", ""),
            Place.NOWHERE);
    assertThat(previousOf(evidence(ARCHIVE, weighed)))
        .isEqualTo(Figure.absent(Cause.NOTHING_EARLIER));
    assertThat(evidence(ARCHIVE, weighed).earlier().past()).containsExactly(weighed);
  }
}
