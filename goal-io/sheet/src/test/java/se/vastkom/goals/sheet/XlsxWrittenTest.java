package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;

/** Written workbooks, as Xlsx and POI read them. */
class XlsxWrittenTest {

  /** A small rule book, invented. */
  static final List<Sheet> BOOK =
      List.of(
          Sheet.named("Läs mig")
              .column(Sheet.Column.wide(30))
              .column(Sheet.Column.wide(70))
              .row(Entry.text("Så skrivs en regel", Entry.Look.TITLE))
              .row(Entry.text(">= 80 %"), Entry.text("åttio procent eller mer\noch inget annat")),
          Sheet.named("status")
              .column(Sheet.Column.wide(8))
              .column(Sheet.Column.wide(18).offering("aktivt", "vilande", "utgått"))
              .column(Sheet.Column.wide(18))
              .column(
                  Sheet.Column.wide(16)
                      .offering("uppfyllt", "delvis", "ej uppfyllt", "utgått")
                      .tinting("uppfyllt", Sheet.Tint.GREEN)
                      .tinting("delvis", Sheet.Tint.YELLOW)
                      .tinting("<\"&\">", Sheet.Tint.RED))
              .note("# påhittat exempel")
              .headings("regel", "läge", "måluppfyllelse", "status")
              .row(
                  Entry.text("S1"),
                  Entry.text("aktivt"),
                  Entry.text(">= 80 %"),
                  Entry.text("uppfyllt"))
              .row(Entry.text("S2"), Entry.blank(), Entry.text("-"), Entry.text("=delvis()")),
          Sheet.named("parametrar")
              .headings("namn", "värde", "gäller från")
              .row(
                  Entry.text("gräns"),
                  Entry.percent(new BigDecimal("79.5")),
                  Entry.day(LocalDate.of(2015, 12, 31)))
              .row(
                  Entry.text("antal"),
                  Entry.number(new BigDecimal("-1234.50")),
                  Entry.day(LocalDate.of(1850, 1, 1)))
              .row(
                  Entry.text("för fint"),
                  Entry.number(new BigDecimal("0.1234567890123456789")),
                  Entry.percent(new BigDecimal("1000000000000000000"))));

  private static List<List<String>> texts(Sheet sheet) {
    return sheet.rows().stream().map(row -> row.stream().map(Entry::readBack).toList()).toList();
  }

  private static Checked<Workbook> read(byte[] bytes) {
    return Xlsx.read("bok.xlsx", bytes, Limits.WORKBOOK);
  }

  private static XSSFWorkbook poi(byte[] bytes) throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @Test
  void anEntryAndACellRefuseNullWhereItEnters() {
    assertThatThrownBy(() -> Entry.text(null)).hasMessage("text");
    assertThatThrownBy(() -> Entry.number(null)).hasMessage("number");
    assertThatThrownBy(() -> Entry.percent(null)).hasMessage("percent");
    assertThatThrownBy(() -> Entry.day(null)).hasMessage("day");
    assertThatThrownBy(() -> new Cell(Place.NOWHERE, null)).hasMessage("text");
    assertThatThrownBy(() -> new Cell(null, "a")).hasMessage("place");
  }

  @Test
  void whatIsWrittenIsReadWithoutRemarks() {
    Workbook book = read(Xlsx.write(BOOK)).orThrow();

    assertThat(book.sheets().keySet()).containsExactly("Läs mig", "status", "parametrar");
    for (Sheet sheet : BOOK) {
      Checked<Grid> grid = TestBook.grid(book, sheet.name());
      assertThat(grid.problems()).isEmpty();
      assertThat(TestBook.texts(grid)).isEqualTo(texts(sheet));
    }
    assertThat(TestBook.texts(TestBook.grid(book, "parametrar")))
        .containsExactly(
            List.of("namn", "värde", "gäller från"),
            List.of("gräns", "79,5 %", "2015-12-31"),
            List.of("antal", "-1234,5", "1850-01-01"),
            List.of("för fint", "0,1234567890123456789", "1000000000000000000 %"));
  }

  @Property
  void anyCellsComeBackAsTheySay(@ForAll("rows") List<List<Entry>> rows) {
    Sheet sheet = Sheet.named("s").rows(rows);

    Checked<Grid> grid = TestBook.grid(read(Xlsx.write(List.of(sheet))).orThrow(), "s");

    assertThat(grid.problems()).isEmpty();
    assertThat(trimmed(TestBook.texts(grid))).isEqualTo(trimmed(texts(sheet)));
  }

