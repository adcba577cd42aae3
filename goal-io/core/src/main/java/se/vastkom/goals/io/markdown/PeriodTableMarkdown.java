package se.vastkom.goals.io.markdown;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.PeriodTable.Cell;
import se.vastkom.goals.words.Phrase;

/**
 * A table of goals by period.
 *
 * @param markdown the output
 */
record PeriodTableMarkdown(Markdown markdown) {

  void write(PeriodTable table) {
    markdown.heading(table.heading());
    markdown.paragraph(table.phrase());
    List<String> headings = new ArrayList<>(List.of(markdown.inline(Phrase.of("field.mål"))));
    table.periods().forEach(period -> headings.add(markdown.inline(period.name())));
    markdown.table(headings, table.goals().stream().map(this::row).toList());
  }

  private List<String> row(PeriodTable.Row goal) {
    List<String> lines = new ArrayList<>();
    lines.add(Literal.of(goal.goal().value()));
    lines.add(Literal.of(goal.title()));
    goal.endings().forEach(ending -> lines.add(markdown.inline(ending)));
    List<String> row = new ArrayList<>(List.of(Markdown.lines(lines)));
    goal.cells().forEach(cell -> row.add(cell.map(this::cell).orElse("")));
    return row;
  }

  private String cell(Cell cell) {
    List<String> lines = new ArrayList<>();
    lines.add(markdown.inline(cell.outcome()));
    cell.verdict()
        .ifPresent(said -> lines.add(markdown.signed(cell.status().orElseThrow().symbol(), said)));
    cell.notes().forEach(note -> lines.add(markdown.inline(note)));
    return Markdown.lines(lines);
  }
}
