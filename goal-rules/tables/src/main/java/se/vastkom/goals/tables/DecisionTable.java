package se.vastkom.goals.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;

/**
 * Rows of tests over facts.
 *
 * @param name stable, unique in its rule book
 * @param policy what several hits, or none, mean
 * @param inputs the facts that are asked about, one a column
 * @param outputs the facts that are concluded, one a column
 * @param rows in the order they stand
 * @param headings where the inputs' headings stand, in their order; empty for a table built in code
 */
public record DecisionTable(
    String name,
    HitPolicy policy,
    List<Fact> inputs,
    List<Fact> outputs,
    List<Row> rows,
    List<Place> headings) {

  /**
   * Checks that rows fit the columns.
   *
   * @throws IllegalArgumentException if a row has more or fewer tests or outputs than there are
   *     columns, an output that its fact cannot have, or an id that another row has; or if there
   *     are headings, but not as many as inputs
   */
  public DecisionTable {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rows = List.copyOf(rows);
    headings = List.copyOf(headings);
    if (inputs.stream().map(Fact::key).distinct().count() != inputs.size()) {
      throw new IllegalArgumentException("Expected each input of '" + name + "' once.");
    }
    if (!headings.isEmpty() && headings.size() != inputs.size()) {
      throw new IllegalArgumentException(
          "Expected " + inputs.size() + " headings; found " + headings.size() + ".");
    }
    for (Row row : rows) {
      if (row.tests().size() != inputs.size() || row.outputs().size() != outputs.size()) {
        throw new IllegalArgumentException(
            "Expected "
                + inputs.size()
                + " tests and "
                + outputs.size()
                + " outputs; found "
                + row
                + ".");
      }
      for (int i = 0; i < outputs.size(); i++) {
        if (!outputs.get(i).canBe(row.outputs().get(i))) {
          throw new IllegalArgumentException(
              "Expected a value of '"
                  + outputs.get(i).key()
                  + "'; found '"
                  + row.outputs().get(i)
                  + "' in "
                  + row
                  + ".");
        }
      }
    }
    if (rows.stream().map(Row::id).distinct().count() != rows.size()) {
      throw new IllegalArgumentException("Expected a different id for each row of '" + name + "'.");
    }
  }

  /** A table built in code. */
  public DecisionTable(
      String name, HitPolicy policy, List<Fact> inputs, List<Fact> outputs, List<Row> rows) {
    this(name, policy, inputs, outputs, rows, List.of());
  }

  /**
   * The table as it is on a day: the rows in force then, with each parameter's value in its place.
   *
   * @param parameters the value of each on that day
   */
  public DecisionTable on(LocalDate day, Function<String, Value> parameters) {
    List<Row> settled =
        rows.stream()
            .filter(row -> row.inForce().contains(day))
            .map(row -> row.settled(parameters))
            .toList();
    return with(settled);
  }

  /** The table with other rows. */
  public DecisionTable with(List<Row> others) {
    return new DecisionTable(name, policy, inputs, outputs, others, headings);
  }

  /** Where the table stands. */
  public Place place() {
    return headings.isEmpty() ? Place.NOWHERE : headings.get(0).wholeRow();
  }

  /** Where an input's column begins. */
  public Place heading(int input) {
    return headings.isEmpty() ? Place.NOWHERE : headings.get(input);
  }

  /** Where a row's test of an input stands; in a file that is no grid, where the row does. */
  public Place cell(Row row, int input) {
    return heading(input).form() != Place.Form.CELL
        ? row.place()
        : Place.cell(
            row.place().source(),
            row.place().sheet(),
            row.place().row(),
            headings.get(input).column());
  }

  /**
   * The rows that a case hits, in the order they stand: by definition, those whose every test
   * accepts the case's fact.
   */
  public List<Row> hits(Facts facts) {
    return rows.stream()
        .filter(
            row ->
                IntStream.range(0, inputs.size())
                    .allMatch(i -> row.tests().get(i).accepts(facts.orNull(inputs.get(i).key()))))
        .toList();
  }

  /** What a row says, as one plain sentence, to be said. */
  public Phrase sentence(Row row) {
    return new RowSentence(this, row).phrase();
  }

  /** What the hits of a case mean under this table's policy. */
  public Decision decide(List<Row> hits) {
    return policy.decide(hits);
  }
}
