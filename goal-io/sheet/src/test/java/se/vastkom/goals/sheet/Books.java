package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.xml.sax.SAXException;

/** A workbook and its marked copy, as POI reads them. */
final class Books {

  private final XSSFWorkbook original;
  private final XSSFWorkbook copy;

  Books(byte[] original, byte[] copy) throws IOException {
    this.original = new XSSFWorkbook(new ByteArrayInputStream(original));
    this.copy = new XSSFWorkbook(new ByteArrayInputStream(copy));
  }

  /**
   * Asserts that all of the original is in the copy: cells, formulas and formats, names, and of
   * sheets widths, validations, formats on conditions and whatever else they have.
   *
   * @param sheet the only sheet with marks
   * @param marked the addresses of its marked cells, which may have another fill
   */
  void areEqualBut(String sheet, Set<String> marked) {
    assertThat(names(copy)).isEqualTo(names(original));
    assertThat(copy.getNumberOfSheets()).isEqualTo(original.getNumberOfSheets() + 1);
    for (int i = 0; i < original.getNumberOfSheets(); i++) {
      XSSFSheet before = original.getSheetAt(i);
      XSSFSheet after = copy.getSheetAt(i);
      assertThat(after.getSheetName()).isEqualTo(before.getSheetName());
      assertThat(around(after)).isEqualTo(around(before));
      Set<String> tinted = before.getSheetName().equals(sheet) ? marked : Set.of();
      Map<String, String> expected = cells(before, tinted);
      Map<String, String> found = cells(after, tinted);
      Set<String> made = new HashSet<>(found.keySet());
      made.removeAll(expected.keySet());
      assertThat(marked).containsAll(made);
      made.forEach(cell -> assertThat(found.get(cell)).startsWith("BLANK "));
      found.keySet().removeAll(made);
      assertThat(found).isEqualTo(expected);
      tinted.forEach(cell -> isTinted(sheet, cell));
    }
  }

  /** Asserts that a cell of the copy has one of our tints. */
  void isTinted(String sheet, String cell) {
    assertThat(Stream.of(Sheet.Tint.values()).map(Sheet.Tint::rgb))
        .as(cell)
        .contains(fill(copy.getSheet(sheet), cell));
  }

  /** Asserts that a cell of the copy has a tint. */
  void isTinted(String sheet, String cell, Sheet.Tint tint) {
    assertThat(fill(copy.getSheet(sheet), cell)).as(cell).isEqualTo(tint.rgb());
  }

  private static List<String> names(XSSFWorkbook book) {
    List<String> names = new ArrayList<>();
    for (XSSFName name : book.getAllNames()) {
      names.add(name.getNameName() + " " + name.getSheetIndex() + " " + name.getRefersToFormula());
    }
    return names;
  }

  /** Returns all that a sheet has around its cells, but for its notes. */
  private static String around(XSSFSheet sheet) {
    CTWorksheet all = (CTWorksheet) sheet.getCTWorksheet().copy();
    all.setSheetData(CTWorksheet.Factory.newInstance().addNewSheetData());
    if (all.isSetDimension()) {
      all.unsetDimension();
    }
    if (all.isSetLegacyDrawing()) {
      all.unsetLegacyDrawing();
    }
    return sorted(all);
  }

  /** Returns elements with their attributes in order. */
  private static String sorted(XmlObject part) {
    try {
      byte[] text = part.xmlText().getBytes(StandardCharsets.UTF_8);
      return new String(Dom.bytes(Dom.read(text)), StandardCharsets.UTF_8);
    } catch (IOException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> cells(XSSFSheet sheet, Set<String> marked) {
    Map<String, String> cells = new TreeMap<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        String address = cell.getAddress().formatAsString();
        cells.put(
            address, content((XSSFCell) cell) + style((XSSFCell) cell, marked.contains(address)));
      }
    }
    return cells;
  }

  private static String content(XSSFCell cell) {
    return cell.getCellType()
        + " "
        + cell.getCTCell().getF()
        + " "
        + cell.getRawValue()
        + " "
        + cell;
  }

  private static String style(XSSFCell cell, boolean isMarked) {
    CTXf format = (CTXf) cell.getCellStyle().getCoreXf().copy();
    if (isMarked) {
      format.setFillId(0);
      format.setApplyFill(false);
    }
    return " " + sorted(format);
  }

  private static String fill(XSSFSheet sheet, String address) {
    var at = new CellAddress(address);
    return sheet
        .getRow(at.getRow())
        .getCell(at.getColumn())
        .getCellStyle()
        .getFillForegroundXSSFColor()
        .getARGBHex();
  }

  /** Returns the notes of the copy's sheet, by row and column, each behind its address. */
  List<String> notes(String sheet) {
    List<String> notes = new ArrayList<>();
    copy.getSheet(sheet)
        .getCellComments()
        .forEach((cell, note) -> notes.add(cell.formatAsString() + " " + note.getString()));
    return notes;
  }
}
