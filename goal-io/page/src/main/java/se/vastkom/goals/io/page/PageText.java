package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final Pattern NAME = Lexicon.pattern("(?iu){column-name}");
  private static final Pattern NAME_AND_YEAR =
      Lexicon.pattern("(?iu){column-name} (?:{for} )?(?:{year} )?####");

  /** The columns, in their order on a page without tabs. */
  enum Column {
    GOAL("{column-goal}(?: .{0,40})?"),
    VALUE("{column-value}(?: .{0,20})?"),
    SHARE("{column-share}(?: .{0,20})?"),
    COMMENT("{column-comment}(?: .{0,20})?");

    private final Pattern heading;

    Column(String heading) {
      this.heading = Lexicon.pattern("(?iu)" + heading);
    }

    /**
     * Returns the column with a heading; none where it is of a part, of others or of a forecast.
     */
    static Optional<Column> of(Piece heading) {
      return Arrays.stream(values())
          .filter(column -> column.heading.matcher(heading.text()).matches())
          .filter(column -> !Doubt.isOfOther(heading.text()))
          .findFirst();
    }
  }

  /**
   * Returns how closely a heading fits: its own name, its name and a year, or its name and more.
   */
  static int distance(Piece heading) {
    return NAME.matcher(heading.text()).matches()
        ? 0
        : NAME_AND_YEAR.matcher(heading.text()).matches() ? 1 : 2;
  }

  private static final int LONGEST_PARAGRAPH = 20_000;

  private final String source;
  private final List<String> lines;

  private PageText(String source, List<String> lines) {
    this.source = source;
    this.lines = lines;
  }

  /**
   * Returns the lines of a page, or a problem for each that is too long and where there are too
   * many.
   */
  static Checked<PageText> of(String source, String text, Limits limits) {
    Problems problems = new Problems();
    List<String> lines = Arrays.asList(text.split("\\r\\n|[\\n\\r\\u2028\\u2029\\u0085]", -1));
    if (lines.stream().filter(line -> !line.isBlank()).count() > limits.rows()) {
      problems.error(
          Place.file(source), Phrase.of("page.too-many-lines").with("most", limits.rows()));
    }
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.get(i).length();
      if (length > limits.characters()) {
        problems.error(
            Place.line(source, i + 1, 1),
            Phrase.of("grid.cell-too-long")
                .with("found", length)
                .with("most", limits.characters()));
      }
    }
    return problems.check(() -> new PageText(source, lines));
  }

  /** Returns whether a line has cells separated by tabs. */
  boolean hasCells(int line) {
    return lines.get(line).strip().indexOf('\t') >= 0;
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
    return Place.line(source, line + 1, before + 1);
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
