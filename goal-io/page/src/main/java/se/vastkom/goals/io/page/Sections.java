package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Finds areas and rows in the fragments of a table. A goal is known by the figures after it; the
 * text after figures is their comment; a short line without figure or verb before a goal is an
 * area. Where a piece could be two of these, a remark states the choice. For one table, once.
 */
final class Sections {

  private static final Pattern PLAIN_NUMBER = Pattern.compile("[\\d ,.]+");

  private final List<Fragment> fragments;
  private final Piece outerHeading;
  private final boolean shareFirst;
  private final Problems problems;
  private final boolean keepsGaps;

  /** Where the figures are, which is asked for several times. */
  private final BitSet figures;

  private final int lastGoal;
  private final List<Section> sections = new ArrayList<>();
  private int at;

  /** The rows that the last one belongs to. */
  private List<ResultRow> rows = new ArrayList<>();

  private boolean commentOpen;

  /**
   * Prepares to find them.
   *
   * @param fragments the fragments after the table's headings
   * @param headings those headings
   * @param outerHeading the name of an area whose heading comes before them
   */
  Sections(List<Fragment> fragments, Headings headings, Piece outerHeading, Problems problems) {
    this.fragments = fragments;
    this.outerHeading = outerHeading;
    shareFirst =
        headings.columns().indexOf(Column.SHARE) < headings.columns().indexOf(Column.VALUE);
    this.problems = problems;
    keepsGaps =
        fragments.stream()
            .anyMatch(fragment -> fragment instanceof Piece piece && piece.afterGap());
    figures =
        IntStream.range(0, fragments.size())
            .filter(this::readsAsFigure)
            .collect(BitSet::new, BitSet::set, BitSet::or);
    lastGoal =
        IntStream.range(0, fragments.size())
            .filter(i -> isRow(i) || isGoal(i))
            .reduce((first, last) -> last)
            .orElse(-1);
  }

  /** Returns the areas with their rows. */
  List<Section> find() {
    for (at = 0; at < fragments.size(); at++) {
      if (fragments.get(at) instanceof ResultRow row) {
        add(row);
        commentOpen = row.comment().isBlank();
      } else if (!piece(at).isBlank()) {
        place(piece(at));
      }
    }
    return sections;
  }

  /** Finds the role of a piece, and takes the pieces that belong to it. */
  private void place(Piece piece) {
    if (isFigure(at) && commentOpen) {
      comment(piece);
    } else if (isFigure(at) && at < lastGoal) {
      error(piece, "page.figure-without-goal");
    } else if (isFigure(at)) {
      remark(piece, "page.stray-figure");
    } else if (isFigure(at + 1)) {
      checkGoal(piece, piece(at + 1));
      addWithFigures(piece);
    } else {
      placeText(piece);
    }
  }

  /** Places a text without figures below it. */
  private void placeText(Piece piece) {
    int next = at + 1;
    while (is(next, Piece::isBlank)) {
      next++;
    }
    boolean canOpen = piece.isHeading() && (isRow(next) || isGoal(next) || isState(next));
    boolean opens = canOpen && (!commentOpen || piece.afterGap() || !keepsGaps);
    boolean isComment = !opens && commentOpen && (isState(at) || !piece.afterGap());
    Optional<Integer> joint =
        piece.joint(true).or(() -> opens || isComment ? Optional.empty() : piece.joint(false));
    if (joint.isPresent()) {
      remark(piece, "page.ran-together");
      Piece comment = piece.part(joint.get(), piece.raw().length());
      add(new ResultRow(piece.part(0, joint.get()), Map.of(Column.COMMENT, comment), piece));
    } else if (opens) {
      if (commentOpen && !piece.afterGap()) {
        remark(piece, "page.area-or-comment");
      }
      open(piece);
    } else if (isComment) {
      if (canOpen && !isState(at)) {
        remark(piece, "page.comment-or-area");
      }
      comment(piece);
    } else if (isState(at + 1) || (!commentOpen && isApart(at + 1))) {
      addWithComment(piece, piece(++at));
    } else if (commentOpen && !lastRow().value().isBlank() && !lastRow().share().isBlank()) {
      // Value and share are printed, so the gap after them is an empty comment's.
      remark(piece, "page.goal-or-comment");
      addWithComment(piece, isBehindGap(at + 1) ? piece(++at) : piece.emptied());
    } else if (commentOpen) {
      comment(piece);
    } else if (at < lastGoal && !rows.isEmpty()) {
      replaceComment(lastRow().comment().and("\n", piece));
      if (piece.wantsForSure() || (piece.wants() && nextWantsNothing())) {
        error(piece, "page.shifted");
      } else {
        remark(piece, "page.more-comment");
      }
    } else if ((at < lastGoal && !piece.isHeading()) || piece.wantsForSure()) {
      error(piece, "page.unread-goal");
    } else {
      remark(piece, "page.unread");
    }
  }

