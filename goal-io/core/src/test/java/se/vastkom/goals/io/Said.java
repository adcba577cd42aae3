package se.vastkom.goals.io;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Words;

/** The problems of a reading as people read them. */
public final class Said {

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
}
