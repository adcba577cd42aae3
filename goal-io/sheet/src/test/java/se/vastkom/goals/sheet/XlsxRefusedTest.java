package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;

/** Files that are no workbook, or one that is not supported, each refused by name. */
class XlsxRefusedTest {

  private static final String ONE = "<row r='1'><c r='A1'><v>1</v></c></row>";
  private static final String DAMAGED_SV =
      "bok.xlsx: Filen är skadad eller avkortad. Hämta eller kopiera den igen, eller öppna den i"
          + " Excel och spara om den.";
  private static final String DAMAGED_EN =
      "bok.xlsx: The file is damaged or cut short. Fetch or copy it again, or open it in Excel and"
          + " save it anew.";

  private static List<String> said(byte[] bytes) {
    return Said.of(Xlsx.read("bok.xlsx", bytes, Limits.WORKBOOK));
  }

  private static List<String> said(String text) {
    return said(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anOlderExcelFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("s").createRow(0).createCell(0).setCellValue("x");
      book.write(bytes);
    }

    assertThat(said(bytes.toByteArray()))
        .containsExactly(
            "bok.xlsx: Filen är en äldre Excelfil (.xls), som inte läses. Öppna den och spara den som"
                + " \"Excel-arbetsbok (.xlsx)\".",
            "bok.xlsx: The file is an older Excel file (.xls), which is not read. Open it and save it"
                + " as \"Excel Workbook (.xlsx)\".");
  }

