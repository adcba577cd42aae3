package se.vastkom.goals.io;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Words;

/** The problems of a reading as people read them. */
public final class Said {

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

  private Said() {}

  /** Each problem in Swedish and then in English, place first. */
  public static List<String> of(Checked<?> checked) {
    return said(checked.problems().stream());
  }

  /** The same of those that prevent a value. */
  public static List<String> errorsOf(Checked<?> checked) {
    return said(checked.problems().stream().filter(Problem::isError));
  }

  private static List<String> said(Stream<Problem> problems) {
    return problems
        .flatMap(
            problem ->
                Stream.of(
                    Words.swedish().say(problem.phrase()), Words.english().say(problem.phrase())))
        .toList();
  }

  /**
   * Every problem can be said in either language, shows nothing that could harm a terminal, and
   * stands within the text, where it is of the file that holds it.
   */
  public static void isFitToRead(Checked<?> checked, String file, String text) {
    for (String sentence : of(checked)) {
      if (sentence.isBlank() || CONTROLS.matcher(Harmless.inTerminal(sentence)).find()) {
        throw new AssertionError("Cannot be shown: " + sentence);
      }
    }
    List<String> lines = List.of(text.split("(?<=\n)|(?<=\r)(?!\n)", -1));
    checked.problems().stream()
        .map(Problem::place)
        .filter(place -> place.source().equals(file))
        .forEach(place -> assertWithin(place, lines));
  }

  private static void assertWithin(Place place, List<String> lines) {
    boolean within =
        place.row() <= lines.size() + 1
            && (place.form() != Place.Form.LINE
                || place.column() <= length(lines, place.row()) + 1);
    if (!within) {
      throw new AssertionError("There is no " + place + " in " + lines);
    }
  }

  /** With what ends it; a line that has nothing at all may follow the last. */
  private static int length(List<String> lines, int row) {
    return row > lines.size() ? 0 : lines.get(row - 1).length();
  }
}
