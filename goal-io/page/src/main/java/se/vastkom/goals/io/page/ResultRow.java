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

  /** A row whose cells stand apart. */
  ResultRow(Piece goal, Piece value, Piece share, Piece comment) {
    this(goal, value, share, comment, goal);
  }

  /** A goal without figures. */
  static ResultRow of(Piece goal, Piece comment) {
    return new ResultRow(goal, goal.emptied(), goal.emptied(), comment);
  }

  /** A goal and a comment that ran together in one cell. */
  static ResultRow cut(Piece goal, Piece comment, Piece printed) {
    return new ResultRow(goal, goal.emptied(), goal.emptied(), comment, printed);
  }

  ResultRow withComment(Piece other) {
    return new ResultRow(goal, value, share, other, printed);
  }

  boolean ranTogether() {
    return !printed.equals(goal);
  }

  /** Whether a number or a share is printed. */
  boolean hasFigures() {
    return value.isPrinted() || share.isPrinted();
  }
}
