package se.vastkom.goals.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A person at a spreadsheet. */
final class Spreadsheet {

  private Spreadsheet() {}

  /** Opens a workbook, writes in the rows that begin with a text, and saves it in place. */
  static void change(Path file, String sheet, String first, int column, String text)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int changed = 0;
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      DataFormatter shown = new DataFormatter();
      for (Row row : book.getSheet(sheet)) {
        if (shown.formatCellValue(row.getCell(0)).equals(first)) {
          row.getCell(column).setCellValue(text);
          changed++;
        }
      }
      book.write(bytes);
    }
    assertThat(changed).isPositive();
    Files.write(file, bytes.toByteArray());
  }
}
