package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.io.page.PageText.Column;
import se.vastkom.goals.problem.Problems;

/**
 * A page with a table of results, found by its headings.
 *
 * @param heading the heading over the goals, such as "Mål 2015"
 * @param before what stands before the headings
 * @param elements what stands after them
 * @param shareFirst whether "Resultat" stands before "Värde"
 */
record ResultsPage(Piece heading, List<Piece> before, List<Element> elements, boolean shareFirst) {

  /** The table of a page, if it has one. */
  static Optional<ResultsPage> find(PageText page) {
    for (int line = 0; line < page.size(); line++) {
      Optional<ResultsPage> found =
          page.hasCells(line) ? withTabs(page, line) : withoutTabs(page, line);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<ResultsPage> withTabs(PageText page, int line) {
    List<Piece> headings = page.cells(line);
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < headings.size(); i++) {
      int at = i;
      Column.of(headings.get(i).text()).ifPresent(column -> columns.putIfAbsent(column, at));
    }
    if (columns.size() < Column.values().length) {
      return Optional.empty();
    }
    List<Element> elements = new ArrayList<>();
    for (int i = line + 1; i < page.size(); i++) {
      List<Piece> cells = page.cells(i);
      long told = cells.stream().filter(cell -> !cell.isBlank()).count();
      boolean isRow = page.hasCells(i) && !cell(cells, columns, Column.GOAL).isBlank() && told > 1;
      if (isRow) {
        elements.add(
            new Row(
                cell(cells, columns, Column.GOAL),
                cell(cells, columns, Column.VALUE),
                cell(cells, columns, Column.SHARE),
                cell(cells, columns, Column.COMMENT)));
      } else if (told > 0) {
        elements.add(page.line(i));
      }
    }
    return Optional.of(
        new ResultsPage(
            headings.get(columns.getOrDefault(Column.GOAL, 0)),
            before(page, line),
            elements,
            false));
  }

  private static Piece cell(List<Piece> cells, Map<Column, Integer> columns, Column column) {
    int at = columns.getOrDefault(column, 0);
    return at < cells.size() ? cells.get(at) : Piece.empty(cells.get(0).place());
  }

  private static Optional<ResultsPage> withoutTabs(PageText page, int line) {
    Piece heading = page.line(line);
    if (Column.of(heading.text()).filter(column -> column == Column.GOAL).isEmpty()) {
      return Optional.empty();
    }
    int next = line + 1;
    while (next < page.size() && page.line(next).isBlank()) {
      next++;
    }
    int blanks = next - line - 1;
    int all = Column.values().length;
    return columnsAt(List.copyOf(page.pieces(line, blanks, blanks > 0, all)), 0)
        .map(
            columns -> {
              List<Element> elements =
                  List.copyOf(page.pieces(line, blanks, blanks > 0, page.size()));
              return new ResultsPage(
                  heading,
                  before(page, line),
                  elements.subList(all, elements.size()),
                  columns.indexOf(Column.SHARE) < columns.indexOf(Column.VALUE));
            });
  }

  /** The four headings from an element on: goals first and comments last. */
  static Optional<List<Column>> columnsAt(List<Element> elements, int from) {
    List<Column> columns = new ArrayList<>();
    for (int i = from; i < from + Column.values().length && i < elements.size(); i++) {
      if (!(elements.get(i) instanceof Piece piece)) {
        return Optional.empty();
      }
      Optional<Column> column = Column.of(piece.text());
      if (column.isEmpty() || columns.contains(column.get())) {
        return Optional.empty();
      }
      columns.add(column.get());
    }
    boolean inOrder =
        columns.size() == Column.values().length
            && columns.get(0) == Column.GOAL
            && columns.get(3) == Column.COMMENT;
    return inOrder ? Optional.of(columns) : Optional.empty();
  }

  private static List<Piece> before(PageText page, int line) {
    List<Piece> before = new ArrayList<>();
    for (int i = 0; i < line; i++) {
      if (!page.line(i).isBlank()) {
        before.add(page.line(i));
      }
    }
    return before;
  }

  /**
   * What the page calls itself: the last short line before the table, one with a year before
   * others; or the heading.
   */
  Piece title() {
    List<Piece> candidates = before.stream().filter(ResultsPage::isTitle).toList();
    List<Piece> dated =
        candidates.stream().filter(piece -> Signs.period(piece.text()).isPresent()).toList();
    List<Piece> best = dated.isEmpty() ? candidates : dated;
    return best.isEmpty() ? heading : best.get(best.size() - 1);
  }

  /** A heading of the first area, where it stands right before the table's own. */
  Optional<Piece> outerHeading() {
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(before.get(before.size() - 1))
            .filter(last -> !last.equals(title()))
            .filter(last -> isTitle(last) && TableReading.isHeading(last));
  }

  private static boolean isTitle(Piece piece) {
    String text = piece.text();
    return text.length() <= 100
        && !text.matches(".*[.!?:;,]")
        && !text.equalsIgnoreCase("meny")
        && !TableReading.isLegend(text);
  }

  /** The areas with their rows. */
  List<Section> sections(Problems problems) {
    return new TableReading(
            elements, outerHeading().or(() -> Optional.of(title())), shareFirst, problems)
        .sections();
  }
}
