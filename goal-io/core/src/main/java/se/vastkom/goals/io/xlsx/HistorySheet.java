package se.vastkom.goals.io.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.PastResult;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;

/**
 * The earlier periods of goals, a row a goal and period, as they were concluded then.
 *
 * @param cells in the language
 */
record HistorySheet(Cells cells) {

  /** Returns the sheet; none where no goal has an earlier period. */
  Optional<Sheet> of(AssessedFollowUp assessed) {
    List<List<Entry>> rows =
        assessed.assessments().stream()
            .flatMap(one -> one.history().stream().map(past -> row(one, past)))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sheet.named(cells.name("part.historik"))
                .column(Sheet.Column.wide(16))
                .column(Sheet.Column.wide(48))
                .column(Sheet.Column.wide(12))
                .column(Sheet.Column.wide(24))
                .column(Sheet.Column.wide(24))
                .column(Sheet.Column.wide(16))
                .column(Sheet.Column.wide(14))
                .column(Sheet.Column.wide(34))
                .column(Sheet.Column.wide(60))
                .headings(
                    cells.headings(
                        "field.id",
                        "field.mål",
                        "field.period",
                        "field.utfall",
                        "field.målvärde",
                        "fact.status",
                        "fact.trend",
                        "field.regelverk",
                        "csv.remarks"))
                .rows(rows)
                .filtered());
  }

  private List<Entry> row(Assessment assessment, PastResult past) {
    Goal goal = assessment.evidence().goal();
    return List.of(
        cells.text(goal.id().value()),
        cells.text(goal.title()),
        cells.text(past.period().toString()),
        cells.sentence(past.outcome()),
        past.target().map(cells::sentence).orElse(Entry.blank()),
        past.status().map(cells::sentence).orElse(Entry.blank()),
        past.trend().map(cells::sentence).orElse(Entry.blank()),
        cells.text(past.book().map(cells.words()::say).orElse("")),
        cells.text(
            past.notes().stream().map(cells.words()::say).collect(Collectors.joining("; "))));
  }
}
