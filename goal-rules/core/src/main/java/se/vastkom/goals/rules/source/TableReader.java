package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.FactType;
import se.vastkom.goals.rules.table.HitPolicy;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.rules.table.Vocabulary;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Turns a table of cells into a decision table: a column for the rule's id, one a fact, one a
 * conclusion, one for why.
 */
final class TableReader {

  private static final Part.Name RULE = Words.name("field.regel");
  private static final Part.Name BECAUSE = Words.name("field.varför");

  private final Vocabulary vocabulary;
  private final Problems problems = new Problems();
  private final List<Column> inputs = new ArrayList<>();
  private final List<Column> outputs = new ArrayList<>();
  private int rule = -1;
  private int because = -1;

  private TableReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  private record Column(int position, Place heading, Fact fact, Cells cells) {}

  static Checked<DecisionTable> read(
      String name, HitPolicy policy, Table table, Vocabulary vocabulary) {
    return new TableReader(vocabulary).read(name, policy, table);
  }

  private Checked<DecisionTable> read(String name, HitPolicy policy, Table table) {
    Set<Part.Name> seen = new HashSet<>();
    for (int i = 0; i < table.headings().size(); i++) {
      heading(i, table.headings().get(i), seen);
    }
    if (rule < 0) {
      problems.error(table.place(), Phrase.of("table.missing-heading").with("name", RULE));
    }
    if (outputs.isEmpty() && !problems.hasErrors()) {
      problems.error(
          table.place(),
          Phrase.of("rules.no-output-column")
              .with("known", Phrase.list(vocabulary.outputs(), Fact::name)));
    }
    if (table.rows().isEmpty()) {
      problems.error(table.place(), Phrase.of("rules.no-rows"));
    }
    // Cells of columns that could not be told would only repeat what the headings' problems say.
    List<Row> rows = rule < 0 ? List.of() : rows(table);
    return problems.check(
        () ->
            new DecisionTable(
                name,
                policy,
                inputs.stream().map(Column::fact).toList(),
                outputs.stream().map(Column::fact).toList(),
                rows,
                inputs.stream().map(Column::heading).toList()));
  }

  private void heading(int position, Cell heading, Set<Part.Name> seen) {
    int bracket = bracket(heading.text());
    String written = heading.text().substring(0, bracket).strip();
    String unit =
        bracket == heading.text().length()
            ? ""
            : heading.text().substring(bracket + 1, heading.text().length() - 1).strip();
    Optional<Fact> fact = vocabulary.written(written);
    Optional<Part.Name> name =
        fact.map(Fact::name)
            .or(() -> List.of(RULE, BECAUSE).stream().filter(one -> one.is(written)).findFirst());
    if (name.isEmpty()) {
      List<Part.Name> known = new ArrayList<>(List.of(RULE, BECAUSE));
      vocabulary.all().forEach(one -> known.add(one.name()));
      problems.error(heading.place(), Table.unknown("table.unknown-heading", written, known));
    } else if (!seen.add(name.get())) {
      problems.error(heading.place(), Phrase.of("table.repeated-heading").with("found", written));
    } else if (fact.isPresent()) {
      column(position, heading, fact.get(), unit);
    } else if (RULE.is(written)) {
      rule = position;
    } else {
      because = position;
    }
  }

  /** Where the brackets about a unit open that a heading ends with; its length where none do. */
  private static int bracket(String heading) {
    int last = heading.length() - 1;
    if (!heading.endsWith(")") && !heading.endsWith("]")) {
      return heading.length();
    }
    int from =
        1
            + Math.max(
                0,
                Math.max(heading.lastIndexOf(')', last - 1), heading.lastIndexOf(']', last - 1)));
    return IntStream.range(from, last)
        .filter(i -> heading.charAt(i) == '(' || heading.charAt(i) == '[')
        .findFirst()
        .orElse(heading.length());
  }

  private void column(int position, Cell heading, Fact fact, String unit) {
    String expected = fact.type() instanceof FactType.NumberType numbers ? numbers.unit() : "";
    if (!unit.isEmpty() && !unit.equals(expected)) {
      String key = expected.isEmpty() ? "rules.heading-needs-no-unit" : "rules.heading-unit";
      problems.error(
          heading.place(),
          fact.phrase(key).with("found", unit).with("unit", new Part.Unit(expected)));
    }
    Column column =
        new Column(
            position,
            heading.place(),
            fact,
            new Cells(fact, unit.isEmpty() ? "" : expected, problems));
    (vocabulary.outputs().contains(fact) ? outputs : inputs).add(column);
  }

  private List<Row> rows(Table table) {
    List<Row> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Table.Row line : table.rows()) {
      Cell id = line.cells().get(rule);
      if (id.isBlank()) {
        problems.error(id.place(), Phrase.of("rules.no-id"));
      } else if (!ids.add(id.text())) {
        problems.error(id.place(), Phrase.of("rules.repeated-id").with("found", id.text()));
      }
      List<UnaryTest> tests =
          inputs.stream()
              .map(column -> column.cells().test(line.cells().get(column.position())))
              .toList();
      List<Value> values =
          outputs.stream()
              .flatMap(
                  column -> column.cells().output(line.cells().get(column.position())).stream())
              .toList();
      String why = because < 0 ? "" : line.cells().get(because).text();
      rows.add(new Row(id.text(), tests, values, why, line.place()));
    }
    return rows;
  }
}