  /** Removes blank cells after the last text of a row, and blank rows after the last. */
  private static List<List<String>> trimmed(List<List<String>> rows) {
    List<List<String>> trimmed = new ArrayList<>();
    for (List<String> row : rows) {
      int end = row.size();
      while (end > 0 && row.get(end - 1).isEmpty()) {
        end--;
      }
      trimmed.add(row.subList(0, end));
    }
    while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).isEmpty()) {
      trimmed.remove(trimmed.size() - 1);
    }
    return trimmed;
  }

  @Provide
  Arbitrary<List<List<Entry>>> rows() {
    Arbitrary<Entry> texts =
        Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings()
                    .withChars("_x00041Dd\r\n\t=+-@'\"<&>å€\u00a0 ")
                    .ofMaxLength(20))
            .map(Entry::text);
    Arbitrary<BigDecimal> decimals =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-1e16"), new BigDecimal("1e16"))
            .ofScale(9);
    return Arbitraries.oneOf(
            texts,
            decimals.map(Entry::number),
            decimals.map(Entry::percent),
            Arbitraries.integers()
                .between(-300_000, 300_000)
                .map(BigDecimal::valueOf)
                .map(Entry::number),
            Arbitraries.integers()
                .between(-30_000, 3_000_000)
                .map(
                    day ->
                        Entry.day(LocalDate.ofEpochDay(day).withYear(1600 + Math.abs(day) % 8000))))
        .list()
        .ofMaxSize(5)
        .list()
        .ofMaxSize(5);
  }

  @Test
  void poiReadsTextNumbersSharesAndDaysAsSuch() throws Exception {
    try (XSSFWorkbook book = poi(Xlsx.write(BOOK))) {
      DataFormatter shown = new DataFormatter(Locale.forLanguageTag("sv"));
      XSSFSheet parameters = book.getSheet("parametrar");
      XSSFCell share = parameters.getRow(1).getCell(1);
      XSSFCell day = parameters.getRow(1).getCell(2);
      XSSFCell formula = book.getSheet("status").getRow(3).getCell(3);

      assertThat(share.getNumericCellValue()).isEqualTo(0.795);
      assertThat(share.getCellStyle().getDataFormatString()).isEqualTo("0.0 %");
      assertThat(shown.formatCellValue(day)).isEqualTo("2015-12-31");
      assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2015-12-31");
      assertThat(parameters.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(-1234.5);
      assertThat(formula.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
      assertThat(formula.getStringCellValue()).isEqualTo("=delvis()");
      assertThat(formula.getCellStyle().getDataFormatString()).isEqualTo("@");
    }
  }

  @Test
  void poiFindsHeadingsListsTintsAndWidths() throws Exception {
    try (XSSFWorkbook book = poi(Xlsx.write(BOOK))) {
      XSSFSheet status = book.getSheet("status");
      DataValidation list = status.getDataValidations().get(0);

      assertThat(status.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
      assertThat(status.getRow(1).getCell(0).getCellStyle().getFont().getBold()).isTrue();
      assertThat(status.getColumnWidth(1) / 256).isEqualTo(18);
      assertThat(status.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
      assertThat(list.getValidationConstraint().getFormula1())
          .isEqualTo("\"aktivt,vilande,utgått\"");
      assertThat(list.getRegions().getCellRangeAddress(0).formatAsString()).isEqualTo("B3:B5000");
      assertThat(list.getShowErrorBox()).isFalse();
      assertThat(
              status
                  .getSheetConditionalFormatting()
                  .getConditionalFormattingAt(0)
                  .getRule(0)
                  .getFormula1())
          .isEqualTo("$D3=\"<\"\"&\"\">\"");
      assertThat(book.getSheet("Läs mig").getRow(1).getCell(1).getCellStyle().getWrapText())
          .isTrue();
    }
  }

  @Test
  void poiFindsFilterFrozenColumnsAndPageWidth() throws Exception {
    Sheet sheet =
        Sheet.named("s")
            .note("a")
            .headings("b", "c")
            .row(Entry.text("d"), Entry.text("e"))
            .row(Entry.text("f"))
            .filtered()
            .freezingColumns(1)
            .pageWide()
            .subheadings(List.of("g"));

    try (XSSFWorkbook book = poi(Xlsx.write(List.of(sheet, Sheet.named("plain"))))) {
      XSSFSheet written = book.getSheet("s");
      assertThat(written.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:B4");
      assertThat(written.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
      assertThat(written.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
      assertThat(written.getFitToPage()).isTrue();
      assertThat(written.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(written.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
      assertThat(written.getRow(4).getCell(0).getCellStyle().getFont().getBold()).isTrue();
      assertThat(book.getSheet("plain").getFitToPage()).isFalse();
    }
  }

  @Test
  void poiFindsAListOfWhatStandsOnAnotherSheet() throws Exception {
    Sheet goals = Sheet.named("mål & mer").note("a").headings("id").row(Entry.text("e-arkiv-1"));
    Sheet outcomes =
        Sheet.named("utfall")
            .column(Sheet.Column.wide(12).offering(new Sheet.Offer.Below("mål & mer", 27, 1)))
            .headings(Entry.text("mål", Entry.Look.REQUIRED));

    try (XSSFWorkbook book = poi(Xlsx.write(List.of(goals, outcomes)))) {
      XSSFSheet written = book.getSheet("utfall");
      assertThat(written.getDataValidations().get(0).getValidationConstraint().getFormula1())
          .isEqualTo("OFFSET('mål & mer'!$AB$3,0,0,MAX(1,COUNTA('mål & mer'!$AB$3:$AB$5000)),1)");
      assertThat(written.getRow(0).getCell(0).getCellStyle().getFillForegroundColorColor())
          .extracting(XSSFColor::getARGBHex)
          .isEqualTo("FFDCEAF7");
      assertThat(written.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    }
  }

  @Property(tries = 50)
  void poiReadsTheSameText(@ForAll("rows") List<List<Entry>> rows) throws Exception {
    try (XSSFWorkbook book = poi(Xlsx.write(List.of(Sheet.named("s").rows(rows))))) {
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          if (rows.get(row).get(column) instanceof Entry.Writing writing) {
            XSSFCell cell = book.getSheetAt(0).getRow(row).getCell(column);
            assertThat(cell.getStringCellValue()).isEqualTo(writing.text());
          }
        }
      }
    }
  }

  /** Also across runs, days, machines and versions of Java: only an intended change moves it. */
  @ParameterizedTest
  @ValueSource(strings = {"sv-SE", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"})
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void theSameSheetsGiveTheSameBytes(String machine) throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(machine));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      byte[] bytes = Xlsx.write(BOOK);

      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
          .isEqualTo("555a672dabada5a012fec3d669d317b79efee7943bd120cb7e14ba0629a26533");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void noPartTellsWhenItWasWritten() throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Xlsx.write(BOOK)))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        assertThat(part.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
        assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
            .doesNotContain("created")
            .doesNotContain("null");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "a\\b", "a[b", "a:b", "what?", "a*", "Ann's", "a\nb"})
  void refusesNamesThatSpreadsheetsDoNotTake(String name) {
    assertThatThrownBy(() -> Sheet.named(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a name of 1 to 31 characters without []:*?/\\'; found \"" + name + "\".");
    assertThatThrownBy(() -> Sheet.named("x".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatCannotBeWritten() {
    assertThatThrownBy(() -> Xlsx.write(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a sheet; found none.");
    assertThatThrownBy(() -> Xlsx.write(List.of(Sheet.named("a"), Sheet.named("A"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected sheets of different names; found \"A\" twice.");
    assertThatThrownBy(() -> Entry.text("x".repeat(32_768)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected at most 32767 characters; found 32768.");
    assertThatThrownBy(() -> Sheet.named("a").filtered())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected headings to filter; found none.");
    assertThatThrownBy(() -> Sheet.Column.wide(256))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a width of 1 to 255; found 256.");
    for (String word : List.of("a,b", "a\"b", " ", "x".repeat(256))) {
      assertThatThrownBy(() -> Sheet.Column.wide(9).offering(word))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Expected words without commas and quotation marks");
    }
  }

  @Test
  void sheetsKeepWhatTheyAreGiven() {
    assertThatThrownBy(() -> new Sheet.Offer.Below("a/b", 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected the name of a sheet; found a/b.");
    Map<String, Sheet.Tint> tints = new TreeMap<>(Map.of("delvis", Sheet.Tint.YELLOW));
    Sheet sheet =
        Sheet.named("s").column(Sheet.Column.wide(9).tinting("delvis", Sheet.Tint.YELLOW));

    assertThat(sheet.columns().get(0).tints()).isEqualTo(tints);
    assertThat(Sheet.named("s").note("a").headings("b").frozen()).isEqualTo(2);
    assertThat(Sheet.named("s").headings("b").rows(List.of(List.of(Entry.text("c")))).rows())
        .hasSize(2);
  }
}
