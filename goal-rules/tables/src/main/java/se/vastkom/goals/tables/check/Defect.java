package se.vastkom.goals.tables.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
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
 * @param what the sentence, without the periods
 * @param times the periods in which it is there, in order; none if it is there on every day
 */
public record Defect(
    Kind kind,
    Severity severity,
    Optional<DecisionTable> table,
    List<Row> rows,
    List<Place> cells,
    List<Facts> witnesses,
    Optional<Suggestion> suggestion,
    Phrase what,
    List<Validity> times) {

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
   * A row that would mend a defect, in the words of the rows beside it.
   *
   * @param tests one per input of the table, in its order
   * @param outputs one per output; empty where the analyst must choose them
   * @param inForce the days of the row; where there are several periods, the table needs the row
   *     once for each
   */
  public record Suggestion(List<UnaryTest> tests, List<Value> outputs, List<Validity> inForce) {
    public Suggestion {
      tests = List.copyOf(tests);
      outputs = List.copyOf(outputs);
      inForce = List.copyOf(inForce);
    }

    /** Creates a row that is always in force. */
    public Suggestion(List<UnaryTest> tests, List<Value> outputs) {
      this(tests, outputs, List.of(Validity.ALWAYS));
    }

    /** Returns whether the row is in force on every day. */
    public boolean isAlways() {
      return inForce.equals(List.of(Validity.ALWAYS));
    }

    /** Returns the same row, in force in these periods. */
    public Suggestion during(List<Validity> periods) {
      return new Suggestion(tests, outputs, periods);
    }
  }

  public Defect {
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
    witnesses = List.copyOf(witnesses);
    times = List.copyOf(times);
  }

  /** Creates a defect that is there on every day. */
  public Defect(
      Kind kind,
      Severity severity,
      Optional<DecisionTable> table,
      List<Row> rows,
      List<Place> cells,
      List<Facts> witnesses,
      Optional<Suggestion> suggestion,
      Phrase what) {
    this(kind, severity, table, rows, cells, witnesses, suggestion, what, List.of());
  }

  /** Returns whether a book with this defect fails verification. */
  public boolean fails() {
    return severity == Severity.DEFECT;
  }

  /** Returns the same defect with another suggested row. */
  public Defect suggesting(Suggestion other) {
    return new Defect(
        kind, severity, table, rows, cells, witnesses, Optional.of(other), what, times);
  }

  /**
   * Returns the same defect, limited to some periods. A suggested row that would be in force on
   * every day is suggested for those periods too.
   */
  public Defect during(List<Validity> periods) {
    return new Defect(
        kind,
        severity,
        table,
        rows,
        cells,
        witnesses,
        suggestion.map(row -> row.isAlways() ? row.during(periods) : row),
        what,
        periods);
  }

  /** Returns the kind, the sentence and its periods as one phrase, with any suggested row. */
  public Phrase phrase() {
    Phrase during =
        times.isEmpty()
            ? what
            : Phrase.of("verify.during").with("time", said(times)).with("what", what);
    return suggestion
        .flatMap(row -> table.map(about -> suggested(row, about)))
        .orElseGet(() -> Phrase.of("defect.plain"))
        .with("kind", kind.phrase())
        .with("what", during);
  }

  /** Returns periods as a part of a sentence, with "and" before the last. */
  private static Part said(List<Validity> times) {
    int last = times.size() - 1;
    return last == 0
        ? times.get(0).phrase()
        : Phrase.of("rule.and")
            .with("one", Phrase.list(times.subList(0, last), Validity::phrase))
            .with("other", times.get(last).phrase());
  }

  /** Returns the sentence of a suggested row: its cells under their headings, as written. */
  private static Phrase suggested(Suggestion row, DecisionTable table) {
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
                      : table.outputs().get(i).concluded(row.outputs().get(i))));
    }
    if (row.inForce().size() > 1) {
      return Phrase.of("defect.with-suggestions").with("row", Phrase.list(cells, cell -> cell));
    }
    row.inForce().get(0).from().ifPresent(day -> cells.add(day("defect.from", day)));
    row.inForce().get(0).to().ifPresent(day -> cells.add(day("defect.to", day)));
    return Phrase.of("defect.with-suggestion").with("row", Phrase.list(cells, cell -> cell));
  }

  private static Phrase day(String key, LocalDate day) {
    return Phrase.of(key).with("day", day.toString());
  }
}
