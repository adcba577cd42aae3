package se.vastkom.goals.tables.dmn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.sheet.Element;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.words.Phrase;

/** Reads one decision's table: its columns here, its rules by {@link RuleReader}. */
final class DecisionReader {

  private static final Set<String> IN_TABLE = Set.of("input", "output", "annotation", "rule");

  private final Vocabulary vocabulary;
  private final Scope scope;
  private final Effort effort;
  private final Set<Fact> asked = new HashSet<>();

  /**
   * Creates a reader of a decision.
   *
   * @param effort what making rows of the document's defaults may cost
   */
  DecisionReader(Vocabulary vocabulary, Scope scope, Effort effort) {
    this.vocabulary = vocabulary;
    this.scope = scope;
    this.effort = effort;
  }

  /**
   * Reads the table; empty if problems were noted, here or before.
   *
   * @param names what a single output without a name may be called, before its label
   */
  Optional<DecisionTable> read(String name, List<String> names, Element table) {
    scope.expect(table, IN_TABLE);
    Optional<HitPolicy> policy = new PolicyReader(scope).read(table);
    List<Element> headings = table.own("input").toList();
    List<Element> conclusions = table.own("output").toList();
    checkWidth(table, headings.size() + conclusions.size());
    List<Optional<Fact>> inputs = headings.stream().map(this::input).toList();
    List<Optional<Fact>> outputs =
        conclusions.stream()
            .map(output -> output(output, conclusions.size() == 1 ? names : List.of()))
            .toList();
    if (outputs.isEmpty()) {
      scope.fault(
          table.place(),
          Phrase.of("rules.no-output-column")
              .with("known", Phrase.list(vocabulary.outputs(), Fact::name)));
    }
    List<Row> rows = new RuleReader(vocabulary, scope, inputs, outputs, table).rows();
    DefaultReader defaultReader = new DefaultReader(vocabulary, scope, effort);
    List<Value> defaults = defaultReader.values(conclusions, outputs);
    if (policy.isEmpty() || scope.problems().hasErrors()) {
      return Optional.empty();
    }
    DecisionTable read =
        new DecisionTable(
            name,
            policy.get(),
            inputs.stream().flatMap(Optional::stream).toList(),
            outputs.stream().flatMap(Optional::stream).toList(),
            rows,
            headings.stream().map(Element::place).toList());
    return defaults.isEmpty()
        ? Optional.of(read)
        : defaultReader.added(read, defaults, conclusions.get(0));
  }

  private void checkWidth(Element table, int columns) {
    if (columns > Limits.STANDARD.columns()) {
      scope.fault(
          table.place(),
          Phrase.of("grid.too-many-columns")
              .with("found", columns)
              .with("most", Limits.STANDARD.columns()));
    }
  }

  private Optional<Fact> input(Element input) {
    scope.expect(input, Set.of("inputExpression", "inputValues"));
    Optional<Element> expression = scope.only(input, "inputExpression");
    List<String> names = expression.map(scope::feel).stream().toList();
    Element place = expression.orElse(input);
    return fact("dmn.unknown-input", place, names, vocabulary.inputs());
  }

  /**
   * Finds the fact of an output by its name; without one, by the names of a single output or else
   * by its label.
   */
  private Optional<Fact> output(Element output, List<String> names) {
    scope.expect(output, Set.of("outputValues", "defaultOutputEntry"));
    return fact("dmn.unknown-output", output, names(output, names), vocabulary.outputs());
  }

  /**
   * Returns what an output may be called, best first: its name; without one, others and its label.
   */
  static List<String> names(Element output, List<String> others) {
    String name = output.attribute("name").strip();
    return Stream.concat(
            Stream.of(name),
            name.isEmpty()
                ? Stream.concat(others.stream(), Stream.of(output.attribute("label").strip()))
                : Stream.of())
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** Finds the fact that has the first matching name; a key is a name too. */
  private Optional<Fact> fact(String unknown, Element place, List<String> names, List<Fact> known) {
    String name = names.stream().findFirst().orElse("");
    Optional<Fact> fact =
        names.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        known.stream().filter(candidate -> candidate.key().equals(each)),
                        known.stream().filter(candidate -> candidate.name().is(each))))
            .findFirst();
    if (fact.isEmpty() && name.isEmpty()) {
      scope.fault(
          place.place(),
          Phrase.of("dmn.no-column-name").with("known", Phrase.list(known, Fact::name)));
    } else if (fact.isEmpty()) {
      scope.fault(
          place.place(), Table.unknown(unknown, name, known.stream().map(Fact::name).toList()));
    } else if (!asked.add(fact.get())) {
      scope.fault(place.place(), Phrase.of("dmn.repeated-column").with("found", name));
    }
    return fact;
  }
}
