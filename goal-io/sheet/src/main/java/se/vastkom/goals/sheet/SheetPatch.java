package se.vastkom.goals.sheet;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.vastkom.goals.problem.Place;

/** Writes texts and formats into one sheet of a workbook. One sheet, one patch. */
final class SheetPatch {

  private static final String ROW = "row";
  private static final String CELL = "c";
  private static final String STYLE = "s";
  private static final String ADDRESS = "r";
  private static final String DRAWING = "legacyDrawing";

  /** What comes after the drawing of a sheet's notes. */
  private static final Set<String> AFTER_DRAWING =
      Set.of(
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "AlternateContent",
          "webPublishItems",
          "tableParts",
          "extLst");

  private final Element sheet;
  private final Element data;
  private final NavigableMap<Integer, Element> rows = new TreeMap<>();
  private final List<CellArea> merged;
  private boolean isNumbered;

  SheetPatch(Document part) {
    sheet = part.getDocumentElement();
    data = Dom.elements(sheet, "sheetData").get(0);
    for (Element row : Dom.elements(data, ROW)) {
      int before = rows.isEmpty() ? 0 : rows.lastKey();
      rows.put(StoredCell.whole(row.getAttribute(ADDRESS)).orElse(before + 1), row);
    }
    merged =
        Dom.elements(sheet, "mergeCells").stream()
            .flatMap(all -> Dom.elements(all, "mergeCell").stream())
            .flatMap(one -> CellArea.of(one.getAttribute("ref")).stream())
            .toList();
  }

  /** Returns the whole sheet. */
  Element element() {
    return sheet;
  }