  @Test
  void aLockedFile() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      lock.confirmPassword("hemligt");
      try (var out = lock.getDataStream(files)) {
        out.write(TestBook.of(ONE).bytes());
      }
      files.writeFilesystem(bytes);
    }

    assertThat(said(bytes.toByteArray()))
        .containsExactly(
            "bok.xlsx: Filen är låst med ett lösenord. Öppna den i Excel, ta bort lösenordet under"
                + " Arkiv, Information, Skydda arbetsbok, och spara igen.",
            "bok.xlsx: The file is locked with a password. Open it in Excel, remove the password"
                + " under File, Info, Protect Workbook, and save again.");
  }

  @Test
  void macrosByContentAndByPart() {
    String sv =
        "bok.xlsx: Filen har makron, som aldrig läses. Spara den som \"Excel-arbetsbok (.xlsx)\","
            + " utan makron.";
    String en =
        "bok.xlsx: The file has macros, which are never read. Save it as \"Excel Workbook (.xlsx)\","
            + " without macros.";
    TestBook byContent =
        TestBook.of(ONE)
            .replacing(
                TestBook.CONTENT_TYPES,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml");

    assertThat(said(byContent.bytes())).containsExactly(sv, en);
    assertThat(said(TestBook.of(ONE).part("xl/vbaProject.bin", new byte[] {1}).bytes()))
        .containsExactly(sv, en);
  }

  @Test
  void aBinaryWorkbook() {
    TestBook book =
        TestBook.of(ONE)
            .replacing(
                TestBook.CONTENT_TYPES,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.binary.macroEnabled.main");

    assertThat(said(book.bytes()))
        .containsExactly(
            "bok.xlsx: Filen är en binär arbetsbok (.xlsb), som inte läses. Öppna den och spara den"
                + " som \"Excel-arbetsbok (.xlsx)\".",
            "bok.xlsx: The file is a binary workbook (.xlsb), which is not read. Open it and save it"
                + " as \"Excel Workbook (.xlsx)\".");
  }

  @Test
  void anOpenDocumentSpreadsheet() {
    TestBook book =
        new TestBook()
            .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .part("content.xml", "<x/>");

    assertThat(said(book.bytes()))
        .containsExactly(
            "bok.xlsx: Filen är ett OpenDocument-kalkylblad (.ods), som läses men inte skrivs i. Öppna det och"
                + " spara det som .xlsx.",
            "bok.xlsx: The file is an OpenDocument spreadsheet (.ods), which is read but not written in. Open it and"
                + " save it as .xlsx.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><table><tr><td>1</td></tr></table></body></html>",
        "<!DOCTYPE html>\n<HTML>",
        "<table><tr><td>1"
      })
  void aPageWithAWrongName(String page) {
    assertThat(said(page))
        .containsExactly(
            "bok.xlsx: Filen är en webbsida (HTML) och ingen arbetsbok, vad den än heter. Öppna den i"
                + " Excel och spara den som \"Excel-arbetsbok (.xlsx)\".",
            "bok.xlsx: The file is a web page (HTML) and no workbook, whatever its name. Open it in"
                + " Excel and save it as \"Excel Workbook (.xlsx)\".");
  }

  @Test
  void anXmlSpreadsheetOf2003() {
    assertThat(
            said(
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                    + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"))
        .containsExactly(
            "bok.xlsx: Filen är ett XML-kalkylblad från Excel 2003, som inte läses. Öppna den och"
                + " spara den som \"Excel-arbetsbok (.xlsx)\".",
            "bok.xlsx: The file is an XML spreadsheet of Excel 2003, which is not read. Open it and"
                + " save it as \"Excel Workbook (.xlsx)\".");
  }

  @Test
  void csvNamedXlsx() {
    assertThat(said("mål;utfall\ne-arkiv-1;49\n"))
        .containsExactly(
            "bok.xlsx: Filen är text och ingen arbetsbok. Är den CSV, ge den ändelsen .csv; annars"
                + " öppna den i Excel och spara den som \"Excel-arbetsbok (.xlsx)\".",
            "bok.xlsx: The file is text and no workbook. If it is CSV, give it the extension .csv;"
                + " otherwise open it in Excel and save it as \"Excel Workbook (.xlsx)\".");
  }

  @Test
  void xlsxNamedCsv() {
    String sv =
        "mal.csv: Filen är en arbetsbok eller annan packad fil, men en textfil väntades. Spara bladet"
            + " som \"CSV UTF-8\" i Excel, eller ge filen rätt ändelse.";

    assertThat(Said.of(Csv.read("mal.csv", TestBook.of(ONE).bytes(), Limits.STANDARD)))
        .containsExactly(
            sv,
            "mal.csv: The file is a workbook or another packed file, but a text file was expected."
                + " Save the sheet as \"CSV UTF-8\" in Excel, or give the file its right extension.");
  }

  @Test
  void whatIsNoWorkbookAtAll() {
    List<String> both =
        List.of(
            "bok.xlsx: Filen är ingen arbetsbok. Väntat är en fil som sparats som \"Excel-arbetsbok"
                + " (.xlsx)\".",
            "bok.xlsx: The file is no workbook. Expected a file saved as \"Excel Workbook"
                + " (.xlsx)\".");

    assertThat(said(new byte[] {7, 0, 7})).isEqualTo(both);
    assertThat(said(new TestBook().part("a.txt", "x").bytes())).isEqualTo(both);
    assertThat(
            said(
                TestBook.of(ONE)
                    .part("_rels/.rels", TestBook.links("officeDocument", "word/document.xml"))
                    .bytes()))
        .isEqualTo(both);
    assertThat(said(TestBook.of(ONE).part("_rels/.rels", TestBook.links()).bytes()))
        .isEqualTo(both);
  }

  @Test
  void anEmptyFileIsText() {
    // Files refuses it before this.
    assertThat(said("").get(0)).startsWith("bok.xlsx: Filen är text och ingen arbetsbok.");
  }

  @Property
  void aFileCutAnywhere(@ForAll @IntRange(min = 4, max = 1_000) int length) {
    byte[] whole = TestBook.of(ONE).bytes();

    assertThat(said(Arrays.copyOf(whole, Math.min(length, whole.length - 1))))
        .containsExactly(DAMAGED_SV, DAMAGED_EN);
  }

  @Property
  void aFileWithOneByteChangedIsReadRefusedOrDamagedAndNeverThrows(
      @ForAll @IntRange(min = 0, max = 2_000) int at, @ForAll byte changed) {
    byte[] bytes = TestBook.of(ONE).bytes();
    bytes[at % bytes.length] = changed;

    Checked<Workbook> read = Xlsx.read("bok.xlsx", bytes, Limits.WORKBOOK);

    assertThat(read.value().isPresent() ? 1 : read.problems().size()).isEqualTo(1);
  }

  @Property
  void aSheetWithRandomMarkupNeverThrows(@ForAll long seed) {
    List<String> pieces =
        List.of(
            "<row r='1'>",
            "<row>",
            "</row>",
            "<c r='A1'>",
            "<c t='s'>",
            "<c t='inlineStr'>",
            "</c>",
            "<v>",
            "</v>",
            "<v>1</v>",
            "<f/>",
            "<is>",
            "</is>",
            "<t>x</t>",
            "<rPh>",
            "</rPh>",
            "text",
            "&amp;",
            "&x;",
            "<!-- c -->",
            "<![CDATA[x]]>",
            "<?p i?>",
            "<",
            "]]>",
            "\u0001");
    Random random = new Random(seed);
    StringBuilder rows = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      rows.append(pieces.get(random.nextInt(pieces.size())));
    }

    assertThat(TestBook.of(rows.toString()).grid().problems().size()).isLessThan(20);
  }

  @Test
  void aCellOutsideEveryRow() {
    for (String rows :
        List.of(
            "<is><c><v>1</v></c></is><row r='1'><c><v>2</v></c></row>",
            "<row r='1'><c><v>2</v></c></row><is><c><v>1</v></c></is>")) {
      assertThat(Said.of(TestBook.of(rows).grid()))
          .contains(
              "bok.xlsx[s]: En cell i filen står utanför raderna. Öppna filen i Excel och spara"
                  + " om den.");
    }
  }

  @Test
  void aDocumentTypeInAnyPart() {
    String type = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    for (String part :
        List.of(TestBook.SHEET, "xl/workbook.xml", "_rels/.rels", "xl/sharedStrings.xml")) {
      TestBook book = TestBook.of(ONE).replacing(part, "<", "\n<");
      byte[] bytes = book.part(part, type + "<x>&a;</x>").bytes();

      assertThat(said(bytes))
          .containsExactly(
              "bok.xlsx: Filens del \""
                  + part
                  + "\" har en dokumenttyp (DOCTYPE), som kan hämta eller dölja annat innehåll. Filen"
                  + " läses inte; öppna den i Excel och spara om den.",
              "bok.xlsx: The part \""
                  + part
                  + "\" of the file has a document type (DOCTYPE), which can fetch or hide other"
                  + " content. The file is not read; open it in Excel and save it anew.");
    }
    assertThat(
            said(
                TestBook.of(ONE)
                    .part("docProps/core.xml", "<?xml version='1.0'?><!-- > --><!DOCTYPE x><x/>")
                    .bytes()))
        .hasSize(2);
  }

  @Test
  void anEntityThatNobodyDeclared() {
    assertThat(
            Said.of(TestBook.of("<row><c t='inlineStr'><is><t>&hemlig;</t></is></c></row>").grid()))
        .containsExactly(
            "bok.xlsx[s]: Filens del \"xl/worksheets/sheet1.xml\" saknas eller följer inte formatet."
                + " Öppna filen i Excel och spara om den.",
            "bok.xlsx[s]: The part \"xl/worksheets/sheet1.xml\" of the file is missing or does not"
                + " follow the format. Open the file in Excel and save it anew.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
  void aPartThatIsBroken(String part) {
    assertThat(said(TestBook.of(ONE).part(part, "<a><b></a>").bytes()))
        .containsExactly(
            "bok.xlsx: Filens del \""
                + part
                + "\" saknas eller följer inte formatet. Öppna filen i Excel och spara om den.",
            "bok.xlsx: The part \""
                + part
                + "\" of the file is missing or does not follow the format. Open the file in Excel"
                + " and save it anew.");
  }

  @Test
  void aPartThatIsMissing() {
    assertThat(said(TestBook.of(ONE).without("xl/sharedStrings.xml").bytes()).get(0))
        .startsWith("bok.xlsx: Filens del \"xl/sharedStrings.xml\" saknas");
    assertThat(Said.of(TestBook.of(ONE).without(TestBook.SHEET).grid()).get(0))
        .startsWith("bok.xlsx[s]: Filens del \"xl/worksheets/sheet1.xml\" saknas");
    assertThat(
            said(TestBook.of(ONE)
                    .part("xl/_rels/workbook.xml.rels", TestBook.links("chart", "x"))
                    .bytes())
                .get(0))
        .startsWith("bok.xlsx: Arbetsboken har inga blad med celler.");
  }

  @Test
  void markupOrNamesThatWouldFillTheMemory() {
    String attribute = "<row r='1' x='" + "y".repeat(70_000) + "'/>";
    String comment = "<!-- " + "<y>".repeat(30_000) + " -->";
    String deep = "<row>".repeat(120) + "</row>".repeat(120);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      names.append("<x").append(i).append("/>");
    }
    for (String rows : List.of(attribute, comment, deep, names.toString())) {
      assertThat(Said.of(TestBook.of(rows).grid()).get(0))
          .startsWith("bok.xlsx[s]: Filens del \"xl/worksheets/sheet1.xml\" saknas eller följer");
    }
    assertThat(TestBook.of("<!-- " + "<y>".repeat(3_000) + " --><?p x?>" + ONE).grid().problems())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../ute.xml", "xl/../../ute.xml", "/etc/passwd", "xl\\sheet.xml", "C:x.xml"})
  void namesThatPointOutside(String name) {
    assertThat(said(TestBook.of(ONE).part(name, "<x/>").bytes()))
        .containsExactly(
            "bok.xlsx: Filens del \""
                + name
                + "\" har ett namn som pekar utanför filen eller är otillåtet. Öppna filen i Excel"
                + " och spara om den.",
            "bok.xlsx: The part \""
                + name
                + "\" of the file has a name that points outside the file or is not allowed. Open"
                + " the file in Excel and save it anew.");
  }

  @Test
  void aPartThatIsThereTwice() {
    assertThat(said(TestBook.of(ONE).part("XL/Workbook.xml", "<x/>").bytes()))
        .containsExactly(
            "bok.xlsx: Filens del \"XL/Workbook.xml\" finns två gånger. Öppna filen i Excel och spara"
                + " om den.",
            "bok.xlsx: The part \"XL/Workbook.xml\" of the file is there twice. Open the file in Excel"
                + " and save it anew.");
  }

  @Test
  void moreThanAThousandParts() {
    TestBook book = TestBook.of(ONE);
    for (int i = 0; i < 993; i++) {
      book.part("x/" + i, "");
    }
    assertThat(said(book.bytes())).isEmpty();

    assertThat(said(book.part("x/a", "").bytes()))
        .containsExactly(
            "bok.xlsx: Filen har 1\u00a0001 delar; gränsen är 1\u00a0000. Ta bort bilder och blad som"
                + " inte behövs.",
            "bok.xlsx: The file has 1,001 parts; the limit is 1,000. Take out pictures and sheets"
                + " that are not needed.");
  }

  @Test
  void moreThanAHundredSheets() {
    StringBuilder sheets = new StringBuilder();
    for (int i = 0; i < 101; i++) {
      sheets.append("<sheet name='b" + i + "' r:id='rId1'/>");
    }
    assertThat(said(TestBook.of(ONE).main("<sheets>" + sheets + "</sheets>").bytes()))
        .containsExactly(
            "bok.xlsx: Arbetsboken har 101 blad; gränsen är 100.",
            "bok.xlsx: The workbook has 101 sheets; the limit is 100.");
  }

  @Test
  void moreRowsColumnsOrCharactersThanTheLimits() {
    String longest = "x".repeat(2_000);
    TestBook at =
        TestBook.of(
                "<row r='1'><c r='CV1' t='s'><v>0</v></c></row>"
                    + "<row r='5000'><c r='A5000'><v>1</v></c></row>")
            .strings("<t>" + longest + "</t>");
    assertThat(at.grid().orThrow().rows()).hasSize(5_000);

    TestBook beyond =
        TestBook.of(
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='CW1'><v>1</v></c></row>"
                    + "<row r='5001'><c r='B5001'><v>1</v></c></row>"
                    + "<row r='5002'><c r='B5002'><v>1</v></c></row>")
            .strings("<t>" + longest + "y</t>");
    assertThat(Said.of(beyond.grid()))
        .containsExactly(
            "bok.xlsx[s] rad 1: Raden har 101 kolumner; gränsen är 100.",
            "bok.xlsx[s] row 1: The row has 101 columns; the limit is 100.",
            "bok.xlsx[s] A1: Texten är 2\u00a0001 tecken lång; gränsen är 2\u00a0000.",
            "bok.xlsx[s] A1: The text is 2,001 characters long; the limit is 2,000.",
            "bok.xlsx[s] rad 5001: Tabellen har fler än 5\u00a0000 rader, som är gränsen.",
            "bok.xlsx[s] row 5001: The table has more than 5,000 rows, which is the limit.");
  }

  @Test
  void moreCellsThanOneSheetMayHave() {
    TestBook book =
        TestBook.of("")
            .main("<sheets><sheet name='a' r:id='rId1'/><sheet name='b' r:id='rId1'/></sheets>")
            .sheet(
                "<sheetData><row r='1'><c r='E1'><v>1</v></c></row><row r='6'><c"
                    + " r='A6'><v>1</v></c></row></sheetData>");
    Limits ten = new Limits(1_000_000, 10, 2, 10);

    assertThat(Said.of(Xlsx.read("bok.xlsx", book.bytes(), new Limits(1_000_000, 10, 5, 10))))
        .isEmpty();
    assertThat(Xlsx.read("bok.xlsx", book.bytes(), ten).value()).isPresent();
    TestBook wide =
        book.sheet(
            "<sheetData><row r='1'><c r='B1'><v>1</v></c></row><row r='10'><c"
                + " r='B10'><v>1</v></c></row></sheetData>");
    assertThat(Said.of(Xlsx.read("bok.xlsx", wide.bytes(), ten)))
        .containsExactly(
            "bok.xlsx: Arbetsboken har fler än 20 celler, som är gränsen för alla blad tillsammans."
                + " Dela upp den eller ta bort det som inte behövs.",
            "bok.xlsx: The workbook has more than 20 cells, which is the limit for all sheets"
                + " together. Split it, or take out what is not needed.");
  }

  @ParameterizedTest
  @CsvSource({"8, 1", "10, 12", "16, 7"})
  void aPartPackedInAWayThatIsNotRead(int at, int value) {
    byte[] bytes = TestBook.of(ONE).bytes();
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int directory = file.getInt(bytes.length - 22 + 16);
    file.putShort(directory + at, (short) value);

    assertThat(said(bytes)).containsExactly(DAMAGED_SV, DAMAGED_EN);
  }

  @Test
  void aPartWhoseNameIsAnotherInTheDirectory() {
    byte[] bytes = TestBook.of(ONE).bytes();
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int directory = file.getInt(bytes.length - 22 + 16);
    bytes[directory + 46] = 'x';

    assertThat(said(bytes)).containsExactly(DAMAGED_SV, DAMAGED_EN);
  }

  @Test
  void theStrictVariantIsRead() {
    String old = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    TestBook book =
        TestBook.of("<row r='1'><c r='A1' s='1' t='d'><v>2015-12-31</v></c></row>")
            .replacing("_rels/.rels", old, strict)
            .replacing("xl/_rels/workbook.xml.rels", old, strict)
            .replacing("xl/workbook.xml", old, strict);
    for (String part : List.of("xl/workbook.xml", TestBook.SHEET, "xl/styles.xml")) {
      book.replacing(
          part,
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");
    }

    assertThat(TestBook.texts(book.grid())).containsExactly(List.of("2015-12-31"));
  }

  @Test
  void partsAreFoundHoweverTheyAreReferredTo() {
    TestBook book =
        TestBook.of(ONE)
            .part("_rels/.rels", TestBook.links("officeDocument", "/xl/Workbook.xml"))
            .part(
                "xl/_rels/Workbook.xml.rels",
                TestBook.links("worksheet", "../xl/./worksheets/SHEET1.xml"))
            .without("xl/_rels/workbook.xml.rels")
            .without("xl/styles.xml")
            .without("xl/sharedStrings.xml");

    assertThat(TestBook.texts(book.grid())).containsExactly(List.of("1"));
  }
}
