package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.vastkom.goals.problem.Place;

/** Any marks in any workbook: notes are where they belong, and all else is as it was. */
class MarkedWorkbookLawsTest {

  private static final int ROWS = 9;
  private static final int COLUMNS = 7;

  /**
   * A cell of a workbook.
   *
   * @param row from 1
   * @param column from 1
   * @param kind its content: none, a text, a number, a formula, or whether it is true
   * @param style the number of its format; 0 for none
   * @param note its note; empty if it has none
   */
  record Written(int row, int column, int kind, int style, String note) {

    private String address() {
      return new CellAddress(row - 1, column - 1).formatAsString();
    }
  }

  private static CellStyle style(XSSFWorkbook book, int number) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(number == 1 ? "0.00 %" : "yyyy-mm-dd"));
    style.setAlignment(number == 1 ? HorizontalAlignment.CENTER : HorizontalAlignment.RIGHT);
    if (number == 2) {
      style.setFillForegroundColor(IndexedColors.AQUA.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private static byte[] book(List<Written> cells, boolean isMerged, List<Integer> widths)
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("s");
      List<CellStyle> styles = List.of(style(book, 1), style(book, 2));
      for (Written one : cells) {
        XSSFRow row = sheet.getRow(one.row - 1);
        row = row == null ? sheet.createRow(one.row - 1) : row;
        XSSFCell cell = row.createCell(one.column - 1);
        switch (one.kind) {
          case 1 -> cell.setCellValue("text & <" + one.row + ">");
          case 2 -> cell.setCellValue(one.column / 4.0);
          case 3 -> cell.setCellFormula("SUM(A1:A" + one.row + ")");
          case 4 -> cell.setCellValue(true);
          default -> cell.setBlank();
        }
        if (one.style > 0) {
          cell.setCellStyle(styles.get(one.style - 1));
        }
        if (!one.note.isEmpty()) {
          var anchor = book.getCreationHelper().createClientAnchor();
          anchor.setRow1(one.row - 1);
          anchor.setCol1(one.column - 1);
          XSSFComment note = sheet.createDrawingPatriarch().createCellComment(anchor);
          note.setString(book.getCreationHelper().createRichTextString(one.note));
        }
      }
      for (int i = 0; i < widths.size(); i++) {
        sheet.setColumnWidth(i, widths.get(i) * 256);
      }
      if (isMerged) {
        sheet.addMergedRegion(new CellRangeAddress(ROWS, ROWS + 1, 1, 2));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Provide
  Arbitrary<List<Written>> cells() {
    return Combinators.combine(
            Arbitraries.integers().between(1, ROWS),
            Arbitraries.integers().between(1, COLUMNS),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of("", "", "min", "två\nrader & <x>"))
        .as(Written::new)
        .list()
        .ofMaxSize(20)
        .uniqueElements(Written::address);
  }

  @Provide
  Arbitrary<List<Mark>> marks() {
    return Combinators.combine(
            Arbitraries.integers().between(1, ROWS + 3),
            Arbitraries.integers().between(1, COLUMNS + 3),
            Arbitraries.strings().withChars("aå &<\"'\n_x0041\u0007").ofMaxLength(30),
            Arbitraries.of(Sheet.Tint.RED, Sheet.Tint.YELLOW, Sheet.Tint.BLUE))
        .as((row, column, text, tint) -> new Mark(at(row, column), "ny" + text + ".", tint))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static Place at(int row, int column) {
    return Place.cell("bok", "s", row, column);
  }

  private static String address(Place cell, boolean isMerged) {
    boolean isWithin =
        isMerged
            && cell.row() > ROWS
            && cell.row() <= ROWS + 2
            && (cell.column() == 2 || cell.column() == 3);
    return isWithin ? "B" + (ROWS + 1) : cell.columnLetters() + cell.row();
  }

  @Property(tries = 60)
  void notesAreWhereTheyBelongAndAllElseIsAsItWas(
      @ForAll("cells") List<Written> cells,
      @ForAll("marks") List<Mark> marks,
      @ForAll boolean isMerged,
      @ForAll List<@IntRange(min = 0, max = 90) Integer> widths)
      throws IOException {
    byte[] book = book(cells, isMerged, widths.subList(0, Math.min(COLUMNS, widths.size())));
    Map<String, String> expected = new TreeMap<>();
    cells.stream()
        .filter(cell -> !cell.note.isEmpty())
        .forEach(cell -> expected.put(cell.address(), cell.note));
    Map<String, Mark> first = new TreeMap<>();
    for (Mark mark : marks) {
      String address = address(mark.cell(), isMerged);
      first.putIfAbsent(address, mark);
      expected.merge(
          address,
          mark.text(),
          (there, text) -> there.contains(text) ? there : there + "\n\n" + text);
    }

    byte[] copy =
        MarkableWorkbook.of("bok", book, Limits.WORKBOOK)
            .orThrow()
            .copy(Sheet.named("problem").row(Entry.text("vad")), marks)
            .orThrow();

    Books books = new Books(book, copy);
    books.areEqualBut("s", first.keySet());
    List<String> notes = new ArrayList<>();
    expected.forEach((cell, text) -> notes.add(cell + " " + text));
    assertThat(books.notes("s")).containsExactlyInAnyOrderElementsOf(notes);
    first.forEach((cell, mark) -> books.isTinted("s", cell, mark.tint()));
  }
}
