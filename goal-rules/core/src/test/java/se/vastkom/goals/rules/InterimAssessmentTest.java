package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.engine.PlainEngine;
import se.vastkom.goals.words.Words;

/** What rule books conclude of goals in an interim follow-up. */
class InterimAssessmentTest {

  private static final FollowUp.Header HEADER =
      new FollowUp.Header(
          "f-2026", "Uppföljning", "Vi", "", Period.year(2026), Population.vastraGotaland());
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
  private static final Goal GOAL =
      Goal.of("a-1", "a", "Alla", new Target.AtLeast(Quantity.of(49, "kommuner")));
  private static final Observation THIRTY = Observation.counted("a-1", 30, "kommuner");

  private static AssessedFollowUp assessed(
      String book, FollowUp.Header header, Goal goal, Observation... seen) {
    FollowUp.Builder builder = FollowUp.builder(header).area(FocusArea.of("a", "A")).goal(goal);
    Stream.of(seen).forEach(builder::observation);
    return Assessor.using(RuleBooks.shipped(book), new PlainEngine())
        .assess(builder.check().orThrow())
        .orThrow();
  }

  private static Assessment assessment(FollowUp.Header header, Goal goal, Observation... seen) {
    return assessed("vastkom-2015", header, goal, seen).assessments().get(0);
  }

  private static String reason(Assessment of) {
    return Words.swedish().sayFirst(of.statusFinding().sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"vastkom-2015", "niva-90-75", "strikt-underlag", "vansbro-2019"})
  void aGoalWhoseEndLiesAheadIsNotAssessed(String book) {
    AssessedFollowUp assessed = assessed(book, HEADER.asOf(AUGUST), GOAL, THIRTY);
    Assessment of = assessed.assessments().get(0);
    assertThat(of.status()).isEqualTo(Status.EJ_BEDOMT);
    assertThat(of.trend()).isEqualTo(Trend.EJ_BEDOMD);
    assertThat(reason(of))
        .isEqualTo(
            "Ej bedömt: perioden pågår till den 31 december 2026. Hittills: 30 av 49 kommuner (ingen regel).");
    assertThat(Words.swedish().say(assessed.highlights().answer()))
        .isEqualTo("Inget mål är bedömt än, för perioden pågår till den 31 december 2026");
  }

  @Test
  void theSameGoalIsAssessedWhereTheWholePeriodIsFollowedUp() {
    assertThat(assessment(HEADER, GOAL, THIRTY).status()).isEqualTo(Status.DELVIS);
    assertThat(assessment(HEADER.asOf(LocalDate.of(2026, 12, 31)), GOAL, THIRTY).status())
        .isEqualTo(Status.DELVIS);
  }

  @Test
  void aGoalThatHasEndedIsAssessedInAnInterimFollowUp() {
    Goal ended = GOAL.lasting(Term.until(new Period(2026, Period.Length.TERTIAL, 2)));
    assertThat(assessment(HEADER.asOf(AUGUST), ended, THIRTY).status()).isEqualTo(Status.DELVIS);
  }

  @Test
  void aGoalThatLastsLongerIsUnderWayUntilItsOwnEnd() {
    Goal longer = GOAL.lasting(Term.until(Period.year(2028)));
    assertThat(reason(assessment(HEADER.asOf(AUGUST), longer, THIRTY)))
        .startsWith("Ej bedömt: perioden pågår till den 31 december 2028. Hittills: 30 av 49");
    assertThat(assessment(HEADER, longer, THIRTY).status()).isEqualTo(Status.DELVIS);
  }

  @Test
  void aGoalOfWhichNothingIsKnownYetIsUnderWayToo() {
    assertThat(reason(assessment(HEADER.asOf(AUGUST), GOAL)))
        .isEqualTo("Ej bedömt: perioden pågår till den 31 december 2026 (ingen regel).");
    assertThat(
            reason(
                assessment(
                    HEADER.asOf(AUGUST),
                    GOAL,
                    Observation.of("a-1", new Outcome.Missing(Outcome.Reason.NOT_YET_MEASURED)))))
        .isEqualTo(
            "Ej bedömt: perioden pågår till den 31 december 2026. Hittills: utfallet är ännu inte mätt (ingen regel).");
  }

  @Test
  void aGoalThatIsPausedOrWithdrawnIsNotUnderWay() {
    Goal paused = GOAL.inState(Lifecycle.of(Lifecycle.State.DORMANT, new StatedDate("2026-03")));
    assertThat(assessment(HEADER.asOf(AUGUST), paused).status()).isEqualTo(Status.UTGATT);
  }

  @Test
  void theRulesAreThoseOfTheInterimDay() {
    assertThat(assessed("vastkom-2015", HEADER.asOf(AUGUST), GOAL, THIRTY).run().asOf())
        .isEqualTo(AUGUST);
  }

  @Test
  void aFigureSoFarMakesNoTrendAgainstAWholePeriod() {
    Goal followed =
        GOAL.following(new Goal.Previous(Quantity.of(20, "kommuner"), Period.year(2025)));
    Assessment of = assessment(HEADER.asOf(AUGUST), followed, THIRTY);
    assertThat(of.trend()).isEqualTo(Trend.EJ_BEDOMD);
    assertThat(Words.swedish().say(of.trendFinding().sentence()))
        .contains("utfallet hittills jämförs inte med en hel period");
    assertThat(assessment(HEADER, followed, THIRTY).trend()).isEqualTo(Trend.POSITIV);
  }
}
