package se.vastkom.goals.evidence;

import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Quantity;

/**
 * What follows from a goal's forecast. Nothing of it is an outcome.
 *
 * @param figure "prognos": the figure that the outcome is expected to be
 * @param word how the goal is expected to end, in a word
 * @param role the role of whoever made the forecast
 * @param age how many days old it is, as the follow-up is seen
 * @param reached whether the target would be reached: by the figure, or as the word says
 * @param attainment the expected figure by the target
 */
public record Expectation(
    Figure<Quantity> figure,
    Figure<Forecast.Word> word,
    Figure<String> role,
    Figure<Integer> age,
    Figure<Boolean> reached,
    Figure<Ratio> attainment) {

  static Expectation of(Evidence evidence) {
    Optional<Forecast> made = evidence.prospect().forecast();
    Figure<Forecast> forecast =
        evidence.lifecycle().isActive()
            ? made.map(Figure::known).orElseGet(() -> absent(Cause.NO_FORECAST))
            : absent(Cause.INACTIVE);
    Figure<Quantity> figure =
        forecast.then(
            one -> one.figure().map(Figure::known).orElseGet(() -> absent(Cause.IN_A_WORD)));
    Figure<Forecast.Word> word =
        forecast.then(
            one -> one.word().map(Figure::known).orElseGet(() -> absent(Cause.BY_A_FIGURE)));
    Figure<Evidence> then = figure.map(evidence::endingAt);
    return new Expectation(
        figure,
        word,
        forecast.map(Forecast::role),
        forecast.map(
            one -> Math.toIntExact(ChronoUnit.DAYS.between(one.day(), evidence.timeline().now()))),
        word.value().isPresent() ? word.then(Expectation::isMet) : then.then(Evidence::reached),
        then.then(Evidence::attainment));
  }

  private static Figure<Boolean> isMet(Forecast.Word word) {
    return word == Forecast.Word.UNCERTAIN
        ? absent(Cause.UNCERTAIN)
        : known(word == Forecast.Word.MET);
  }
}
