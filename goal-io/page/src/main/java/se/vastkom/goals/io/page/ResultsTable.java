package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A page with a table of results, recognized by its headings.
 *
 * @param page its lines
 * @param line the line of the headings, or of the first of them
 * @param headings the headings of its columns
 * @param before the lines before the headings
 */
record ResultsTable(PageText page, int line, Headings headings, List<Piece> before) {

  private static final int MOST_HEADINGS = 12;

  /** Finds the table of a page, if it has one. */
  static Optional<ResultsTable> find(PageText page) {
    List<Piece> before = new ArrayList<>();
    String year = "";
    for (int i = 0; i < page.size(); i++) {
      boolean hasTabs = page.hasCells(i);
      List<Piece> cells = hasTabs ? page.cells(i) : headingsBelow(page, i);
      Optional<Headings> found =
          Headings.of(cells, yearOf(cells, year)).filter(one -> hasTabs || one.canBeChecked());
      if (found.isPresent()) {
        return Optional.of(new ResultsTable(page, i, found.get(), before));
      }
      Piece text = page.line(i);
      if (!text.isBlank()) {
        before.add(text);
      }
      year = year(Stream.of(text), year);
    }
    return Optional.empty();
  }

  /** Returns the headings that stand one below the other, that of the goals or measures first. */
  private static List<Piece> headingsBelow(PageText page, int line) {
    return Column.of(page.line(line))
            .filter(column -> column == Column.GOAL || column == Column.MEASURE)
            .isPresent()
        ? Headings.run(page.pieces(line, page.blanksBelow(line), MOST_HEADINGS))
        : List.of();
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
    List<Piece> candidates = before.stream().filter(Piece::isTitle).toList();
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
        .filter(last -> last.isTitle() && last.isHeading())
        .orElse(title());
  }

  /** Returns the areas with their rows; adds a problem for each column and row that is not read. */
  List<Section> sections(Problems problems) {
    List<Piece> others = headings.onlyOfOthers();
    List<Piece> unread = headings.unread();
    for (List<Piece> rival : headings.rivals()) {
      problems.error(rival.get(0).place(), listed("page.two-columns", rival));
    }
    if (!others.isEmpty()) {
      problems.error(others.get(0).place(), listed("page.only-of-others", others));
    } else if (!unread.isEmpty()) {
      problems.remark(unread.get(0).place(), listed("page.columns-unread", unread));
    }
    List<Fragment> fragments = page.hasCells(line) ? rows(problems) : pieces(problems);
    return new Sections(fragments, headings, outerHeading(), problems).find();
  }

  /** Returns the pieces below the headings; rows, where each has to be whole. */
  private List<Fragment> pieces(Problems problems) {
    List<Piece> all = page.pieces(line, page.blanksBelow(line), page.size());
    List<Piece> below = headings.table(all.subList(headings.cells().size(), all.size()));
    return headings.areClassic()
        ? List.copyOf(below)
        : new WholeRows(headings, below).read(problems);
  }

  /** Returns the rows and lines below the headings, and no lines of another table. */
  private List<Fragment> rows(Problems problems) {
    List<Fragment> fragments = new ArrayList<>();
    boolean isOther = false;
    boolean isBelow = false;
    for (int i = line + 1; i < page.size(); i++) {
      List<Piece> filled = filled(page.cells(i));
      boolean areHeadings = texts(filled).equals(texts(filled(headings.cells())));
      isOther = !areHeadings && (isOther || page.endsTable(i));
      if (areHeadings || filled.isEmpty() || (isOther && page.hasTabs(i))) {
        continue;
      }
      ResultRow row = headings.row(page.cells(i), goalAbove(fragments));
      boolean isRow = page.hasTabs(i) && !(filled.size() == 1 && filled.get(0).isHeading());
      boolean hasNoGoal = isRow && row.goal().isBlank();
      Piece text = hasNoGoal && !row.comment().isBlank() ? row.comment() : page.line(i);
      isRow &= !hasNoGoal && (row.hasCells() || row.goal().wants());
      isBelow |= !isRow && text.isFooter();
      if (hasNoGoal && row.says()) {
        problems.error(filled.get(0).place(), listed("page.row-without-goal", filled));
      } else if (!isBelow) {
        fragments.add(isRow ? row : text.isLegend() ? text.emptied() : text);
      }
    }
    return fragments;
  }

  /** Returns the goal of the last row, which the next one may go on with another measure of. */
  private static Optional<Piece> goalAbove(List<Fragment> fragments) {
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

  private static Phrase listed(String key, List<Piece> pieces) {
    return Phrase.of(key)
        .with("found", Phrase.list(pieces, piece -> new Part.Text('"' + piece.shortened() + '"')));
  }
}
