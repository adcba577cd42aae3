package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.words.Words;

/**
 * A workbook that an analyst could have made by hand, in English and without our form, is the same
 * book as a folder in Swedish. All of it is invented.
 */
class AnalystWorkbookTest {

  private static final Map<String, String> FOLDER =
      Map.of(
          "regelverk.yaml",
          """
          # Påhittat
          regelverk: prov-2016
          namn: Prov
          version: "2"
          källa: Påhittat beslut
          gäller från: 2016-01-01
          gäller till: 2019-12-31
          tabeller:
            - {tabell: status, fil: status.csv, träffprincip: U}
            - {tabell: trend, fil: trend.csv, träffprincip: F}
          undantag:
            - {från: mer är aldrig sämre, skäl: Över 120 % är slöseri}
          """,
          "status.csv",
          """
          # Ett mål bedöms om det är aktivt
          regel;läge;måluppfyllelse;nått;status;varför;gäller från
          S1;ej aktivt;;;utgått;Ett beslut;
          S2;aktivt;100 %;ja;uppfyllt;Precis {utfall};
          S3;aktivt;[$delvis..100 %);nej;delvis;;2017-01-01
          # Resten
          S4;aktivt;saknas;;ej bedömt;;
          """,
          "trend.csv",
          """
          regel;utveckling;trend
          T1;mot målet;positiv
          T2;;ej bedömd
          """,
          "parametrar.csv",
          """
          parameter;värde;gäller från;gäller till;källa
          delvis;79,5 %;alltid;;Påhittat beslut 2015
          delvis;85 %;2018-01-01;;Påhittat beslut 2017
          """,
          "testfall.csv",
          """
          testfall;läge;måluppfyllelse;nått;status;regel
          Nått är uppfyllt;aktivt;100 %;ja;uppfyllt;S2
          Utgått är utgått;utgått;;;utgått;S1
          """);

  @TempDir private Path folder;

  /** Fills a cell according to the class of its content; a share is a number that is not whole. */
  private static void put(XSSFCell cell, Object what) {
    if (what instanceof LocalDate day) {
      cell.setCellStyle(style(cell, "d\\ mmm\\ yyyy"));
      cell.setCellValue(day);
    } else if (what instanceof Double share) {
      cell.setCellStyle(style(cell, "0.0%"));
      cell.setCellValue(share);
    } else if (what instanceof Integer number) {
      cell.setCellValue(number);
    } else if (what instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else {
      cell.setCellValue(what.toString());
    }
  }

  private static CellStyle style(XSSFCell cell, String format) {
    XSSFWorkbook book = cell.getSheet().getWorkbook();
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private static void row(XSSFSheet sheet, Object... cells) {
    XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].equals("")) {
        put(row.createCell(i), cells[i]);
      }
    }
  }

  private static void blankRow(XSSFSheet sheet) {
    sheet.createRow(sheet.getLastRowNum() + 1).createCell(1).setCellStyle(null);
  }

  private static void comment(XSSFCell cell, String text) {
    CreationHelper creation = cell.getSheet().getWorkbook().getCreationHelper();
    ClientAnchor anchor = creation.createClientAnchor();
    XSSFComment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setString(creation.createRichTextString(text));
    comment.setAuthor("Någon");
    cell.setCellComment(comment);
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet notes = book.createSheet("# anteckningar");
      row(notes, "Fråga nämnden om gränsen", 0.8, "=?");
      XSSFSheet trend = book.createSheet("Trend");
      row(trend, "rule", "development", "trend");
      row(trend, "T1", "towards the target", "positive");
      row(trend, "T2", "-", "not assessed");
      XSSFSheet about = book.createSheet("Rule book");
      blankRow(about);
      row(about, "# Påhittat");
      row(about, "About", "Value", "More");
      row(about, "rule book", "prov-2016");
      row(about, "name", "Prov");
      row(about, "version", 2);
      row(about, "source", "Påhittat beslut");
      row(about, "valid from", LocalDate.of(2016, 1, 1));
      row(about, "valid to", LocalDate.of(2019, 12, 31));
      blankRow(about);
      row(about, "table", "status", "u");
      row(about, "table", "trend", "f");
      row(about, "exceptions", "more is never worse", "Över 120 % är slöseri");
      XSSFSheet status = book.createSheet("Status");
      row(status, "# Ett mål bedöms om det är aktivt");
      row(status, "Rule", "Lifecycle", "Attainment", "Reached", "Status", "Because", "Valid from");
      comment(status.getRow(status.getLastRowNum()).getCell(2), "Utfall delat med målvärde");
      row(status, "S1", "not active", "", "", "discontinued", "Ett beslut");
      row(status, "S2", "active", 1.0, true, "met", "Precis {outcome}");
      blankRow(status);
      row(status, "S3", "active", "[$delvis..100%)", false, "", "", LocalDate.of(2017, 1, 1));
      XSSFRichTextString rich = new XSSFRichTextString("partly met");
      XSSFFont bold = book.createFont();
      bold.setBold(true);
      rich.applyFont(0, 6, bold);
      status.getRow(status.getLastRowNum()).createCell(4).setCellValue(rich);
      row(status, "# Resten");
      row(status, "S4", "active", "missing", "", "not assessed");
      XSSFSheet parameters = book.createSheet("Parameters");
      row(parameters, "source", "parameter", "value", "valid from");
      row(parameters, "Påhittat beslut 2015", "$delvis", 0.795, "always");
      row(parameters, "Påhittat beslut 2017", "$delvis", 0.85, LocalDate.of(2018, 1, 1));
      XSSFSheet cases = book.createSheet("Test cases");
      row(cases, "test case", "lifecycle", "attainment", "reached", "status", "rule");
      row(cases, "Nått är uppfyllt", "active", 1.0, true, "met", "S2");
      blankRow(cases);
      row(cases, "Utgått är utgått", "discontinued", "", "", "discontinued", "S1");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void isTheSameBookAsTheFolder() throws IOException {
    for (Map.Entry<String, String> file : FOLDER.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
    RuleBook swedish = RuleBooks.read(folder).orThrow();

    Checked<RuleBook> read = RuleBooks.read(Files.write(folder.resolve("trial.xlsx"), workbook()));

    assertThat(read.problems().stream().map(Problem::phrase).map(Words.swedish()::say))
        .containsExactly(
            "trial.xlsx[Status] C4: Cellen säger exakt 100 %. Menade du >= 100 %? Skriv annars [100 %..100 %].");
    assertThat(read.orThrow().canonical()).isEqualTo(swedish.canonical());
    assertThat(read.orThrow().sha256()).isEqualTo(swedish.sha256());
    assertThat(RuleBooks.workbook(read.orThrow())).isEqualTo(RuleBooks.workbook(swedish));
  }
}
