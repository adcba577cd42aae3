package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Finds the rows of a table without tabs, whose cells stand one below the other in the order of the
 * headings. Every row is whole, or the table is not read: an empty cell leaves no trace, so that
 * what is below it would belong to another column. For one table, once.
 */
final class WholeRows {

  private static final int MOST_PARAGRAPHS = 3;

  private final Headings headings;
  private final List<Piece> pieces = new ArrayList<>();

  WholeRows(Headings headings, List<Piece> pieces) {
    this.headings = headings;
    for (Piece piece : pieces) {
      int last = this.pieces.size() - 1;
      // "Mer än" and the figure below it are one cell.
      if (last >= 0
          && piece.isFigure()
          && Lexicon.is("time-begins", this.pieces.get(last).text())) {
        this.pieces.set(last, this.pieces.get(last).and("\n", piece));
      } else {
        this.pieces.add(piece);
      }
    }
  }

  /** A try to read the rows, which ends at the first piece that belongs to none. */
  private record Try(List<Fragment> fragments, int end) {}

  /** Returns whether all is read and no title of a goal can have been taken for an area's. */
  private boolean isSure(Try read) {
    long rows = read.fragments.stream().filter(ResultRow.class::isInstance).count();
    return read.end == pieces.size() && (rows < 2 || read.fragments.size() < 2 * rows);
  }

  /** Returns areas and rows, or a problem at the row that is not whole. */
  List<Fragment> read(Problems problems) {
    Try best = read(1);
    for (int paragraphs = 2; paragraphs <= MOST_PARAGRAPHS && !isSure(best); paragraphs++) {
      Try other = read(paragraphs);
      best = other.end > best.end || other.end == pieces.size() ? other : best;
    }
    if (best.end < pieces.size()) {
      Piece at = pieces.get(best.end);
      problems.error(
          at.place(),
          Phrase.of("page.row-not-whole")
              .with("found", at.shortened())
              .with("count", headings.cells().size())
              .with("headings", Piece.listed(headings.cells())));
    }
    return best.fragments;
  }

  /** Reads as far as there are rows whose goals have so many paragraphs, and areas before them. */
  private Try read(int paragraphs) {
    List<Fragment> fragments = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      Optional<ResultRow> row = row(at, paragraphs);
      boolean isArea =
          is(at, Piece::isHeading)
              && (is(at + 1, Piece::isBlank)
                  || row(at + 1, paragraphs).isPresent()
                  || (is(at + 1, Piece::isHeading) && row(at + 2, paragraphs).isPresent()));
      if (row.isPresent()) {
        fragments.add(row.get());
      } else if (isArea) {
        fragments.add(pieces.get(at));
      } else if (!pieces.get(at).isBlank()) {
        break;
      }
      at += row.isPresent() ? headings.cells().size() + paragraphs - 1 : 1;
    }
    return new Try(fragments, at);
  }

  private boolean is(int at, Predicate<Piece> kind) {
    return at < pieces.size() && kind.test(pieces.get(at));
  }

  /** Returns the row of the pieces from one on, the paragraphs of its goal as one. */
  private Optional<ResultRow> row(int from, int paragraphs) {
    int width = headings.cells().size() + paragraphs - 1;
    if (from + width > pieces.size()) {
      return Optional.empty();
    }
    List<Piece> cells = new ArrayList<>(pieces.subList(from + paragraphs, from + width));
    cells.add(0, Piece.joined(pieces.subList(from, from + paragraphs)));
    boolean isRow =
        pieces.subList(from, from + width).stream().noneMatch(Piece::isBlank)
            && IntStream.range(0, cells.size())
                .allMatch(i -> fits(cells.get(i), headings.columns().get(i)));
    return isRow ? Optional.of(headings.row(cells, Optional.empty())) : Optional.empty();
  }

  private static boolean fits(Piece cell, Column column) {
    return switch (column) {
      case TARGET, VALUE, OUTCOME, SHARE -> cell.isFigureOrWord();
      case GOAL, MEASURE -> !cell.isFigureOrWord();
      case STATUS -> cell.isStatus();
      case UNREAD -> cell.isFigureOrWord() || cell.isStatus() || cell.isTime();
      case RESPONSIBLE, ACTION, COMMENT -> cell.isDash() || !cell.isFigureOrWord();
    };
  }
}
