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
  private final List<String> lines;
  private final List<Integer> numbers;

  private PageText(String source, List<String> lines, List<Integer> numbers) {
    this.source = source;
    this.lines = lines;
    this.numbers = numbers;
  }

  /**
   * Returns the lines of a page, or a problem for each that is too long and where there are too
   * many.
   */
  static Checked<PageText> of(String source, String text, Limits limits) {
    List<String> lines = Arrays.asList(text.split("\\r\\n|[\\n\\r\\u2028\\u2029\\u0085]", -1));
    return of(source, lines, IntStream.rangeClosed(1, lines.size()).boxed().toList(), limits);
  }

  /**
   * Returns the lines of a page whose lines stand elsewhere in its file.
   *
   * @param numbers the line of the file where each begins
   */
  static Checked<PageText> of(
      String source, List<String> lines, List<Integer> numbers, Limits limits) {
    Problems problems = new Problems();
    if (lines.stream().filter(line -> !line.isBlank()).count() > limits.rows()) {
      problems.error(
          Place.file(source), Phrase.of("page.too-many-lines").with("most", limits.rows()));
    }
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.get(i).length();
      if (length > limits.characters()) {
        problems.error(
            Place.line(source, numbers.get(i), 1),
            Phrase.of("grid.cell-too-long")
                .with("found", length)
                .with("most", limits.characters()));
      }
    }
    return problems.check(() -> new PageText(source, lines, numbers));
  }

  /** Returns the lines that are not empty. */
  Stream<Piece> all() {
    return IntStream.range(0, size()).mapToObj(this::line).filter(line -> !line.isBlank());
  }

  /** Returns the first line below the page, and those after it. */
  Stream<Piece> footer() {
    return all().dropWhile(line -> !PieceRoles.isFooter(line));
  }

  /** Returns the lines and cells that are headings of what a page of goals may have, each once. */
  List<Piece> headings() {
    Map<String, Piece> found = new LinkedHashMap<>();
    IntStream.range(0, size())
        .mapToObj(this::cells)
        .flatMap(List::stream)
        .filter(
            cell ->
                Column.of(cell).filter(column -> column.distance(cell, "") < 2).isPresent()
                    || NarrativePageReader.isHeading(cell))
        .forEach(cell -> found.putIfAbsent(cell.text(), cell));
    return found.values().stream().limit(MOST_HEADINGS).toList();
  }

  /** Returns whether a line has cells separated by tabs. */
  boolean hasCells(int line) {
    return lines.get(line).strip().indexOf('\t') >= 0;
  }

  /** Returns whether a table ends at a line. */
  boolean endsTable(int line) {
    return lines.get(line).equals(END_OF_TABLE);
  }

  /** Returns whether a line has a tab, even if only after one cell. */
  boolean hasTabs(int line) {
    return lines.get(line).indexOf('\t') >= 0;
  }

  int size() {
    return lines.size();
  }

  /** Returns the cells of a line with tabs. */
  List<Piece> cells(int line) {
    List<Piece> cells = new ArrayList<>();
    int from = 0;
    for (String cell : lines.get(line).split("\t", -1)) {
      cells.add(Piece.of(cell, place(line, from), false));
      from += cell.length() + 1;
    }
    return cells;
  }

  /** Returns a whole line, with a blank between its cells. */
  Piece line(int line) {
    String raw = lines.get(line);
    int from = 0;
    while (from < raw.length()
        && (raw.charAt(from) == '\u00a0' || Character.isWhitespace(raw.charAt(from)))) {
      from++;
    }
    int to = raw.length();
    while (to > from && raw.charAt(to - 1) == '\t') {
      to--;
    }
    return Piece.of(
        raw.substring(0, to).replaceAll("^\t+", "").replace('\t', ' '),
        place(line, from == raw.length() ? 0 : from),
        false);
  }

  private Place place(int line, int before) {
    return Place.line(source, numbers.get(line), before + 1);
  }

  /**
   * Returns the pieces from a line on.
   *
   * @param blanks the number of blank lines between two cells
   * @param joins whether consecutive lines are one paragraph
   * @param most the number of pieces after which reading stops
   */
  List<Piece> pieces(int from, int blanks, boolean joins, int most) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    Piece first = Piece.empty(Place.file(source));
    boolean open = false;
    int gap = 0;
    for (int i = from; i < lines.size() && pieces.size() <= most; i++) {
      Piece line = line(i);
      if (line.isBlank()) {
        gap++;
        continue;
      }
      boolean goesOn =
          open && gap == 0 && !line.isFigure() && paragraph.length() < LONGEST_PARAGRAPH;
      if (goesOn) {
        paragraph.append('\n').append(line.raw());
      } else {
        close(paragraph, first, pieces);
        first = Piece.of("", line.place(), gap > blanks);
        paragraph.append(line.raw());
      }
      open = joins && !line.isFigure();
      gap = 0;
    }
    close(paragraph, first, pieces);
    return pieces;
  }

  private static void close(StringBuilder paragraph, Piece first, List<Piece> pieces) {
    if (paragraph.length() > 0) {
      pieces.add(Piece.of(paragraph.toString(), first.place(), first.afterGap()));
      paragraph.setLength(0);
    }
  }
}
