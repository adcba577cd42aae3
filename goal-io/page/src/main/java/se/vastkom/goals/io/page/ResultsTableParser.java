package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Finds areas and rows in the fragments of a table. A goal is known by the figures after it; the
 * text after figures is their comment; a short line without figure or verb before a goal is an
 * area. Where a piece could be two of these, a remark states the choice. For one table, once.
 */
final class ResultsTableParser {

  private static final Pattern PLAIN_NUMBER = Pattern.compile("[\\d ,.]+");

  private final List<TableFragment> fragments;
  private final Headings headings;
  private final Piece outerHeading;
  private final boolean shareFirst;
  private final Problems problems;
  private final boolean keepsGaps;
  private final int lastGoal;
  private final List<Section> sections = new ArrayList<>();
  private int at;

  /** The rows that the last one belongs to. */
  private List<ResultRow> rows = new ArrayList<>();

  private boolean commentOpen;

  /**
   * Creates a parser.
   *
   * @param fragments the fragments after the table's headings
   * @param headings those headings
   * @param outerHeading the name of an area whose heading comes before them
   */
  ResultsTableParser(
      List<TableFragment> fragments, Headings headings, Piece outerHeading, Problems problems) {
    this.fragments = fragments;
    this.headings = headings;
    this.outerHeading = outerHeading;
    shareFirst = headings.areShareFirst();
    this.problems = problems;
    keepsGaps =
        fragments.stream()
            .anyMatch(fragment -> fragment instanceof Piece piece && piece.afterGap());
    int last = -1;
    for (int i = 0; i < fragments.size() && !isFooter(i); i++) {
      last = fragments.get(i) instanceof ResultRow || isGoal(i) ? i : last;
    }
    lastGoal = last;
  }

  /** Returns the areas with their rows. */
  List<Section> sections() {
    for (at = 0; at < fragments.size() && !isFooter(at); at++) {
      if (fragments.get(at) instanceof ResultRow row) {
        add(row);
        commentOpen = row.comment().isBlank();
      } else if (areHeadings(at)) {
        at += headings.cells().size() - 1;
      } else if (!PieceRoles.isLegend(piece(at))) {
        place(piece(at));
      }
    }
    return sections;
  }

  /** Finds the role of a piece, and takes the pieces that belong to it. */
  private void place(Piece piece) {
    boolean opens = PieceRoles.isHeading(piece) && opensSection(at + 1);
    OptionalInt closeJoint = PieceRoles.joint(piece, true);
    if (isFigure(at)) {
      placeStrayFigure(piece);
    } else if (isFigure(at + 1)) {
      checkGoal(piece, piece(at + 1));
      addWithFigures(piece);
    } else if (closeJoint.isPresent()) {
      addRanTogether(piece, closeJoint.getAsInt());
    } else if (commentOpen) {
      placeBehindFigures(piece, opens);
    } else if (opens) {
      open(piece);
    } else {
      placeGoalOrComment(piece);
    }
  }

  /** Places a text that has no figures, opens no area and does not follow figures. */
  private void placeGoalOrComment(Piece piece) {
    OptionalInt joint = PieceRoles.joint(piece, false);
    if (joint.isPresent()) {
      addRanTogether(piece, joint.getAsInt());
    } else if (isState(at + 1) || isApart(at + 1)) {
      add(ResultRow.of(piece, piece(++at)));
    } else if (at < lastGoal && !rows.isEmpty()) {
      Piece before = lastRow().comment();
      replaceComment(before.isBlank() ? piece : before.and(piece));
      boolean isOfNext =
          PieceRoles.wantsForSure(piece) || (PieceRoles.wants(piece) && nextWantsNothing());
      if (isOfNext) {
        error(piece, "page.shifted");
      } else {
        remark(piece, "page.more-comment");
      }
    } else if ((at < lastGoal && !PieceRoles.isHeading(piece)) || PieceRoles.wantsForSure(piece)) {
      error(piece, "page.unread-goal");
    } else {
      remark(piece, "page.unread");
    }
  }

