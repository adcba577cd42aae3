package se.vastkom.goals.tables.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Element;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads what a table concludes where no rule is hit, and makes {@linkplain DefaultRows rows} of it.
 */
record DefaultReader(Vocabulary vocabulary, Scope scope, Effort effort) {

  private static final String ENTRY = "defaultOutputEntry";

  /** Reads the default of each output; none if no output has one, as when each is null. */
  List<Value> values(List<Element> outputs, List<Optional<Fact>> facts) {
    List<Value> values = new ArrayList<>();
    List<Element> without = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      Optional<Element> entry = scope.only(outputs.get(i), ENTRY);
      String cell = entry.map(scope::feel).orElse("");
      if (cell.isEmpty() || cell.equals("null")) {
        without.add(outputs.get(i));
      } else if (facts.get(i).isPresent()) {
        value(facts.get(i).get(), cell, entry.orElse(outputs.get(i)).place())
            .ifPresent(values::add);
      }
    }
    if (!without.isEmpty() && without.size() < outputs.size()) {
      without.forEach(output -> scope.fault(output.place(), Phrase.of("dmn.default-partial")));
    }
    return values;
  }

  private Optional<Value> value(Fact fact, String cell, Place place) {
    try {
      return Optional.of(FeelParser.value(fact, cell));
    } catch (UnsupportedFeel e) {
      scope.fault(place, e.what());
      return Optional.empty();
    }
  }

  /** Returns the table with rows for its defaults; empty if they cannot be made. */
  Optional<DecisionTable> added(DecisionTable table, List<Value> values, Element output) {
    Place place = output.own(ENTRY).findFirst().orElse(output).place();
    Optional<List<Row>> rows = DefaultRows.of(table, vocabulary, values, place, effort);
    if (rows.isEmpty()) {
      scope.fault(place, Phrase.of("dmn.default-wide").with("most", DefaultRows.MOST));
      return Optional.empty();
    }
    scope.remark(place, remark(table.outputs(), values, rows.get()));
    return Optional.of(
        table.with(Stream.concat(table.rows().stream(), rows.get().stream()).toList()));
  }

  private static Phrase remark(List<Fact> outputs, List<Value> values, List<Row> rows) {
    List<Part> concluded = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      concluded.add(outputs.get(i).concluded(values.get(i)));
    }
    Part value = new Part.Listing(concluded);
    return rows.isEmpty()
        ? Phrase.of("dmn.default-unneeded").with("value", value)
        : Phrase.of("dmn.default")
            .with("value", value)
            .with("rows", Phrase.list(rows, row -> new Part.Text(row.id())));
  }
}
