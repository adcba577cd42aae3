package se.vastkom.goals.io.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.PeriodTable.Cell;
import se.vastkom.goals.assessment.PeriodTable.Column;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Goals in several periods as rows: a heading, then one row for each goal, with the outcome, the
 * status and the notes of each period beside each other.
 *
 * @param words the language
 */
record PeriodTableRows(Words words) {

  private static final List<String> OF_PERIOD =
      Stream.of("field.utfall", "fact.status", "csv.remarks").toList();

  List<List<String>> of(PeriodTable table) {
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>(List.of(words.say("field.id"), words.say("field.mål")));
    for (Column period : table.periods()) {
      OF_PERIOD.forEach(
          what ->
              headings.add(
                  words.say(
                      Phrase.of("comparison.of-period")
                          .with("what", Phrase.of(what))
                          .with("period", period.name()))));
    }
    headings.add(words.say("csv.ending"));
    rows.add(headings);
    table.goals().forEach(goal -> rows.add(row(goal)));
    return rows;
  }

  private List<String> row(PeriodTable.Row goal) {
    List<String> row = new ArrayList<>(List.of(goal.goal().value(), goal.title()));
    for (Optional<Cell> cell : goal.cells()) {
      row.add(cell.map(known -> words.say(known.outcome())).orElse(""));
      row.add(cell.flatMap(Cell::verdict).map(words::say).orElse(""));
      row.add(cell.map(known -> sentences(known.notes())).orElse(""));
    }
    row.add(sentences(goal.endings()));
    return row;
  }

  private String sentences(List<? extends Part> parts) {
    return parts.stream().map(words::say).collect(Collectors.joining("; "));
  }
}
