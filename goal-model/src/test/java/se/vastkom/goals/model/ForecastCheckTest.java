package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.Example;
import se.vastkom.goals.model.Forecast.Word;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

/** A forecast must be such an outcome as its goal can have. */
class ForecastCheckTest {

  private static final LocalDate AUGUST = LocalDate.of(2015, 8, 31);
  private static final String ROLE = "kommunstyrelsen";

  private static List<String> messages(Goal goal, Forecast... forecasts) {
    FollowUp.Builder draft = Example.begun().goal(goal);
    for (Forecast one : forecasts) {
      draft.forecast(one);
    }
    return draft.check().problems().stream()
        .map(problem -> Words.swedish().say(problem.what()))
        .toList();
  }

  private static Forecast figure(long number, String unit) {
    return Forecast.of(Example.GOAL, Quantity.of(number, unit), ROLE, AUGUST);
  }

  private static Forecast word(Word word) {
    return Forecast.of(Example.GOAL, word, ROLE, AUGUST);
  }

  @Test
  void aMilestoneIsForecastInAWord() {
    Goal milestone = Example.goal(new Target.Milestone());
    assertThat(messages(milestone, word(Word.MET))).isEmpty();
    assertThat(messages(milestone, figure(1, "kommuner")))
        .containsExactly(
            "Målet e-arkiv-1 är antingen gjort eller inte, men dess prognos är 1 kommun. Skriv ett"
                + " ord: uppfyllt, delvis uppfyllt, ej uppfyllt eller oklart.");
  }

  @Test
  void aForecastFigureIsAmongThePossible() {
    Goal grade =
        Example.goal(Example.atLeast(4, "betyg"))
            .measured(
                Measurement.as(Aggregation.of(Aggregation.Kind.MEAN)).within(ValueRange.of(1, 5)));
    assertThat(messages(grade, figure(5, "betyg"))).isEmpty();
    assertThat(messages(grade, figure(6, "betyg")))
        .containsExactly(
            "Målet e-arkiv-1 har värdet 6 betyg, men möjliga värden är [1..5]. Rätta värdet, eller"
                + " det som står under möjliga värden.");
  }

  @Test
  void twoForecastsOfOneDayAreAskedAbout() {
    Goal goal = Example.goal(Example.atLeast(49, "kommuner"));
    Forecast first = figure(40, "kommuner").at(Place.row("prognoser.csv", 2));
    assertThat(messages(goal, first, word(Word.PARTLY)))
        .containsExactly(
            "Målet e-arkiv-1 har två prognoser gjorda den 31 augusti 2015: 40 kommuner av"
                + " kommunstyrelsen (prognoser.csv rad 2) och delvis uppfyllt av kommunstyrelsen."
                + " Vilken gäller? Ta bort den andra, eller ändra dag på den som är äldre.");
  }

  @Test
  void aForecastOfALaterDayIsKeptButTold() {
    Goal goal = Example.goal(Example.atLeast(49, "kommuner"));
    Forecast later = Forecast.of(Example.GOAL, Word.UNCERTAIN, ROLE, LocalDate.of(2016, 2, 1));
    assertThat(messages(goal, later))
        .containsExactly(
            "Prognosen oklart för målet e-arkiv-1 är gjord den 1 februari 2016, efter den dag som"
                + " uppföljningen gäller (den 31 december 2015). Den behålls men räknas inte.");
  }
}
