package se.vastkom.goals.io.xlsx;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.DocumentForms;
import se.vastkom.goals.io.DocumentWriter;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Words;

/**
 * Writes assessments as a workbook ({@code .xlsx}), the same bytes for the same assessment and
 * language. Its sheets, named in the language:
 *
 * <ul>
 *   <li>{@code sammanfattning}: how it went on the whole, by status, trend and area;
 *   <li>{@code resultat}: a row a goal, with status, figures, reason, rule, border and decision;
 *   <li>a sheet named after those that answer, such as {@code kommuner}, where any have: a row
 *       each, a column a goal, and below how many say yes in each sub-region;
 *   <li>{@code anmärkningar}: a row a remark;
 *   <li>{@code regler}: the rules in words, their borders, and what each status means;
 *   <li>{@code om}: what was read, and what the assessment was made with.
 * </ul>
 *
 * <p>Numbers are numbers and shares are per cents, exact; one that a spreadsheet cannot hold is a
 * text, such as {@code 24/49}. A text stays a text, whatever it begins with.
 */
public final class XlsxWriter implements DocumentWriter {

  public XlsxWriter() {}

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public DocumentForms forms() {
    return DocumentForms.none().with(AssessedFollowUp.class, this::write);
  }

  /**
   * Writes the workbook.
   *
   * @throws se.vastkom.goals.problem.ProblemsException if a text is longer than a cell can hold
   */
  public byte[] write(AssessedFollowUp assessed, Words words) {
    Cells cells = new Cells(words);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new SummarySheet(cells).of(assessed));
    sheets.add(new ResultSheet(cells).of(assessed));
    new RespondentSheet(cells, assessed).sheet().ifPresent(sheets::add);
    new HistorySheet(cells).of(assessed).ifPresent(sheets::add);
    sheets.add(new RemarkSheet(cells).of(assessed));
    sheets.add(new RuleSheet(cells).of(assessed.rules()));
    sheets.add(new AboutSheet(cells).of(assessed));
    return Xlsx.write(sheets.stream().map(Sheet::pageWide).toList());
  }
}
