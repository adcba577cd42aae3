package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Part;

/** Writes the parts of a follow-up as the sheets of a workbook. */
final class WorkbookForm {

  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;

  private WorkbookForm() {}

  /** Returns the bytes of the workbook. */
  static byte[] bytes(List<PartTable> tables) {
    return Xlsx.write(tables.stream().map(WorkbookForm::sheet).toList());
  }

  private static Sheet sheet(PartTable table) {
    Sheet sheet = Sheet.named(table.part().title().sv());
    for (int i = 0; i < table.headings().size(); i++) {
      sheet = sheet.column(Sheet.Column.wide(width(table, i)));
    }
    String[] headings = table.headings().stream().map(Part.Name::sv).toArray(String[]::new);
    return sheet.headings(headings).rows(table.rows());
  }

  private static int width(PartTable table, int column) {
    int longest =
        Stream.concat(
                Stream.of(table.headings().get(column).sv()),
                table.rows().stream().map(row -> row.get(column)).map(Entry::readBack))
            .flatMap(String::lines)
            .mapToInt(String::length)
            .max()
            .orElse(NARROWEST);
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
  }
}
