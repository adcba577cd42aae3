package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.sheet.TestBook.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Words;

/** Workbooks written by POI. */
class XlsxPoiTest {

  private static Checked<Grid> read(org.apache.poi.ss.usermodel.Workbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return TestBook.grid(
        Xlsx.read("poi.xlsx", bytes.toByteArray(), Limits.WORKBOOK).orThrow(), "s");
  }

  private static CellStyle style(org.apache.poi.ss.usermodel.Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  @Test
  void readsEveryKindOfCellThatPoiWrites() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("s");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue("text å €");
      row.createCell(1).setCellValue(1234.5);
      row.createCell(2).setCellValue(0.8);
      row.getCell(2).setCellStyle(style(book, "0%"));
      row.createCell(3).setCellValue(LocalDate.of(2015, 12, 31));
      row.getCell(3).setCellStyle(style(book, "yyyy-mm-dd"));
      row.createCell(4).setCellValue(true);
      XSSFRichTextString rich = new XSSFRichTextString("ej utgått");
      rich.applyFont(0, 2, book.createFont());
      row.createCell(5).setCellValue(rich);
      row.createCell(6).setCellValue("rad\r\ntvå");
      row.createCell(7).setCellStyle(style(book, "0%"));

      Checked<Grid> grid = read(book);

      assertThat(grid.problems()).isEmpty();
      assertThat(texts(grid))
          .containsExactly(
              List.of(""),
              List.of("text å €", "1234,5", "80 %", "2015-12-31", "ja", "ej utgått", "rad\r\ntvå"));
    }
  }

  @Test
  void tellsFormulasMergedAndHiddenCellsThatPoiWrites() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("s");
      Row row = sheet.createRow(0);
      row.createCell(0).setCellFormula("40+2");
      row.createCell(1).setCellFormula("1/0");
      row.createCell(2).setCellFormula("2+2");
      book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(0));
      book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(1));
      sheet.createRow(1).createCell(0).setCellValue("x");
      sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
      sheet.getRow(1).setZeroHeight(true);
      sheet.setColumnHidden(0, true);

      assertThat(read(book).problems().stream().map(p -> Words.swedish().say(p.phrase())))
          .containsExactly(
              "poi.xlsx[s]: Dolda kolumner räknas ändå med: A. Visa dem, eller ta bort dem om de inte"
                  + " ska gälla.",
              "poi.xlsx[s]: Dolda rader räknas ändå med: 2. Visa dem, eller ta bort dem om de inte"
                  + " ska gälla.",
              "poi.xlsx[s] A1: Cellen har en formel. Värdet den hade när filen sparades används:"
                  + " \"42\".",
              "poi.xlsx[s] B1: Cellen visar felet #DIV/0!. Laga formeln, eller skriv ett värde.",
              "poi.xlsx[s] C1: Cellen har en formel utan uträknat värde. Öppna filen i Excel och"
                  + " spara om den, eller skriv ett värde.",
              "poi.xlsx[s] A2: Cellerna A2:A3 är sammanfogade, och då syns inte vilka rader eller"
                  + " kolumner värdet gäller. Dela upp dem och skriv värdet i varje cell, eller börja"
                  + " raden med # om den är en kommentar.");
    }
  }

  @Test
  void countsDaysAsPoiDoesInBothCalendars() throws IOException {
    for (boolean from1904 : List.of(false, true)) {
      try (XSSFWorkbook book = new XSSFWorkbook()) {
        book.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
        Row row = book.createSheet("s").createRow(0);
        row.createCell(0).setCellValue(LocalDate.of(2015, 12, 31));
        row.getCell(0).setCellStyle(style(book, "d mmmm yyyy"));

        assertThat(texts(read(book))).containsExactly(List.of("2015-12-31"));
      }
    }
  }

  @Test
  void readsWhatPoiStreams() throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(10)) {
      var sheet = book.createSheet("s");
      for (int i = 0; i < 50; i++) {
        sheet.createRow(i).createCell(0).setCellValue("rad " + i);
      }
      assertThat(texts(read(book))).hasSize(50).endsWith(List.of("rad 49"));
    }
  }

  @Property(tries = 100)
  void readsAnyTextThatPoiWrites(@ForAll("anyText") String text) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("s").createRow(0).createCell(0).setCellValue(text);

      String stripped = Text.stripped(text);
      assertThat(texts(read(book)))
          .isEqualTo(stripped.isEmpty() ? List.of() : List.of(List.of(stripped)));
    }
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.strings().withChars("ab_x0041åäö€ \n\t<>&'\"=+-@\u00a0").ofMaxLength(20);
  }

  /** A number is the decimal that was typed, whatever binary number it became. */
  @Property(tries = 100)
  void readsTheDecimalThatWasTyped(
      @ForAll @IntRange(min = -99_999_999, max = 99_999_999) int digits,
      @ForAll @IntRange(min = 0, max = 6) int scale)
      throws IOException {
    BigDecimal typed = BigDecimal.valueOf(digits, scale);
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Row row = book.createSheet("s").createRow(0);
      row.createCell(0).setCellValue(typed.doubleValue());
      row.createCell(1).setCellValue(typed.doubleValue());
      row.getCell(1).setCellStyle(style(book, "0.00######%"));

      assertThat(texts(read(book)))
          .containsExactly(
              List.of(
                  StoredNumber.plain(typed), StoredNumber.plain(typed.movePointRight(2)) + " %"));
    }
  }
}
