package se.vastkom.goals.io.followup;

/**
 * A comment among the rows of a part.
 *
 * @param before how many rows stand above it; -1 where it stands above the headings
 * @param text without the # before it, on one line
 */
record RowComment(int before, String text) {

  /** How many rows stand above a comment that stands above the headings. */
  static final int ABOVE_HEADINGS = -1;

  private static final String MARK = "# ";

  /** Returns a comment above the headings. */
  static RowComment above(String text) {
    return new RowComment(ABOVE_HEADINGS, text);
  }

  /** Returns whether it stands above the headings. */
  boolean isAboveHeadings() {
    return before == ABOVE_HEADINGS;
  }

  /** Returns the comment as a cell holds it. */
  String written() {
    return text.isEmpty() ? MARK.strip() : MARK + text;
  }
}
