package se.vastkom.goals.sheet;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Words;

/** The problems of a reading as people read them. */
final class Said {

  private Said() {}

  /** Each problem in Swedish and then in English, place first. */
  static List<String> of(Checked<?> checked) {
    return checked.problems().stream()
        .flatMap(
            problem ->
                Stream.of(
                    Words.swedish().say(problem.phrase()), Words.english().say(problem.phrase())))
        .toList();
  }
}
