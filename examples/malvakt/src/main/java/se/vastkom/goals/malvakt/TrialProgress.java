package se.vastkom.goals.malvakt;

import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.rules.scenario.Trial;
import se.vastkom.goals.words.Phrase;

/**
 * Tells how the test cases went as soon as it is known, and then, to whoever watches, how many
 * changes have been tried, on a line that goes away.
 */
final class TrialProgress implements Trial.Progress {

  private static final String TO_START_AND_CLEAR = "\r\u001b[K";

  private final Terminal terminal;
  private final boolean isPrinted;

  /**
   * Creates the progress of one trial.
   *
   * @param isPrinted whether the report is printed as text, and so its first part already now
   */
  TrialProgress(Terminal terminal, boolean isPrinted) {
    this.terminal = terminal;
    this.isPrinted = isPrinted;
  }

  @Override
  public void results(TestReport soFar) {
    if (isPrinted) {
      Output.printText(text -> text.writeResults(soFar, terminal.words()), terminal);
    } else if (terminal.isWatched()) {
      terminal.err().println(terminal.words().sayFirst(soFar.headline()));
    }
  }

  @Override
  public void changes(int tried, int all) {
    if (terminal.isWatched()) {
      terminal
          .err()
          .print(
              TO_START_AND_CLEAR
                  + terminal
                      .words()
                      .say(Phrase.of("cli.trying-changes").with("tried", tried).with("all", all)));
      terminal.err().flush();
    }
  }

  /** Clears the line once the changes have been tried. */
  void done() {
    if (terminal.isWatched()) {
      terminal.err().print(TO_START_AND_CLEAR);
      terminal.err().flush();
    }
  }
}
