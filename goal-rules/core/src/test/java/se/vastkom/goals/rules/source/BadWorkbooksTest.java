package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.rules.source.Retouched.cell;
import static se.vastkom.goals.rules.source.Retouched.number;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.RuleBook;

/**
 * Ways to get a rule book wrong that only a workbook has, with the messages of each in both
 * languages; and cells that only look wrong, with their meaning. All start from the good book of
 * {@link BadBooksTest}. To renew the messages after an intended change, run with {@code
 * -Dgolden.renew=true} and read the difference.
 */
class BadWorkbooksTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/se/vastkom/goals/rules/source/badworkbooks");
  private static final RuleBook BASE =
      RuleBooks.read(Path.of("src/test/resources/se/vastkom/goals/rules/source/bad/base"))
          .orThrow();
  private static final byte[] WORKBOOK = RuleBooks.workbook(BASE);

  @TempDir private Path folder;

  /**
   * A way to get it wrong.
   *
   * @param message a message that must be among those reported
   * @param change the change to the good workbook
   */
  private record Kind(String message, Retouched.Change change) {}

  private static void text(XSSFWorkbook book, String address, String text) {
    cell(book, address).setCellValue(text);
  }

  private static XSSFSheet row(XSSFWorkbook book, String sheet, String... cells) {
    XSSFSheet found = book.getSheet(sheet);
    int row = found.getLastRowNum() + 1;
    for (int i = 0; i < cells.length; i++) {
      found.getRow(row - 1);
      (i == 0 ? found.createRow(row) : found.getRow(row)).createCell(i).setCellValue(cells[i]);
    }
    return found;
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put(
        "no-sheet-about-the-book",
        new Kind("rulebook.no-sheet", book -> book.removeSheetAt(book.getSheetIndex("regelverk"))));
    kinds.put(
        "no-sheet-of-a-table",
        new Kind(
            "rulebook.missing-sheet", book -> book.removeSheetAt(book.getSheetIndex("trend"))));
    kinds.put(
        "empty-sheet-of-a-table",
        new Kind(
            "table.no-headings",
            book -> {
              book.removeSheetAt(book.getSheetIndex("trend"));
              book.createSheet("trend");
            }));
    kinds.put(
        "unknown-key", new Kind("yaml.unknown-key", book -> text(book, "regelverk!A4", "nam")));
    kinds.put(
        "tables-for-table",
        new Kind("yaml.unknown-key", book -> text(book, "regelverk!A8", "tabeller")));
    kinds.put(
        "repeated-key", new Kind("yaml.repeated-key", book -> row(book, "regelverk", "namn", "A")));
    kinds.put(
        "value-without-key",
        new Kind("rulebook.no-key", book -> row(book, "regelverk", "", "Vad är detta?")));
    kinds.put(
        "addition-where-there-is-none",
        new Kind("rulebook.needless-addition", book -> text(book, "regelverk!C4", "U")));
    kinds.put(
        "table-without-hit-policy",
        new Kind("yaml.empty-key", book -> text(book, "regelverk!C8", "")));
    kinds.put(
        "repeated-table",
        new Kind(
            "rulebook.repeated-table", book -> row(book, "regelverk", "tabell", "trend", "F")));
    kinds.put(
        "no-heading-of-values",
        new Kind("table.unknown-heading", book -> text(book, "regelverk!B1", "innehåll")));
    kinds.put(
        "unknown-word", new Kind("cell.unknown-word", book -> text(book, "status!B3", "aktivit")));
    kinds.put(
        "share-without-per-cent",
        new Kind("cell.fraction-or-percent", book -> number(book, "status!D6", 0.8, "0.00")));
    kinds.put(
        "parameter-without-per-cent",
        new Kind(
            "parameter.fraction-or-percent",
            book -> number(book, "parametrar!B2", 0.8, "General")));
    kinds.put(
        "parameter-without-a-unit",
        new Kind("parameter.no-unit", book -> number(book, "parametrar!B2", 80, "General")));
    kinds.put(
        "eighty-in-a-cell-of-per-cent",
        new Kind("parameter.empty-range-on", book -> number(book, "parametrar!B2", 80, "0%")));
    kinds.put(
        "date-shown-as-a-number",
        new Kind(
            "rulebook.numbered-day", book -> number(book, "parametrar!C2", 42_005, "General")));
    kinds.put(
        "date-with-a-time",
        new Kind("xlsx.time", book -> number(book, "parametrar!C2", 42_005.5, "yyyy-mm-dd hh:mm")));
    kinds.put(
        "format-that-scales",
        new Kind("xlsx.unclear-format", book -> number(book, "parametrar!B2", 80_000, "0,")));
    kinds.put(
        "formula-without-a-value",
        new Kind(
            "xlsx.formula-without-value",
            book -> {
              cell(book, "parametrar!B2").setBlank();
              cell(book, "parametrar!B2").setCellFormula("40%+40%");
            }));
    kinds.put(
        "formula-that-is-an-error",
        new Kind(
            "xlsx.error-value",
            book -> {
              cell(book, "parametrar!B2").setCellFormula("1/0");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            }));
    kinds.put(
        "merged-cells",
        new Kind(
            "xlsx.merged",
            book -> book.getSheet("status").addMergedRegion(new CellRangeAddress(2, 3, 1, 1))));
    kinds.put(
        "macros", new Kind("xlsx.macros", book -> book.setWorkbookType(XSSFWorkbookType.XLSM)));
    return kinds;
  }

  @TestFactory
  Stream<DynamicTest> isRefusedWithWhatWhereAndHowToMendIt() {
    return kinds().entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () ->
                        isRefused(
                            each.getKey(),
                            each.getValue().message(),
                            "bok.xlsx",
                            Retouched.of(WORKBOOK, each.getValue().change()))));
  }

  private void isRefused(String kind, String message, String name, byte[] bytes)
      throws IOException {
    Checked<RuleBook> read = RuleBooks.read(Files.write(folder.resolve(name), bytes));

    Golden.isSaid(read, GOLDEN.resolve(kind + ".txt"));
    assertThat(read.value()).isEmpty();
    assertThat(read.problems())
        .filteredOn(Problem::isError)
        .extracting(problem -> problem.what().key())
        .contains(message);
    for (Problem problem : read.problems()) {
      assertThat(problem.place().source()).isEqualTo(name);
      assertThat(problem.place().form() == Place.Form.FILE || exists(problem.place(), bytes))
          .as(problem.toString())
          .isTrue();
    }
  }

  /** Returns whether there is such a sheet, with the row and column. */
  private static boolean exists(Place place, byte[] bytes) throws IOException {
    boolean[] there = {false};
    Retouched.of(
        bytes,
        book -> {
          XSSFSheet sheet = book.getSheet(place.sheet());
          there[0] =
              place.row() >= 1 && place.row() <= sheet.getLastRowNum() + 1 && place.column() <= 9;
        });
    return there[0];
  }

  @Test
  void anOlderWorkbookIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("regelverk");
      book.write(bytes);
    }
    isRefused("older-workbook", "xlsx.xls", "bok.xls", bytes.toByteArray());
    isRefused("older-workbook-by-another-name", "xlsx.xls", "bok.xlsx", bytes.toByteArray());
  }

  @Test
  void aWorkbookWithAPasswordIsRefused() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      lock.confirmPassword("påhittat");
      try (OutputStream out = lock.getDataStream(files)) {
        out.write(WORKBOOK);
      }
      files.writeFilesystem(bytes);
    }
    isRefused("password", "xlsx.locked", "bok.xlsx", bytes.toByteArray());
  }

  @Test
  void aTextFileThatIsCalledAWorkbookIsRefused() throws IOException {
    byte[] csv = "regel;läge;status\nS1;;uppfyllt\n".getBytes(StandardCharsets.UTF_8);
    isRefused("csv-called-workbook", "xlsx.text", "bok.xlsx", csv);
  }

  @Test
  void oneFileOfAFolderIsNoRuleBook() throws IOException {
    byte[] csv = "regel;läge;status\nS1;;uppfyllt\n".getBytes(StandardCharsets.UTF_8);
    isRefused("csv-of-a-folder", "rulebook.no-folder", "status.csv", csv);
  }

  @Test
  void aFileWithADocumentTypeIsRefused() throws IOException {
    for (String type :
        List.of(
            "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>")) {
      byte[] bytes =
          Zipped.replacing(WORKBOOK, "xl/workbook.xml", "<workbook ", type + "<workbook ");
      isRefused("document-type", "xlsx.document-type", "bok.xlsx", bytes);
    }
  }

  private Checked<RuleBook> read(Retouched.Change change) throws IOException {
    return RuleBooks.read(Files.write(folder.resolve("bok.xlsx"), Retouched.of(WORKBOOK, change)));
  }

  private void isTheSameBook(Checked<RuleBook> read, String... remarks) {
    assertThat(read.problems())
        .extracting(problem -> problem.what().key())
        .containsExactly(remarks);
    assertThat(read.orThrow().canonical()).isEqualTo(BASE.canonical());
    assertThat(read.orThrow().sha256()).isEqualTo(BASE.sha256());
  }

  @Test
  void aWorkbookIsOneWhateverItsFileIsCalled() throws IOException {
    isTheSameBook(RuleBooks.read(Files.write(folder.resolve("bok.csv"), WORKBOOK)));
  }

  @Test
  void aSheetThatNobodyReadsIsRemarkedOn() throws IOException {
    Checked<RuleBook> read =
        read(
            book -> {
              text(book, "trend!A1", "regel");
              book.createSheet("Blad1").createRow(0).createCell(0).setCellFormula("1/0");
              book.createSheet("# anteckningar")
                  .createRow(0)
                  .createCell(0)
                  .setCellValue("Att göra");
            });

    isTheSameBook(read, "sheet.not-read");
    Golden.isSaid(read, GOLDEN.resolve("remark-unread-sheet.txt"));
  }

  @Test
  void aNumberShownInPerCentIsAShare() throws IOException {
    isTheSameBook(read(book -> number(book, "testfall!D3", 0.8, "0%")));
    isTheSameBook(read(book -> number(book, "parametrar!B2", 0.8, "0.0 %")));
  }

  @Test
  void aShareOfMoreDecimalsThanAreShownIsReadInFullWithARemark() throws IOException {
    Checked<RuleBook> read = read(book -> number(book, "parametrar!B2", 0.7999, "0%"));

    assertThat(read.orThrow().parameters().get(0).part())
        .hasToString("Amount[number=7999/100, unit=%, decimals=2]");
    Golden.isSaid(read, GOLDEN.resolve("remark-rounded.txt"));
  }

  @Test
  void anExactShareInARuleIsRemarked() throws IOException {
    Checked<RuleBook> read = read(book -> number(book, "status!D6", 0.8, "0%"));

    assertThat(read.value()).isPresent();
    Golden.isSaid(read, GOLDEN.resolve("remark-per-cent.txt"));
  }

  @Test
  void aNumberStoredAsTextIsTheText() throws IOException {
    isTheSameBook(read(book -> text(book, "testfall!D3", "80 %")));
    isTheSameBook(read(book -> text(book, "testfall!D3", "80,00%")));
  }

  @Test
  void aDayShownAsOneIsADay() throws IOException {
    Checked<RuleBook> read = read(book -> number(book, "regelverk!B7", 42_005, "d mmm yyyy"));

    isTheSameBook(read);
  }

  @Test
  void aFormulaIsTheValueItHadWithARemark() throws IOException {
    Checked<RuleBook> read =
        read(
            book -> {
              number(book, "parametrar!B2", 0, "0%");
              cell(book, "parametrar!B2").setCellFormula("40%+40%");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    isTheSameBook(read, "xlsx.formula");
    Golden.isSaid(read, GOLDEN.resolve("remark-formula.txt"));
  }

  @Test
  void mergedCellsInACommentArePassedOver() throws IOException {
    Checked<RuleBook> read =
        read(book -> book.getSheet("regelverk").addMergedRegion(new CellRangeAddress(1, 1, 0, 2)));

    isTheSameBook(read);
  }

  @Test
  void aHiddenRowColumnAndSheetAreReadWithRemarks() throws IOException {
    Checked<RuleBook> read =
        read(
            book -> {
              book.getSheet("status").getRow(2).setZeroHeight(true);
              book.getSheet("status").setColumnHidden(5, true);
              book.setSheetHidden(book.getSheetIndex("parametrar"), true);
            });

    isTheSameBook(read, "xlsx.hidden-sheet", "xlsx.hidden-columns", "xlsx.hidden-rows");
    Golden.isSaid(read, GOLDEN.resolve("remark-hidden.txt"));
  }

  @Test
  void blanksAroundAndBehindSayNothing() throws IOException {
    isTheSameBook(
        read(
            book -> {
              text(book, "status!B3", "aktivt \u00a0");
              text(book, "status!A1", " Regel ");
              text(book, "status!A20", "   ");
              text(book, "status!L3", "\u00a0");
              book.getSheet("trend").shiftRows(2, 2, 2);
            }));
  }

  @Test
  void textOfManyLooksIsTheText() throws IOException {
    isTheSameBook(
        read(
            book -> {
              XSSFRichTextString rich = new XSSFRichTextString("ej aktivt");
              rich.applyFont(0, 2, book.createFont());
              cell(book, "status!B2").setCellValue(rich);
            }));
  }

  @Test
  void trueAndFalseAreYesAndNo() throws IOException {
    isTheSameBook(
        read(
            book -> {
              cell(book, "status!C3").setCellValue(true);
              cell(book, "status!C4").setCellValue(false);
            }));
  }
}
