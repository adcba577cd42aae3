package se.vastkom.goals.io.page;

/**
 * The four cells of a goal.
 *
 * @param goal its text
 * @param value under "Värde"
 * @param share under "Resultat"
 * @param comment under "Kommentar"
 * @param printed the cell that goal and comment were cut out of, where they ran together; else the
 *     goal's
 */
record ResultRow(Piece goal, Piece value, Piece share, Piece comment, Piece printed)
    implements TableFragment {

  /** Creates a row whose cells are separate. */
  ResultRow(Piece goal, Piece value, Piece share, Piece comment) {
    this(goal, value, share, comment, goal);
  }

  /** Returns a goal without figures. */
  static ResultRow of(Piece goal, Piece comment) {
    return new ResultRow(goal, goal.emptied(), goal.emptied(), comment);
  }

  /** Returns a goal and a comment that ran together in one cell. */
  static ResultRow cut(Piece goal, Piece comment, Piece printed) {
    return new ResultRow(goal, goal.emptied(), goal.emptied(), comment, printed);
  }

  ResultRow withComment(Piece other) {
    return new ResultRow(goal, value, share, other, printed);
  }

  boolean ranTogether() {
    return !printed.equals(goal);
  }

  /** Returns whether a number or a share is printed. */
  boolean hasFigures() {
    return value.isPrinted() || share.isPrinted();
  }
}
