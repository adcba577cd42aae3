package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.vastkom.goals.io.page.OutcomeFinder.ShareRole;
import se.vastkom.goals.io.page.PageText.Column;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads a page with a table of results, recognized by its headings.
 *
 * @param headings the headings of its columns
 * @param before the lines before the headings
 * @param fragments the fragments after them
 * @param withoutGoal the cells of each row that has figures and no goal
 * @param shareFirst whether "Resultat" comes before "Värde"
 */
record ResultsPageReader(
    Headings headings,
    List<Piece> before,
    List<TableFragment> fragments,
    List<List<Piece>> withoutGoal,
    boolean shareFirst) {

  private static final Pattern OF_GOAL = Lexicon.pattern("(?iu).*{share-of-goal}.*");
  private static final Pattern OUTCOME = Lexicon.pattern("(?iu).*{share-outcome}.*");
  private static final Pattern GOAL_LABEL =
      Lexicon.pattern("(?iu){goal-label}{goal-label-ending}?(?: .{0,40})?");
  private static final Pattern LABEL = Lexicon.pattern("(?iu){label}(?: .{0,30})?");
  private static final int FEWEST_LABELS = 3;

  /**
   * The headings of a table.
   *
   * @param goal the heading of the goals, such as "Mål 2015"
   * @param share the heading of the shares
   * @param rivals the headings that fit one column equally well
   * @param unread the headings of columns that are not read
   */
  record Headings(Piece goal, Piece share, List<List<Piece>> rivals, List<Piece> unread) {}

  /** Finds the table of a page, if it has one. */
  static Optional<ResultsPageReader> find(PageText page) {
    return IntStream.range(0, page.size())
        .mapToObj(line -> page.hasCells(line) ? withTabs(page, line) : withoutTabs(page, line))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns the heading of the goals. */
  Piece heading() {
    return headings.goal;
  }

  /** Returns what the shares are by their heading. */
  ShareRole shareRole() {
    String share = headings.share.text();
    return OF_GOAL.matcher(share).matches()
        ? ShareRole.OF_GOAL
        : OUTCOME.matcher(share).matches() ? ShareRole.OUTCOME : ShareRole.UNSTATED;
  }

  private static Optional<ResultsPageReader> withTabs(PageText page, int line) {
    List<Piece> cells = page.cells(line);
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    List<List<Piece>> rivals = new ArrayList<>();
    List<Piece> unread = new ArrayList<>(filled(cells));
    for (Column column : Column.values()) {
      List<Piece> fitting = fitting(cells, column);
      unread.removeAll(fitting);
      if (fitting.isEmpty()) {
        return Optional.empty();
      }
      columns.put(column, cells.indexOf(fitting.get(0)));
      if (fitting.size() > 1) {
        rivals.add(fitting);
      }
    }
    List<TableFragment> fragments = new ArrayList<>();
    List<List<Piece>> withoutGoal = new ArrayList<>();
    for (int i = line + 1; i < page.size(); i++) {
      addLine(page, i, columns, fragments, withoutGoal);
    }
    Headings headings =
        new Headings(
            cell(cells, columns, Column.GOAL), cell(cells, columns, Column.SHARE), rivals, unread);
    return Optional.of(
        new ResultsPageReader(headings, before(page, line), fragments, withoutGoal, false));
  }

  /** Returns the headings that fit a column best: more than one where none fits better. */
  private static List<Piece> fitting(List<Piece> cells, Column column) {
    List<Piece> all =
        cells.stream().filter(cell -> Column.of(cell).equals(Optional.of(column))).toList();
    int best = all.stream().mapToInt(PageText::distance).min().orElse(0);
    return all.stream().filter(cell -> PageText.distance(cell) == best).toList();
  }

  private static void addLine(
      PageText page,
      int line,
      Map<Column, Integer> columns,
      List<TableFragment> fragments,
      List<List<Piece>> withoutGoal) {
    List<Piece> cells = page.cells(line);
    List<Piece> filled = filled(cells);
    boolean isAlone = filled.size() == 1 && PieceRoles.isHeading(filled.get(0));
    if (!page.hasTabs(line) || isAlone) {
      addPiece(page.line(line), fragments);
      return;
    }
    ResultRow row =
        new ResultRow(
            cell(cells, columns, Column.GOAL),
            cell(cells, columns, Column.VALUE),
            cell(cells, columns, Column.SHARE),
            cell(cells, columns, Column.COMMENT));
    boolean hasFigures = !row.value().isBlank() || !row.share().isBlank();
    boolean hasComment = !row.comment().isBlank();
    if (row.goal().isBlank() && hasFigures) {
      withoutGoal.add(filled);
    } else if (row.goal().isBlank() && hasComment) {
      addPiece(row.comment(), fragments);
    } else if (!row.goal().isBlank()
        && (hasFigures || hasComment || PieceRoles.wants(row.goal()))) {
      fragments.add(row);
    } else {
      addPiece(page.line(line), fragments);
    }
  }

  private static List<Piece> filled(List<Piece> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).toList();
  }

  private static void addPiece(Piece piece, List<TableFragment> fragments) {
    if (!piece.isBlank()) {
      fragments.add(piece);
    }
  }

  private static Piece cell(List<Piece> cells, Map<Column, Integer> columns, Column column) {
    int at = columns.getOrDefault(column, 0);
    return at < cells.size() ? cells.get(at) : cells.get(0).emptied();
  }

  private static Optional<ResultsPageReader> withoutTabs(PageText page, int line) {
    Piece heading = page.line(line);
    if (!Column.of(heading).equals(Optional.of(Column.GOAL))) {
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
              List<Piece> pieces = page.pieces(line, blanks, blanks > 0, page.size());
              int share = columns.indexOf(Column.SHARE);
              return new ResultsPageReader(
                  new Headings(heading, pieces.get(share), List.of(), List.of()),
                  before(page, line),
                  List.copyOf(pieces.subList(all, pieces.size())),
                  List.of(),
                  share < columns.indexOf(Column.VALUE));
            });
  }

  /** Finds the four headings from a fragment on: goals first and comments last. */
  static Optional<List<Column>> columnsAt(List<TableFragment> fragments, int from) {
    List<Column> columns = new ArrayList<>();
    for (int i = from; i < from + Column.values().length && i < fragments.size(); i++) {
      if (!(fragments.get(i) instanceof Piece piece)) {
        return Optional.empty();
      }
      Optional<Column> column = Column.of(piece);
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
    return filled(IntStream.range(0, line).mapToObj(page::line).toList());
  }

  /**
   * Returns the headings of a table that lacks some of those required, in the order of the page.
   */
  static List<Piece> otherHeadings(PageText page) {
    List<Piece> run = new ArrayList<>();
    for (int line = 0; line < page.size(); line++) {
      List<Piece> cells = filled(page.cells(line));
      if (page.hasCells(line) && areHeadings(cells)) {
        return cells;
      }
      if (cells.size() == 1 && isLabel(cells.get(0))) {
        run.add(cells.get(0));
      } else if (!cells.isEmpty()) {
        if (areHeadings(run)) {
          return run;
        }
        run.clear();
      }
    }
    return areHeadings(run) ? run : List.of();
  }

  /** Returns whether enough texts are labels of columns, with one of goals or of their measures. */
  private static boolean areHeadings(List<Piece> pieces) {
    return pieces.stream().anyMatch(piece -> GOAL_LABEL.matcher(piece.text()).matches())
        && pieces.stream().filter(ResultsPageReader::isLabel).count() >= FEWEST_LABELS;
  }

  private static boolean isLabel(Piece piece) {
    return LABEL.matcher(piece.text()).matches();
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
        .orElse(heading());
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
    for (List<Piece> rival : headings.rivals) {
      problems.error(rival.get(0).place(), listed("page.two-columns", rival));
    }
    if (!headings.unread.isEmpty()) {
      problems.remark(
          headings.unread.get(0).place(), listed("page.columns-unread", headings.unread));
    }
    for (List<Piece> row : withoutGoal) {
      problems.error(row.get(0).place(), listed("page.row-without-goal", row));
    }
    return new ResultsTableParser(fragments, outerHeading(), shareFirst, problems).sections();
  }

  private static Phrase listed(String key, List<Piece> pieces) {
    return Phrase.of(key)
        .with("found", Phrase.list(pieces, piece -> new Part.Text('"' + piece.shortened() + '"')));
  }
}
