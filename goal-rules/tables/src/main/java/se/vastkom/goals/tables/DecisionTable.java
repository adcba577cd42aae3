package se.vastkom.goals.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A DMN decision table: rows of tests on its inputs, each with values for its outputs.
 *
 * @param name stable, unique in its rule book
 * @param policy what several hits, or none, mean
 * @param inputs the facts that are tested, one per column
 * @param outputs the facts that are concluded, one per column
 * @param rows in table order
 * @param headings the places of the inputs' headings, in order; empty for a table built in code
 */
public record DecisionTable(
    String name,
    HitPolicy policy,
    List<Fact> inputs,
    List<Fact> outputs,
    List<Row> rows,
    List<Place> headings) {

  /**
   * Checks that the rows fit the columns.
   *
   * @throws IllegalArgumentException if a row has more or fewer tests or outputs than there are
   *     columns, an output value outside its fact's type, or the id of another row; or if there are
   *     headings, but not one per input
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

  /** Creates a table in code, without headings. */
  public DecisionTable(
      String name, HitPolicy policy, List<Fact> inputs, List<Fact> outputs, List<Row> rows) {
    this(name, policy, inputs, outputs, rows, List.of());
  }

  /**
   * Returns the table as it is on a day: the rows in force then, with each parameter replaced by
   * its value.
   *
   * @param parameters the value of each parameter on that day
   */
  public DecisionTable on(LocalDate day, Function<String, Part.Amount> parameters) {
    List<Row> settled =
        rows.stream()
            .filter(row -> row.inForce().contains(day))
            .map(row -> row.settled(parameters))
            .toList();
    return with(settled);
  }

  /** Returns the table with other rows. */
  public DecisionTable with(List<Row> others) {
    return new DecisionTable(name, policy, inputs, outputs, others, headings);
  }

  /** Returns whether the table concludes just the fact that it is named for. */
  public boolean isNamedForItsOutput() {
    return outputs.size() == 1 && outputs.get(0).key().equals(name);
  }

  /** Returns the table's name for people: that of the fact it concludes, or its own. */
  public Part.Name title() {
    return outputs.stream()
        .filter(fact -> fact.key().equals(name))
        .findFirst()
        .map(Fact::name)
        .orElseGet(() -> new Part.Name(name, name));
  }

  /** Returns what a row concludes, as cells write it: a value, or each with its output's name. */
  public Part concluded(Row row) {
    return Conclusion.of(List.of(row)).part(outputs);
  }

  /** Returns the table with only some of its conclusions. */
  public DecisionTable concluding(List<Fact> some) {
    List<Row> fewer =
        rows.stream()
            .map(
                row ->
                    row.concluding(
                        some.stream()
                            .map(fact -> row.outputs().get(outputs.indexOf(fact)))
                            .toList()))
            .toList();
    return new DecisionTable(name, policy, inputs, some, fewer, headings);
  }

  /** Returns the place of the table. */
  public Place place() {
    return headings.isEmpty() ? Place.NOWHERE : headings.get(0).wholeRow();
  }

  /** Returns the place of an input's column heading. */
  public Place heading(int input) {
    return headings.isEmpty() ? Place.NOWHERE : headings.get(input);
  }

  /** Returns the place of a row's test of an input; the row's place if the file is no grid. */
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
   * Returns the rows that a case hits, in table order: by definition, those whose every test
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

  /** Returns the values that tests of a fact name: its borders, if it has an order. */
  public List<Value> borders(String fact) {
    return IntStream.range(0, inputs.size())
        .filter(i -> inputs.get(i).key().equals(fact))
        .boxed()
        .flatMap(i -> rows.stream().flatMap(row -> row.tests().get(i).named()))
        .distinct()
        .toList();
  }

  /** Returns a row as one plain sentence. */
  public Phrase sentence(Row row) {
    return new RowSentence(this, row).phrase();
  }

  /** Returns what the hits of a case decide under this table's policy. */
  public Decision decide(List<Row> hits) {
    return policy.decide(hits);
  }
}
