package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;

import java.util.List;
import java.util.function.Function;
import se.vastkom.goals.io.json.JsonObject.Field;
import se.vastkom.goals.problem.Place;

/** Places in JSON. */
final class PlaceJson {

  static final JsonShape<Place> PLACE = place();

  private PlaceJson() {}

  private static JsonShape<Place> place() {
    JsonFields<Place> fields =
        JsonFields.of("place", "Where something stands in a file that was read.");
    var form =
        fields.required(
            "form",
            JsonScalars.word(List.of(Place.Form.values()), Place.Form::name),
            Place::form,
            "Which kind of place it is.");
    var file = fields.required("file", TEXT, Place::source, "The file's name.");
    var sheet = fields.optionalText("sheet", Place::sheet, "The sheet of a workbook.");
    var row = fields.required("row", WHOLE, Place::row, "The row, from 1; 0 where there is none.");
    var column =
        fields.required(
            "column", WHOLE, Place::column, "The column, from 1; 0 where there is none.");
    return fields.make(
        read ->
            new Place(
                read.get(form), read.get(file), read.get(sheet), read.get(row), read.get(column)));
  }

  /** Adds the place where something was read, left out for what was built in code. */
  static <T> Field<Place> in(JsonFields<T> fields, Function<T, Place> place) {
    return fields.unless(Place.NOWHERE, "place", PLACE, place, "The place where it was read.");
  }

  /** Adds the places where something was read, left out for what was built in code. */
  static <T> JsonFields<T> allIn(JsonFields<T> fields, Function<T, List<Place>> places) {
    return fields.showUnlessEmpty(
        "places",
        PLACE,
        whole ->
            places.apply(whole).stream()
                .filter(place -> place.form() != Place.Form.NOWHERE)
                .toList(),
        "The places where it was read.");
  }
}
