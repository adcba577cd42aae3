package se.vastkom.goals.sheet;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import se.vastkom.goals.words.Phrase;

/**
 * Reads one sheet of a workbook into a grid: the addresses of its cells, and what hides them. One
 * sheet, one reader.
 */
final class SheetReader {

  private static final int ROW_DEPTH = 3;
  private static final Pattern ZERO = Pattern.compile("0+(?:\\.0+)?");
  private static final int MOST_LETTERS = 3;

  private final SharedCells book;
  private final Limits limits;
  private final GridBuilder grid;
  private boolean within = true;
  private int row;
  private int column;
  private boolean isInRow;

  SheetReader(String source, String sheet, SharedCells book) {
    this.book = book;
    this.limits = book.limits(sheet);
    this.grid = new GridBuilder(source, sheet, book);
  }

  /** Reads the sheet's cells. */
  Export read(Xml xml) throws XMLStreamException, SharedCells.TooMuch {
    while (within && xml.next()) {
      if (xml.starts() && xml.depth() == ROW_DEPTH) {
        isInRow = xml.starts("row");
      }
      if (xml.starts("col")) {
        hideColumns(xml);
      } else if (xml.starts("row")) {
        row(xml);
      } else if (xml.starts("c") && xml.depth() == ROW_DEPTH + 1) {
        if (isInRow) {
          cell(xml);
        } else {
          grid.problems().error(grid.place(), Phrase.of("xlsx.cell-outside"));
        }
      } else if (xml.starts("mergeCell")) {
        CellArea.of(xml.attribute("ref")).ifPresent(grid::merge);
      }
    }
    return grid.grid();
  }

  private void hideColumns(Xml xml) {
    if (xml.isTrue("hidden") || isZero(xml.attribute("width"))) {
      int from = StoredCell.whole(xml.attribute("min")).orElse(1);
      grid.hideColumns(from, StoredCell.whole(xml.attribute("max")).orElse(from));
    }
  }

  private static boolean isZero(String size) {
    return ZERO.matcher(size).matches();
  }

  private void row(Xml xml) {
    String number = xml.attribute("r");
    int next = number.isEmpty() ? row + 1 : StoredCell.whole(number).orElse(0);
    if (next <= row) {
      grid.problems().error(grid.place(), Phrase.of("xlsx.row-order").with("found", number));
      within = false;
    }
    row = Math.max(next, row);
    column = 0;
    if (xml.isTrue("hidden") || isZero(xml.attribute("ht"))) {
      grid.hideRow(row);
    }
  }

  private void cell(Xml xml) throws XMLStreamException, SharedCells.TooMuch {
    int next = column(xml.attribute("r"));
    StoredCell stored = StoredCell.read(xml, limits);
    if (next <= column) {
      grid.problems(Math.max(next, 1))
          .error(grid.place(row, Math.max(next, 1)), Phrase.of("xlsx.cell-order"));
      return;
    }
    column = next;
    String text = stored.text(grid.place(row, column), book, grid.problems(column));
    if (!text.isEmpty()) {
      within &= grid.keep(row, column, text, stored.isNumber());
    }
  }

  /** Returns the column of a cell's reference; 0 where it names another row, or nothing. */
  private int column(String reference) {
    if (reference.isEmpty()) {
      return column + 1;
    }
    int letters = 0;
    while (letters < reference.length() && isLetter(reference.charAt(letters))) {
      letters++;
    }
    boolean thisRow = reference.substring(letters).equals(Integer.toString(row));
    return thisRow && letters <= MOST_LETTERS
        ? CellArea.column(reference.substring(0, letters))
        : 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
