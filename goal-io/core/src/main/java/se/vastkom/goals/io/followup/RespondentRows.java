package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.UnitKind;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.UnitNames;
import se.vastkom.goals.words.Words;

/** Reads the rows of {@code svarande.csv}: the boards, schools or companies that respond. */
final class RespondentRows {

  static final Part.Name ID = Words.name("field.id");
  static final Part.Name NAME = Words.name("field.namn");
  static final Part.Name KIND = Words.name("field.slag");

  static final List<Part.Name> REQUIRED = List.of(ID, NAME);
  static final List<Part.Name> OPTIONAL = List.of(KIND);

  /** The kind of those that say none. */
  private static final String ANY = "svarande";

  private final Problems problems;
  private final Map<String, Cell> seen = new HashMap<>();

  RespondentRows(Problems problems) {
    this.problems = problems;
  }

  /** Returns those that can be read. */
  List<Respondent> read(NamedRows sheet) {
    List<Respondent> all = new ArrayList<>();
    for (Table.Row row : sheet.rows()) {
      Cell id = sheet.cell(row, ID);
      Cell name = sheet.cell(row, NAME);
      Optional<String> kind = kind(sheet.cell(row, KIND));
      if (!RespondentId.isId(id.text())) {
        problems.error(id.place(), Phrase.of("folder.no-respondent-id").with("found", id.text()));
      } else if (name.isBlank()) {
        problems.error(name.place(), Phrase.of("folder.missing-value").with("name", NAME));
      } else if (isFirst(id) && isFirst(name)) {
        kind.ifPresent(of -> all.add(new Respondent(new RespondentId(id.text()), name.text(), of)));
      }
    }
    if (sheet.rows().isEmpty()) {
      problems.error(sheet.table().place(), Phrase.of("folder.no-respondents"));
    }
    return all;
  }

  /** Returns the unit of a number of a kind: a known one, or the word as it stands. */
  private Optional<String> kind(Cell cell) {
    if (cell.isBlank()) {
      return Optional.of(ANY);
    }
    String unit = UnitNames.known(cell.text()).orElse(cell.text());
    boolean isKnown = !unit.equals(cell.text()) || UnitNames.all().contains(unit);
    if (unit.equals(Quantity.MUNICIPALITIES)) {
      problems.error(
          cell.place(), Phrase.of("folder.municipalities-are-listed").with("found", cell.text()));
      return Optional.empty();
    }
    if (isKnown
        ? UnitKind.of(unit) != UnitKind.COUNT
        : unit.chars().noneMatch(Character::isLetter)) {
      problems.error(
          cell.place(), Phrase.of("folder.no-respondent-kind").with("found", cell.text()));
      return Optional.empty();
    }
    return Optional.of(unit);
  }

  private boolean isFirst(Cell cell) {
    @Nullable Cell first = seen.putIfAbsent(cell.text().toLowerCase(Locale.ROOT), cell);
    if (first != null && !first.place().equals(cell.place())) {
      problems.error(
          cell.place(),
          Phrase.of("folder.listed-twice")
              .with("name", cell.text())
              .with("found", cell.text())
              .with("first", first.text())
              .with("place", first.place().phrase()));
      return false;
    }
    return true;
  }
}
