package se.vastkom.goals.tables.dmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;

/**
 * The types of facts and conclusions. A type for which FEEL has no name is written as an item
 * definition when it is first requested: a closed set of words, several outputs, or a list of them.
 */
final class ItemTypes {

  private final Document xml;
  private final Map<Fact, String> ofFacts = new HashMap<>();

  ItemTypes(Document xml) {
    this.xml = xml;
  }

  /** Returns the words of a closed set, or an empty text. */
  static String allowed(Fact fact) {
    return fact.type() instanceof FactType.WordType words
        ? words.terms().stream()
            .map(term -> FeelPrinter.string(term.key()))
            .collect(Collectors.joining(", "))
        : "";
  }

  /** Returns the name of a fact's type. */
  String of(Fact fact) {
    return allowed(fact).isEmpty()
        ? Types.name(fact.type())
        : ofFacts.computeIfAbsent(fact, this::words);
  }

  private String words(Fact fact) {
    String name = begin("words_" + fact.key(), "false");
    xml.text("typeRef", "string");
    xml.begin("allowedValues", "id", xml.id(name + "_values"));
    xml.text("text", allowed(fact));
    xml.end();
    xml.end();
    return name;
  }

  /** Returns the name of the type of a table's conclusions. */
  String of(DecisionTable table) {
    List<Fact> outputs = table.outputs();
    List<String> types = outputs.stream().map(this::of).toList();
    String type = types.get(0);
    if (outputs.size() > 1) {
      type = begin("outputs_" + table.name(), "false");
      for (int i = 0; i < outputs.size(); i++) {
        xml.begin("itemComponent", "id", xml.id(type + "_" + i), "name", outputs.get(i).key());
        xml.text("typeRef", types.get(i));
        xml.end();
      }
      xml.end();
    }
    if (table.policy() == HitPolicy.COLLECT) {
      String collected = type;
      type = begin("list_" + table.name(), "true");
      xml.text("typeRef", collected);
      xml.end();
    }
    return type;
  }

  private String begin(String called, String isCollection) {
    String name = xml.id(called);
    xml.begin("itemDefinition", "id", name, "name", name, "isCollection", isCollection);
    return name;
  }
}
