package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.vastkom.goals.io.page.PrintedFigures.ShareRole;

/**
 * The headings of a table.
 *
 * @param cells all of them, in order
 * @param columns the position of each column that is read
 * @param rivals the headings that fit one column equally well
 */
record Headings(List<Piece> cells, Map<Column, Integer> columns, List<List<Piece>> rivals) {

  private static final Pattern OF_GOAL = Lexicon.pattern("(?iu).*{share-of-goal}.*");
  private static final Pattern OUTCOME = Lexicon.pattern("(?iu).*{share-outcome}.*");
  private static final int FEWEST = 2;

  /**
   * Finds the columns of a row of headings, one of goals or their measures among them.
   *
   * @param year the year of the page; of headings with years, the one with it is read
   */
  static Optional<Headings> of(List<Piece> cells, String year) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    List<List<Piece>> rivals = new ArrayList<>();
    for (Column column : Column.values()) {
      List<Piece> fitting = column == Column.UNREAD ? List.of() : fitting(cells, column, year);
      if (!fitting.isEmpty()) {
        columns.put(column, cells.indexOf(fitting.get(0)));
      }
      if (fitting.size() > 1) {
        rivals.add(fitting);
      }
    }
    boolean hasGoal = columns.containsKey(Column.GOAL) || columns.containsKey(Column.MEASURE);
    boolean says = columns.keySet().stream().anyMatch(Headings::says);
    return hasGoal && says && columns.size() >= FEWEST
        ? Optional.of(new Headings(cells, Collections.unmodifiableMap(columns), rivals))
        : Optional.empty();
  }

  /** Returns whether a column says how it went with a goal. */
  private static boolean says(Column column) {
    return column.isFigure() || column == Column.STATUS || column == Column.COMMENT;
  }

  /** Returns the headings that fit a column best: more than one where none fits better. */
  private static List<Piece> fitting(List<Piece> cells, Column column, String year) {
    List<Piece> all =
        cells.stream().filter(cell -> Column.of(cell).equals(Optional.of(column))).toList();
    int best = all.stream().mapToInt(cell -> column.distance(cell, year)).min().orElse(0);
    return all.stream()
        .filter(cell -> column.distance(cell, year) == best && best < Column.OF_OTHER_YEAR)
        .toList();
  }

  /**
   * Returns the headings of figures for some, or for other years, where no column is for all in the
   * page's year.
   */
  List<Piece> onlyOfOthers() {
    boolean hasFigures =
        columns.keySet().stream().anyMatch(column -> column.isFigure() && column != Column.TARGET);
    return hasFigures
        ? List.of()
        : cells.stream()
            .filter(cell -> !columns.containsValue(cells.indexOf(cell)))
            .filter(Column::isOfOther)
            .toList();
  }

  /**
   * Returns the headings that stand one below the other from a position on; each column once, so
   * that a line that begins like one, below them, is none.
   */
  static List<Piece> run(List<Piece> pieces, int from) {
    List<Piece> run = new ArrayList<>();
    Set<Column> seen = new HashSet<>();
    for (int i = from; i < pieces.size(); i++) {
      Optional<Column> column = Column.of(pieces.get(i));
      boolean isNew =
          column.isPresent() && (column.get() == Column.UNREAD || seen.add(column.get()));
      // Below the comments' heading, "Område" or "Tid" is the first area.
      boolean isArea = seen.contains(Column.COMMENT) && column.equals(Optional.of(Column.UNREAD));
      if (!isNew || isArea || pieces.get(i).isFigure()) {
        break;
      }
      run.add(pieces.get(i));
    }
    return run;
  }

  /** Returns the heading of the goals, or of their measures. */
  Piece goal() {
    Integer at = columns.getOrDefault(Column.GOAL, columns.get(Column.MEASURE));
    return cells.get(at == null ? 0 : at);
  }

  /** Returns whether they are goal, value, share and comment, whose empty cells leave no trace. */
  boolean areClassic() {
    return cells.size() == 4
        && columns.keySet().equals(Set.of(Column.GOAL, Column.VALUE, Column.SHARE, Column.COMMENT))
        && at(Column.GOAL) == 0
        && at(Column.COMMENT) == 3;
  }

  private int at(Column column) {
    return columns.getOrDefault(column, -1);
  }

  /** Returns whether "Resultat" comes before "Värde". */
  boolean areShareFirst() {
    return columns.containsKey(Column.VALUE) && at(Column.SHARE) < at(Column.VALUE);
  }

  /** Returns the headings of columns that are not read. */
  List<Piece> unread() {
    List<Piece> unread = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean isRival = rivals.stream().flatMap(List::stream).anyMatch(cells.get(i)::equals);
      if (!cells.get(i).isBlank() && !columns.containsValue(i) && !isRival) {
        unread.add(cells.get(i));
      }
    }
    return unread;
  }

  /** Returns what the shares are by their heading. */
  ShareRole shareRole() {
    String share = columns.containsKey(Column.SHARE) ? cells.get(at(Column.SHARE)).text() : "";
    return OF_GOAL.matcher(share).matches()
        ? ShareRole.OF_GOAL
        : OUTCOME.matcher(share).matches() ? ShareRole.OUTCOME : ShareRole.UNSTATED;
  }

  /** Returns the column at a position; one that is not read at any other. */
  Column column(int at) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue() == at)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Column.UNREAD);
  }

  /** Returns a row of cells by their columns. */
  ResultRow row(List<Piece> row) {
    return row(row, Optional.empty());
  }

  /**
   * Returns a row of cells by their columns.
   *
   * @param above the goal above, of which a row without a goal has another measure
   */
  ResultRow row(List<Piece> row, Optional<Piece> above) {
    Piece empty = row.get(0).emptied();
    Map<Column, Piece> cellsOfRow = new EnumMap<>(Column.class);
    columns.forEach((column, at) -> cellsOfRow.put(column, at < row.size() ? row.get(at) : empty));
    Piece measure = cellsOfRow.getOrDefault(Column.MEASURE, empty);
    boolean goesOn = cellsOfRow.getOrDefault(Column.GOAL, measure).isBlank() && !measure.isBlank();
    above.filter(goal -> goesOn).ifPresent(goal -> cellsOfRow.put(Column.GOAL, goal));
    return ResultRow.of(cellsOfRow, empty);
  }
}
