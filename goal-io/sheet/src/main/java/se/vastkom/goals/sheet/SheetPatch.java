package se.vastkom.goals.sheet;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.vastkom.goals.problem.Place;

/** Writes texts into one sheet of a workbook. One sheet, one patch. */
final class SheetPatch {

  private static final String ROW = "row";
  private static final String CELL = "c";
  private static final String STYLE = "s";
  private static final String ADDRESS = "r";

  private final Element sheet;
  private final Element data;
  private final NavigableMap<Integer, Element> rows = new TreeMap<>();

  SheetPatch(Document part) {
    sheet = part.getDocumentElement();
    data = Dom.elements(sheet, "sheetData").get(0);
    for (Element row : Dom.elements(data, ROW)) {
      String number = row.getAttribute(ADDRESS);
      int before = rows.isEmpty() ? 0 : rows.lastKey();
      rows.put(number.isEmpty() ? before + 1 : Integer.parseInt(number), row);
    }
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
    // It says which cells there are, and may be left out.
    Dom.elements(sheet, "dimension").forEach(sheet::removeChild);
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
    return address
        .chars()
        .filter(c -> c >= 'A' && c <= 'Z')
        .reduce(0, (column, letter) -> 26 * column + letter - 'A' + 1);
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
          // Rows without a number of their own would be counted from the new one.
          rows.forEach((known, element) -> element.setAttribute(ADDRESS, Integer.toString(known)));
          data.insertBefore(row, next(rows, missing));
          return row;
        });
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
