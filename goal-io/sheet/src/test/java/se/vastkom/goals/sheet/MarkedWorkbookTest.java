package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.LibreOffice;
import se.vastkom.goals.problem.Place;

/** Copies of workbooks that somebody else made, with notes and tints at cells. */
class MarkedWorkbookTest {

  private static final Sheet LIST =
      Sheet.named("problem")
          .column(Sheet.Column.wide(12))
          .column(Sheet.Column.wide(60))
          .headings("cell", "vad")
          .row(Entry.link("B2", Place.cell("", "mål & sånt", 2, 2)), Entry.text("inget tal"))
          .filtered();

  private static Place cell(String sheet, int row, int column) {
    return Place.cell("bok.xlsx", sheet, row, column);
  }

  private static Mark mark(int row, int column, String text) {
    return new Mark(cell("mål & sånt", row, column), text, Sheet.Tint.RED);
  }

  private static MarkableWorkbook markable(byte[] book) {
    return MarkableWorkbook.of("bok.xlsx", book, Limits.WORKBOOK).orThrow();
  }

  private static byte[] marked(byte[] book, Mark... marks) {
    return markable(book).copy(LIST, List.of(marks)).orThrow();
  }

  private static byte[] bytes(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  /** Returns a workbook with what people have in theirs. */
  private static XSSFWorkbook rich() {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet sheet = book.createSheet("mål & sånt");
    CellStyle percent = book.createCellStyle();
    percent.setDataFormat(book.createDataFormat().getFormat("0.0 %"));
    percent.setBorderBottom(BorderStyle.DOUBLE);
    percent.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
    percent.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    for (int i = 0; i < 5; i++) {
      XSSFRow row = sheet.createRow(i);
      row.createCell(0).setCellValue("mål " + i);
      row.createCell(1).setCellValue(i / 8.0);
      row.getCell(1).setCellStyle(percent);
      row.createCell(2).setCellFormula("B" + (i + 1) + "*2");
    }
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    sheet.setColumnWidth(0, 40 * 256);
    sheet.setDefaultColumnStyle(7, percent);
    sheet.createRow(8).setRowStyle(percent);
    sheet.addMergedRegion(new CellRangeAddress(10, 11, 1, 2));
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    sheet.addValidationData(
        helper.createValidation(
            helper.createExplicitListConstraint(new String[] {"ja", "nej"}),
            new CellRangeAddressList(0, 9, 3, 3)));
    var rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule("$A1=\"x\"");
    rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.YELLOW.getIndex());
    sheet
        .getSheetConditionalFormatting()
        .addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A1:A9")}, rule);
    var name = book.createName();
    name.setNameName("andelar");
    name.setRefersToFormula("'mål & sånt'!$B$1:$B$5");
    book.createSheet("mina anteckningar").createRow(2).createCell(2).setCellValue("kvar");
    return book;
  }

  private static void note(XSSFSheet sheet, String cell, String text) {
    var anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setRow2(3);
    anchor.setCol2(3);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
    comment.setAuthor("Anna");
    comment.setAddress(new CellAddress(cell));
  }

