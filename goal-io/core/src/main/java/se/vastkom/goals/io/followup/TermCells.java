package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Reads how long a goal is to be followed up, and what becomes of it then. */
final class TermCells {

  static final Part.Name UNTIL = Words.name("field.målet gäller till");
  static final Part.Name SET_ANEW = Words.name("field.nytt målvärde");
  static final Part.Name COMPARABLE = Words.name("field.jämförbart från och med");

  static final List<Part.Name> ALL = List.of(UNTIL, SET_ANEW, COMPARABLE);

  private final NamedRows sheet;
  private final Table.Row row;
  private final Problems problems;

  TermCells(NamedRows sheet, Table.Row row, Problems problems) {
    this.sheet = sheet;
    this.row = row;
    this.problems = problems;
  }

  /**
   * Reads the term of a goal.
   *
   * @param carriedOver where it continues when it has ended, of a goal in force
   */
  Term read(Optional<Lifecycle.CarryOver> carriedOver) {
    return new Term(period(UNTIL), carriedOver, isSetAnew(), period(COMPARABLE));
  }

  private Optional<Period> period(Part.Name name) {
    Cell cell = sheet.cell(row, name);
    Optional<Period> period = Periods.read(cell.text());
    if (period.isEmpty() && !cell.isBlank()) {
      problems.error(cell.place(), Phrase.of("folder.no-period").with("found", cell.text()));
    }
    return period;
  }

  private boolean isSetAnew() {
    Cell cell = sheet.cell(row, SET_ANEW);
    if (!cell.isBlank() && !OutcomeRows.NO.is(cell.text()) && !OutcomeRows.YES.is(cell.text())) {
      problems.error(
          cell.place(),
          Table.unknown("cell.unknown-word", cell.text(), List.of(OutcomeRows.YES, OutcomeRows.NO))
              .with("fact", SET_ANEW));
    }
    return OutcomeRows.YES.is(cell.text());
  }
}
