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
 * What is wrong with a table, or could be said more plainly, with a case that shows it. Its
 * sentence is part of the API. Immutable.
 *
 * @param kind what is wrong
 * @param severity how bad it is
 * @param table where, as it is in the time it was found in; empty where it is in no table
 * @param rows the rows concerned, in the order they stand; none for a gap
 * @param cells the cells concerned, or the headings
 * @param witnesses cases that show it, as plain as can be, of the table's facts: one for a gap or
 *     an overlap, two where the one is compared with the other, none where nothing can show it
 * @param suggestion a row that would mend it, where one would
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

  /** What is wrong. */
  public enum Kind {
    /** A possible case hits no row, and needs one. */
    GAP("gap", Severity.DEFECT),
    /** Two rows hit the same possible case and must not, or do not agree. */
    OVERLAP("overlap", Severity.DEFECT),
    /** Every case of a row is taken by rows before it. */
    MASKED("masked", Severity.DEFECT),
    /** No possible case hits the row. */
    IMPOSSIBLE("impossible", Severity.DEFECT),
    /** A goal that is not active gets a verdict. */
    INACTIVE_JUDGED("inactive-judged", Severity.DEFECT),
    /** More attainment gives a worse status. */
    MORE_IS_WORSE("more-is-worse", Severity.DEFECT),
    /** A goal without a usable outcome gets a verdict. */
    JUDGED_WITHOUT_OUTCOME("judged-without-outcome", Severity.DEFECT),
    /** It would take too long to say whether there is a defect of some kind. */
    UNDECIDED("undecided", Severity.DEFECT),
    /** The row's days lie outside the book's. */
    NEVER_IN_FORCE("never-in-force", Severity.DEFECT),
    /** Without the row every case is given the same. */
    REDUNDANT("redundant", Severity.REMARK),
    /** Rows differ in one column only, and could be one. */
    MERGEABLE("mergeable", Severity.REMARK),
    /** What a column says changes nothing. */
    IDLE_COLUMN("idle-column", Severity.REMARK),
    /** Words of a column that tells words apart, which no row mentions. */
    UNMENTIONED_WORDS("unmentioned-words", Severity.REMARK),
    /** A parameter that no rule uses. */
    UNUSED_PARAMETER("unused-parameter", Severity.REMARK),
    /** An exception from an invariant that holds anyway. */
    NEEDLESS_WAIVER("needless-waiver", Severity.REMARK);

    private final String key;
    private final Severity severity;

    Kind(String key, Severity severity) {
      this.key = key;
      this.severity = severity;
    }

    /** The stable key, used in data. */
    public String key() {
      return key;
    }

    /** The kind, to be said. */
    public Phrase phrase() {
      return Phrase.of("defect." + key);
    }

    public Severity severity() {
      return severity;
    }
  }

  /** How bad a defect is. */
  public enum Severity {
    /** A case gets a wrong verdict or none, or a row that somebody wrote can never speak. */
    DEFECT,
    /** Every case gets what it should; the table could say it more plainly. */
    REMARK
  }

  /**
   * A row that would mend a defect, as general as it can be.
   *
   * @param tests one an input of the table, in its order
   * @param outputs one an output; empty where the analyst must say what follows
   */
  public record Suggestion(List<UnaryTest> tests, List<Value> outputs) {
    /** Copies tests and outputs. */
    public Suggestion {
      tests = List.copyOf(tests);
      outputs = List.copyOf(outputs);
    }
  }

  /** Copies the lists. */
  public Defect {
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
    witnesses = List.copyOf(witnesses);
  }

  /** Whether a book with this is not clean. */
  public boolean fails() {
    return severity == Severity.DEFECT;
  }

  /** The same with another row suggested. */
  public Defect suggesting(Suggestion other) {
    return new Defect(kind, severity, table, rows, cells, witnesses, Optional.of(other), what);
  }

  /** The same where it is so only in a part of the time that the book is in force. */
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

  /** Its kind and sentence, to be said, with the suggested row where there is one. */
  public Phrase phrase() {
    return suggestion
        .flatMap(row -> table.map(about -> suggested(row, about)))
        .map(row -> Phrase.of("defect.with-suggestion").with("row", row))
        .orElseGet(() -> Phrase.of("defect.plain"))
        .with("kind", kind.phrase())
        .with("what", what);
  }

  /** A suggested row's cells, each under its heading, as they may be written. */
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
