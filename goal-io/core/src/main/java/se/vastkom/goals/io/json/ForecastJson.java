package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.DAY;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.List;
import se.vastkom.goals.io.json.JsonVariants.Variant;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Forecast.ByFigure;
import se.vastkom.goals.model.Forecast.Expected;
import se.vastkom.goals.model.Forecast.InWord;
import se.vastkom.goals.model.Forecast.Word;

/** Forecasts in JSON. */
final class ForecastJson {

  private static final JsonVariants<Expected> EXPECTED =
      JsonVariants.byKind(
          "expected",
          kinds -> JsonScalars.TEXT_OR_EMPTY.such(kinds::contains, "json.forecast"),
          List.of(
              Variant.of("figure", ByFigure.class, byFigure()),
              Variant.of(
                  "word", "word", InWord.class, word(Word.class), InWord::word, InWord::new)));

  static final JsonShape<Forecast> FORECAST = forecast();

  private ForecastJson() {}

  private static JsonShape<ByFigure> byFigure() {
    JsonFields<ByFigure> fields = JsonFields.of("expectedFigure");
    var quantity = fields.include(GoalJson.QUANTITY, ByFigure::quantity);
    return fields.make(read -> new ByFigure(read.get(quantity)));
  }

  private static JsonShape<Forecast> forecast() {
    JsonFields<Forecast> fields = JsonFields.of("forecast");
    var goal = fields.required("goal", GOAL_ID, Forecast::goal);
    var expected = fields.required("expected", EXPECTED, Forecast::expected);
    var role =
        fields.required(
            "role", JsonScalars.TEXT.such(text -> !text.isBlank(), "json.text"), Forecast::role);
    var day = fields.required("day", DAY, Forecast::day);
    var ground = fields.optionalText("restsOn", Forecast::ground);
    var place = fields.include(PlaceJson.PLACED, each -> PlaceJson.published(each.place()));
    return fields.make(
        read ->
            new Forecast(
                read.get(goal),
                read.get(expected),
                read.get(role),
                read.get(day),
                read.get(ground),
                read.get(place)));
  }
}
