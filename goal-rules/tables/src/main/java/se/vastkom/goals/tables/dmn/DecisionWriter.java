package se.vastkom.goals.tables.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Phrase;

/** Writes one table as a decision. */
record DecisionWriter(Document xml, ItemTypes types, Map<Fact, String> inputs, Problems problems) {

  /** A cell to be written in FEEL. */
  private interface Cell {
    String feel() throws UnsupportedFeel;
  }

  void write(DecisionElement decided) {
    DecisionTable table = decided.table();
    xml.begin("decision", "id", decided.id(), "name", table.name());
    xml.empty(
        "variable",
        "id",
        xml.id(decided.id() + "_variable"),
        "name",
        table.name(),
        "typeRef",
        decided.type());
    for (int i = 0; i < table.inputs().size(); i++) {
      xml.begin("informationRequirement", "id", decided.questions().get(i));
      xml.empty("requiredInput", "href", "#" + inputs.get(table.inputs().get(i)));
      xml.end();
    }
    String id = xml.id("table_" + table.name());
    xml.begin("decisionTable", "id", id, "hitPolicy", table.policy().name());
    table.inputs().forEach(fact -> input(id, fact));
    table.outputs().forEach(fact -> output(id, table, fact));
    xml.empty("annotation", "name", Dmn.RULE.sv());
    xml.empty("annotation", "name", Dmn.BECAUSE.sv());
    table.rows().forEach(row -> rule(table, row));
    xml.end();
    xml.end();
  }

  private void input(String table, Fact fact) {
    String id = xml.id(table + "_" + fact.key());
    xml.begin("input", "id", id, "label", label(fact));
    xml.begin("inputExpression", "id", xml.id(id + "_expression"), "typeRef", types.of(fact));
    xml.text("text", fact.key());
    xml.end();
    allowed("inputValues", id, fact);
    xml.end();
  }

  /** Writes the words of a closed set, if the fact has one. */
  private void allowed(String element, String id, Fact fact) {
    if (!ItemTypes.allowed(fact).isEmpty()) {
      xml.begin(element, "id", xml.id(id + "_values"));
      xml.text("text", ItemTypes.allowed(fact));
      xml.end();
    }
  }

  /** Returns the name that people use for a fact, and its unit. */
  static String label(Fact fact) {
    return fact.type() instanceof FactType.NumberType number && !number.unit().isEmpty()
        ? fact.name().sv() + " (" + number.unit() + ")"
        : fact.name().sv();
  }

  /** Writes an output; DMN wants a name and a type only where there are several. */
  private void output(String table, DecisionTable of, Fact fact) {
    String id = xml.id(table + "_" + fact.key());
    List<String> attributes = new ArrayList<>(List.of("id", id, "label", fact.name().sv()));
    if (of.outputs().size() > 1) {
      attributes.addAll(List.of("name", fact.key(), "typeRef", types.of(fact)));
    }
    if (ItemTypes.allowed(fact).isEmpty()) {
      xml.empty("output", attributes.toArray(String[]::new));
    } else {
      xml.begin("output", attributes.toArray(String[]::new));
      allowed("outputValues", id, fact);
      xml.end();
    }
  }

  private void rule(DecisionTable table, Row row) {
    String id = xml.id("rule_" + table.name() + "_" + row.id());
    xml.begin("rule", "id", id);
    for (int i = 0; i < row.tests().size(); i++) {
      UnaryTest test = row.tests().get(i);
      FeelPrinter printer = new FeelPrinter(table.inputs().get(i));
      entry("inputEntry", xml.id(id + "_if"), table, row, () -> printer.test(test));
    }
    for (int i = 0; i < row.outputs().size(); i++) {
      Value value = row.outputs().get(i);
      FeelPrinter printer = new FeelPrinter(table.outputs().get(i));
      entry("outputEntry", xml.id(id + "_then"), table, row, () -> printer.value(value));
    }
    annotation(table, row, row.id());
    annotation(table, row, row.because().toString());
    xml.end();
  }

  private void entry(String element, String id, DecisionTable table, Row row, Cell cell) {
    try {
      String feel = cell.feel();
      xml.begin(element, "id", id);
      xml.text("text", feel);
      xml.end();
    } catch (UnsupportedFeel e) {
      problems.error(row.place(), Dmn.inRule(table.name(), row.id(), e.what()));
    }
  }

  private void annotation(DecisionTable table, Row row, String text) {
    if (Document.canHold(text)) {
      xml.begin("annotationEntry");
      xml.text("text", text);
      xml.end();
    } else {
      Phrase what = Phrase.of("dmn.not-xml").with("found", text);
      problems.error(row.place(), Dmn.inRule(table.name(), row.id(), what));
    }
  }
}
