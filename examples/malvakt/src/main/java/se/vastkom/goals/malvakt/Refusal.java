package se.vastkom.goals.malvakt;

import java.io.PrintStream;
import java.util.List;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Ends a command that cannot be done as asked, with its problems and exit code. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient List<Problem> problems;
  private final transient List<Words> languages;

  Refusal(int code, List<Problem> problems, List<Words> languages) {
    super("exit " + code);
    this.code = code;
    this.problems = problems;
    this.languages = languages;
  }

  /** Refuses what the call itself asked for. */
  static Refusal usage(Place place, Phrase what, List<Words> languages) {
    return new Refusal(Malvakt.USAGE, List.of(Problem.error(place, what)), languages);
  }

  int tell(PrintStream err) {
    tell(problems, languages, err);
    return code;
  }

  /**
   * Prints each error in each language, and each remark in the first, that of the result. Each
   * takes one line, whatever text was read.
   */
  static void tell(List<Problem> problems, List<Words> languages, PrintStream err) {
    for (Problem problem : problems) {
      for (Words words : problem.isError() ? languages : languages.subList(0, 1)) {
        err.println(
            words.say(problem.isError() ? "cli.error" : "cli.remark")
                + ": "
                + Harmless.onOneLine(words.say(problem.phrase())));
      }
    }
  }
}
