package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.vastkom.goals.io.page.OutcomeMeaning.ShareIs;
import se.vastkom.goals.io.page.PageText.Column;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A page with a table of results, found by its headings.
 *
 * @param headings those of its columns
 * @param before what stands before the headings
 * @param elements what stands after them
 * @param withoutGoal the cells of each row that has figures and no goal
 * @param shareFirst whether "Resultat" stands before "Värde"
 */
record ResultsPageReader(
    Headings headings,
    List<Piece> before,
    List<TableFragment> elements,
    List<List<Piece>> withoutGoal,
    boolean shareFirst) {

  private static final Pattern OF_GOAL =
      Pattern.compile("(?iu).*(?:av mål|måluppfyllelse|uppfyllnad).*");
  private static final Pattern GOAL =
      Pattern.compile(
          "(?iu)(?:(?:nämnd|del|års|inriktnings|resultat)?mål|mått|indikator|nyckeltal)(?:sättning|område|en|er"
              + "|et)?(?: .{0,40})?");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?:(?:nämnd|del|års|inriktnings|resultat)?mål(?:sättning|värde|tal|nivå|uppfyllelse|uppfyllnad"
              + "|område)?|mått|indikator(?:er)?|nyckeltal"
              + "|utfall|värde|resultat|kommentar(?:er)?|analys|status|trend|prognos|bedömning|nuläge|utgångsläge"
              + "|utgångsvärde"
              + "|aktivitet(?:er)?|åtgärd(?:er)?|ansvarig|tid|tidplan|period|källa|enhet|bokslut"
              + "|måluppfyllelse)(?: .{0,30})?");
  private static final int FEWEST_LABELS = 3;
  private static final Pattern OUTCOME = Pattern.compile("(?iu).*utfall.*");

  /**
   * The headings of a table.
   *
   * @param goal over the goals, such as "Mål 2015"
   * @param share over the shares
   * @param rivals those that fit one column equally well
   * @param unread those of columns that are not read
   */
  record Headings(Piece goal, Piece share, List<List<Piece>> rivals, List<Piece> unread) {}

  /** The table of a page, if it has one. */
  static Optional<ResultsPageReader> find(PageText page) {
    for (int line = 0; line < page.size(); line++) {
      Optional<ResultsPageReader> found =
          page.hasCells(line) ? withTabs(page, line) : withoutTabs(page, line);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The heading over the goals. */
  Piece heading() {
    return headings.goal;
  }

  /** What the heading over the shares says that they are. */
  ShareIs shareIs() {
    String share = headings.share.text();
    return OF_GOAL.matcher(share).matches()
        ? ShareIs.OF_GOAL
        : OUTCOME.matcher(share).matches() ? ShareIs.OUTCOME : ShareIs.UNSAID;
  }

  private static Optional<ResultsPageReader> withTabs(PageText page, int line) {
    List<Piece> cells = page.cells(line);
    Map<Column, Piece> columns = new EnumMap<>(Column.class);
    List<List<Piece>> rivals = new ArrayList<>();
    for (Column column : Column.values()) {
      List<Piece> fitting = fitting(cells, column);
      fitting.stream().findFirst().ifPresent(first -> columns.put(column, first));
      if (fitting.size() > 1) {
        rivals.add(fitting);
      }
    }
    if (columns.size() < Column.values().length) {
      return Optional.empty();
    }
    List<Piece> unread =
        cells.stream()
            .filter(cell -> !cell.isBlank() && !columns.containsValue(cell))
            .filter(cell -> rivals.stream().noneMatch(rival -> rival.contains(cell)))
            .toList();
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    columns.forEach((column, heading) -> places.put(column, cells.indexOf(heading)));
    List<TableFragment> elements = new ArrayList<>();
    List<List<Piece>> withoutGoal = new ArrayList<>();
    for (int i = line + 1; i < page.size(); i++) {
      addLine(page, i, places, elements, withoutGoal);
    }
    return Optional.of(
        new ResultsPageReader(
            new Headings(
                columns.getOrDefault(Column.GOAL, cells.get(0)),
                columns.getOrDefault(Column.SHARE, cells.get(0)),
                rivals,
                unread),
            before(page, line),
            elements,
            withoutGoal,
            false));
  }

  /** The headings that fit a column best: more than one where none fits better. */
  private static List<Piece> fitting(List<Piece> cells, Column column) {
    List<Piece> all =
        cells.stream().filter(cell -> Column.of(cell.text()).equals(Optional.of(column))).toList();
    int best = all.stream().mapToInt(cell -> column.distance(cell.text())).min().orElse(0);
    return all.stream().filter(cell -> column.distance(cell.text()) == best).toList();
  }

  private static void addLine(
      PageText page,
      int line,
      Map<Column, Integer> columns,
      List<TableFragment> elements,
      List<List<Piece>> withoutGoal) {
    List<Piece> cells = page.cells(line);
    List<Piece> told = cells.stream().filter(cell -> !cell.isBlank()).toList();
    boolean isAlone = told.size() == 1 && ResultsTableParser.isHeading(told.get(0));
    if (!page.hasTabs(line) || isAlone) {
      addPiece(page.line(line), elements);
      return;
    }
    ResultRow row =
        new ResultRow(
            cell(cells, columns, Column.GOAL),
            cell(cells, columns, Column.VALUE),
            cell(cells, columns, Column.SHARE),
            cell(cells, columns, Column.COMMENT));
    boolean hasFigures = !row.value().isBlank() || !row.share().isBlank();
    if (row.goal().isBlank() && hasFigures) {
      withoutGoal.add(told);
    } else if (!row.goal().isBlank() && isRow(row, hasFigures)) {
      elements.add(row);
    } else if (!row.goal().isBlank() || row.comment().isBlank()) {
      addPiece(page.line(line), elements);
    } else {
      addPiece(row.comment(), elements);
    }
  }

  /** Whether a goal's cell has others beside it, or wants something by itself. */
  private static boolean isRow(ResultRow row, boolean hasFigures) {
    return hasFigures || !row.comment().isBlank() || ResultsTableParser.wants(row.goal());
  }

  private static void addPiece(Piece piece, List<TableFragment> elements) {
    if (!piece.isBlank()) {
      elements.add(piece);
    }
  }

  private static Piece cell(List<Piece> cells, Map<Column, Integer> columns, Column column) {
    int at = columns.getOrDefault(column, 0);
    return at < cells.size() ? cells.get(at) : Piece.empty(cells.get(0).place());
  }

  private static Optional<ResultsPageReader> withoutTabs(PageText page, int line) {
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
              List<TableFragment> elements =
                  List.copyOf(page.pieces(line, blanks, blanks > 0, page.size()));
              int share = columns.indexOf(Column.SHARE);
              return new ResultsPageReader(
                  new Headings(heading, (Piece) elements.get(share), List.of(), List.of()),
                  before(page, line),
                  elements.subList(all, elements.size()),
                  List.of(),
                  share < columns.indexOf(Column.VALUE));
            });
  }

  /** The four headings from an element on: goals first and comments last. */
  static Optional<List<Column>> columnsAt(List<TableFragment> elements, int from) {
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

  /** The headings of a table that lacks some of those wanted, in the order of the page. */
  static List<Piece> otherHeadings(PageText page) {
    List<Piece> run = new ArrayList<>();
    for (int line = 0; line < page.size(); line++) {
      List<Piece> told = page.cells(line).stream().filter(cell -> !cell.isBlank()).toList();
      if (page.hasCells(line) && labels(told) >= FEWEST_LABELS) {
        return told;
      }
      boolean goesOn = told.size() == 1 && isLabel(told.get(0));
      if (goesOn) {
        run.add(told.get(0));
      } else if (!told.isEmpty()) {
        if (labels(run) >= FEWEST_LABELS) {
          return run;
        }
        run.clear();
      }
    }
    return labels(run) >= FEWEST_LABELS ? run : List.of();
  }

  /** How many are words for a column, if one is that of goals or what they are measured by. */
  private static long labels(List<Piece> pieces) {
    boolean hasGoal = pieces.stream().anyMatch(piece -> GOAL.matcher(piece.text()).matches());
    return hasGoal ? pieces.stream().filter(ResultsPageReader::isLabel).count() : 0;
  }

  private static boolean isLabel(Piece piece) {
    return LABEL.matcher(piece.text()).matches();
  }

  /**
   * What the page calls itself: the last short line before the table, one with a year before
   * others; or the heading.
   */
  Piece title() {
    List<Piece> candidates = before.stream().filter(ResultsPageReader::isTitle).toList();
    List<Piece> dated =
        candidates.stream().filter(piece -> CueWords.period(piece.text()).isPresent()).toList();
    List<Piece> best = dated.isEmpty() ? candidates : dated;
    return best.isEmpty() ? heading() : best.get(best.size() - 1);
  }

  /** A heading of the first area, where it stands right before the table's own. */
  Optional<Piece> outerHeading() {
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(before.get(before.size() - 1))
            .filter(last -> !last.equals(title()))
            .filter(last -> isTitle(last) && ResultsTableParser.isHeading(last));
  }

  private static boolean isTitle(Piece piece) {
    String text = piece.text();
    return text.length() <= 100
        && !text.matches(".*[.!?:;,]")
        && !text.equalsIgnoreCase("meny")
        && !ResultsTableParser.isLegend(text);
  }

  /** The areas with their rows; columns and rows that are not read are told. */
  List<Section> sections(Problems problems) {
    for (List<Piece> rival : headings.rivals) {
      problems.error(
          rival.get(0).place(), Phrase.of("page.two-columns").with("found", listed(rival)));
    }
    if (!headings.unread.isEmpty()) {
      problems.remark(
          headings.unread.get(0).place(),
          Phrase.of("page.columns-unread").with("found", listed(headings.unread)));
    }
    for (List<Piece> row : withoutGoal) {
      problems.error(
          row.get(0).place(), Phrase.of("page.row-without-goal").with("found", listed(row)));
    }
    return new ResultsTableParser(
            elements, outerHeading().or(() -> Optional.of(title())), shareFirst, problems)
        .sections();
  }

  private static Part.Listing listed(List<Piece> pieces) {
    return Phrase.list(
        pieces, piece -> new Part.Text('"' + ResultsTableParser.shortened(piece.text()) + '"'));
  }
}
