package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Limits;

/**
 * What a page tells people to do in a spreadsheet, done by Apache POI.
 *
 * @param folder where the workbooks are
 */
record WorkbookSteps(Path folder) {

  private static final Pattern ROWS = Pattern.compile("Bladet `(.+)` i `(.+)`:");
  private static final Pattern REMOVE =
      Pattern.compile(".*Ta bort rad 2 på bladen `(.+)` och `(.+)` i `(.+)`\\.");
  private static final Pattern COPY =
      Pattern.compile("Kopiera svaren i `(.+)` till bladet `(.+)` i `(.+)`\\.");
  private static final Pattern BETWEEN_CELLS = Pattern.compile("\\s*\\|\\s*");

  private interface Change {
    void in(XSSFWorkbook book) throws IOException;
  }

  /** Does what the lines of a page say, if they say anything of a workbook. */
  void follow(List<String> page, int at) throws IOException {
    Matcher rows = ROWS.matcher(page.get(at));
    Matcher removal = REMOVE.matcher(page.get(at));
    Matcher copy = COPY.matcher(page.get(at));
    if (rows.matches()) {
      write(rows.group(2), rows.group(1), table(page, at + 2));
    } else if (removal.matches()) {
      change(removal.group(3), book -> remove(book.getSheet(removal.group(1))));
      change(removal.group(3), book -> remove(book.getSheet(removal.group(2))));
    } else if (copy.matches()) {
      copy(folder.resolve(copy.group(1)), copy.group(2), copy.group(3));
    }
  }

  /** Returns the cells of a table of Markdown, its headings first. */
  private static List<List<String>> table(List<String> page, int first) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = first; i < page.size() && page.get(i).startsWith("|"); i++) {
      String[] cells = BETWEEN_CELLS.split(page.get(i) + " ", -1);
      rows.add(List.of(cells).subList(1, cells.length - 1));
    }
    assertThat(rows.remove(1)).allMatch("---"::equals);
    return rows;
  }

  /** Writes rows below the headings of a sheet, in columns that are added where there is none. */
  private void write(String file, String name, List<List<String>> rows) throws IOException {
    change(
        file,
        book -> {
          Sheet sheet = book.getSheet(name);
          List<Integer> columns = new ArrayList<>();
          rows.get(0).forEach(heading -> columns.add(column(sheet.getRow(0), heading)));
          for (int i = 1; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < columns.size(); j++) {
              row.createCell(columns.get(j)).setCellValue(rows.get(i).get(j));
            }
          }
        });
  }

  private static int column(Row headings, String heading) {
    int columns = headings.getLastCellNum();
    int found =
        IntStream.range(0, columns)
            .filter(i -> headings.getCell(i).getStringCellValue().equals(heading))
            .findFirst()
            .orElse(columns);
    if (found == columns) {
      headings.createCell(columns).setCellValue(heading);
    }
    return found;
  }

  private static void remove(Sheet sheet) {
    sheet.removeRow(sheet.getRow(1));
  }

  private void copy(Path export, String name, String file) throws IOException {
    List<List<Cell>> rows =
        Csv.read("enkat.csv", Files.readAllBytes(export), Limits.SURVEY).orThrow().rows();
    change(
        file,
        book -> {
          Sheet sheet = book.createSheet(name);
          for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows.get(i).size(); j++) {
              row.createCell(j).setCellValue(rows.get(i).get(j).text());
            }
          }
        });
  }

  private void change(String file, Change change) throws IOException {
    Path path = folder.resolve(file);
    try (InputStream in = Files.newInputStream(path);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      change.in(book);
      try (OutputStream out = Files.newOutputStream(path)) {
        book.write(out);
      }
    }
  }
}
