package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.model.OwnUnit;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/** Reads the rows of {@code enheter.csv}. */
record UnitRows(Problems problems) {

  static final Part.Name UNIT = Words.name("field.enhet");
  static final Part.Name ADDS = Words.name("field.adderas");
  static final Part.Name SINGULAR = Words.name("field.ental");
  static final Part.Name YES = Words.name("truth.ja");
  static final Part.Name NO = Words.name("truth.nej");

  static final List<Part.Name> REQUIRED = List.of(UNIT, ADDS);
  static final List<Part.Name> OPTIONAL = List.of(SINGULAR);

  List<OwnUnit> read(NamedRows sheet) {
    List<OwnUnit> units = new ArrayList<>();
    for (Table.Row row : sheet.rows()) {
      Cell unit = sheet.cell(row, UNIT);
      Cell adds = sheet.cell(row, ADDS);
      boolean isAnswered = YES.is(adds.text()) || NO.is(adds.text());
      if (unit.isBlank()) {
        problems.error(unit.place(), Phrase.of("folder.missing-value").with("name", UNIT));
      }
      if (!isAnswered) {
        problems.error(
            adds.place(), Table.unknown("folder.adds-up", adds.text(), List.of(YES, NO)));
      }
      if (!unit.isBlank() && isAnswered) {
        units.add(
            new OwnUnit(
                Spelling.plain(unit.text()),
                sheet.cell(row, SINGULAR).text(),
                YES.is(adds.text()),
                row.place()));
      }
    }
    return List.copyOf(units);
  }
}
