package se.vastkom.goals.junit;

import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.words.Words;

/**
 * The report of a failing test case: what was not as expected, and for each table that disagrees
 * every row, with a tick or a cross for each condition.
 */
record Failure(TestReport.Case tried, Words words) {

  void throwIfAny() {
    if (!tried.passes()) {
      throw new AssertionFailedError(text());
    }
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    tried.failures().forEach(what -> lines.add(words.sayFirst(what)));
    for (TableExplanation table : tried.tables()) {
      lines.add("  " + words.say(table.phrase()));
      for (TableExplanation.Row row : table.rows()) {
        lines.add("    " + words.say(row.phrase()));
        for (TableExplanation.Condition condition : row.conditions()) {
          lines.add("      " + condition.symbol() + " " + words.say(condition.phrase()));
        }
      }
    }
    return String.join("\n", lines);
  }
}
