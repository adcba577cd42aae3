package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.function.Function;
import se.vastkom.goals.model.OtherWording;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * The columns in which a text of an author's stands in other languages than the follow-up's: {@code
 * titel@sv} and {@code titel@en}.
 *
 * @param sv the name of the one in Swedish
 * @param en the name of the one in English
 */
record WordingCells(Part.Name sv, Part.Name en) {

  static final WordingCells TITLES = named("field.titel@sv", "field.titel@en");
  static final WordingCells COMMENTS = named("field.kommentar@sv", "field.kommentar@en");

  private static WordingCells named(String sv, String en) {
    return new WordingCells(Words.name(sv), Words.name(en));
  }

  List<Part.Name> all() {
    return List.of(sv, en);
  }

  OtherWording read(NamedRows sheet, Table.Row row) {
    return new OtherWording(sheet.cell(row, sv).text(), sheet.cell(row, en).text());
  }

  /** Returns the columns as they are written. */
  <T> List<PartTable.Column<T>> columns(Function<T, OtherWording> of) {
    return List.of(
        PartTable.Column.text(sv, thing -> of.apply(thing).sv()),
        PartTable.Column.text(en, thing -> of.apply(thing).en()));
  }
}
