package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFact;
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
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.tables.cells.CellValues;
import se.vastkom.goals.tables.cells.FactColumns;
import se.vastkom.goals.tables.cells.FactColumns.FactColumn;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Reads a table of cells as a decision table: a column for the rule's id, one per fact, one per
 * conclusion, one for the reason, and two for the days it is in force.
 */
final class TableReader {

  static final Part.Name RULE = Words.name("field.regel");
  static final Part.Name BECAUSE = Words.name("field.varför");
  static final Part.Name FROM = Words.name("field.gäller från");
  static final Part.Name TO = Words.name("field.gäller till");

  private final Optional<Fact> concluded;
  private final String name;
  private final Vocabulary vocabulary;
  private final Problems problems = new Problems();
  private Optional<DecisionTable> draft = Optional.empty();
  private Optional<SortedSet<String>> parameters = Optional.empty();

  private TableReader(Optional<Fact> concluded, String name, Vocabulary vocabulary) {
    this.concluded = concluded;
    this.name = name;
    this.vocabulary = vocabulary;
  }

  /**
   * Creates a reader for the table that is named for a fact it concludes.
   *
   * @param outputs what its columns may conclude, the fact among them
   * @param vocabulary the facts that the table may test
   */
  static TableReader of(Fact concluded, List<Fact> outputs, Vocabulary vocabulary) {
    return new TableReader(
        Optional.of(concluded), concluded.key(), new Vocabulary(vocabulary.inputs(), outputs));
  }

  /** Creates a reader for a table whose name says what it is about; see {@link #of}. */
  static TableReader named(String name, List<Fact> outputs, Vocabulary vocabulary) {
    return new TableReader(Optional.empty(), name, new Vocabulary(vocabulary.inputs(), outputs));
  }

  /** Returns this reader, which lets explanations show only parameters with these names. */
  TableReader showing(SortedSet<String> known) {
    parameters = Optional.of(known);
    return this;
  }

  /** Returns the stable name of the table. */
  String name() {
    return name;
  }

  /** Returns the name of the table as people may write it. */
  Part.Name title() {
    return concluded.map(Fact::name).orElse(new Part.Name(name, name));
  }

  Checked<DecisionTable> read(HitPolicy policy, Table table) {
    FactColumns headings =
        FactColumns.of(table, vocabulary, List.of(RULE, BECAUSE, FROM, TO), problems);
    List<FactColumn> inputs =
        headings.facts().stream()
            .filter(column -> vocabulary.inputs().contains(column.fact()))
            .toList();
    List<FactColumn> outputs =
        headings.facts().stream().filter(column -> !inputs.contains(column)).toList();
    for (FactColumn column : inputs) {
      GoalFact.misplaced(column.fact(), name)
          .ifPresent(fault -> problems.error(column.place(), fault));
    }
    boolean concludes =
        concluded
            .map(fact -> outputs.stream().anyMatch(column -> column.fact().equals(fact)))
            .orElse(!outputs.isEmpty());
    if (!headings.has(RULE)) {
      problems.error(table.place(), Phrase.of("table.missing-heading").with("name", RULE));
    }
    if (!concludes && !problems.hasErrors()) {
      List<Fact> expected = concluded.map(List::of).orElse(vocabulary.outputs());
      problems.error(
          table.place(),
          Phrase.of("rules.no-output-column").with("known", Phrase.list(expected, Fact::name)));
    }
    if (table.rows().isEmpty()) {
      problems.error(table.place(), Phrase.of("rules.no-rows"));
    }
    // CellTests of unidentified columns would only repeat the problems of the headings.
    List<Row> rows = headings.has(RULE) ? rows(table, headings, inputs, outputs) : List.of();
    draft = Optional.of(draft(policy, inputs, rows));
    return problems.check(
        () ->
            new DecisionTable(
                name,
                policy,
                inputs.stream().map(FactColumn::fact).toList(),
                outputs.stream().map(FactColumn::fact).toList(),
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
        name,
        policy,
        inputs.stream().map(FactColumn::fact).toList(),
        List.of(),
        List.copyOf(tests.values()),
        inputs.stream().map(FactColumn::place).toList());
  }

  private List<Row> rows(
      Table table, FactColumns headings, List<FactColumn> inputs, List<FactColumn> outputs) {
    List<CellTests> tests =
        inputs.stream()
            .map(column -> new CellTests(column.fact(), column.unit(), problems))
            .toList();
    List<Row> rows = new ArrayList<>();
    Map<String, Place> ids = new HashMap<>();
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
        CellTests.fits(cell, () -> fact.written(test).sv(), problems);
        asked.add(test);
      }
      List<Value> values =
          outputs.stream().flatMap(column -> value(column, line).stream()).toList();
      Cell why = headings.cell(line, BECAUSE);
      Template because = problems.take(explanation(why)).orElse(Template.EMPTY);
      CellTests.fits(why, because::toString, problems);
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

  private Checked<Template> explanation(Cell why) {
    return parameters
        .map(known -> Template.withParameters(why.place(), why.text(), vocabulary, known))
        .orElseGet(() -> Template.withAnyParameters(why.place(), why.text(), vocabulary));
  }

  private Optional<Value> value(FactColumn column, Table.Row line) {
    Cell cell = column.cell(line);
    Optional<Value> value =
        new CellValues(column.fact(), column.unit(), problems).output(cell, vocabulary);
    value.ifPresent(
        known -> CellTests.fits(cell, () -> column.fact().concluded(known).sv(), problems));
    return value;
  }

  private String id(Cell id, Map<String, Place> ids) {
    if (id.isBlank()) {
      problems.error(id.place(), Phrase.of("rules.no-id"));
    } else if (id.text().startsWith("#") || id.text().contains(";")) {
      problems.error(id.place(), Phrase.of("rules.id-form").with("found", id.text()));
    } else {
      Place first = ids.putIfAbsent(id.text(), id.place());
      if (first != null) {
        problems.error(
            id.place(),
            Phrase.of("rules.repeated-id").with("found", id.text()).with("first", first.phrase()));
      }
    }
    return id.text();
  }
}