  private ResultRow lastRow() {
    return rows.get(rows.size() - 1);
  }

  private void replaceComment(Piece comment) {
    rows.set(rows.size() - 1, lastRow().withComment(comment));
  }

  private void comment(Piece piece) {
    replaceComment(piece);
    commentOpen = false;
    boolean saysNext = next().filter(row -> piece.says(row.value())).isPresent();
    if (nextWantsNothing() && (saysNext || piece.wantsForSure())) {
      error(piece, "page.shifted");
    }
  }

  /** "Området", "0 olyckor", "0": which is the goal? And "4,2 av 5" is none. */
  private void checkGoal(Piece goal, Piece figure) {
    boolean canBeOther = goal.isHeading() || (commentOpen && !goal.afterGap());
    boolean isCounted = figure.isCount() && canBeOther && !goal.says(figure);
    if (isCounted || (goal.isHardlyGoal() && !goal.isCount())) {
      error(isCounted ? figure : goal, "page.figure-or-goal");
    }
  }

  /** Returns whether the next goal has figures and no number of its own. */
  private boolean nextWantsNothing() {
    return next().filter(row -> !row.goal().hasNumber()).isPresent();
  }

  /** Returns the next row, as far as its value. */
  private Optional<ResultRow> next() {
    if (isRow(at + 1)) {
      return Optional.of((ResultRow) fragments.get(at + 1));
    }
    return isText(at + 1) && isFigure(at + 2)
        ? Optional.of(ResultRow.of(piece(at + 1), Map.of(Column.VALUE, piece(at + 2))))
        : Optional.empty();
  }

  private void open(Piece heading) {
    commentOpen = false;
    Optional<Piece> note = isState(at + 1) ? Optional.of(piece(++at)) : Optional.empty();
    rows = new ArrayList<>();
    sections.add(new Section(heading, note, rows));
  }

  private void addWithFigures(Piece goal) {
    Piece first = piece(++at);
    boolean areTwo = isFigure(at + 1) && piece(at + 1).canBeShare();
    Piece second = areTwo ? piece(++at) : goal.emptied();
    boolean isShare = areTwo ? shareFirst : first.isShare();
    Piece value = isShare ? second : first;
    Piece share = isShare ? first : second;
    add(ResultRow.of(goal, Map.of(Column.VALUE, value, Column.SHARE, share)));
    commentOpen = true;
  }

  private void addWithComment(Piece goal, Piece comment) {
    add(ResultRow.of(goal, Map.of(Column.COMMENT, comment)));
  }

  private void add(ResultRow row) {
    commentOpen = false;
    if (row.goal().isTotal()) {
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

  private boolean isGoal(int i) {
    return isText(i)
        && (isFigure(i + 1)
            || piece(i).joint(false).isPresent()
            || ((isState(i + 1) || isApart(i + 1)) && !piece(i).isHeading()));
  }

  /** Returns whether a text begins with a state, and is no goal itself. */
  private boolean isState(int i) {
    return isText(i) && !isFigure(i + 1) && StateCue.atStart(piece(i).text()).isPresent();
  }

  private boolean isBehindGap(int i) {
    return isText(i) && piece(i).afterGap() && !isFigure(i + 1) && !piece(i).isHeading();
  }

  /**
   * Returns whether a text after empty cells, no goal and no heading, comments on the goal before.
   */
  private boolean isApart(int i) {
    return isBehindGap(i) && !piece(i - 1).afterGap();
  }

  private boolean isRow(int i) {
    return i < fragments.size() && fragments.get(i) instanceof ResultRow;
  }

  private boolean isText(int i) {
    return is(i, piece -> !piece.isBlank()) && !isFigure(i);
  }

  private boolean isFigure(int i) {
    return i >= 0 && figures.get(i);
  }

  private boolean readsAsFigure(int i) {
    return (is(i, Piece::isFigure) && !isCountedGoal(i))
        || ((is(i + 1, Piece::isFigure) || is(i - 1, Piece::isFigure))
            && is(i, Piece::isWordForFigure));
  }

  /**
   * Returns whether a piece is a goal such as "0 olyckor", before a value and a share of its own.
   */
  private boolean isCountedGoal(int i) {
    return is(i, Piece::isCount)
        && is(i + 1, value -> PLAIN_NUMBER.matcher(value.text()).matches() && value.isFigure())
        && is(i + 2, share -> share.isFigure() && share.canBeShare());
  }

  private boolean is(int i, Predicate<Piece> kind) {
    return i >= 0
        && i < fragments.size()
        && fragments.get(i) instanceof Piece piece
        && kind.test(piece);
  }

  private Piece piece(int i) {
    return (Piece) fragments.get(i);
  }

  private void remark(Piece piece, String key) {
    problems.remark(piece.place(), Phrase.of(key).with("found", piece.shortened()));
  }

  private void error(Piece piece, String key) {
    problems.error(piece.place(), Phrase.of(key).with("found", piece.shortened()));
  }
}