  private void placeBehindFigures(Piece piece, boolean opens) {
    OptionalInt joint = PieceRoles.joint(piece, false);
    if (opens && (piece.afterGap() || !keepsGaps)) {
      if (!piece.afterGap()) {
        remark(piece, "page.area-or-comment");
      }
      open(piece);
    } else if (isState(at) || !piece.afterGap()) {
      if (opens && !isState(at)) {
        remark(piece, "page.comment-or-area");
      }
      comment(piece);
    } else if (joint.isPresent()) {
      addRanTogether(piece, joint.getAsInt());
    } else if (isState(at + 1)) {
      add(ResultRow.of(piece, piece(++at)));
    } else if (!lastRow().value().isBlank() && !lastRow().share().isBlank()) {
      // Value and share are printed, so the gap after them is an empty comment's.
      remark(piece, "page.goal-or-comment");
      add(ResultRow.of(piece, isBehindGap(at + 1) ? piece(++at) : piece.emptied()));
    } else {
      comment(piece);
    }
  }

  private ResultRow lastRow() {
    return rows.get(rows.size() - 1);
  }

  private void replaceComment(Piece comment) {
    rows.set(rows.size() - 1, lastRow().withComment(comment));
  }

  private boolean isBehindGap(int i) {
    return isText(i) && piece(i).afterGap() && !isFigure(i + 1) && !PieceRoles.isHeading(piece(i));
  }

  private void comment(Piece piece) {
    replaceComment(piece);
    commentOpen = false;
    boolean isOfNext =
        nextWantsNothing()
            && (PieceRoles.wantsForSure(piece)
                || next().filter(row -> PieceRoles.says(piece, row.value())).isPresent());
    if (isOfNext) {
      error(piece, "page.shifted");
    }
  }

  private void placeStrayFigure(Piece piece) {
    if (commentOpen) {
      comment(piece);
    } else if (at < lastGoal) {
      error(piece, "page.figure-without-goal");
    } else {
      remark(piece, "page.stray-figure");
    }
  }

  /** "Området", "0 olyckor", "0": which is the goal? And "4,2 av 5" is none. */
  private void checkGoal(Piece goal, Piece figure) {
    boolean canBeOther = PieceRoles.isHeading(goal) || (commentOpen && !goal.afterGap());
    if (figure.isCount() && canBeOther && !PieceRoles.says(goal, figure)) {
      error(figure, "page.figure-or-goal");
    }
    if (goal.isHardlyGoal() && !goal.isCount()) {
      error(goal, "page.figure-or-goal");
    }
  }

  /** Returns whether the next goal has figures and no number of its own. */
  private boolean nextWantsNothing() {
    return next().filter(row -> !PieceRoles.hasNumber(row.goal())).isPresent();
  }

  /** Returns the next row, as far as its value. */
  private Optional<ResultRow> next() {
    if (at + 1 < fragments.size() && fragments.get(at + 1) instanceof ResultRow row) {
      return Optional.of(row);
    }
    if (!isText(at + 1) || !isFigure(at + 2)) {
      return Optional.empty();
    }
    Piece value = piece(at + 2);
    return Optional.of(ResultRow.of(piece(at + 1), value, value, value));
  }

  private void open(Piece heading) {
    commentOpen = false;
    Optional<Piece> note = isState(at + 1) ? Optional.of(piece(++at)) : Optional.empty();
    rows = new ArrayList<>();
    sections.add(new Section(heading, note, rows));
  }

  private void addWithFigures(Piece goal) {
    Piece first = piece(++at);
    Piece second = goal.emptied();
    if (isFigure(at + 1) && PieceRoles.canBeShare(piece(at + 1))) {
      second = piece(++at);
    } else if (first.isShare() != shareFirst) {
      second = first;
      first = goal.emptied();
    }
    Piece value = shareFirst ? second : first;
    Piece share = shareFirst ? first : second;
    add(ResultRow.of(goal, value, share, goal.emptied()));
    commentOpen = true;
  }

