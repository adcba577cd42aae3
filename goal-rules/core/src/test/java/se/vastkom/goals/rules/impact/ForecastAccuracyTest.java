package se.vastkom.goals.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.ForecastAccuracy;
import se.vastkom.goals.assessment.Outlook;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Forecast.Word;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.engine.PlainEngine;
import se.vastkom.goals.words.Words;

/** How the forecasts of an interim follow-up held in the final one. */
class ForecastAccuracyTest {

  private static final FollowUp.Header FINAL =
      new FollowUp.Header(
          "f-2026", "Uppföljning", "Vi", "", Period.year(2026), Population.vastraGotaland());
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
  private static final Target ALL = new Target.AtLeast(Quantity.of(49, "kommuner"));
  private static final List<Goal> GOALS =
      List.of(
          Goal.of("a-1", "a", "Arkiv", ALL),
          Goal.of("a-2", "a", "Register", ALL),
          Goal.of("b-1", "b", "Bredband", ALL),
          Goal.of("b-2", "b", "Bokning", ALL),
          Goal.of("b-3", "b", "Betalning", ALL).lasting(Term.until(Period.year(2028))));

  private static FollowUp.Builder begun(FollowUp.Header header) {
    FollowUp.Builder builder =
        FollowUp.builder(header)
            .area(FocusArea.of("a", "E-arkiv"))
            .area(FocusArea.of("b", "E-tjänster"));
    GOALS.forEach(builder::goal);
    return builder;
  }

  private static FollowUp interim() {
    return begun(FINAL.asOf(AUGUST))
        .forecast(Forecast.of("a-1", Quantity.of(49, "kommuner"), "Kommunstyrelsen", AUGUST))
        .forecast(Forecast.of("a-2", Word.MET, "Kommunstyrelsen", AUGUST))
        .forecast(Forecast.of("b-1", Word.NOT_MET, "IT-enheten", AUGUST))
        .forecast(Forecast.of("b-2", Word.UNCERTAIN, "IT-enheten", AUGUST))
        .forecast(Forecast.of("b-3", Word.MET, "IT-enheten", AUGUST))
        .check()
        .orThrow();
  }

  private static FollowUp ended() {
    return begun(FINAL)
        .observation(Observation.counted("a-1", 49, "kommuner"))
        .observation(Observation.counted("a-2", 45, "kommuner"))
        .observation(Observation.counted("b-1", 49, "kommuner"))
        .observation(Observation.counted("b-2", 49, "kommuner"))
        .observation(Observation.counted("b-3", 49, "kommuner"))
        .check()
        .orThrow();
  }

  private static ForecastAccuracy accuracy(RuleBook book, FollowUp before, FollowUp after) {
    Assessor assessor = Assessor.using(book, new PlainEngine());
    return Comparisons.of(assessor, before, assessor, after).orThrow().accuracy();
  }

  @Test
  void forecastsHitOrAreTooBrightOrTooDarkByAreaAndRoleAndOthersAreCountedApart() {
    ForecastAccuracy accuracy = accuracy(RuleBooks.template(), interim(), ended());
    assertThat(accuracy.sentences().stream().map(Words.swedish()::sayFirst))
        .containsExactly(
            "1 av 3 prognoser höll; en var för ljus, en var för mörk (2 till räknas inte: prognosen sa inget, eller målet har inte slutat uppfyllt, delvis uppfyllt eller ej uppfyllt)",
            "E-arkiv: 1 av 2 prognoser höll; en var för ljus",
            "E-tjänster: den enda prognosen var för mörk",
            "Kommunstyrelsen: 1 av 2 prognoser höll; en var för ljus",
            "IT-enheten: den enda prognosen var för mörk",
            "Register: bedöms bli uppfyllt, blev delvis uppfyllt (för ljus)",
            "Bredband: bedöms inte bli uppfyllt, blev uppfyllt (för mörk)");
  }

  @Test
  void aBookWithoutATableOfOutlooksIsHeldToTheWordsOfTheForecasts() {
    ForecastAccuracy accuracy = accuracy(RuleBooks.shipped("vastkom-2015"), interim(), ended());
    assertThat(accuracy.goals())
        .extracting(one -> one.goal().id().value())
        .containsExactly("a-2", "b-1");
    assertThat(accuracy.apart()).isEqualTo(3);
  }

  @Test
  void nothingIsToldOfForecastsBetweenFollowUpsOfTheSameDay() {
    assertThat(accuracy(RuleBooks.template(), interim(), interim()))
        .isEqualTo(ForecastAccuracy.NONE);
    assertThat(accuracy(RuleBooks.template(), ended(), ended())).isEqualTo(ForecastAccuracy.NONE);
  }

  @Test
  void anotherOutlookAloneFlipsNoGoal() {
    LocalDate september = AUGUST.plusMonths(1);
    FollowUp brighter =
        begun(FINAL.asOf(september))
            .forecast(Forecast.of("a-1", Word.NOT_MET, "Kommunstyrelsen", september))
            .forecast(Forecast.of("b-1", Word.MET, "IT-enheten", september))
            .check()
            .orThrow();
    Assessor assessor = Assessor.using(RuleBooks.template(), new PlainEngine());
    Comparison comparison = Comparisons.of(assessor, interim(), assessor, brighter).orThrow();

    assertThat(outlooks(assessor, interim()))
        .isNotEqualTo(outlooks(assessor, brighter))
        .contains(Outlook.UPPFYLLT);
    assertThat(comparison.flips()).isEmpty();
    assertThat(Words.swedish().say(comparison.headline())).isEqualTo("Inget skiljer");
  }

  private static List<Outlook> outlooks(Assessor assessor, FollowUp followUp) {
    return assessor.assess(followUp).orThrow().assessments().stream()
        .flatMap(one -> one.outlook().stream())
        .toList();
  }
}
