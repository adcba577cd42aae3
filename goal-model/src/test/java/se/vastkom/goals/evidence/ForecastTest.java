package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.Example;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Forecast.Word;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Words;

/** What follows from forecasts, of which none is ever an outcome. */
class ForecastTest {

  private static final LocalDate AUGUST = LocalDate.of(2015, 8, 31);
  private static final Goal GOAL = Example.goal(Example.atLeast(49, "kommuner"));
  private static final Observation THIRTY = Observation.counted(Example.GOAL, 30, "kommuner");

  private static FollowUp followUp(Goal goal, Observation seen, Forecast... made) {
    FollowUp.Builder builder =
        FollowUp.builder(Example.HEADER.asOf(AUGUST))
            .area(FocusArea.of(Example.AREA, "E-arkiv"))
            .goal(goal)
            .observation(seen);
    Stream.of(made).forEach(builder::forecast);
    return builder.check().orThrow();
  }

  private static Evidence evidence(Goal goal, Forecast... made) {
    return Evidence.of(followUp(goal, THIRTY, made), goal);
  }

  private static Forecast figure(long number, LocalDate day) {
    return Forecast.of(Example.GOAL, Quantity.of(number, "kommuner"), "Styrelsen", day);
  }

  @Test
  void aForecastIsNoOutcome() {
    Evidence evidence = evidence(GOAL, figure(49, AUGUST));
    assertThat(evidence.outcome()).isEqualTo(Figure.known(Quantity.of(30, "kommuner")));
    assertThat(evidence.reached()).isEqualTo(Figure.known(false));
    assertThat(evidence.expectation().reached()).isEqualTo(Figure.known(true));
    assertThat(evidence.expectation().attainment()).isEqualTo(Figure.known(Ratio.ONE));
  }

  @Test
  void theLastUpToTheFollowUpsDayDecidesAndAllAreKept() {
    Forecast june = figure(40, LocalDate.of(2015, 6, 30));
    Forecast august = figure(45, AUGUST);
    Forecast later = figure(49, LocalDate.of(2015, 9, 1));
    FollowUp followUp = followUp(GOAL, THIRTY, later, august, june);
    assertThat(followUp.forecasts(GOAL.id())).containsExactly(later, august, june);
    assertThat(followUp.forecast(GOAL.id())).contains(august);
    assertThat(Evidence.of(followUp, GOAL).expectation().figure())
        .isEqualTo(Figure.known(Quantity.of(45, "kommuner")));
  }

  @ParameterizedTest
  @CsvSource({"MET, true", "PARTLY, false", "NOT_MET, false"})
  void aWordSaysWhetherTheTargetWillBeReached(Word word, boolean reached) {
    Expectation of =
        evidence(GOAL, Forecast.of(Example.GOAL, word, "Styrelsen", AUGUST)).expectation();
    assertThat(of.reached()).isEqualTo(Figure.known(reached));
    assertThat(of.word()).isEqualTo(Figure.known(word));
    assertThat(of.figure()).isEqualTo(Figure.absent(Cause.IN_A_WORD));
    assertThat(of.attainment()).isEqualTo(Figure.absent(Cause.IN_A_WORD));
  }

  @Test
  void whoSaysThatItIsUncertainSaysNothingOfTheTarget() {
    assertThat(
            evidence(GOAL, Forecast.of(Example.GOAL, Word.UNCERTAIN, "Styrelsen", AUGUST))
                .expectation()
                .reached())
        .isEqualTo(Figure.absent(Cause.UNCERTAIN));
    assertThat(evidence(GOAL).expectation().reached()).isEqualTo(Figure.absent(Cause.NO_FORECAST));
  }

  @Test
  void aForecastIsOfTheEndAndSoBesideWholePeriods() {
    Goal more =
        Example.goal(new Target.DirectionOnly(true, "kommuner"))
            .following(new Goal.Previous(Quantity.of(40, "kommuner"), Period.year(2014)));
    Evidence evidence = evidence(more, figure(41, AUGUST));
    assertThat(evidence.reached()).isEqualTo(Figure.absent(Cause.SO_FAR));
    assertThat(evidence.expectation().reached()).isEqualTo(Figure.known(true));
  }

  @Test
  void itsAgeIsInDaysFromWhenItWasMade() {
    assertThat(evidence(GOAL, figure(49, LocalDate.of(2015, 8, 1))).expectation().age())
        .isEqualTo(Figure.known(30));
  }

  @Test
  void itSaysWhoMadeItWhenAndOnWhat() {
    assertThat(Words.swedish().say(figure(49, AUGUST).restingOn("enkäten i juni").phrase()))
        .isEqualTo("prognos: 49 kommuner (Styrelsen, den 31 augusti 2015): enkäten i juni");
    assertThatThrownBy(() -> Forecast.of(Example.GOAL, Word.MET, " ", AUGUST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRoadKeepsPaceWhereAtLeastAsMuchOfItAsOfTheTimeIsCovered() {
    // From ten to forty, thirty is two thirds of the way, as two of three tertials of the time.
    Goal far =
        Example.goal(Example.atLeast(40, "kommuner"))
            .startingFrom(new Goal.Baseline(Quantity.of(10, "kommuner"), Period.year(2014)));
    assertThat(evidence(far).keepsPace()).isEqualTo(Figure.known(true));
    Goal farther =
        Example.goal(Example.atLeast(41, "kommuner"))
            .startingFrom(new Goal.Baseline(Quantity.of(10, "kommuner"), Period.year(2014)));
    assertThat(evidence(farther).keepsPace()).isEqualTo(Figure.known(false));
    assertThat(evidence(GOAL).keepsPace()).isEqualTo(Figure.absent(Cause.NO_BASELINE));
  }

  @Test
  void anOutlookOfAGoalThatNothingIsKnownOfRestsOnTheForecast() {
    FollowUp followUp =
        FollowUp.builder(Example.HEADER.asOf(AUGUST))
            .area(FocusArea.of(Example.AREA, "E-arkiv"))
            .goal(GOAL)
            .forecast(figure(49, AUGUST))
            .check()
            .orThrow();
    assertThat(Words.swedish().say(Evidence.of(followUp, GOAL).outlookSummary()))
        .isEqualTo(
            "prognos: 49 kommuner (Styrelsen, den 31 augusti 2015); 2 av 3 tertial har gått");
    assertThat(Words.swedish().say(evidence(GOAL, figure(49, AUGUST)).outlookSummary()))
        .isEqualTo(
            "prognos: 49 kommuner (Styrelsen, den 31 augusti 2015); hittills 30 av 49 kommuner; 2 av 3 tertial har gått");
  }
}
