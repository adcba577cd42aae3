package se.vastkom.goals.io.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;

/**
 * The headings of a survey's columns, which may stand in several rows. A column is asked for by
 * what one of its heading cells says, or by all of them together from the top: whole, without the
 * number before it, or by a beginning that no other column has.
 */
final class Headings {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?:fråga|question|q|f)\\s*)?\\d+(?:[.:]\\d+)*\\s*[.:)\\-\\u2013]?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern COUNTED =
      Pattern.compile("(?<heading>.+?)\\s*\\((?<which>\\d{1,3})\\)");

  /** Longer headings are no misspellings of anything. */
  private static final int LONGEST_HINT = 300;

  /** Of longer headings the beginning is shown: the column's letter says which it is. */
  private static final int LONGEST_SHOWN = 100;

  private final SurveySheet sheet;
  private final int rows;

  /** What the heading cells of each column say, each and all together. */
  private final List<List<String>> texts;

  /** The row that has most of what was asked for. */
  private final int[] hits;

  /** The last row of choices below a heading that was asked for. */
  private int lowest = -1;

  /**
   * @param rows how many rows from the top may hold headings
   */
  Headings(SurveySheet sheet, int rows) {
    this.sheet = sheet;
    this.rows = rows;
    this.hits = new int[rows];
    this.texts = sheet.columns().mapToObj(this::texts).toList();
  }

  /** Finds the column of a heading, or adds a problem at the place where it is asked for. */
  OptionalInt find(String asked, Place place, Problems problems) {
    List<Integer> found = columns(asked);
    return found.size() == 1
        ? OptionalInt.of(count(found.get(0), asked))
        : counted(asked, found, place, problems);
  }

  /**
   * Finds the columns of a heading that may stand above several: one for each of its choices, which
   * follow each other. Adds a problem where it names none, or several that do not.
   */
  List<Integer> findAll(String asked, Place place, Problems problems) {
    List<Integer> found = columns(asked);
    boolean areChoices =
        found.size() > 1
            && found.get(found.size() - 1) - found.get(0) == found.size() - 1
            && found.stream().map(this::whole).distinct().count() == found.size();
    if (!areChoices) {
      return find(asked, place, problems).stream().boxed().toList();
    }
    found.forEach(column -> count(column, asked));
    IntStream.range(0, rows)
        .filter(row -> found.stream().noneMatch(column -> sheet.cell(row, column).isBlank()))
        .forEach(row -> lowest = Math.max(lowest, row));
    return found;
  }

  /** Finds one of several columns by its number, as Fråga (2); adds a problem where it has none. */
  private OptionalInt counted(String asked, List<Integer> found, Place place, Problems problems) {
    Matcher counted = COUNTED.matcher(asked.strip());
    if (found.isEmpty() && counted.matches()) {
      String heading = counted.group("heading");
      List<Integer> all = columns(heading);
      int which = Integer.parseInt(counted.group("which"));
      if (which >= 1 && which <= all.size()) {
        return OptionalInt.of(count(all.get(which - 1), heading));
      }
    }
    if (found.isEmpty()) {
      List<String> known =
          sheet
              .columns()
              .mapToObj(this::of)
              .filter(heading -> heading.length() <= LONGEST_HINT)
              .toList();
      problems.error(
          place,
          Phrase.of("survey.no-question")
              .with("found", asked)
              .with("survey", sheet.grid().place().phrase())
              .with("hint", Nearest.hint(asked, known)));
    } else {
      count(found.get(0), asked);
      problems.error(
          place,
          Phrase.of("survey.which-question")
              .with("found", asked)
              .with("columns", Phrase.list(found, this::named))
              .with("first", asked + " (1)")
              .with("second", asked + " (2)"));
    }
    return OptionalInt.empty();
  }

  /** Returns the columns that a heading may name, by the first way that names any. */
  private List<Integer> columns(String asked) {
    String wanted = plain(asked);
    List<BiPredicate<String, String>> ways =
        List.of(
            String::equals,
            (heading, text) -> numberless(heading).equals(text),
            String::startsWith,
            (heading, text) -> numberless(heading).startsWith(text));
    return ways.stream()
        .map(
            way ->
                sheet
                    .columns()
                    .filter(
                        column -> texts.get(column).stream().anyMatch(one -> way.test(one, wanted)))
                    .boxed()
                    .toList())
        .filter(some -> !some.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> texts(int column) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      String text = plain(above(row, column).text());
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    if (texts.size() > 1) {
      texts.add(String.join(" ", texts));
    }
    return texts;
  }

  /** Returns all heading cells of a column together. */
  private String whole(int column) {
    List<String> own = texts.get(column);
    return own.isEmpty() ? "" : own.get(own.size() - 1);
  }

  /**
   * Returns a heading cell; where it is blank, and headings stand below it, the one that stands to
   * the left above headings of its own: it holds for both, and was merged in a workbook.
   */
  private Cell above(int row, int column) {
    int from = column;
    while (from > 0 && sheet.cell(row, from).isBlank() && hasBelow(row, from)) {
      from--;
    }
    return hasBelow(row, from) ? sheet.cell(row, from) : sheet.cell(row, column);
  }

  private boolean hasBelow(int row, int column) {
    return IntStream.range(row + 1, rows).anyMatch(below -> !sheet.cell(below, column).isBlank());
  }

  private int count(int column, String asked) {
    String wanted = plain(asked);
    for (int row = 0; row < rows; row++) {
      String text = plain(sheet.cell(row, column).text());
      if (!text.isEmpty() && (text.startsWith(wanted) || numberless(text).startsWith(wanted))) {
        hits[row]++;
      }
    }
    return column;
  }

  /** Returns the last row in which something was found that was asked for; else the last of all. */
  int last() {
    int last = Arrays.stream(hits).sum() == 0 ? rows - 1 : lowest;
    for (int row = 0; row < rows; row++) {
      last = hits[row] > 0 ? Math.max(row, last) : last;
    }
    return last;
  }

  /**
   * Returns the heading of a column: from the row that has most of what was asked for, or from one
   * below.
   */
  String of(int column) {
    int main = 0;
    for (int row = 1; row < rows; row++) {
      main = hits[row] > hits[main] ? row : main;
    }
    for (int row = main; row < rows; row++) {
      if (!sheet.cell(row, column).isBlank()) {
        return sheet.cell(row, column).text();
      }
    }
    return "";
  }

  /** Returns the heading of a column and its letter. */
  Part named(int column) {
    String letters = sheet.place(0, column).columnLetters();
    String heading = shortened(of(column));
    return heading.isEmpty()
        ? Phrase.of("survey.column").with("column", letters)
        : Phrase.of("survey.headed-column").with("heading", heading).with("column", letters);
  }

  private static String shortened(String heading) {
    return heading.codePointCount(0, heading.length()) <= LONGEST_SHOWN
        ? heading
        : heading.substring(0, heading.offsetByCodePoints(0, LONGEST_SHOWN)).stripTrailing() + "…";
  }

  /** Returns whether a text is what a heading cell of a column says, as a choice of its own. */
  boolean isPart(int column, String text) {
    return IntStream.rangeClosed(0, last())
        .mapToObj(row -> plain(sheet.cell(row, column).text()))
        .anyMatch(plain(text)::equals);
  }

  /** Returns where the heading of a column stands. */
  Place place(int column) {
    return sheet.place(Math.max(0, last()), column);
  }

  private static String plain(String text) {
    return Spelling.plain(text).toLowerCase(Locale.ROOT);
  }

  private static String numberless(String heading) {
    Matcher number = NUMBER.matcher(heading);
    return number.lookingAt() ? heading.substring(number.end()) : heading;
  }

  /** Returns the headings of columns, each quoted, in one phrase. */
  Part list(List<Integer> columns) {
    return Phrase.list(columns, this::named);
  }
}
