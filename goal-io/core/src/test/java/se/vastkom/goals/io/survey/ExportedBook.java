package se.vastkom.goals.io.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An export as other programs write it: by POI as a workbook of Excel, by hand as an OpenDocument
 * spreadsheet, and as CSV. A cell is a text, a number, a share or a time; a blank text is no cell.
 */
final class ExportedBook {

  private static final DateTimeFormatter IN_TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** A number shown as per cent. */
  record Share(double number) {

    String shown() {
      return Math.round(number * 100) + "%";
    }
  }

  private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
  private final Map<String, String> merged = new LinkedHashMap<>();

  /** Adds a sheet. */
  ExportedBook sheet(String name, List<List<Object>> rows) {
    sheets.put(name, rows);
    return this;
  }

  /** Adds a sheet. */
  ExportedBook sheet(String name, Object[]... rows) {
    return sheet(name, Arrays.stream(rows).map(List::of).toList());
  }

  /** Returns this book with the only sheet of another, under a title of its own. */
  ExportedBook with(String title, ExportedBook other) {
    ExportedBook both = new ExportedBook();
    both.sheets.putAll(sheets);
    both.merged.putAll(merged);
    return both.sheet(title, other.sheets.values().iterator().next());
  }

  /** Merges cells of a sheet, as D1:F1. */
  ExportedBook merged(String sheet, String area) {
    merged.put(area, sheet);
    return this;
  }

  static Object[] row(Object... cells) {
    return cells;
  }

  /** Returns the files of a folder that may hold the only sheet, each by its name. */
  Stream<Map.Entry<String, byte[]>> files(char separator, Charset charset) {
    return Stream.of(
        Map.entry("enkat.xlsx", xlsx()),
        Map.entry("enkat.ods", ods()),
        Map.entry("enkat.csv", csv(separator, charset)));
  }

  byte[] xlsx() {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      CellStyle perCent = book.createCellStyle();
      perCent.setDataFormat(book.createDataFormat().getFormat("0%"));
      CellStyle time = book.createCellStyle();
      time.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
      sheets.forEach(
          (name, rows) -> {
            Sheet sheet = book.createSheet(name);
            for (int i = 0; i < rows.size(); i++) {
              Row row = sheet.createRow(i);
              for (int j = 0; j < rows.get(i).size(); j++) {
                fill(row, j, rows.get(i).get(j), perCent, time);
              }
            }
          });
      merged.forEach(
          (area, name) -> book.getSheet(name).addMergedRegion(CellRangeAddress.valueOf(area)));
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Row row, int column, Object value, CellStyle perCent, CellStyle time) {
    if (value.equals("")) {
      return;
    }
    Cell cell = row.createCell(column);
    if (value instanceof Share share) {
      cell.setCellValue(share.number());
      cell.setCellStyle(perCent);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDateTime when) {
      cell.setCellValue(when);
      cell.setCellStyle(time);
    } else {
      cell.setCellValue((String) value);
    }
  }

  byte[] ods() {
    String content =
        sheets.entrySet().stream()
            .map(
                sheet ->
                    "<table:table table:name='"
                        + sheet.getKey()
                        + "'>"
                        + sheet.getValue().stream()
                            .map(ExportedBook::odsRow)
                            .collect(Collectors.joining())
                        + "</table:table>")
            .collect(Collectors.joining());
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put(
        "content.xml",
        "<office:document-content"
            + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
            + "<office:body><office:spreadsheet>"
            + content
            + "</office:spreadsheet></office:body></office:document-content>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String odsRow(List<Object> cells) {
    return cells.stream()
        .map(ExportedBook::odsCell)
        .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>"));
  }

  private static String odsCell(Object value) {
    if (value.equals("")) {
      return "<table:table-cell/>";
    }
    String type =
        value instanceof Share share
            ? "percentage' office:value='" + share.number()
            : value instanceof Number number
                ? "float' office:value='" + number
                : value instanceof LocalDateTime when
                    ? "date' office:date-value='" + when.format(DateTimeFormatter.ISO_DATE_TIME)
                    : "string";
    return "<table:table-cell office:value-type='"
        + type
        + "'>"
        + shown(value)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .lines()
            .map(line -> "<text:p>" + line + "</text:p>")
            .collect(Collectors.joining())
        + "</table:table-cell>";
  }

  /** Returns the only sheet as CSV. */
  byte[] csv(char separator, Charset charset) {
    return sheets.values().iterator().next().stream()
        .map(
            row ->
                row.stream()
                    .map(ExportedBook::shown)
                    .map(cell -> quoted(cell, separator))
                    .collect(Collectors.joining(String.valueOf(separator))))
        .collect(Collectors.joining("\r\n"))
        .getBytes(charset);
  }

  private static String quoted(String cell, char separator) {
    boolean isPlain =
        cell.indexOf(separator) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String shown(Object value) {
    return value instanceof Share share
        ? share.shown()
        : value instanceof LocalDateTime when ? when.format(IN_TEXT) : value.toString();
  }
}
