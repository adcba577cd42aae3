package se.vastkom.goals.io.text;

import java.util.List;
import se.vastkom.goals.assessment.TableExplanation;

/**
 * Each row of a table with its verdict, and a tick or a cross for each condition.
 *
 * @param paper the output
 */
record ConsultedText(Paper paper) {

  void write(int indent, List<TableExplanation> tables) {
    for (TableExplanation table : tables) {
      paper.line(indent, table.phrase());
      for (TableExplanation.Row row : table.rows()) {
        paper.line(indent + 2, row.phrase());
        row.conditions()
            .forEach(condition -> paper.line(indent + 4, condition.symbol(), condition.phrase()));
      }
    }
  }
}
