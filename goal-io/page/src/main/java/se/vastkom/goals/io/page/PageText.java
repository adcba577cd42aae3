package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Phrase;

/**
 * The text of a page in lines, and in the pieces that the table's headings indicate: cells
 * separated by tabs on one line, cells on a line each, or cells separated by blank lines.
 */
final class PageText {

  /** The line after the rows of a table, where the source shows its end. */
  static final String END_OF_TABLE = "\f";

  private static final int MOST_HEADINGS = 12;
  private static final int LONGEST_PARAGRAPH = 20_000;

  private final String source;
  private final List<Line> lines;

  private PageText(String source, List<Line> lines) {
    this.source = source;
    this.lines = lines;
  }

  /** A line, and its number in the file. */
  record Line(String text, int number) {}

  /**
   * Returns the lines of a page, or a problem for each that is too long and where there are too
   * many.
   */
  static Checked<PageText> of(String source, String text, Limits limits) {
    List<String> lines = Arrays.asList(text.split("\\r\\n|[\\n\\r\\u2028\\u2029\\u0085]", -1));
    return of(
        source,
        IntStream.range(0, lines.size()).mapToObj(i -> new Line(lines.get(i), i + 1)).toList(),
        limits);
  }

  /** Returns the lines of a page whose lines stand elsewhere in its file. */
  static Checked<PageText> of(String source, List<Line> lines, Limits limits) {
    Problems problems = new Problems();
    if (lines.stream().filter(line -> !line.text.isBlank()).count() > limits.rows()) {
      problems.error(
          Place.file(source), Phrase.of("page.too-many-lines").with("most", limits.rows()));
    }
    for (Line line : lines) {
      if (line.text.length() > limits.characters()) {
        problems.error(
            Place.line(source, line.number, 1),
            Phrase.of("grid.cell-too-long")
                .with("found", line.text.length())
                .with("most", limits.characters()));
      }
    }
    return problems.check(() -> new PageText(source, lines));
  }

  /** Returns the lines that are not empty. */
  Stream<Piece> all() {
    return IntStream.range(0, size()).mapToObj(this::line).filter(line -> !line.isBlank());
  }

  /** Returns the first line below the page, and those after it. */
  Stream<Piece> footer() {
    return all().dropWhile(line -> !line.isFooter());
  }

  /** Returns the lines and cells that are headings of what a page of goals may have, each once. */
  List<Piece> headings() {
    Map<String, Piece> found = new LinkedHashMap<>();
    IntStream.range(0, size())
        .mapToObj(this::cells)
        .flatMap(List::stream)
        .filter(cell -> Column.isHeading(cell) || NarrativePage.isHeading(cell))
        .forEach(cell -> found.putIfAbsent(cell.text(), cell));
    return found.values().stream().limit(MOST_HEADINGS).toList();
  }

  /** Returns whether a line has cells separated by tabs. */
  boolean hasCells(int line) {
    return text(line).strip().indexOf('\t') >= 0;
  }

  /** Returns whether a table ends at a line. */
  boolean endsTable(int line) {
    return text(line).equals(END_OF_TABLE);
  }

  /** Returns whether a line has a tab, even if only after one cell. */
  boolean hasTabs(int line) {
    return text(line).indexOf('\t') >= 0;
  }

  int size() {
    return lines.size();
  }

  private String text(int line) {
    return lines.get(line).text;
  }

  /** Returns the cells of a line with tabs. */
  List<Piece> cells(int line) {
    List<Piece> cells = new ArrayList<>();
    int from = 0;
    for (String cell : text(line).split("\t", -1)) {
      cells.add(Piece.of(cell, place(line, from), false));
      from += cell.length() + 1;
    }
    return cells;
  }

  /** Returns a whole line, with a blank between its cells. */
  Piece line(int line) {
    String raw = text(line);
    int blanks =
        (int) raw.chars().takeWhile(c -> c == '\u00a0' || Character.isWhitespace(c)).count();
    return Piece.of(
        raw.replaceAll("^\t+|(?<!\t)\t+$", "").replace('\t', ' '),
        place(line, blanks == raw.length() ? 0 : blanks),
        false);
  }

  /** Returns how many blank lines there are below a line. */
  int blanksBelow(int line) {
    return (int)
        IntStream.range(line + 1, size()).takeWhile(below -> line(below).isBlank()).count();
  }

  private Place place(int line, int before) {
    return Place.line(source, lines.get(line).number, before + 1);
  }

  /**
   * Returns the pieces from a line on.
   *
   * @param blanks the number of blank lines between two cells; with any, consecutive lines are one
   *     paragraph
   * @param most the number of pieces after which reading stops
   */
  List<Piece> pieces(int from, int blanks, int most) {
    List<List<Piece>> pieces = new ArrayList<>();
    int open = 0;
    int gap = 0;
    for (int i = from; i < size() && pieces.size() <= most; i++) {
      Piece line = line(i);
      if (line.isBlank()) {
        gap++;
        continue;
      }
      boolean isFigure = line.isFigure();
      if (open == 0 || gap > 0 || isFigure || open >= LONGEST_PARAGRAPH) {
        pieces.add(new ArrayList<>());
        open = 0;
      }
      pieces.get(pieces.size() - 1).add(Piece.of(line.raw(), line.place(), gap > blanks));
      open = blanks > 0 && !isFigure ? open + line.raw().length() : 0;
      gap = 0;
    }
    return pieces.stream().map(Piece::joined).toList();
  }
}
