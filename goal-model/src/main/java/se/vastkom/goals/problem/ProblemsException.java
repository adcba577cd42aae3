package se.vastkom.goals.problem;

import java.util.List;
import java.util.stream.Collectors;
import se.vastkom.goals.words.Words;

/**
 * Thrown by {@link Checked#orThrow()}, for programs that stop at bad input. Carries the problems.
 */
public final class ProblemsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  ProblemsException(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> Words.english().say(problem.phrase()))
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems, sorted by place. */
  public List<Problem> problems() {
    return problems;
  }
}
