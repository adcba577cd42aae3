package se.vastkom.goals.rules.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that POI has opened, changed and saved, as somebody does in a spreadsheet. */
final class Retouched {

  private Retouched() {}

  /** A change to a workbook between opening and saving it. */
  interface Change {
    /** Changes the book. */
    void in(XSSFWorkbook book) throws IOException;
  }

  /** Returns the bytes of a workbook after a change. */
  static byte[] of(byte[] workbook, Change change) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      change.in(book);
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  /** Returns the cell at an address like {@code status!B3}; creates it if it is absent. */
  static XSSFCell cell(XSSFWorkbook book, String address) {
    CellReference reference = new CellReference(address);
    XSSFSheet sheet = book.getSheet(reference.getSheetName());
    XSSFRow row =
        Optional.ofNullable(sheet.getRow(reference.getRow()))
            .orElseGet(() -> sheet.createRow(reference.getRow()));
    return row.getCell(
        reference.getCol(), org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** Puts a number in a cell, shown in a format. */
  static void number(XSSFWorkbook book, String address, double number, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    XSSFCell cell = cell(book, address);
    cell.setBlank();
    cell.setCellStyle(style);
    cell.setCellValue(number);
  }
}
