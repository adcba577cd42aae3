package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Place;

/** Texts added to workbooks that somebody else made. */
class XlsxAddingTest {

  private static Cell cell(int row, int column, String text) {
    return new Cell(Place.cell("bok.xlsx", "s", row, column), text);
  }

  private static byte[] added(byte[] book, Addition... additions) {
    return Xlsx.adding("bok.xlsx", book, List.of(additions)).orThrow();
  }

  private static List<List<String>> texts(byte[] book, String sheet) {
    Grid grid =
        Xlsx.read("bok.xlsx", book, Limits.WORKBOOK).orThrow().sheets().get(sheet).orThrow();
    return grid.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
  }

  private static byte[] part(byte[] book, String name) throws IOException {
    return Archive.open("bok.xlsx", book).orThrow().read(name).readAllBytes();
  }

  @Test
  void rowsGoBelowTheLastOneWithAnythingInIt() throws IOException {
    byte[] book =
        TestBook.of(
                "<row><c t='inlineStr'><is><t>regel</t></is></c></row>"
                    + "<row r='3'><c r='B3' s='1'><v>7</v></c></row>"
                    + "<row r='4' ht='30'><c r='A4' s='2'/><c r='C4'/></row>")
            .replacing(
                TestBook.SHEET,
                "</sheetData>",
                "</sheetData><dataValidations><dataValidation prompt='två&#10;rader'/>"
                    + "</dataValidations>")
            .formats("0.0", "0.00")
            .bytes();
    byte[] after =
        added(
            book,
            new Addition(
                "s",
                List.of(cell(1, 3, "status")),
                List.of(List.of("", "b & <c>", " d "), List.of("_x000D_"))));
    assertThat(texts(after, "s"))
        .containsExactly(
            List.of("regel", "", "status"),
            List.of(""),
            List.of("", "7"),
            List.of("", "b & <c>", "d"),
            List.of("_x000D_"));
    assertThat(new String(part(after, TestBook.SHEET), StandardCharsets.UTF_8))
        .contains(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>regel</t></is></c>"
                + "<c r=\"C1\" t=\"inlineStr\">",
            "<row ht=\"30\" r=\"4\"><c r=\"A4\" s=\"2\"/><c r=\"B4\" t=\"inlineStr\">"
                + "<is><t xml:space=\"preserve\">b &amp; &lt;c&gt;</t></is></c>"
                + "<c r=\"C4\" t=\"inlineStr\">",
            "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\">"
                + "<is><t xml:space=\"preserve\">_x005F_x000D_</t></is></c></row>",
            "<dataValidation prompt=\"två&#10;rader\"/>");
    for (String other : Archive.open("", book).orThrow().names()) {
      if (!other.equals(TestBook.SHEET)) {
        assertThat(part(after, other)).isEqualTo(part(book, other));
      }
    }
  }

  @Test
  void aRowWithAFormulaIsNeverWrittenOver() {
    byte[] book =
        TestBook.of(
                "<row r='1'><c r='A1'><v>1</v></c></row>"
                    + "<row r='2'><c r='A2' t='str'><f>IF(A1=1,\"\",2)</f><v></v></c></row>")
            .bytes();
    assertThat(texts(added(book, new Addition("s", List.of(), List.of(List.of("x")))), "s"))
        .containsExactly(List.of("1"), List.of(""), List.of("x"));
  }

  @Test
  void whatElseASheetHoldsStays() throws IOException {
    byte[] book;
    try (XSSFWorkbook made = new XSSFWorkbook()) {
      XSSFSheet sheet = made.createSheet("s");
      CellStyle filled = made.createCellStyle();
      filled.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
      filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      for (int i = 0; i < 2; i++) {
        sheet.createRow(i).createCell(0).setCellValue("a" + i);
        sheet.getRow(i).createCell(1).setCellValue("b" + i);
        sheet.getRow(i).getCell(1).setCellStyle(filled);
      }
      sheet.getRow(1).createCell(2).setCellFormula("1+1");
      made.getCreationHelper().createFormulaEvaluator().evaluateAll();
      XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
      DataValidationConstraint words = helper.createExplicitListConstraint(new String[] {"x"});
      var validation = helper.createValidation(words, new CellRangeAddressList(0, 9, 0, 0));
      validation.createPromptBox("Välj", "ett ord\nur listan");
      sheet.addValidationData(validation);
      made.createSheet("anteckningar").createRow(0).createCell(0).setCellValue("mina");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      made.write(bytes);
      book = bytes.toByteArray();
    }
    byte[] after =
        added(
            book,
            new Addition("s", List.of(), List.of(List.of("a2", "b2"))),
            new Addition("testfall", List.of(cell(1, 1, "testfall")), List.of(List.of("ett"))));
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(after))) {
      XSSFSheet sheet = read.getSheet("s");
      assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("b2");
      assertThat(sheet.getRow(2).getCell(1).getCellStyle())
          .isEqualTo(sheet.getRow(1).getCell(1).getCellStyle());
      assertThat(sheet.getRow(1).getCell(2).getCellFormula()).isEqualTo("1+1");
      assertThat(sheet.getDataValidations().get(0).getPromptBoxText())
          .isEqualTo("ett ord_x000a_ur listan");
      assertThat(read.getSheet("anteckningar").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("mina");
      assertThat(read.getSheetIndex("testfall")).isEqualTo(2);
      assertThat(read.getSheet("testfall").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("ett");
    }
    assertThat(added(book)).isEqualTo(added(book));
  }

  @Test
  void whatWouldBeTooLargeIsRefused() {
    byte[] book = TestBook.of("<row r='5000'><c r='A5000'><v>1</v></c></row>").bytes();
    List<List<String>> rows = List.of(List.of("x"));
    assertThat(Xlsx.read("bok.xlsx", book, Limits.WORKBOOK).value()).isPresent();
    assertThat(Said.of(Xlsx.adding("bok.xlsx", book, List.of(new Addition("s", List.of(), rows)))))
        .first()
        .isEqualTo("bok.xlsx[s] rad 5001: Tabellen har fler än 5\u00a0000 rader, som är gränsen.");
    assertThat(Said.of(Xlsx.adding("bok.xlsx", new byte[0], List.of())))
        .first()
        .asString()
        .startsWith("bok.xlsx: Filen är text och ingen arbetsbok.");
  }

  @Property(tries = 300)
  void whatIsAddedIsRead(
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @Size(min = 1, max = 6) List<@StringLength(min = 1, max = 12) String> texts) {
    byte[] book = Xlsx.write(List.of(Sheet.named("s").row(Entry.text("regel"))));
    List<List<String>> rows = new ArrayList<>();
    for (String text : texts) {
      List<String> row = new ArrayList<>(java.util.Collections.nCopies(width, ""));
      row.set(width - 1, "<" + text + ">");
      rows.add(row);
    }
    List<List<String>> expected = new ArrayList<>(List.of(List.of("regel")));
    expected.addAll(rows);
    assertThat(texts(added(book, new Addition("s", List.of(), rows)), "s")).isEqualTo(expected);
  }
}
