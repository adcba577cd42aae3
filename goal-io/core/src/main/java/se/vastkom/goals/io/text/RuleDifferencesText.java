package se.vastkom.goals.io.text;

import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.words.Phrase;

/**
 * The cases for which two rule books conclude differently.
 *
 * @param paper the output
 */
record RuleDifferencesText(Paper paper) {

  void write(RuleDifferences rules) {
    paper.line(0, Phrase.of("comparison.before").with("side", rules.before().phrase()));
    paper.line(0, Phrase.of("comparison.after").with("side", rules.after().phrase()));
    paper.gap();
    if (rules.areNone()) {
      paper.line(0, Phrase.of("difference.none"));
      return;
    }
    rules.tables().forEach(this::table);
  }

  private void table(RuleDifferences.Table table) {
    paper.line(0, table.phrase());
    table.differences().forEach(difference -> paper.line(2, difference.phrase()));
  }
}
