package se.vastkom.goals.rules.source;

import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Words;

/** The problems of a reading as people read them. */
final class Said {

  private Said() {}

  /**
   * Checks that every problem has a message in each language, and a place, if it is in this file,
   * within these rows and columns.
   */
  static void isFitToRead(Checked<?> checked, String file, int rows, int columns) {
    for (Problem problem : checked.problems()) {
      boolean says =
          Stream.of(Words.swedish(), Words.english())
              .noneMatch(words -> words.say(problem.phrase()).isBlank());
      boolean within =
          !problem.place().source().equals(file)
              || (problem.place().row() <= rows && problem.place().column() <= columns);
      if (!says || !within) {
        throw new AssertionError("Says nothing, or of another place: " + problem);
      }
    }
  }
}
