package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.source.Headings.FactColumn;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Reads a table of cells as a decision table: a column for the rule's id, one per fact, one for the
 * conclusion, one for the reason, and two for the days it is in force.
 */
final class TableReader {

  static final Part.Name RULE = Words.name("field.regel");
  static final Part.Name BECAUSE = Words.name("field.varför");
  static final Part.Name FROM = Words.name("field.gäller från");
  static final Part.Name TO = Words.name("field.gäller till");

  private final Fact concluded;
  private final Vocabulary vocabulary;
  private final Problems problems = new Problems();
  private Optional<DecisionTable> draft = Optional.empty();

  /**
   * Creates a reader for the table that concludes a fact.
   *
   * @param vocabulary the facts that the table may test
   */
  TableReader(Fact concluded, Vocabulary vocabulary) {
    this.concluded = concluded;
    this.vocabulary = new Vocabulary(vocabulary.inputs(), List.of(concluded));
  }

  Checked<DecisionTable> read(HitPolicy policy, Table table) {
    Headings headings = Headings.of(table, vocabulary, List.of(RULE, BECAUSE, FROM, TO), problems);
    List<FactColumn> inputs =
        headings.facts().stream().filter(column -> !column.fact().equals(concluded)).toList();
    Optional<FactColumn> output =
        headings.facts().stream().filter(column -> column.fact().equals(concluded)).findFirst();
    if (!headings.has(RULE)) {
      problems.error(table.place(), Phrase.of("table.missing-heading").with("name", RULE));
    }
    if (output.isEmpty() && !problems.hasErrors()) {
      problems.error(
          table.place(),
          Phrase.of("rules.no-output-column")
              .with("known", Phrase.list(vocabulary.outputs(), Fact::name)));
    }
    if (table.rows().isEmpty()) {
      problems.error(table.place(), Phrase.of("rules.no-rows"));
    }
    // Cells of unidentified columns would only repeat the problems of the headings.
    List<Row> rows = headings.has(RULE) ? rows(table, headings, inputs, output) : List.of();
    draft = Optional.of(draft(policy, inputs, rows));
    return problems.check(
        () ->
            new DecisionTable(
                concluded.key(),
                policy,
                inputs.stream().map(FactColumn::fact).toList(),
                List.of(concluded),
                rows,
                inputs.stream().map(FactColumn::place).toList()));
  }

  /** Returns what could be read, even from a table with problems: its tests, each rule once. */
  Optional<DecisionTable> draft() {
    return draft;
  }

  private DecisionTable draft(HitPolicy policy, List<FactColumn> inputs, List<Row> rows) {
    Map<String, Row> tests = new LinkedHashMap<>();
    for (Row row : rows) {
      tests.putIfAbsent(
          row.id(),
          new Row(row.id(), row.tests(), List.of(), row.because(), row.inForce(), row.place()));
    }
    return new DecisionTable(
        concluded.key(),
        policy,
        inputs.stream().map(FactColumn::fact).toList(),
        List.of(),
        List.copyOf(tests.values()),
        inputs.stream().map(FactColumn::place).toList());
  }

  private List<Row> rows(
      Table table, Headings headings, List<FactColumn> inputs, Optional<FactColumn> output) {
    List<Cells> tests =
        inputs.stream().map(column -> new Cells(column.fact(), column.unit(), problems)).toList();
    List<Row> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Table.Row line : table.rows()) {
      if (problems.areTooMany()) {
        break;
      }
      String id = id(headings.cell(line, RULE), ids);
      List<UnaryTest> asked = new ArrayList<>();
      for (int i = 0; i < inputs.size(); i++) {
        Cell cell = inputs.get(i).cell(line);
        Fact fact = inputs.get(i).fact();
        UnaryTest test = tests.get(i).test(cell);
        Cells.fits(cell, () -> fact.written(test).sv(), problems);
        asked.add(test);
      }
      List<Value> values = output.flatMap(column -> value(column, line)).stream().toList();
      Cell why = headings.cell(line, BECAUSE);
      Template because =
          problems.take(Template.read(why.place(), why.text(), vocabulary)).orElse(Template.EMPTY);
      Cells.fits(why, because::toString, problems);
      Cell from = headings.cell(line, FROM);
      Cell to = headings.cell(line, TO);
      rows.add(
          new Row(
              id,
              asked,
              values,
              because,
              new Days(problems).between(from.place(), from.text(), to.place(), to.text()),
              line.place()));
    }
    return rows;
  }

  private Optional<Value> value(FactColumn column, Table.Row line) {
    Cell cell = column.cell(line);
    Optional<Value> value =
        new CellValues(column.fact(), column.unit(), problems).output(cell, vocabulary);
    value.ifPresent(known -> Cells.fits(cell, () -> column.fact().concluded(known).sv(), problems));
    return value;
  }

  private String id(Cell id, Set<String> ids) {
    if (id.isBlank()) {
      problems.error(id.place(), Phrase.of("rules.no-id"));
    } else if (id.text().startsWith("#") || id.text().contains(";")) {
      problems.error(id.place(), Phrase.of("rules.id-form").with("found", id.text()));
    } else if (!ids.add(id.text())) {
      problems.error(id.place(), Phrase.of("rules.repeated-id").with("found", id.text()));
    }
    return id.text();
  }
}
