package se.vastkom.goals.io.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of a column are, by its heading. */
enum Column {
  GOAL("{column-goal}"),
  /** What a goal is measured by: "Indikator". */
  MEASURE("{column-measure}"),
  TARGET("{column-target}"),
  /** The target's number or the outcome's: "Värde". */
  VALUE("{column-value}"),
  OUTCOME("{column-outcome}"),
  /** The share of the goal that is reached: "Resultat". */
  SHARE("{column-share}"),
  STATUS("{column-status}"),
  RESPONSIBLE("{column-responsible}"),
  ACTION("{column-action}"),
  COMMENT("{column-comment}"),
  /** A column that is not read, such as "Prognos" or "Tid". */
  UNREAD("{column-unread}");

  /** The distance of a heading with another year than the page's. */
  static final int OF_OTHER_YEAR = 3;

  private static final Pattern YEAR = Lexicon.pattern("(?iu) (?:{for} )?(?:{year} )?(?<year>####)");

  /** What may follow the name of a column of figures for all in the whole year. */
  private static final Pattern OF_ALL =
      Lexicon.pattern(
          "(?iu)(?: (?:{for} )?(?:{year} )?####)?(?: {heading-of-all}| ?\\({heading-bracket}\\))?:?");

  private final Pattern heading;

  Column(String names) {
    heading = Lexicon.pattern("(?iu)" + names + "(?<rest>:?|(?: |/|:).{0,60})");
  }

  /** Returns what follows the column's name in a heading; empty where it is another's. */
  private Optional<String> rest(Piece cell) {
    Matcher found = heading.matcher(cell.text());
    return found.matches() ? Optional.of(found.group("rest")) : Optional.empty();
  }

  /** Returns the column with a heading; one of a part, of others or of a forecast is not read. */
  static Optional<Column> of(Piece heading) {
    return Arrays.stream(values())
        .filter(column -> column.rest(heading).isPresent())
        .findFirst()
        .map(column -> column.isOfOther(heading) ? UNREAD : column);
  }

  private boolean isOfOther(Piece heading) {
    return isFigure() && rest(heading).filter(rest -> !OF_ALL.matcher(rest).matches()).isPresent();
  }

  /** Returns whether a cell is a heading with no more than its name and a year. */
  static boolean isHeading(Piece cell) {
    return of(cell).filter(column -> column.distance(cell, "") < 2).isPresent();
  }

  /** Returns whether a heading is one of figures for some, for others or for another year. */
  static boolean isOfFiguresForOthers(Piece heading) {
    return Arrays.stream(values())
        .filter(Column::isFigure)
        .anyMatch(
            column ->
                column.isOfOther(heading)
                    || column.rest(heading).filter(YEAR.asMatchPredicate()).isPresent());
  }

  /** Returns whether its cells are figures. */
  boolean isFigure() {
    return this == TARGET || this == VALUE || this == OUTCOME || this == SHARE;
  }

  /**
   * Returns how closely a heading fits: its own name, its name and the year, its name and more, its
   * name and another year.
   *
   * @param year the year of the page; empty where it has none
   */
  int distance(Piece cell, String year) {
    String rest = rest(cell).orElse(" ");
    Matcher dated = YEAR.matcher(rest);
    if (dated.matches()) {
      return year.isEmpty() || dated.group("year").equals(year) ? 1 : OF_OTHER_YEAR;
    }
    return rest.isEmpty() || rest.equals(":") ? 0 : 2;
  }
}
