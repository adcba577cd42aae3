package se.vastkom.goals.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import se.vastkom.goals.problem.Problems;

/** Reads one sheet of an OpenDocument spreadsheet into a grid. One sheet, one reader. */
final class OdsSheet {

  static final String TABLE = "table:1.0";

  /** In how many rows that the file states once the problems of a cell are told. */
  private static final int MOST_TOLD = 100;

  /** A cell and its column, counted from 1. */
  private record Placed(int column, OdsCell cell) {}

  private final Limits limits;
  private final OdsStyles styles;
  private final GridBuilder grid;

  /** The styles of columns, by the first column that has each. */
  private final TreeMap<Integer, String> columnStyles = new TreeMap<>(Map.of(1, ""));

  private int columns;
  private int row;
  private boolean within = true;

  OdsSheet(String source, String name, SharedCells book, OdsStyles styles) {
    this.limits = book.limits(name);
    this.styles = styles;
    this.grid = new GridBuilder(source, name, book);
  }

  /** Reads the sheet that begins here. */
  Export read(Xml xml) throws XMLStreamException, SharedCells.TooMuch {
    for (int outer = xml.depth() - 1; xml.depth() > outer && xml.next(); ) {
      if (!xml.starts()) {
        continue;
      }
      if (!xml.namespace().endsWith(TABLE)) {
        xml.skip();
        continue;
      }
      switch (xml.name()) {
        case "table-column" -> columns(xml);
        case "table-row" -> row(xml);
        // What only holds rows or columns together.
        case "table-columns",
            "table-header-columns",
            "table-column-group",
            "table-rows",
            "table-header-rows",
            "table-row-group" -> {}
        default -> xml.skip();
      }
    }
    return grid.grid();
  }

  private void columns(Xml xml) {
    int first = columns + 1;
    int repeated = OdsCell.count(xml.attribute(TABLE, "number-columns-repeated"));
    columns = Math.min(columns + repeated, limits.columns() + 1);
    if (first <= limits.columns()) {
      columnStyles.put(first, xml.attribute(TABLE, "default-cell-style-name"));
      columnStyles.put(columns + 1, "");
      if (isHidden(xml)) {
        grid.hideColumns(first, columns);
      }
    }
  }

  private static boolean isHidden(Xml xml) {
    String visibility = xml.attribute(TABLE, "visibility");
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private void row(Xml xml) throws XMLStreamException, SharedCells.TooMuch {
    int repeated = OdsCell.count(xml.attribute(TABLE, "number-rows-repeated"));
    String style = xml.attribute(TABLE, "default-cell-style-name");
    int first = row + 1;
    row += repeated;
    if (!within) {
      xml.skip();
      return;
    }
    if (isHidden(xml)) {
      for (int i = first; i <= Math.min(row, limits.rows()); i++) {
        grid.hideRow(i);
      }
    }
    List<Placed> cells = cells(xml, first, style);
    for (int i = first; i <= Math.min(row, limits.rows() + 1) && !cells.isEmpty(); i++) {
      for (Placed one : cells) {
        keep(i, one, i - first < MOST_TOLD ? grid.problems(one.column()) : new Problems());
      }
    }
  }

  private void keep(int at, Placed one, Problems problems) throws SharedCells.TooMuch {
    String text = one.cell().text(grid.place(at, one.column()), styles, limits, problems);
    if (within && !text.isEmpty()) {
      within = grid.keep(at, one.column(), text, one.cell().isNumber());
    }
  }

  /** Reads the cells of a row that hold something. */
  private List<Placed> cells(Xml xml, int at, String rowStyle) throws XMLStreamException {
    List<Placed> cells = new ArrayList<>();
    int column = 0;
    for (int outer = xml.depth() - 1; xml.depth() > outer && xml.next(); ) {
      if (!xml.starts()) {
        continue;
      }
      boolean isCell = xml.name().equals("table-cell") || xml.name().equals("covered-table-cell");
      if (!isCell || !xml.namespace().endsWith(TABLE)) {
        xml.skip();
        continue;
      }
      int repeated = OdsCell.count(xml.attribute(TABLE, "number-columns-repeated"));
      int down = OdsCell.count(xml.attribute(TABLE, "number-rows-spanned"));
      int across = OdsCell.count(xml.attribute(TABLE, "number-columns-spanned"));
      if (down > 1 || across > 1) {
        grid.merge(new CellArea(at, column + 1, at + down - 1, column + across));
      }
      String inherited =
          rowStyle.isEmpty() ? columnStyles.floorEntry(column + 1).getValue() : rowStyle;
      OdsCell cell = OdsCell.read(xml, inherited, limits);
      // One cell beyond the last column is enough to tell that there are too many.
      int last = Math.min(column + repeated, limits.columns() + 1);
      for (int i = column + 1; i <= last && !cell.isBlank(); i++) {
        cells.add(new Placed(i, cell));
      }
      column = last;
    }
    return cells;
  }
}
