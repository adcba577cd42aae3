package se.vastkom.goals.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What may be wrong with a workbook is told where it matters to a goal, and there alone. */
class SurveyFaultsTest {

  private static SurveyFolder folder() {
    return new SurveyFolder().goal("arkiv-1", "minst;1;kommuner;Har ni det?");
  }

  /** Returns a survey of two, changed; its columns are Kommun, Har ni det?, Namn. */
  private static byte[] survey(Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("Svar");
      String[][] rows = {
        {"Kommun", "Har ni det?", "Namn"}, {"Ale", "ja", "x"}, {"Vara", "nej", "y"}
      };
      for (int row = 0; row < rows.length; row++) {
        Row cells = sheet.createRow(row);
        for (int column = 0; column < rows[row].length; column++) {
          cells.createCell(column).setCellValue(rows[row][column]);
        }
      }
      change.accept(book);
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static SurveyFolder with(Consumer<XSSFWorkbook> change) throws IOException {
    return folder().file("enkat.xlsx", survey(change));
  }

  @Test
  void anErrorValueIsOneOnlyWhereAGoalReadsIt() throws IOException {
    assertThat(
            with(book ->
                    book.getSheetAt(0)
                        .getRow(2)
                        .getCell(1)
                        .setCellErrorValue(FormulaError.NA.getCode()))
                .errors())
        .hasSize(1)
        .allMatch(error -> error.startsWith("FEL enkat.xlsx[Svar] B3: "))
        .allMatch(error -> error.contains("#N/A"));
    assertThat(
            with(book ->
                    book.getSheetAt(0)
                        .getRow(2)
                        .getCell(2)
                        .setCellErrorValue(FormulaError.NA.getCode()))
                .answers("arkiv-1"))
        .isEqualTo(Map.of("Ale", "ja", "Vara", "nej"));
  }

  @Test
  void aFormulaIsReadAsItsValueAndToldWhereAGoalReadsIt() throws IOException {
    SurveyFolder folder =
        with(
            book -> {
              Row row = book.getSheetAt(0).getRow(1);
              row.getCell(1).setCellFormula("IF(1>0,\"ja\",\"nej\")");
              row.getCell(2).setCellFormula("\"x\"&\"y\"");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertThat(folder.answers("arkiv-1")).isEqualTo(Map.of("Ale", "ja", "Vara", "nej"));
    assertThat(folder.swedish())
        .filteredOn(said -> said.contains("formel"))
        .hasSize(1)
        .allMatch(said -> said.startsWith("enkat.xlsx[Svar] B2: "));
  }

  @Test
  void answersThatAreMergedAreRefused() throws IOException {
    assertThat(
            with(book -> book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("B2:B3")))
                .errors())
        .hasSize(1)
        .allMatch(error -> error.startsWith("FEL enkat.xlsx[Svar] B2: "));
  }

  @Test
  void aHiddenSheetIsNotTheSurveyAndOneAmongSeveralIsAskedFor() throws IOException {
    Consumer<XSSFWorkbook> more =
        book -> book.createSheet("Listor").createRow(0).createCell(0).setCellValue("ja");
    SurveyFolder hidden = with(more.andThen(book -> book.setSheetHidden(1, true)));
    assertThat(hidden.answers("arkiv-1")).isEqualTo(Map.of("Ale", "ja", "Vara", "nej"));
    assertThat(hidden.swedish())
        .contains(
            "enkat.xlsx[Listor]: Bladet används inte och har inte lästs. Ett blad vars namn börjar med # är en anteckning.");
    assertThat(with(more).errors())
        .containsExactly(
            "FEL enkat.xlsx: Arbetsboken har flera blad: Svar, Listor. Döp det med svaren till"
                + " enkät.");
    SurveyFolder named = with(more.andThen(book -> book.setSheetName(0, "Enkät")));
    assertThat(named.answers("arkiv-1")).isEqualTo(Map.of("Ale", "ja", "Vara", "nej"));
    assertThat(named.swedish())
        .contains(
            "enkat.xlsx[Listor]: Bladet används inte och har inte lästs. Ett blad vars namn börjar med # är en anteckning.");
  }

  @Test
  void tooManyColumnsAreToldOnce() throws IOException {
    assertThat(
            with(book -> {
                  for (Row row : book.getSheetAt(0)) {
                    IntStream.range(3, 600)
                        .forEach(column -> row.createCell(column).setCellValue("Har ni det?"));
                  }
                })
                .errors())
        .containsExactly("FEL enkat.xlsx[Svar] rad 1: Raden har 600 kolumner; gränsen är 500.");
    String row =
        IntStream.range(0, 10_000).mapToObj(i -> "Har ni det?").collect(Collectors.joining(";"));
    assertThat(folder().survey(row, row, row).errors())
        .containsExactly("FEL enkat.csv rad 1: Raden har 10\u00a0000 kolumner; gränsen är 500.");
  }

  @Test
  void tooManyRowsAndTooLongCellsAreToldWithTheirLimits() {
    String[] rows = new String[20_001];
    Arrays.fill(rows, "Vara;ja");
    assertThat(folder().survey(rows).errors())
        .containsExactly(
            "FEL enkat.csv rad 20001: Tabellen har fler än 20\u00a0000 rader, som är gränsen.");
    assertThat(folder().survey("Kommun;Har ni det?", "Vara;" + "x".repeat(40_000)).errors())
        .hasSize(1)
        .allMatch(error -> error.startsWith("FEL enkat.csv rad 2 kolumn B: "))
        .allMatch(error -> error.contains("32\u00a0767"));
  }

  /** A sheet of blanks unpacks to far more than it weighs. */
  @Test
  void aFileThatUnpacksToMuchMoreThanItWeighsIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(new byte[0]);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int megabyte = 0; megabyte < 50; megabyte++) {
        zip.write(" ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(folder().file("enkat.xlsx", bytes.toByteArray()).errors())
        .hasSize(1)
        .allMatch(error -> error.startsWith("FEL enkat.xlsx: "))
        .allMatch(error -> error.contains("xl/worksheets/sheet1.xml"));
  }
}
