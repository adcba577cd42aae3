package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Finds the rows of a table without tabs, whose cells stand one below the other in the order of the
 * headings. Every row is whole, or the table is not read: an empty cell leaves no trace, so that
 * what is below it would belong to another column. For one table, once.
 */
final class WholeRows {

  private static final int MOST_PARAGRAPHS = 3;

  private final Headings headings;
  private final List<Piece> pieces;

  WholeRows(Headings headings, List<Piece> pieces) {
    this.headings = headings;
    this.pieces = joined(pieces);
  }

  /** Joins "mer än" and the figure below it. */
  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      int last = joined.size() - 1;
      if (last >= 0 && piece.isFigure() && PieceRoles.beginsTime(joined.get(last))) {
        joined.set(last, joined.get(last).and(piece));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  /** A try to read the rows with so many paragraphs in each goal. */
  private record Try(List<TableFragment> fragments, int end, boolean isWhole) {

    /** Returns whether it is whole and no title of a goal can have been taken for an area's. */
    boolean isSure() {
      long rows = fragments.stream().filter(ResultRow.class::isInstance).count();
      return isWhole && (rows < 2 || fragments.size() < 2 * rows);
    }
  }

  /** Returns areas and rows, or a problem at the row that is not whole. */
  List<TableFragment> read(Problems problems) {
    Try best = read(1);
    for (int paragraphs = 2; paragraphs <= MOST_PARAGRAPHS && !best.isSure(); paragraphs++) {
      Try other = read(paragraphs);
      boolean isBetter = best.isWhole ? other.isWhole : other.isWhole || other.end > best.end;
      best = isBetter ? other : best;
    }
    if (!best.isWhole) {
      Piece at = pieces.get(best.end);
      problems.error(
          at.place(),
          Phrase.of("page.row-not-whole")
              .with("found", at.shortened())
              .with("count", headings.cells().size())
              .with(
                  "headings",
                  Phrase.list(headings.cells(), heading -> new Part.Text(heading.text()))));
    }
    return best.fragments;
  }

  private Try read(int paragraphs) {
    List<TableFragment> fragments = new ArrayList<>();
    int at = 0;
    while (at < pieces.size() && !PieceRoles.isFooter(pieces.get(at))) {
      Optional<List<Piece>> row = row(at, paragraphs);
      if (areHeadings(at)) {
        at += headings.cells().size();
      } else if (PieceRoles.isLegend(pieces.get(at))) {
        at++;
      } else if (row.isPresent()) {
        fragments.add(headings.row(cells(row.get(), paragraphs)));
        at += row.get().size();
      } else if (PieceRoles.isHeading(pieces.get(at)) && canGoOn(at + 1, paragraphs)) {
        fragments.add(pieces.get(at));
        at++;
      } else {
        return new Try(fragments, at, false);
      }
    }
    return new Try(fragments, at, true);
  }

  private boolean canGoOn(int at, int paragraphs) {
    return row(at, paragraphs).isPresent()
        || areHeadings(at)
        || (at < pieces.size()
            && PieceRoles.isHeading(pieces.get(at))
            && row(at + 1, paragraphs).isPresent());
  }

  private boolean areHeadings(int at) {
    List<Piece> cells = headings.cells();
    return at + cells.size() <= pieces.size()
        && pieces.subList(at, at + cells.size()).stream()
            .map(Piece::text)
            .toList()
            .equals(cells.stream().map(Piece::text).toList());
  }

  /** Returns the pieces of a row, the paragraphs of its goal apart. */
  private Optional<List<Piece>> row(int from, int paragraphs) {
    int width = headings.cells().size() + paragraphs - 1;
    if (from + width > pieces.size()) {
      return Optional.empty();
    }
    List<Piece> row = pieces.subList(from, from + width);
    List<Piece> cells = cells(row, paragraphs);
    boolean isRow = true;
    for (int i = 0; i < cells.size(); i++) {
      isRow &= fits(cells.get(i), headings.column(i));
    }
    return isRow ? Optional.of(row) : Optional.empty();
  }

  private List<Piece> cells(List<Piece> row, int paragraphs) {
    List<Piece> cells = new ArrayList<>();
    Piece goal = row.get(0);
    for (int i = 1; i < paragraphs; i++) {
      goal = goal.and(row.get(i));
    }
    cells.add(goal);
    cells.addAll(row.subList(paragraphs, row.size()));
    return cells;
  }

  private static boolean fits(Piece cell, Column column) {
    boolean isFigure = cell.isFigure() || cell.isWordForFigure();
    if (PieceRoles.isFooter(cell)) {
      return false;
    }
    return switch (column) {
      case TARGET, VALUE, OUTCOME, SHARE -> isFigure;
      case GOAL, MEASURE -> !isFigure;
      case STATUS -> PieceRoles.isStatus(cell);
      case UNREAD -> isFigure || PieceRoles.isStatus(cell) || PieceRoles.isTime(cell);
      case RESPONSIBLE, ACTION, COMMENT -> cell.isDash() || !isFigure;
    };
  }
}
