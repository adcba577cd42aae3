package se.vastkom.goals.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Reads one sheet of a workbook into a grid: the addresses of its cells, and what hides them. One
 * sheet, one reader.
 */
final class SheetReader {

  private static final int ROW_DEPTH = 3;
  private static final Pattern ZERO = Pattern.compile("0+(?:\\.0+)?");
  private static final int MOST_LETTERS = 3;
  private static final Pattern AREA =
      Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6}):([A-Z]{1,3})([1-9]\\d{0,6})");

  private final String source;
  private final String sheet;
  private final SharedCells book;
  private final Limits limits;
  private final Problems problems = new Problems();
  private final List<List<Cell>> rows = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private boolean within = true;
  private int row;
  private int column;
  private int width;
  private boolean isInRow;

  SheetReader(String source, String sheet, SharedCells book) {
    this.source = source;
    this.sheet = sheet;
    this.book = book;
    this.limits = book.limits();
  }

  /** Reads the sheet's cells. */
  Checked<Grid> read(Xml xml) throws XMLStreamException, SharedCells.TooMuch {
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
          problems.error(Place.wholeSheet(source, sheet), Phrase.of("xlsx.cell-outside"));
        }
      } else if (xml.starts("mergeCell")) {
        refuseMerged(xml.attribute("ref"));
      }
    }
    remarkHidden();
    return problems.check(() -> new Grid(Place.wholeSheet(source, sheet), rows));
  }

  private void hideColumns(Xml xml) {
    if (xml.isTrue("hidden") || isZero(xml.attribute("width"))) {
      int from = StoredCell.whole(xml.attribute("min")).orElse(1);
      int to = Math.min(limits.columns(), StoredCell.whole(xml.attribute("max")).orElse(from));
      hiddenColumns.set(Math.min(from, to + 1), to + 1);
    }
  }

  private static boolean isZero(String size) {
    return ZERO.matcher(size).matches();
  }

  private void row(Xml xml) {
    String number = xml.attribute("r");
    int next = number.isEmpty() ? row + 1 : StoredCell.whole(number).orElse(0);
    if (next <= row) {
      problems.error(
          Place.wholeSheet(source, sheet), Phrase.of("xlsx.row-order").with("found", number));
      within = false;
    }
    row = Math.max(next, row);
    column = 0;
    if (row <= limits.rows() && (xml.isTrue("hidden") || isZero(xml.attribute("ht")))) {
      hiddenRows.set(row);
    }
  }

  private void cell(Xml xml) throws XMLStreamException, SharedCells.TooMuch {
    int next = column(xml.attribute("r"));
    StoredCell stored = StoredCell.read(xml, limits);
    if (next <= column) {
      problems.error(here(Math.max(next, 1)), Phrase.of("xlsx.cell-order"));
      return;
    }
    column = next;
    Place place = here(column);
    String text = stored.text(place, book, problems);
    if (!text.isEmpty()) {
      keep(new Cell(place, text, stored.isNumber()));
    }
  }

  private Place here(int column) {
    return Place.cell(source, sheet, row, column);
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
    return thisRow && letters <= MOST_LETTERS ? columnOf(reference.substring(0, letters)) : 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static int columnOf(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = 26 * column + letters.charAt(i) - 'A' + 1;
    }
    return column;
  }

  /** Adds a cell, with blank rows and cells before it as needed. */
  private void keep(Cell cell) throws SharedCells.TooMuch {
    Place place = cell.place();
    if (row > limits.rows()) {
      problems.error(place.wholeRow(), Phrase.of("grid.too-many-rows").with("most", limits.rows()));
      within = false;
      return;
    }
    if (column > limits.columns()) {
      problems.error(
          place.wholeRow(),
          Phrase.of("grid.too-many-columns").with("found", column).with("most", limits.columns()));
      return;
    }
    while (rows.size() < row) {
      book.keep(1, 0);
      Place first = Place.cell(source, sheet, rows.size() + 1, 1);
      rows.add(new ArrayList<>(List.of(new Cell(first, ""))));
    }
    List<Cell> cells = rows.get(row - 1);
    book.keep(column - cells.size(), cell.text().length());
    if (column == 1) {
      cells.clear();
    }
    while (cells.size() < column - 1) {
      cells.add(new Cell(here(cells.size() + 1), ""));
    }
    cells.add(cell);
    width = Math.max(width, column);
  }

  /**
   * Refuses a merged area, which hides which rows and columns its value holds for; in a comment it
   * means nothing.
   */
  private void refuseMerged(String area) {
    Matcher matcher = AREA.matcher(area);
    if (!matcher.matches()) {
      return;
    }
    int left = columnOf(matcher.group(1));
    int top = Integer.parseInt(matcher.group(2));
    boolean oneRow = top == Integer.parseInt(matcher.group(4));
    boolean outside = top > rows.size() || left > width;
    if (!outside && !(oneRow && rows.get(top - 1).get(0).text().startsWith("#"))) {
      problems.error(
          Place.cell(source, sheet, top, left), Phrase.of("xlsx.merged").with("area", area));
    }
  }

  private void remarkHidden() {
    Place place = Place.wholeSheet(source, sheet);
    hiddenRows.clear(rows.size() + 1, Math.max(hiddenRows.length(), rows.size() + 1));
    hiddenColumns.clear(width + 1, Math.max(hiddenColumns.length(), width + 1));
    if (!hiddenRows.isEmpty()) {
      problems.remark(
          place, Phrase.of("xlsx.hidden-rows").with("rows", spans(hiddenRows, Integer::toString)));
    }
    if (!hiddenColumns.isEmpty()) {
      problems.remark(
          place,
          Phrase.of("xlsx.hidden-columns")
              .with("columns", spans(hiddenColumns, one -> here(one).columnLetters())));
    }
  }

  /** Formats numbers as 2, 5-7. */
  private static String spans(BitSet numbers, IntFunction<String> name) {
    List<String> spans = new ArrayList<>();
    for (int from = numbers.nextSetBit(0); from >= 0; ) {
      int end = numbers.nextClearBit(from);
      spans.add(name.apply(from) + (end == from + 1 ? "" : "-" + name.apply(end - 1)));
      from = numbers.nextSetBit(end);
    }
    return String.join(", ", spans);
  }
}
