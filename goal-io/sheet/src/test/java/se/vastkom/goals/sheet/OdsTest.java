package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Words;

class OdsTest {

  private static final String NAMES =
      " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
          + " xmlns:number='urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'"
          + " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'";

  /** A per cent without decimals, a number of thousands, and a number with a mere sign. */
  private static final String STYLES =
      "<number:percentage-style style:name='N1'><number:number number:decimal-places='0'/>"
          + "<number:text>%</number:text></number:percentage-style>"
          + "<number:number-style style:name='N2'><number:number number:decimal-places='0'"
          + " number:display-factor='1000'/></number:number-style>"
          + "<number:number-style style:name='N3'><number:number/><number:text> %</number:text>"
          + "</number:number-style>"
          + "<style:style style:name='hela' style:family='table-cell' style:data-style-name='N1'/>"
          + "<style:style style:name='ärvd' style:family='table-cell'"
          + " style:parent-style-name='hela'/>"
          + "<style:style style:name='tusen' style:family='table-cell'"
          + " style:data-style-name='N2'/>"
          + "<style:style style:name='tecken' style:family='table-cell'"
          + " style:data-style-name='N3'/>"
          + "<style:style style:name='dold' style:family='table'>"
          + "<style:table-properties table:display='false'/></style:style>";

