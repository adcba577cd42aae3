package se.vastkom.goals.io.xlsx;

import java.util.List;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.words.Phrase;

/**
 * What was read, and what the assessment was made with.
 *
 * @param cells in the language
 */
record AboutSheet(Cells cells) {

  Sheet of(AssessedFollowUp assessed) {
    FollowUp.Header header = assessed.followUp().header();
    AssessedFollowUp.Run run = assessed.run();
    Sheet sheet =
        Sheet.named(cells.name("excel.about"))
            .column(Sheet.Column.wide(40))
            .column(Sheet.Column.wide(80));
    sheet = stated(sheet, "field.uppföljning", cells.text(header.title()));
    sheet = stated(sheet, "field.utgivare", cells.text(header.publisher()));
    sheet = stated(sheet, "field.källa", cells.text(header.source()));
    sheet = stated(sheet, "field.period", cells.word(header.when()));
    sheet = stated(sheet, "excel.population", cells.word(header.population().part()));
    for (InputFile input : run.inputs()) {
      Phrase what = Phrase.of("excel.input").with("role", input.role());
      sheet = sheet.row(cells.text(cells.words().sayFirst(what)), cells.text(input.sha256()));
    }
    sheet = stated(sheet, "field.regelverk", cells.text(run.book().name()));
    sheet = stated(sheet, "field.version", cells.text(run.book().version()));
    sheet = stated(sheet, "excel.checksum", cells.text(run.book().sha256()));
    sheet = stated(sheet, "excel.owner", cells.text(assessed.rules().owner()));
    sheet = stated(sheet, "excel.rules-from", cells.text(assessed.rules().source()));
    sheet = stated(sheet, "excel.as-of", Entry.day(run.asOf()));
    sheet = stated(sheet, "excel.engine", cells.text(run.engine()));
    return assessed
        .rules()
        .tests()
        .map(tests -> cells.sentence(tests.phrase()))
        .map(tests -> row("excel.tests", tests))
        .map(sheet::row)
        .orElse(sheet);
  }

  /** Adds what is stated; what is not is left out. */
  private Sheet stated(Sheet sheet, String what, Entry value) {
    return value.equals(Entry.blank()) ? sheet : sheet.row(row(what, value));
  }

  private List<Entry> row(String what, Entry value) {
    return List.of(cells.text(cells.words().say(what)), value);
  }
}
