package se.vastkom.goals.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Builds the grid of a workbook's sheet from its cells, row by row, and tells what hides or merges
 * them. One sheet, one builder.
 */
final class GridBuilder {

  private final String source;
  private final String sheet;
  private final SharedCells book;
  private final Limits limits;
  private final TreeMap<Integer, Problems> problems = new TreeMap<>();
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<CellArea> merged = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private int width;

  /** The first row that is too wide, which is told for all of them; 0 if there is none. */
  private int firstTooWide;

  private int widest;

  GridBuilder(String source, String sheet, SharedCells book) {
    this.source = source;
    this.sheet = sheet;
    this.book = book;
    this.limits = book.limits(sheet);
  }

  /** Returns the problems of the sheet found so far, to add to. */
  Problems problems() {
    return problems(0);
  }

  /** Returns the problems of a column found so far, to add to. */
  Problems problems(int column) {
    return problems.computeIfAbsent(column, any -> new Problems());
  }

  /** Returns the place of the whole sheet. */
  Place place() {
    return Place.wholeSheet(source, sheet);
  }

  /** Returns the place of a cell, counted from 1. */
  Place place(int row, int column) {
    return Place.cell(source, sheet, row, column);
  }

  /**
   * Adds a cell after those before it, with blank rows and cells between as needed.
   *
   * @return whether more rows may follow; false beyond the last that is read
   */
  boolean keep(int row, int column, String text, boolean isNumber) throws SharedCells.TooMuch {
    Place place = place(row, column);
    if (row > limits.rows()) {
      problems()
          .error(place.wholeRow(), Phrase.of("grid.too-many-rows").with("most", limits.rows()));
      return false;
    }
    if (column > limits.columns()) {
      firstTooWide = firstTooWide == 0 ? row : firstTooWide;
      widest = row == firstTooWide ? column : widest;
      return true;
    }
    while (rows.size() < row) {
      book.keep(1, 0);
      rows.add(new ArrayList<>(List.of(new Cell(place(rows.size() + 1, 1), ""))));
    }
    List<Cell> cells = rows.get(row - 1);
    book.keep(column - cells.size(), text.length());
    if (column == 1) {
      cells.clear();
    }
    while (cells.size() < column - 1) {
      cells.add(new Cell(place(row, cells.size() + 1), ""));
    }
    cells.add(new Cell(place, text, isNumber));
    width = Math.max(width, column);
    return true;
  }

  /** Notes that a row is hidden. */
  void hideRow(int row) {
    if (row <= limits.rows()) {
      hiddenRows.set(row);
    }
  }

  /** Notes that columns are hidden, the last one among them. */
  void hideColumns(int first, int last) {
    int to = Math.min(limits.columns(), last);
    hiddenColumns.set(Math.min(first, to + 1), to + 1);
  }

  /** Notes that cells are merged. */
  void merge(CellArea area) {
    if (area.top() <= limits.rows()
        && area.left() <= limits.columns()
        && merged.size() <= limits.rows()) {
      merged.add(area);
    }
  }

  /** Returns the grid; a remark tells what is hidden, and merged cells are refused. */
  Export grid() {
    merged.forEach(this::refuse);
    remarkHidden();
    if (firstTooWide > 0) {
      problems()
          .error(
              place(firstTooWide, 1).wholeRow(),
              Phrase.of("grid.too-many-columns")
                  .with("found", widest)
                  .with("most", limits.columns()));
    }
    return new Export(
        new Grid(place(), rows),
        problems.values().stream().flatMap(each -> each.all().stream()).sorted().toList());
  }

  /**
   * Refuses a merged area, which hides which rows and columns its value holds for; in a comment it
   * means nothing.
   */
  private void refuse(CellArea area) {
    boolean outside = area.top() > rows.size() || area.left() > width;
    boolean isComment =
        !outside
            && area.top() == area.bottom()
            && rows.get(area.top() - 1).get(0).text().startsWith("#");
    if (!outside && !isComment) {
      Place corner = place(area.top(), area.left());
      String cells =
          corner.columnLetters()
              + area.top()
              + ":"
              + place(area.bottom(), area.right()).columnLetters()
              + area.bottom();
      problems(area.left()).error(corner, Phrase.of("xlsx.merged").with("area", cells));
    }
  }

  private void remarkHidden() {
    hiddenRows.clear(rows.size() + 1, Math.max(hiddenRows.length(), rows.size() + 1));
    hiddenColumns.clear(width + 1, Math.max(hiddenColumns.length(), width + 1));
    if (!hiddenRows.isEmpty()) {
      problems()
          .remark(
              place(),
              Phrase.of("xlsx.hidden-rows").with("rows", spans(hiddenRows, Integer::toString)));
    }
    if (!hiddenColumns.isEmpty()) {
      problems()
          .remark(
              place(),
              Phrase.of("xlsx.hidden-columns")
                  .with("columns", spans(hiddenColumns, one -> place(1, one).columnLetters())));
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
