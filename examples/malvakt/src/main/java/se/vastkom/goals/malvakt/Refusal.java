package se.vastkom.goals.malvakt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.ProblemGroup;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;

/** Ends a command that cannot be done as asked, with its problems and exit code. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient List<Problem> problems;

  Refusal(int code, List<Problem> problems) {
    super("exit " + code);
    this.code = code;
    this.problems = problems;
  }

  /** Refuses what the call itself asked for. */
  static Refusal usage(Place place, Phrase what) {
    return new Refusal(Malvakt.USAGE, List.of(Problem.error(place, what)));
  }

  int tell(Terminal terminal) {
    tell(problems, terminal);
    return code;
  }

  /**
   * Returns problems with a file or folder that is one of several, each place by the path as it was
   * typed: what they are called may be the same.
   */
  static List<Problem> within(Path read, List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                new Problem(problem.severity(), within(read, problem.place()), problem.what()))
        .toList();
  }

  private static Place within(Path read, Place place) {
    if (place.form() == Place.Form.NOWHERE || !Files.exists(read)) {
      return place;
    }
    boolean isOfFolder = Files.isDirectory(read) && !read.endsWith(place.source());
    String source = isOfFolder ? read + "/" + place.source() : read.toString();
    return new Place(place.form(), source, place.sheet(), place.row(), place.column());
  }

  /**
   * Prints errors and remarks, those that are alike as one. Each takes one line, whatever text was
   * read.
   */
  static void tell(List<Problem> problems, Terminal terminal) {
    for (ProblemGroup group : ProblemGroup.of(problems)) {
      terminal
          .err()
          .println(
              terminal.words().say(group.isError() ? "cli.error" : "cli.remark")
                  + ": "
                  + Harmless.onOneLine(terminal.words().say(group.phrase())));
    }
  }
}
