package se.vastkom.goals.tables.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Element;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Reads the rules of one table with known columns; a table without rules is a problem. */
final class RuleReader {

  private static final Set<String> IN_RULE = Set.of("inputEntry", "outputEntry", "annotationEntry");

  private final Vocabulary vocabulary;
  private final Scope scope;
  private final List<Optional<Fact>> inputs;
  private final List<Optional<Fact>> outputs;
  private final Element table;
  private final List<String> annotations;

  RuleReader(
      Vocabulary vocabulary,
      Scope scope,
      List<Optional<Fact>> inputs,
      List<Optional<Fact>> outputs,
      Element table) {
    this.vocabulary = vocabulary;
    this.scope = scope;
    this.inputs = inputs;
    this.outputs = outputs;
    this.table = table;
    this.annotations = table.own("annotation").map(column -> column.attribute("name")).toList();
  }

  /** The way to read the text of a cell. */
  private interface Reading<T> {
    T of(Fact fact, String cell) throws UnsupportedFeel;
  }

  List<Row> rows() {
    List<Element> rules = table.own("rule").toList();
    int most = Limits.STANDARD.rows();
    if (rules.isEmpty()) {
      scope.fault(table.place(), Phrase.of("rules.no-rows"));
    }
    if (rules.size() > most) {
      scope.fault(rules.get(most).place(), Phrase.of("grid.too-many-rows").with("most", most));
      return List.of();
    }
    List<String> ids = ids(rules);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < rules.size() && !scope.problems().areTooMany(); i++) {
      Row row = row(rules.get(i), ids.get(i), scope.inRule(ids.get(i)));
      rows.add(row);
      scope.values().add(row.tests().stream().flatMap(UnaryTest::named).count());
      if (scope.values().isFull()) {
        Phrase what = Phrase.of("dmn.too-many-values").with("most", Tally.MOST);
        scope.fault(row.place(), what);
        return List.of();
      }
    }
    return rows;
  }

  /** Returns each rule's own id, or the first of R1, R2 and so on that no rule has. */
  private List<String> ids(List<Element> rules) {
    List<String> own = rules.stream().map(this::id).toList();
    Set<String> taken = new HashSet<>(own);
    Map<String, Place> seen = new HashMap<>();
    List<String> ids = new ArrayList<>();
    int next = 1;
    for (int i = 0; i < own.size(); i++) {
      String id = own.get(i);
      while (id.isEmpty()) {
        String free = "R" + next++;
        id = taken.contains(free) ? "" : free;
      }
      Place first = seen.putIfAbsent(id, rules.get(i).place());
      if (first != null) {
        scope.fault(
            rules.get(i).place(),
            Phrase.of("rules.repeated-id").with("found", id).with("first", first.phrase()));
      }
      ids.add(id);
    }
    return ids;
  }

  private String id(Element rule) {
    String annotated = annotation(rule, Dmn.RULE).orElse("");
    if (!annotated.isBlank()) {
      return annotated;
    }
    String label = rule.attribute("label").strip();
    return label.isEmpty() ? rule.attribute("id").strip() : label;
  }

  private Optional<String> annotation(Element rule, Part.Name called) {
    List<Element> entries = rule.own("annotationEntry").toList();
    for (int i = 0; i < Math.min(annotations.size(), entries.size()); i++) {
      if (called.is(annotations.get(i))) {
        return entries.get(i).own("text").findFirst().map(Element::text);
      }
    }
    return Optional.empty();
  }

  private Row row(Element rule, String id, Scope inRule) {
    inRule.limited(rule, id);
    inRule.expect(rule, IN_RULE);
    List<UnaryTest> tests = cells(rule, "inputEntry", inputs, inRule, FeelParser::test);
    List<Value> values = cells(rule, "outputEntry", outputs, inRule, FeelParser::value);
    String because =
        annotation(rule, Dmn.BECAUSE)
            .or(() -> rule.own("description").map(Element::text).findFirst())
            .orElse("");
    inRule.limited(rule, because);
    return new Row(id, tests, values, words(because, rule), Validity.ALWAYS, rule.place());
  }

  /** Reads a reason; ours may have figures, while in other files a brace is a brace. */
  private Template words(String because, Element rule) {
    return Template.read(rule.place(), because, vocabulary)
        .value()
        .orElseGet(() -> Template.text(because));
  }

  private <T> List<T> cells(
      Element rule, String name, List<Optional<Fact>> columns, Scope inRule, Reading<T> reading) {
    List<Element> entries = rule.own(name).toList();
    if (entries.size() != columns.size()) {
      inRule.fault(
          rule.place(),
          Phrase.of("dmn.entries")
              .with("name", name)
              .with("found", entries.size())
              .with("expected", columns.size()));
      return List.of();
    }
    List<T> cells = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Place place = entries.get(i).place();
      String cell = inRule.feel(entries.get(i));
      if (columns.get(i).isPresent()) {
        try {
          cells.add(reading.of(columns.get(i).get(), cell));
        } catch (UnsupportedFeel e) {
          inRule.fault(place, e.what());
        }
      }
    }
    return cells;
  }
}
