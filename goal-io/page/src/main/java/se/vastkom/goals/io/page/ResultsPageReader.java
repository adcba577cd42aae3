package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads a page with a table of results, recognized by its headings.
 *
 * @param headings the headings of its columns
 * @param before the lines before the headings
 * @param fragments what is after them: rows, where tabs show them, and else pieces
 * @param withoutGoal the cells of each row that has figures and no goal
 * @param hasTabs whether tabs show the cells
 */
record ResultsPageReader(
    Headings headings,
    List<Piece> before,
    List<TableFragment> fragments,
    List<List<Piece>> withoutGoal,
    boolean hasTabs) {

  private static final int MOST_HEADINGS = 12;

  /** Finds the table of a page, if it has one. */
  static Optional<ResultsPageReader> find(PageText page) {
    List<Piece> before = new ArrayList<>();
    String year = "";
    for (int i = 0; i < page.size(); i++) {
      Optional<ResultsPageReader> table =
          page.hasCells(i) ? withTabs(page, i, before, year) : withoutTabs(page, i, before, year);
      if (table.isPresent()) {
        return table;
      }
      Piece line = page.line(i);
      addPiece(line, before);
      year = year(Stream.of(line), year);
    }
    return Optional.empty();
  }

  private static Optional<ResultsPageReader> withTabs(
      PageText page, int line, List<Piece> before, String year) {
    List<Piece> cells = page.cells(line);
    return Headings.of(cells, yearOf(cells, year))
        .map(headings -> rows(page, line, headings, List.copyOf(before)));
  }

  private static ResultsPageReader rows(
      PageText page, int line, Headings headings, List<Piece> before) {
    List<TableFragment> fragments = new ArrayList<>();
    List<List<Piece>> withoutGoal = new ArrayList<>();
    boolean isOther = false;
    for (int i = line + 1; i < page.size(); i++) {
      isOther = !isHeadingRow(page, i, headings) && (isOther || page.endsTable(i));
      if (!isOther || !page.hasTabs(i)) {
        addLine(page, i, headings, fragments, withoutGoal);
      }
    }
    return new ResultsPageReader(headings, before, fragments, withoutGoal, true);
  }

  /** Returns whether the headings are printed again. */
  private static boolean isHeadingRow(PageText page, int line, Headings headings) {
    return texts(filled(page.cells(line))).equals(texts(filled(headings.cells())));
  }

  private static void addLine(
      PageText page,
      int line,
      Headings headings,
      List<TableFragment> fragments,
      List<List<Piece>> withoutGoal) {
    List<Piece> cells = page.cells(line);
    List<Piece> filled = filled(cells);
    boolean isAlone = filled.size() == 1 && PieceRoles.isHeading(filled.get(0));
    if (isHeadingRow(page, line, headings)) {
      return;
    }
    if (!page.hasTabs(line) || isAlone) {
      addPiece(page.line(line), fragments);
      return;
    }
    ResultRow row = headings.row(cells, goalAbove(fragments));
    boolean says =
        row.hasFigures()
            || row.cell(Column.TARGET).isPrinted()
            || row.cell(Column.STATUS).isPrinted();
    if (row.goal().isBlank() && says) {
      withoutGoal.add(filled);
    } else if (row.goal().isBlank() && !row.comment().isBlank()) {
      addPiece(row.comment(), fragments);
    } else if (!row.goal().isBlank() && (row.hasCells() || PieceRoles.wants(row.goal()))) {
      fragments.add(row);
    } else {
      addPiece(page.line(line), fragments);
    }
  }

  /** Returns the goal of the last row, which the next one may go on with another measure of. */
  private static Optional<Piece> goalAbove(List<TableFragment> fragments) {
    return fragments.stream()
        .reduce((first, last) -> last)
        .filter(ResultRow.class::isInstance)
        .map(last -> ((ResultRow) last).cell(Column.GOAL));
  }

  private static List<String> texts(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).toList();
  }

  private static List<Piece> filled(List<Piece> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).toList();
  }

  private static void addPiece(Piece piece, List<? super Piece> pieces) {
    if (!piece.isBlank()) {
      pieces.add(piece);
    }
  }

  private static Optional<ResultsPageReader> withoutTabs(
      PageText page, int line, List<Piece> before, String year) {
    Optional<Column> first = Column.of(page.line(line));
    if (first.filter(column -> column == Column.GOAL || column == Column.MEASURE).isEmpty()) {
      return Optional.empty();
    }
    int next = line + 1;
    while (next < page.size() && page.line(next).isBlank()) {
      next++;
    }
    int blanks = next - line - 1;
    List<Piece> run = Headings.run(page.pieces(line, blanks, blanks > 0, MOST_HEADINGS), 0);
    return Headings.of(run, yearOf(run, year))
        .filter(ResultsPageReader::canBeChecked)
        .map(
            headings -> {
              List<Piece> all = page.pieces(line, blanks, blanks > 0, page.size());
              return new ResultsPageReader(
                  headings,
                  List.copyOf(before),
                  List.copyOf(all.subList(run.size(), all.size())),
                  List.of(),
                  false);
            });
  }

  /** Returns whether a column has cells that are known by themselves, so that no row can slip. */
  private static boolean canBeChecked(Headings headings) {
    return IntStream.range(0, headings.cells().size())
        .mapToObj(headings::column)
        .anyMatch(
            column -> column.isFigure() || column == Column.STATUS || column == Column.UNREAD);
  }

  /** Returns the year of a table: that of its heading of goals, or the last one before it. */
  private static String yearOf(List<Piece> headings, String before) {
    return year(
        headings.stream().filter(cell -> Column.of(cell).filter(Column.GOAL::equals).isPresent()),
        before);
  }

  /** Returns the last year that pieces name, or the one before them. */
  private static String year(Stream<Piece> pieces, String before) {
    return pieces
        .flatMap(piece -> DateWords.years(piece.text()).stream())
        .reduce((first, last) -> last)
        .orElse(before);
  }

  /**
   * Returns the page's title: the last short line before the table, one with a year before others;
   * or the heading.
   */
  Piece title() {
    List<Piece> candidates = before.stream().filter(PieceRoles::isTitle).toList();
    return candidates.stream()
        .filter(piece -> DateWords.period(piece.text()).isPresent())
        .reduce((first, last) -> last)
        .or(() -> candidates.stream().reduce((first, last) -> last))
        .orElse(headings.goal());
  }

  /**
   * Returns the heading of the first area, where it comes right before the table's own; or the
   * title.
   */
  private Piece outerHeading() {
    return before.stream()
        .reduce((first, last) -> last)
        .filter(last -> PieceRoles.isTitle(last) && PieceRoles.isHeading(last))
        .orElse(title());
  }

  /** Returns the areas with their rows; adds a problem for each column and row that is not read. */
  List<Section> sections(Problems problems) {
    for (List<Piece> rival : headings.rivals()) {
      problems.error(rival.get(0).place(), listed("page.two-columns", rival));
    }
    List<Piece> others = headings.onlyOfOthers();
    if (!others.isEmpty()) {
      problems.error(others.get(0).place(), listed("page.only-of-others", others));
    }
    List<Piece> unread = headings.unread();
    if (others.isEmpty() && !unread.isEmpty()) {
      problems.remark(unread.get(0).place(), listed("page.columns-unread", unread));
    }
    for (List<Piece> row : withoutGoal) {
      problems.error(row.get(0).place(), listed("page.row-without-goal", row));
    }
    List<TableFragment> found =
        hasTabs || headings.areClassic()
            ? fragments
            : new WholeRows(headings, fragments.stream().map(Piece.class::cast).toList())
                .read(problems);
    return new ResultsTableParser(found, headings, outerHeading(), problems).sections();
  }

  private static Phrase listed(String key, List<Piece> pieces) {
    return Phrase.of(key)
        .with("found", Phrase.list(pieces, piece -> new Part.Text('"' + piece.shortened() + '"')));
  }
}