  private static Map<String, String> file(String sheets) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put(
        "content.xml",
        "<office:document-content"
            + NAMES
            + "><office:automatic-styles>"
            + STYLES
            + "</office:automatic-styles><office:body><office:spreadsheet>"
            + sheets
            + "</office:spreadsheet></office:body></office:document-content>");
    return parts;
  }

  private static Checked<Workbook> read(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Workbook.read("bok.ods", bytes.toByteArray(), Limits.WORKBOOK);
  }

  private static Checked<Grid> sheet(String rows) {
    return TestBook.grid(
        read(file("<table:table table:name='s'>" + rows + "</table:table>")).orThrow(), "s");
  }

  private static Checked<Grid> row(String cells) {
    return sheet("<table:table-row>" + cells + "</table:table-row>");
  }

  private static String text(String text) {
    return "<table:table-cell office:value-type='string'><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  private static String swedish(Checked<?> checked) {
    return String.join("\n", Said.of(checked).stream().limit(1).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "office:value-type='float' office:value='1234.5'|1 234,5|1234,5",
        "office:value-type='float' office:value='0.1'|0,1|0,1",
        "office:value-type='currency' office:value='12'|12,00 kr|12",
        "office:value-type='percentage' office:value='0.8'|80%|80 %",
        "office:value-type='percentage' office:value='0.80000000000000004'|80%|80 %",
        "office:value-type='date' office:date-value='2015-12-31'|15-12-31|2015-12-31",
        "office:value-type='date' office:date-value='2015-12-31T00:00:00'|x|2015-12-31",
        "office:value-type='boolean' office:boolean-value='true'|SANT|ja",
        "office:value-type='boolean' office:boolean-value='false'|FALSKT|nej",
        "office:value-type='string'|ej utgått|ej utgått",
        "office:value-type='string'|a<text:s text:c='2'/>b<text:span>c</text:span>|a  bc",
        "office:value-type='string'|_x0041_|_x0041_",
      })
  void aCellMeansWhatItHolds(String attributes, String shown, String meant) {
    Checked<Grid> grid =
        row(
            "<table:table-cell "
                + attributes
                + "><text:p>"
                + shown
                + "</text:p></table:table-cell>");
    assertThat(Said.of(grid)).isEmpty();
    assertThat(TestBook.texts(grid)).isEqualTo(List.of(List.of(meant)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "office:value-type='percentage' office:value='0.795' table:style-name='ärvd'|80%|"
            + "bok.ods[s] A1: Cellen visar 80 %, men håller 79,5 %, som är det som läses."
            + " Visa fler decimaler, eller skriv det avrundade talet.",
        "office:value-type='float' office:value='1000' table:style-name='tusen'|1|"
            + "bok.ods[s] A1: 1000 har talformatet N2, som kan läsas på mer än ett sätt. Välj"
            + " formatet Allmänt, Tal, Procent eller Datum.",
        "office:value-type='float' office:value='80' table:style-name='tecken'|80 %|"
            + "bok.ods[s] A1: 80 har talformatet N3, som kan läsas på mer än ett sätt. Välj"
            + " formatet Allmänt, Tal, Procent eller Datum.",
        "office:value-type='time' office:time-value='PT12H'|12:00|"
            + "bok.ods[s] A1: 12:00 visas som ett klockslag eller har ett, men väntat är en hel"
            + " dag. Skriv datumet utan tid, som 2015-12-31.",
        "table:formula='of:=1/0' office:value-type='string' calcext:value-type='error'|#DIV/0!|"
            + "bok.ods[s] A1: Cellen visar felet #DIV/0!. Laga formeln, eller skriv ett värde.",
        "table:formula='of:=A2'||"
            + "bok.ods[s] A1: Cellen har en formel utan uträknat värde. Öppna filen i Excel och"
            + " spara om den, eller skriv ett värde.",
        "table:formula='of:=A2' office:value-type='float' office:value='3'|3|"
            + "bok.ods[s] A1: Cellen har en formel. Värdet den hade när filen sparades används:"
            + " \"3\".",
        "office:value-type='boolean' office:boolean-value='kanske'|x|"
            + "bok.ods[s] A1: \"kanske\" går inte att läsa som cellens värde. Skriv värdet igen.",
        "table:number-columns-spanned='2'|a|"
            + "bok.ods[s] A1: Cellerna A1:B1 är sammanfogade, och då syns inte vilka rader eller"
            + " kolumner värdet gäller. Dela upp dem och skriv värdet i varje cell, eller börja"
            + " raden med # om den är en kommentar.",
      })
  void whatCanBeReadWrongIsTold(String attributes, String shown, String told) {
    String paragraph = shown == null ? "" : "<text:p>" + shown + "</text:p>";
    assertThat(
            swedish(
                row(
                    "<table:table-cell "
                        + attributes
                        + ">"
                        + paragraph
                        + "</table:table-cell>"
                        + text("bredvid"))))
        .isEqualTo(told);
  }

  @Test
  void whatIsRepeatedIsReadAsOftenAsItStands() {
    Checked<Grid> grid =
        sheet(
            "<table:table-header-rows><table:table-row>"
                + text("a")
                + "</table:table-row></table:table-header-rows>"
                + "<table:table-row table:number-rows-repeated='2'><table:table-cell/>"
                + "<table:table-cell table:number-columns-repeated='2' office:value-type='string'>"
                + "<text:p>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>"
                + "<table:table-row table:number-rows-repeated='1048573'><table:table-cell"
                + " table:number-columns-repeated='16384'/></table:table-row>");
    assertThat(Said.of(grid)).isEmpty();
    assertThat(TestBook.texts(grid))
        .isEqualTo(List.of(List.of("a"), List.of("", "b\nc", "b\nc"), List.of("", "b\nc", "b\nc")));
  }

  @Test
  void columnsAndRowsGiveTheirCellsAStyle() {
    String share =
        "<table:table-cell office:value-type='percentage' office:value='0.795'>"
            + "<text:p>80%</text:p></table:table-cell>";
    Checked<Grid> grid =
        sheet(
            "<table:table-column/><table:table-column table:number-columns-repeated='2'"
                + " table:default-cell-style-name='hela'/><table:table-column/>"
                + "<table:table-row>"
                + share.repeat(4)
                + "</table:table-row><table:table-row table:default-cell-style-name='hela'>"
                + share
                + "</table:table-row>");
    assertThat(Said.of(grid).stream().filter(said -> said.contains("Cellen visar 80 %")))
        .extracting(said -> said.substring(0, said.indexOf(':')))
        .containsExactly("bok.ods[s] B1", "bok.ods[s] C1", "bok.ods[s] A2");
  }

  @Test
  void whatIsHiddenIsReadAndTold() {
    Checked<Workbook> book =
        read(
            file(
                "<table:table table:name='s' table:style-name='dold'>"
                    + "<table:table-column table:visibility='collapse'"
                    + " table:number-columns-repeated='2'/>"
                    + "<table:table-row table:visibility='filter'>"
                    + text("a")
                    + "</table:table-row><table:table-row>"
                    + text("b")
                    + "</table:table-row></table:table>"));
    Checked<Grid> grid = TestBook.grid(book.orThrow(), "s");
    assertThat(TestBook.texts(grid)).isEqualTo(List.of(List.of("a"), List.of("b")));
    assertThat(grid.problems().stream().map(one -> Words.swedish().say(one.phrase())))
        .containsExactly(
            "bok.ods[s]: Dolda kolumner räknas ändå med: A. Visa dem, eller ta bort dem om de inte"
                + " ska gälla.",
            "bok.ods[s]: Dolda rader räknas ändå med: 1. Visa dem, eller ta bort dem om de inte"
                + " ska gälla.",
            "bok.ods[s]: Bladet är dolt men räknas ändå med. Visa det, eller ta bort det om det"
                + " inte ska gälla.");
  }

  @Test
  void commentsLinksAndTrackedChangesAreNoCells() {
    Checked<Workbook> book =
        read(
            file(
                "<table:tracked-changes><table:cell-content-change><table:table-cell"
                    + " office:value-type='string'><text:p>förr</text:p></table:table-cell>"
                    + "</table:cell-content-change></table:tracked-changes>"
                    + "<table:dde-links><table:dde-link><table:table table:name='länk'/>"
                    + "</table:dde-link></table:dde-links>"
                    + "<table:table table:name='s'><table:shapes><text:p>bild</text:p>"
                    + "</table:shapes><table:table-row><table:table-cell"
                    + " office:value-type='string'><office:annotation><text:p>lapp</text:p>"
                    + "</office:annotation><text:p>ja</text:p></table:table-cell>"
                    + "</table:table-row></table:table>"));
    assertThat(book.orThrow().sheets().keySet()).containsExactly("s");
    assertThat(TestBook.texts(TestBook.grid(book.orThrow(), "s")))
        .isEqualTo(List.of(List.of("ja")));
  }

  @Test
  void aFileThatIsNoneIsRefusedByName() {
    Map<String, String> locked = file("<table:table table:name='s'/>");
    locked.put(
        "META-INF/manifest.xml",
        "<manifest xmlns='urn:m'><file-entry><encryption-data/></file-entry></manifest>");
    assertThat(swedish(read(locked))).startsWith("bok.ods: Filen är låst med ett lösenord.");

    Map<String, String> macros = file("<table:table table:name='s'/>");
    macros.put("Basic/Standard/Module1.xml", "<module/>");
    assertThat(swedish(read(macros))).startsWith("bok.ods: Filen har makron, som aldrig läses.");

    Map<String, String> type = file("<table:table table:name='s'/>");
    type.put("styles.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>");
    assertThat(swedish(read(type)))
        .startsWith("bok.ods: Filens del \"styles.xml\" har en dokumenttyp (DOCTYPE)");

    Map<String, String> broken = file("<table:table table:name='s'/>");
    broken.put("content.xml", "<office:document-content");
    assertThat(swedish(read(broken)))
        .startsWith("bok.ods: Filens del \"content.xml\" saknas eller följer inte formatet.");
    broken.remove("content.xml");
    assertThat(swedish(read(broken)))
        .startsWith("bok.ods: Filens del \"content.xml\" saknas eller följer inte formatet.");

    assertThat(swedish(read(file("")))).isEqualTo("bok.ods: Arbetsboken har inga blad med celler.");
    assertThat(swedish(read(file("<table:table table:name='s'/>".repeat(2)))))
        .startsWith("bok.ods: Filens del \"content.xml\" saknas eller följer inte formatet.");
    StringBuilder sheets = new StringBuilder();
    for (int i = 0; i < 101; i++) {
      sheets.append("<table:table table:name='s").append(i).append("'/>");
    }
    assertThat(swedish(read(file(sheets.toString()))))
        .isEqualTo("bok.ods: Arbetsboken har 101 blad; gränsen är 100.");
  }

  /** A few bytes can state a million rows of cells, and errors in each of them. */
  @Test
  void aFileCannotStateMoreThanIsRead() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(
                  swedish(
                      sheet(
                          "<table:table-row table:number-rows-repeated='1048576'>"
                              + text("a")
                              + "</table:table-row>")))
              .isEqualTo("bok.ods[s] rad 5001: Tabellen har fler än 5 000 rader, som är gränsen.");
          Checked<Grid> wrong =
              sheet(
                  ("<table:table-row table:number-rows-repeated='999999999'><table:table-cell"
                          + " table:number-columns-repeated='999999999' office:value-type='boolean'"
                          + " office:boolean-value='x'/></table:table-row>")
                      .repeat(3));
          assertThat(wrong.problems()).hasSizeBetween(1, 50_000);
          assertThat(
                  swedish(
                      row(
                          "<table:table-cell table:number-columns-repeated='16384'"
                              + " office:value-type='string'><text:p>a</text:p>"
                              + "</table:table-cell>")))
              .startsWith("bok.ods[s] rad 1: ");
        });
  }

  @Test
  void excelFilesAreReadByTheSameDoor() {
    byte[] book = Xlsx.write(List.of(Sheet.named("s").row(Entry.text("a"))));
    assertThat(
            TestBook.texts(TestBook.grid(Workbook.read("b", book, Limits.WORKBOOK).orThrow(), "s")))
        .isEqualTo(List.of(List.of("a")));
    assertThat(swedish(Workbook.read("b", "a;b".getBytes(StandardCharsets.UTF_8), Limits.WORKBOOK)))
        .startsWith("b: Filen är text och ingen arbetsbok.");
  }
}