  private void addRanTogether(Piece piece, int joint) {
    add(ResultRow.cut(piece.part(0, joint), piece.part(joint, piece.raw().length()), piece));
    remark(piece, "page.ran-together");
  }

  private void add(ResultRow row) {
    commentOpen = false;
    if (PieceRoles.isTotal(row.goal())) {
      remark(row.goal(), "page.total");
      rows = new ArrayList<>(List.of(row));
      return;
    }
    if (sections.isEmpty()) {
      sections.add(new Section(outerHeading, Optional.empty(), new ArrayList<>()));
    }
    rows = sections.get(sections.size() - 1).rows();
    rows.add(row);
  }

  private boolean opensSection(int i) {
    int next = i;
    while (next < fragments.size() && (areHeadings(next) || isLegend(next))) {
      next += areHeadings(next) ? headings.cells().size() : 1;
    }
    return next < fragments.size()
        && (fragments.get(next) instanceof ResultRow || isGoal(next) || isState(next));
  }

  private boolean isGoal(int i) {
    return isText(i)
        && (isFigure(i + 1)
            || PieceRoles.joint(piece(i), false).isPresent()
            || ((isState(i + 1) || isApart(i + 1)) && !PieceRoles.isHeading(piece(i))));
  }

  /** Returns whether a text begins with a state, and is no goal itself. */
  private boolean isState(int i) {
    return isText(i) && !isFigure(i + 1) && StateCue.atStart(piece(i).text()).isPresent();
  }

  /**
   * Returns whether a text after empty cells, no goal and no heading, comments on the goal before.
   */
  private boolean isApart(int i) {
    return isBehindGap(i) && !piece(i - 1).afterGap();
  }

  private boolean isText(int i) {
    return isPiece(i)
        && !isFigure(i)
        && !isFooter(i)
        && !PieceRoles.isLegend(piece(i))
        && !areHeadings(i);
  }

  private boolean isFigure(int i) {
    return (isPlainFigure(i) && !isCountedGoal(i))
        || (isPiece(i)
            && piece(i).isWordForFigure()
            && (isPlainFigure(i + 1) || isPlainFigure(i - 1)));
  }

  /**
   * Returns whether a piece is a goal such as "0 olyckor", before a value and a share of its own.
   */
  private boolean isCountedGoal(int i) {
    return piece(i).isCount()
        && isPlainFigure(i + 1)
        && PLAIN_NUMBER.matcher(piece(i + 1).text()).matches()
        && isPlainFigure(i + 2)
        && PieceRoles.canBeShare(piece(i + 2));
  }

  private boolean isPlainFigure(int i) {
    return isPiece(i) && piece(i).isFigure();
  }

  private boolean isFooter(int i) {
    return isPiece(i) && PieceRoles.isFooter(piece(i));
  }

  private boolean isLegend(int i) {
    return isPiece(i) && PieceRoles.isLegend(piece(i));
  }

  /** Returns whether the table's headings are printed again. */
  private boolean areHeadings(int i) {
    List<Piece> cells = headings.cells();
    return !cells.isEmpty()
        && IntStream.range(0, cells.size())
            .allMatch(at -> isPiece(i + at) && piece(i + at).text().equals(cells.get(at).text()));
  }

  private boolean isPiece(int i) {
    return i >= 0 && i < fragments.size() && fragments.get(i) instanceof Piece;
  }

  private Piece piece(int i) {
    return (Piece) fragments.get(i);
  }

  private void remark(Piece piece, String key) {
    problems.remark(piece.place(), phrase(piece, key));
  }

  private void error(Piece piece, String key) {
    problems.error(piece.place(), phrase(piece, key));
  }

  private static Phrase phrase(Piece piece, String key) {
    return Phrase.of(key).with("found", piece.shortened());
  }
}