  /** Writes the cells at their places, and the rows below the last row with anything in it. */
  void write(Addition addition) {
    int last = last().orElse(0);
    Map<Integer, String> styles = styles();
    for (Cell cell : addition.cells()) {
      write(cell.place().row(), cell.place().column(), cell.text(), Map.of());
      last = Math.max(last, cell.place().row());
    }
    for (List<String> row : addition.rows()) {
      last++;
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          write(last, i + 1, row.get(i), styles);
        }
      }
    }
    forgetExtent();
  }

  /** Removes what says which cells there are; it may be left out. */
  private void forgetExtent() {
    Dom.elements(sheet, "dimension").forEach(sheet::removeChild);
  }

  /** Returns the number of a cell's format; that of its row or column where it has none itself. */
  int style(Place cell) {
    Element row = rows.get(cell.row());
    Element there = row == null ? null : cells(row).get(cell.column());
    String style =
        there != null
            ? there.getAttribute(STYLE)
            : row != null && row.getAttribute("customFormat").matches("1|true")
                ? row.getAttribute(STYLE)
                : columnStyle(cell.column());
    return StoredCell.whole(style).orElse(0);
  }

  private String columnStyle(int column) {
    return Dom.elements(sheet, "cols").stream()
        .flatMap(all -> Dom.elements(all, "col").stream())
        .filter(one -> CellSizes.covers(one, column))
        .map(one -> one.getAttribute("style"))
        .findFirst()
        .orElse("");
  }

  /** Gives a cell a format, and changes nothing else in it; a missing one becomes an empty one. */
  void style(Place cell, int style) {
    cell(row(cell.row()), cell.row(), cell.column()).setAttribute(STYLE, Integer.toString(style));
    forgetExtent();
  }

  /** Returns the first of the merged cells that a cell is among, or the cell itself. */
  Place corner(Place cell) {
    return merged.stream()
        .filter(area -> area.holds(cell.row(), cell.column()))
        .map(area -> Place.cell("", cell.sheet(), area.top(), area.left()))
        .findFirst()
        .orElse(Place.cell("", cell.sheet(), cell.row(), cell.column()));
  }

  /** Returns the id of the relationship to the drawing with notes; empty if there is none. */
  String drawing(String namespace) {
    return Dom.elements(sheet, DRAWING).stream()
        .map(one -> one.getAttributeNS(namespace, "id"))
        .findFirst()
        .orElse("");
  }

  /** Adds the reference to a drawing with notes, without its id. */
  Element addDrawing() {
    Element added = Dom.like(sheet, DRAWING);
    sheet.insertBefore(
        added,
        Dom.children(sheet)
            .filter(one -> AFTER_DRAWING.contains(one.getLocalName()))
            .findFirst()
            .orElse(null));
    return added;
  }

  /** Returns the last row with anything in it, a formula without a value included. */
  private Optional<Integer> last() {
    return rows.descendingMap().entrySet().stream()
        .filter(row -> filled(row.getValue()).findAny().isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Stream<Element> filled(Element row) {
    return Dom.elements(row, CELL).stream()
        .filter(
            cell ->
                Stream.of("v", "is", "f").anyMatch(name -> !Dom.elements(cell, name).isEmpty()));
  }

  /** Returns the style of each column in the last row of several cells, which is no comment. */
  private Map<Integer, String> styles() {
    Map<Integer, String> styles = new TreeMap<>();
    rows.descendingMap().values().stream()
        .filter(row -> filled(row).limit(2).count() > 1)
        .findFirst()
        .ifPresent(
            row ->
                cells(row).forEach((column, cell) -> styles.put(column, cell.getAttribute(STYLE))));
    return styles;
  }

  /** Returns the cells of a row by their columns; one without an address follows the one before. */
  private static NavigableMap<Integer, Element> cells(Element row) {
    NavigableMap<Integer, Element> cells = new TreeMap<>();
    for (Element cell : Dom.elements(row, CELL)) {
      String address = cell.getAttribute(ADDRESS);
      int before = cells.isEmpty() ? 0 : cells.lastKey();
      cells.put(address.isEmpty() ? before + 1 : column(address), cell);
    }
    return cells;
  }

  private static int column(String address) {
    return CellArea.column(address.replaceAll("[^A-Z]", ""));
  }

  private void write(int row, int column, String text, Map<Integer, String> styles) {
    Element cell = cell(row(row), row, column);
    Dom.clear(cell);
    cell.setAttribute("t", "inlineStr");
    String style = styles.getOrDefault(column, "");
    if (!cell.hasAttribute(STYLE) && !style.isEmpty()) {
      cell.setAttribute(STYLE, style);
    }
    Element written = Dom.like(cell, "t");
    written.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    written.setTextContent(StoredText.of(text));
    Element item = Dom.like(cell, "is");
    item.appendChild(written);
    cell.appendChild(item);
  }

  private Element row(int number) {
    return rows.computeIfAbsent(
        number,
        missing -> {
          Element row = Dom.like(data, ROW);
          row.setAttribute(ADDRESS, Integer.toString(missing));
          number();
          data.insertBefore(row, next(rows, missing));
          return row;
        });
  }

  /** Numbers the rows; one without a number would be counted from a new one before it. */
  private void number() {
    if (!isNumbered) {
      rows.forEach((known, element) -> element.setAttribute(ADDRESS, Integer.toString(known)));
      isNumbered = true;
    }
  }

  private static Element cell(Element row, int number, int column) {
    NavigableMap<Integer, Element> cells = cells(row);
    Element there = cells.get(column);
    if (there != null) {
      return there;
    }
    cells.forEach((known, cell) -> cell.setAttribute(ADDRESS, address(number, known)));
    Element cell = Dom.like(row, CELL);
    cell.setAttribute(ADDRESS, address(number, column));
    row.insertBefore(cell, next(cells, column));
    row.removeAttribute("spans");
    return cell;
  }

  /** Returns what stands first after a position; null, for the end, if nothing does. */
  private static @Nullable Element next(NavigableMap<Integer, Element> all, int position) {
    Map.Entry<Integer, Element> next = all.higherEntry(position);
    return next == null ? null : next.getValue();
  }

  private static String address(int row, int column) {
    return Place.cell("", "", row, column).columnLetters() + row;
  }
}
