package se.vastkom.goals.tables.dmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.words.Phrase;

/**
 * Writes tables as a DMN document, in the order of its schema: types, decisions, the facts that
 * they test, and the diagram of all these. For one document.
 */
final class DmnWriter {

  private final Document xml = new Document();
  private final Problems problems = new Problems();
  private final Set<String> named = new HashSet<>();
  private final Map<Fact, String> inputs = new LinkedHashMap<>();

  Checked<byte[]> write(String name, List<DecisionTable> tables) {
    if (!Document.canHold(name)) {
      problems.error(Place.NOWHERE, Phrase.of("dmn.not-xml").with("found", name));
    }
    tables.forEach(this::check);
    if (!problems.hasErrors()) {
      document(name, tables);
    }
    return problems.check(xml::bytes);
  }

  private void check(DecisionTable table) {
    checkName("dmn.table-name", table, table.name(), table.place());
    checkNew(named.add(table.name()), table.name(), table.place());
    for (int i = 0; i < table.inputs().size(); i++) {
      Fact fact = table.inputs().get(i);
      checkFact(table, fact, table.heading(i));
      if (!inputs.containsKey(fact)) {
        inputs.put(fact, xml.id("fact_" + fact.key()));
        checkNew(named.add(fact.key()), fact.key(), table.heading(i));
      }
    }
    table.outputs().forEach(fact -> checkFact(table, fact, table.place()));
    if (table.outputs().isEmpty()) {
      problems.error(table.place(), Dmn.inTable(table.name(), Phrase.of("dmn.no-output")));
    }
  }

  private void checkFact(DecisionTable table, Fact fact, Place place) {
    checkName("dmn.fact-name", table, fact.key(), place);
    String label = DecisionWriter.label(fact);
    if (!Document.canHold(label)) {
      Phrase what = Phrase.of("dmn.not-xml").with("found", label);
      problems.error(place, Dmn.inTable(table.name(), what));
    }
  }

  private void checkName(String key, DecisionTable table, String name, Place place) {
    if (!XmlNames.isName(name)) {
      problems.error(place, Dmn.inTable(table.name(), Phrase.of(key).with("found", name)));
    }
  }

  private void checkNew(boolean isNew, String name, Place place) {
    if (!isNew) {
      problems.error(place, Phrase.of("dmn.name-twice").with("found", name));
    }
  }

  private void document(String name, List<DecisionTable> tables) {
    String id = xml.id("malvakt_" + name);
    xml.begin(
        "definitions",
        "xmlns",
        XmlNames.NEWEST,
        "xmlns:dmndi",
        XmlNames.DIAGRAM,
        "xmlns:dc",
        XmlNames.BOUNDS,
        "xmlns:di",
        XmlNames.LINES,
        "id",
        id,
        "name",
        name,
        "namespace",
        "urn:vastkom:goals:" + id);
    ItemTypes types = new ItemTypes(xml);
    inputs.keySet().forEach(types::of);
    List<DecisionElement> decisions = new ArrayList<>();
    for (DecisionTable table : tables) {
      String decision = xml.id("decision_" + table.name());
      List<String> questions =
          table.inputs().stream().map(fact -> xml.id(decision + "_asks_" + fact.key())).toList();
      decisions.add(new DecisionElement(table, decision, types.of(table), questions));
    }
    DecisionWriter writer = new DecisionWriter(xml, types, inputs, problems);
    decisions.forEach(writer::write);
    inputs.forEach(
        (fact, input) -> {
          xml.begin("inputData", "id", input, "name", fact.key());
          xml.empty(
              "variable",
              "id",
              xml.id(input + "_variable"),
              "name",
              fact.key(),
              "typeRef",
              types.of(fact));
          xml.end();
        });
    new Diagram(xml, inputs).write(decisions);
    xml.end();
  }
}
