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

  private static final String MORE = "(?:(?: |/|:).{0,60})?";

  private final Pattern name;
  private final Pattern nameAndYear;
  private final Pattern heading;

  /**
   * A heading of figures for all in the whole year; any other word makes it one of something else.
   */
  private final Pattern headingOfAll;

  Column(String names) {
    name = Lexicon.pattern("(?iu)" + names + ":?");
    nameAndYear = Lexicon.pattern("(?iu)" + names + " (?:{for} )?(?:{year} )?(?<year>####)");
    heading = Lexicon.pattern("(?iu)" + names + MORE);
    headingOfAll =
        Lexicon.pattern(
            "(?iu)"
                + names
                + "(?: (?:{for} )?(?:{year} )?####)?(?: {heading-of-all}| ?\\({heading-bracket}\\))?:?");
  }

  /** Returns the column with a heading; one of a part, of others or of a forecast is not read. */
  static Optional<Column> of(Piece heading) {
    String text = heading.text();
    return Arrays.stream(values())
        .filter(column -> column.heading.matcher(text).matches())
        .findFirst()
        .map(column -> column.isOfOther(text) ? UNREAD : column);
  }

  private boolean isOfOther(String text) {
    return isFigure() && !headingOfAll.matcher(text).matches();
  }

  /** Returns whether a heading is one of figures for some, for others or for another year. */
  static boolean isOfOther(Piece heading) {
    return Arrays.stream(values())
        .filter(Column::isFigure)
        .filter(column -> column.heading.matcher(heading.text()).matches())
        .anyMatch(
            column ->
                column.isOfOther(heading.text())
                    || column.nameAndYear.matcher(heading.text()).matches());
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
  int distance(Piece piece, String year) {
    if (name.matcher(piece.text()).matches()) {
      return 0;
    }
    Matcher dated = nameAndYear.matcher(piece.text());
    if (dated.matches()) {
      return year.isEmpty() || dated.group("year").equals(year) ? 1 : OF_OTHER_YEAR;
    }
    return 2;
  }
}
