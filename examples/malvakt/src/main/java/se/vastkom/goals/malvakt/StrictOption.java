package se.vastkom.goals.malvakt;

import java.util.Collection;
import picocli.CommandLine.Option;
import se.vastkom.goals.problem.Problem;

/** Whether remarks fail a command that is done all the same. */
final class StrictOption {

  @Option(
      names = {"--strikt", "--strict"},
      description = {
        "Utgångskod 3 om det finns anmärkningar på det som lästes.",
        "Exit code 3 if there are remarks on what was read."
      })
  private boolean isStrict;

  private int noted;

  /** Notes remarks on something that was read, beside those on other things. */
  void note(Collection<Problem> remarks) {
    noted += remarks.size();
  }

  /** Returns the exit code of a command that is done, with the remarks that were noted. */
  int code() {
    return code(noted);
  }

  /** Returns the exit code of a command that is done, with these remarks. */
  int code(Collection<Problem> remarks) {
    return code(remarks.size());
  }

  /** Returns the exit code of a command that is done, with so many remarks. */
  int code(int remarks) {
    return isStrict && remarks > 0 ? Malvakt.CHECK_FAILED : Malvakt.DONE;
  }
}