  @Test
  void aMarkIsANoteAndATintAndAllElseStays() throws IOException {
    byte[] book;
    try (XSSFWorkbook made = rich()) {
      book = bytes(made);
    }
    byte[] copy =
        marked(
            book,
            mark(2, 2, "fel:\n\"x\" <är> inget tal & så"),
            mark(7, 5, "tom"),
            mark(9, 1, "rad"),
            mark(7, 8, "kolumn"),
            mark(12, 3, "sammanfogad"),
            mark(1, 1, "först"),
            mark(1, 1, "sedan"));

    Books books = new Books(book, copy);
    books.areEqualBut("mål & sånt", Set.of("A1", "B2", "E7", "A9", "H7", "B11"));
    assertThat(books.notes("mål & sånt"))
        .containsExactlyInAnyOrder(
            "A1 först\n\nsedan",
            "B11 sammanfogad",
            "B2 fel:\n\"x\" <är> inget tal & så",
            "E7 tom",
            "H7 kolumn",
            "A9 rad");
    assertThat(books.notes("mina anteckningar")).isEmpty();
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      XSSFSheet list = read.getSheetAt(2);
      assertThat(list.getSheetName()).isEqualTo("problem");
      assertThat(list.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
      assertThat(list.getRow(1).getCell(0).getStringCellValue()).isEqualTo("B2");
      assertThat(list.getRow(1).getCell(0).getHyperlink().getLocation())
          .isEqualTo("'mål & sånt'!B2");
      assertThat(list.getColumnWidth(1)).isEqualTo(60 * 256);
      assertThat(list.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(list.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B2");
    }
    assertThat(marked(book, mark(2, 2, "x"))).isEqualTo(marked(book, mark(2, 2, "x")));
  }

  @Test
  void partsThatNothingIsWrittenIntoAreTheSameByteForByte() throws IOException {
    byte[] book;
    try (XSSFWorkbook made = rich()) {
      note(made.getSheetAt(1), "C3", "min egen");
      book = bytes(made);
    }
    byte[] copy = marked(book, mark(2, 2, "fel"));
    Archive before = Archive.open("", book).orThrow();
    Archive after = Archive.open("", copy).orThrow();
    List<String> changed = new ArrayList<>();
    for (String name : before.names()) {
      if (!java.util.Arrays.equals(
          before.read(name).readAllBytes(), after.read(name).readAllBytes())) {
        changed.add(name);
      }
    }
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml");
    assertThat(after.names())
        .startsWith(before.names().toArray(String[]::new))
        .endsWith(
            "xl/comments1.xml",
            "xl/worksheets/_rels/sheet1.xml.rels",
            "xl/drawings/vmlDrawing1.vml",
            "xl/worksheets/sheet3.xml");
  }

  @Test
  void notesThatAreThereStayAndOursComeBelow() throws IOException {
    byte[] book;
    try (XSSFWorkbook made = rich()) {
      note(made.getSheetAt(0), "B2", "min egen");
      note(made.getSheetAt(0), "D5", "en till");
      book = bytes(made);
    }
    byte[] copy = marked(book, mark(2, 2, "fel"), mark(3, 3, "tom"), mark(5, 4, "en till"));
    Books books = new Books(book, copy);
    books.areEqualBut("mål & sånt", Set.of("B2", "C3", "D5"));
    assertThat(books.notes("mål & sånt"))
        .containsExactlyInAnyOrder("B2 min egen\n\nfel", "D5 en till", "C3 tom");
    byte[] again =
        markable(copy)
            .copy(
                Sheet.named(markable(copy).freeName("problem")).row(Entry.text("x")),
                List.of(mark(2, 2, "fel"), mark(3, 3, "annat")))
            .orThrow();
    Books twice = new Books(copy, again);
    assertThat(twice.notes("mål & sånt"))
        .containsExactlyInAnyOrder("B2 min egen\n\nfel", "D5 en till", "C3 tom\n\nannat");
    assertThat(Xlsx.read("", again, Limits.WORKBOOK).orThrow().sheets().keySet())
        .containsExactly("mål & sånt", "mina anteckningar", "problem", "problem 2");
  }

  @Test
  void notesAreAddedToThoseThatExcelStored() throws IOException {
    byte[] book = NotedBook.with(NotedBook.shape("Note")).typed().bytes();
    Mark below = new Mark(cell("s", 2, 2), "ett\ntvå\ntre", Sheet.Tint.YELLOW);
    Mark beside = new Mark(cell("s", 3, 1), "ny", Sheet.Tint.BLUE);
    byte[] copy = marked(book, below, beside);
    assertThat(text(copy, "xl/comments1.xml"))
        .contains(
            "<authors><author>Anna</author><author>Målvakt</author></authors>",
            "<comment authorId=\"0\" ref=\"B2\"><text><r><t>min &amp; din</t></r><r><rPr>",
            "<t xml:space=\"preserve\">\n\nett\ntvå\ntre</t></r><phoneticPr fontId=\"1\"/></text>",
            "<comment authorId=\"1\" ref=\"A3\"><text><r><rPr>");
    assertThat(text(copy, "xl/drawings/vmlDrawing2.vml"))
        .contains(
            "<o:idmap data=\"3,4\" v:ext=\"edit\"/>",
            "<x:Anchor>2, 15, 0, 2, 4, 15, 6, 13</x:Anchor>",
            "<v:shape fillcolor=\"#ffffe1\" id=\"_x0000_s4096\"",
            "<x:Anchor>1, 15, 1, 15, 6, 15, 3, 2</x:Anchor>",
            "<x:Row>2</x:Row><x:Column>0</x:Column>")
        .containsOnlyOnce("<v:shapetype");
    for (String same :
        List.of("xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels")) {
      assertThat(text(copy, same)).isEqualTo(text(book, same));
    }
    Books books = new Books(book, copy);
    assertThat(books.notes("s"))
        .containsExactlyInAnyOrder("B2 min & din\n\nett\ntvå\ntre", "A3 ny");
  }

  private static String text(byte[] book, String part) throws IOException {
    return new String(
        Archive.open("", book).orThrow().read(part).readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aBookOfTheStrictVariantAndOneWithoutFormatsAreMarkedToo() throws IOException {
    byte[] bare =
        TestBook.of("<row><c t='inlineStr'><is><t>a</t></is></c></row>")
            .typed()
            .without("xl/styles.xml")
            .without("xl/sharedStrings.xml")
            .part(
                "xl/_rels/workbook.xml.rels", TestBook.links("worksheet", "worksheets/sheet1.xml"))
            .bytes();
    Mark mark = new Mark(cell("s", 1, 1), "fel", Sheet.Tint.RED);
    Books books = new Books(bare, marked(bare, mark));
    assertThat(books.notes("s")).containsExactly("A1 fel");
    books.isTinted("s", "A1");
    TestBook strict = TestBook.of("<row r='1'><c r='A1'><v>1</v></c></row>");
    for (String part :
        List.of(
            "_rels/.rels",
            "xl/_rels/workbook.xml.rels",
            "xl/workbook.xml",
            "xl/styles.xml",
            TestBook.SHEET,
            "xl/sharedStrings.xml")) {
      strict
          .replacing(
              part,
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
              "http://purl.oclc.org/ooxml/officeDocument/relationships")
          .replacing(
              part,
              "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
              "http://purl.oclc.org/ooxml/spreadsheetml/main");
    }
    byte[] copy = marked(strict.bytes(), mark);
    assertThat(text(copy, "xl/worksheets/sheet2.xml"))
        .contains("<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">")
        .doesNotContain("schemas.openxmlformats.org/spreadsheetml");
    assertThat(text(copy, "xl/worksheets/_rels/sheet1.xml.rels"))
        .contains("Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/comments\"");
    assertThat(
            TestBook.texts(
                TestBook.grid(Xlsx.read("", copy, Limits.WORKBOOK).orThrow(), "problem")))
        .containsExactly(List.of("cell", "vad"), List.of("B2", "inget tal"));
  }

  /** What LibreOffice saves can be marked again, also where it has stored the notes. */
  @Test
  @Tag("slow")
  void libreOfficeOpensAndSavesWhatIsMarked(@TempDir Path folder) throws Exception {
    byte[] book;
    try (XSSFWorkbook made = rich()) {
      note(made.getSheetAt(0), "B2", "min egen");
      book = bytes(made);
    }
    byte[] saved =
        LibreOffice.resaved(marked(book, mark(2, 2, "fel:\ntvå"), mark(7, 5, "tom")), folder);
    List<String> notes = List.of("B2 min egen\n\nfel:\ntvå", "E7 tom");
    Books books = new Books(book, saved);
    assertThat(books.notes("mål & sånt")).containsExactlyInAnyOrderElementsOf(notes);
    books.isTinted("mål & sånt", "B2");
    books.isTinted("mål & sånt", "E7");
    Workbook read = Xlsx.read("", saved, Limits.WORKBOOK).orThrow();
    assertThat(exports(saved)).containsAllEntriesOf(exports(book));
    assertThat(TestBook.texts(TestBook.grid(read, "problem")))
        .containsExactly(List.of("cell", "vad"), List.of("B2", "inget tal"));
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(saved))) {
      assertThat(opened.getSheetAt(0).getRow(1).getCell(2).getCellFormula()).isEqualTo("B2*2");
      assertThat(opened.getSheetAt(2).getRow(1).getCell(0).getHyperlink().getLocation())
          .isIn("'mål & sånt'!B2", "#'mål & sånt'!B2");
    }

    MarkableWorkbook again = markable(saved);
    assertThat(again.obstacles()).isEmpty();
    byte[] twice =
        again
            .copy(Sheet.named("problem 2").row(Entry.text("x")), List.of(mark(7, 5, "än")))
            .orThrow();
    assertThat(new Books(saved, LibreOffice.resaved(twice, folder)).notes("mål & sånt"))
        .containsExactlyInAnyOrder(notes.get(0), "E7 tom\n\nän");
  }

  private static Map<String, List<List<String>>> exports(byte[] book) {
    Map<String, List<List<String>>> texts = new TreeMap<>();
    Workbook.exports("", book, Limits.WORKBOOK)
        .orThrow()
        .forEach(
            (name, export) ->
                texts.put(
                    name,
                    export.grid().rows().stream()
                        .map(row -> row.stream().map(Cell::text).toList())
                        .toList()));
    return texts;
  }

  @Test
  void whatIsAskedWronglyIsABadCall() {
    MarkableWorkbook book = markable(TestBook.of("").bytes());
    assertThat(book.has(cell("s", 1, 1))).isTrue();
    assertThat(book.has(cell("t", 1, 1))).isFalse();
    assertThat(book.has(Place.cell("annan.xlsx", "s", 1, 1))).isFalse();
    assertThat(book.has(Place.wholeSheet("bok.xlsx", "s"))).isFalse();
    assertThat(book.freeName("S")).isEqualTo("S 2");
    assertThatThrownBy(() -> book.copy(Sheet.named("S"), List.of()))
        .hasMessage("Expected a new name of a sheet; found 'S'.");
    assertThatThrownBy(() -> book.copy(LIST, List.of(mark(1, 1, "x"))))
        .hasMessageStartingWith("Expected a cell of a sheet; found Place[");
    assertThatThrownBy(() -> new Mark(Place.row("s.csv", 1), "x", Sheet.Tint.RED))
        .hasMessageStartingWith("Expected a cell of a sheet; found Place[");
    assertThatThrownBy(() -> new Mark(cell("s", 1, 1), " ", Sheet.Tint.RED))
        .hasMessage("Expected a text of 1 to 32767 characters; found 1.");
    assertThatThrownBy(() -> Entry.link("", cell("s", 1, 1)))
        .hasMessage("Expected 1 to 32767 characters; found 0.");
    assertThatThrownBy(() -> Entry.link("x", Place.file("s")))
        .hasMessageStartingWith("Expected a cell of a sheet; found Place[");
    assertThat(MarkableWorkbook.of("bok", new byte[0], Limits.WORKBOOK).value()).isEmpty();
  }
}
