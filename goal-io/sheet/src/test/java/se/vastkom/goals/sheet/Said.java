package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Words;

/** The problems of a reading as people read them. */
final class Said {

  private Said() {}

  /** Returns each problem in Swedish and then in English, place first. */
  static List<String> of(Checked<?> checked) {
    return checked.problems().stream()
        .flatMap(
            problem ->
                Stream.of(
                    Words.swedish().say(problem.phrase()), Words.english().say(problem.phrase())))
        .toList();
  }

  /**
   * Checks that every problem has a sentence in either language, and a place within the text that
   * was read.
   */
  static void isFitToRead(Checked<?> checked, String text) {
    for (String sentence : of(checked)) {
      if (sentence.isBlank()) {
        throw new AssertionError("A problem says nothing: " + checked.problems());
      }
    }
    List<String> lines = List.of(text.split("(?<=\n)|(?<=\r)(?!\n)", -1));
    for (Problem problem : checked.problems()) {
      assertWithin(problem.place(), lines);
    }
    assertThat(checked.problems()).hasSizeLessThanOrEqualTo(Problems.MOST + 1);
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

  /** Returns the length of a line with its line end; an empty line may follow the last. */
  private static int length(List<String> lines, int row) {
    return row > lines.size() ? 0 : lines.get(row - 1).length();
  }
}
