package se.vastkom.goals.io.text;

import java.util.Optional;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.PeriodTable.Cell;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Goals in several periods: each goal with a line for each period.
 *
 * @param paper the output
 */
record PeriodTableText(Paper paper) {

  void write(PeriodTable table) {
    paper.line(0, table.phrase());
    paper.gap();
    paper.line(0, table.heading());
    table.goals().forEach(row -> goal(table, row));
  }

  private void goal(PeriodTable table, PeriodTable.Row row) {
    paper.gap();
    paper.line(2, row.goal().value() + "  " + row.title(), 6);
    for (int i = 0; i < row.cells().size(); i++) {
      Part period = table.periods().get(i).name();
      row.cells().get(i).ifPresent(cell -> cell(period, cell));
    }
    row.endings().forEach(ending -> paper.line(4, ending));
  }

  private void cell(Part period, Cell cell) {
    String verdict = verdict(cell);
    paper.line(
        4,
        Phrase.of(verdict.isEmpty() ? "period-table.open" : "period-change.side")
            .with("period", period)
            .with("outcome", cell.outcome())
            .with("status", verdict));
    cell.notes().forEach(note -> paper.line(6, note));
  }

  private String verdict(Cell cell) {
    Optional<String> symbol = cell.status().map(Status::symbol);
    return cell.verdict().map(said -> symbol.orElse("") + " " + paper.words().say(said)).orElse("");
  }
}
