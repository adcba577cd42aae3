package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.published;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;

/** The figures of outcome and target, or the cause of their absence. */
class OutcomeFiguresTest {

  private static final Target ALL = atLeast(49, "kommuner");

  @Test
  void theCountedNumberIsTheOutcome() {
    Evidence evidence = evidence(ALL, counted(24, "kommuner"));
    assertThat(evidence.outcome()).isEqualTo(Figure.known(Quantity.of(24, "kommuner")));
    assertThat(evidence.target()).isEqualTo(Figure.known(Quantity.of(49, "kommuner")));
    assertThat(evidence.goal()).isEqualTo(goal(ALL));
    assertThat(evidence.lifecycle()).isEqualTo(Lifecycle.ACTIVE);
    assertThat(evidence.observation()).contains(counted(24, "kommuner"));
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, MISSING",
    "NOT_APPLICABLE, NOT_APPLICABLE",
    "CONFIDENTIAL, CONFIDENTIAL",
    "NOT_YET_MEASURED, NOT_YET_MEASURED"
  })
  void missingIsNeverZero(Outcome.Reason reason, Cause cause) {
    Evidence evidence = evidence(ALL, observed(new Outcome.Missing(reason)));
    assertThat(evidence.outcome()).isEqualTo(Figure.absent(cause));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(cause));
    assertThat(evidence.shownAttainment(0)).isEqualTo(Figure.absent(cause));
    assertThat(evidence.reached()).isEqualTo(Figure.absent(cause));
    assertThat(evidence.gap()).isEqualTo(Figure.absent(cause));
    assertThat(evidence.inferred()).isEqualTo(Figure.absent(Cause.NOT_NEEDED));
  }

  @Test
  void whereNothingIsObservedNothingFollows() {
    Goal goal = goal(ALL);
    Evidence evidence = Evidence.of(begun().goal(goal).check().orThrow(), goal);
    assertThat(evidence.outcome()).isEqualTo(Figure.absent(Cause.NO_OBSERVATION));
    assertThat(evidence.reached()).isEqualTo(Figure.absent(Cause.NO_OBSERVATION));
    assertThat(evidence.inferred()).isEqualTo(Figure.absent(Cause.NO_OBSERVATION));
    assertThat(evidence.respondents()).isEqualTo(Figure.absent(Cause.NO_OBSERVATION));
    assertThat(evidence.printed()).isEqualTo(Figure.absent(Cause.NO_OBSERVATION));
    assertThat(evidence.target()).isEqualTo(Figure.known(Quantity.of(49, "kommuner")));
    assertThat(evidence.population()).isEqualTo(Figure.known(49));
  }

  @Test
  void aPublishedShareIsNoOutcome() {
    assertThat(evidence(ALL, published(24)).outcome())
        .isEqualTo(Figure.absent(Cause.ONLY_PUBLISHED));
  }

  @Test
  void anInferredNumberIsShownAndNeverDecides() {
    Outcome inferred = new Outcome.Amount(Quantity.of(41, "kommuner"), Outcome.Basis.INFERRED);
    Evidence evidence = evidence(ALL, observed(inferred));
    assertThat(evidence.inferred()).isEqualTo(Figure.known(Quantity.of(41, "kommuner")));
    assertThat(evidence.outcome()).isEqualTo(Figure.absent(Cause.ONLY_INFERRED));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.ONLY_INFERRED));
    assertThat(evidence.reached()).isEqualTo(Figure.absent(Cause.ONLY_INFERRED));
  }

  @Test
  void aMilestoneIsDoneOrNot() {
    Evidence done = evidence(new Target.Milestone(), observed(new Outcome.YesNo(true)));
    assertThat(done.reached()).isEqualTo(Figure.known(true));
    assertThat(done.outcome()).isEqualTo(Figure.absent(Cause.DONE_OR_NOT));
    assertThat(done.target()).isEqualTo(Figure.absent(Cause.DONE_OR_NOT));
    assertThat(done.attainment()).isEqualTo(Figure.absent(Cause.DONE_OR_NOT));
    assertThat(done.population()).isEqualTo(Figure.absent(Cause.NO_POPULATION));
    Evidence notDone = evidence(new Target.Milestone(), observed(new Outcome.YesNo(false)));
    assertThat(notDone.reached()).isEqualTo(Figure.known(false));
  }

  @Test
  void aDirectionHasNoQuantityThatIsEnough() {
    for (boolean upwards : new boolean[] {true, false}) {
      Target more = new Target.DirectionOnly(upwards, "kommuner");
      Evidence evidence = evidence(more, counted(24, "kommuner"));
      assertThat(evidence.outcome()).isEqualTo(Figure.known(Quantity.of(24, "kommuner")));
      assertThat(evidence.target()).isEqualTo(Figure.absent(Cause.DIRECTION_ONLY));
      assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.DIRECTION_ONLY));
      assertThat(evidence.reached()).isEqualTo(Figure.absent(Cause.NO_START));
      assertThat(evidence.gap()).isEqualTo(Figure.absent(Cause.DIRECTION_ONLY));
      assertThat(evidence.population()).isEqualTo(Figure.known(49));
    }
  }

  @Test
  void aGoalWithoutTargetHasAnOutcomeAndNothingToCompareItWith() {
    Evidence evidence = evidence(new Target.None(), counted(3, "tjänster"));
    assertThat(evidence.outcome()).isEqualTo(Figure.known(Quantity.of(3, "tjänster")));
    assertThat(evidence.target()).isEqualTo(Figure.absent(Cause.NO_TARGET));
    assertThat(evidence.reached()).isEqualTo(Figure.absent(Cause.NO_TARGET));
    assertThat(evidence.population()).isEqualTo(Figure.absent(Cause.NO_POPULATION));
  }

  @Test
  void onlyWhatCountsMunicipalitiesOrAskedThemHasAPopulation() {
    Target services = atLeast(3, "tjänster");
    assertThat(evidence(services, counted(2, "tjänster")).population())
        .isEqualTo(Figure.absent(Cause.NO_POPULATION));
    assertThat(evidence(services, counted(2, "tjänster").withRespondents(40)).population())
        .isEqualTo(Figure.known(49));
    assertThat(
            evidence(new Target.DirectionOnly(true, "tjänster"), counted(2, "tjänster"))
                .population())
        .isEqualTo(Figure.absent(Cause.NO_POPULATION));
  }

  @Test
  void aDormantGoalHasNoFiguresWhateverWasObserved() {
    Goal goal = goal(ALL).inState(Lifecycle.of(Lifecycle.State.DORMANT, StatedDate.NOT_STATED));
    Evidence evidence = evidence(goal, counted(24, "kommuner"));
    assertThat(evidence.outcome()).isEqualTo(Figure.absent(Cause.INACTIVE));
    assertThat(evidence.reached()).isEqualTo(Figure.absent(Cause.INACTIVE));
    assertThat(evidence.observation()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"kommuner, 40, 40", "kommuner, 20, 30", "kommuner, 60, 49", "tjänster, 40, 30"})
  void ofAnotherOutcomeAtLeastThoseThatHaveItHaveAnswered(String unit, long other, int answered) {
    Observation observation = counted(24, unit).withRespondents(30);
    Evidence evidence = evidence(atLeast(49, unit), observation).with(amount(other, unit));
    assertThat(evidence.outcome()).isEqualTo(Figure.known(Quantity.of(other, unit)));
    assertThat(evidence.respondents()).isEqualTo(Figure.known(answered));
    assertThat(evidence(ALL, counted(24, "kommuner")).with(amount(40, "kommuner")).respondents())
        .isEqualTo(Figure.absent(Cause.NO_RESPONDENTS));
  }

  @Test
  void theEvidenceOfAnotherFollowUpsGoalIsRefused() {
    Goal stranger = Goal.of("e-arkiv-2", "e-arkiv", "Ett annat mål", ALL);
    assertThatThrownBy(() -> Evidence.of(begun().goal(goal(ALL)).check().orThrow(), stranger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The goal e-arkiv-2 is of another follow-up.");
  }
}
