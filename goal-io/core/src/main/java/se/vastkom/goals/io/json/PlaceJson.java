package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.List;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

/** Places in JSON. */
final class PlaceJson {

  private static final JsonShape<Place> PLACE = place();

  /** The key of the place where something was read, left out for what was built in code. */
  static final JsonShape<Place> PLACED = placed();

  /** The key of all such places. */
  static final JsonShape<List<Place>> ALL_PLACED =
      JsonFields.<List<Place>>of("placed")
          .showUnlessEmpty("places", PLACE, PlaceJson::read)
          .writeOnly();

  /** What a follow-up's workbook is called where it is written. */
  private static final String WORKBOOK = Words.name("field.uppföljning").sv();

  private PlaceJson() {}

  /**
   * Returns a place in a follow-up as it is written: in a workbook by its sheet, for the name of
   * the file may be that of somebody.
   */
  static Place published(Place place) {
    return place.sheet().isEmpty()
        ? place
        : new Place(place.form(), WORKBOOK, place.sheet(), place.row(), place.column());
  }

  private static JsonShape<Place> place() {
    JsonFields<Place> fields = JsonFields.of("place");
    var form =
        fields.required("form", word(List.of(Place.Form.values()), Place.Form::name), Place::form);
    var file = fields.required("file", TEXT, Place::source);
    var sheet = fields.optionalText("sheet", Place::sheet);
    var row = fields.required("row", WHOLE, Place::row);
    var column = fields.required("column", WHOLE, Place::column);
    return fields.make(
        read ->
            new Place(
                read.get(form), read.get(file), read.get(sheet), read.get(row), read.get(column)));
  }

  private static JsonShape<Place> placed() {
    JsonFields<Place> fields = JsonFields.of("placed");
    var place = fields.unless(Place.NOWHERE, "place", PLACE, where -> where);
    return fields.make(read -> read.get(place));
  }

  private static List<Place> read(List<Place> places) {
    return places.stream().filter(place -> place.form() != Place.Form.NOWHERE).toList();
  }
}
