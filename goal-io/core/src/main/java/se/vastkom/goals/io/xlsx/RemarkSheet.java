package se.vastkom.goals.io.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;

/**
 * The remarks on goals, a row each.
 *
 * @param cells in the language
 */
record RemarkSheet(Cells cells) {

  Sheet of(AssessedFollowUp assessed) {
    return Sheet.named(cells.name("excel.remarks"))
        .column(Sheet.Column.wide(16))
        .column(Sheet.Column.wide(48))
        .column(Sheet.Column.wide(70))
        .column(Sheet.Column.wide(50))
        .column(Sheet.Column.wide(10))
        .headings(
            cells.headings(
                "field.id", "field.mål", "fact.anmärkning", "field.varför", "field.regel"))
        .rows(
            assessed.assessments().stream()
                .flatMap(goal -> goal.remarks().map(remark -> row(goal, remark)))
                .toList())
        .filtered();
  }

  private List<Entry> row(Assessment assessment, Finding remark) {
    Goal goal = assessment.evidence().goal();
    return List.of(
        cells.text(goal.id().value()),
        cells.text(goal.title()),
        cells.sentence(remark.reason()),
        remark.because().map(cells::sentence).orElse(Entry.blank()),
        cells.text(
            remark.rules().stream().map(Finding.RuleRef::id).collect(Collectors.joining(" "))));
  }
}
