package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What is wrong with a table, or could be written more plainly, with a case that shows it. Its
 * sentence is part of the API. Immutable.
 *
 * @param kind what is wrong
 * @param severity how serious it is
 * @param table the table, as it is in the period of the defect; empty if the defect is in no table
 * @param rows the rows concerned, in table order; none for a gap
 * @param cells the cells concerned, or the headings
 * @param witnesses cases that show the defect, as plain as possible, with the table's facts: one
 *     for a gap or an overlap, two for a comparison, none where no case can show it
 * @param suggestion a row that would mend the defect, if there is one
 * @param what the sentence
 */
public record Defect(
    Kind kind,
    Severity severity,
    Optional<DecisionTable> table,
    List<Row> rows,
    List<Place> cells,
    List<Facts> witnesses,
    Optional<Suggestion> suggestion,
    Phrase what) {

  /** What is wrong. Tables have kinds of their own; what stands on tables adds others. */
  public interface Kind {

    /** The stable key, used in data. */
    String key();

    /** How bad it is, unless somebody has waived it. */
    Severity severity();

    /** Where defects of the kind are listed among others as bad, the lowest first. */
    int rank();

    /** Returns the kind as a phrase. */
    default Phrase phrase() {
      return Phrase.of("defect." + key());
    }
  }

  /** How serious a defect is. */
  public enum Severity {
    /** A case gets a wrong verdict or none, or a row can never decide. */
    DEFECT,
    /** Every case gets the right verdict; the table could be written more plainly. */
    REMARK
  }

  /**
   * A row that would mend a defect, as general as possible.
   *
   * @param tests one per input of the table, in its order
   * @param outputs one per output; empty where the analyst must choose them
   */
  public record Suggestion(List<UnaryTest> tests, List<Value> outputs) {
    public Suggestion {
      tests = List.copyOf(tests);
      outputs = List.copyOf(outputs);
    }
  }

  public Defect {
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
    witnesses = List.copyOf(witnesses);
  }

  /** Returns whether a book with this defect fails verification. */
  public boolean fails() {
    return severity == Severity.DEFECT;
  }

  /** Returns the same defect with another suggested row. */
  public Defect suggesting(Suggestion other) {
    return new Defect(kind, severity, table, rows, cells, witnesses, Optional.of(other), what);
  }

  /** Returns the same defect, limited to a part of the time that the book is in force. */
  public Defect during(Phrase time) {
    return new Defect(
        kind,
        severity,
        table,
        rows,
        cells,
        witnesses,
        suggestion,
        Phrase.of("verify.during").with("time", time).with("what", what));
  }

  /** Returns the kind and the sentence as one phrase, with the suggested row if there is one. */
  public Phrase phrase() {
    return suggestion
        .flatMap(row -> table.map(about -> suggested(row, about)))
        .map(row -> Phrase.of("defect.with-suggestion").with("row", row))
        .orElseGet(() -> Phrase.of("defect.plain"))
        .with("kind", kind.phrase())
        .with("what", what);
  }

  /** Returns a suggested row's cells under their headings, as a table may write them. */
  private static Part suggested(Suggestion row, DecisionTable table) {
    List<Phrase> cells = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      cells.add(
          Phrase.of("defect.cell")
              .with("fact", table.inputs().get(i).name())
              .with("value", table.inputs().get(i).written(row.tests().get(i))));
    }
    for (int i = 0; i < table.outputs().size(); i++) {
      cells.add(
          Phrase.of("defect.cell")
              .with("fact", table.outputs().get(i).name())
              .with(
                  "value",
                  row.outputs().isEmpty()
                      ? new Part.Text("?")
                      : table.outputs().get(i).show(row.outputs().get(i))));
    }
    return Phrase.list(cells, cell -> cell);
  }
}
