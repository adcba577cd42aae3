package se.vastkom.goals.tables.dmn;

import java.util.List;
import java.util.Map;
import se.vastkom.goals.tables.Fact;

/**
 * The layout of decisions and facts in a diagram: a row of each, with a line for each requirement.
 */
final class Diagram {

  private static final int DISTANCE = 200;
  private static final int LEFT = 60;
  private static final Size DECISION = new Size(60, 180, 80);
  private static final Size FACT = new Size(300, 160, 45);

  private final Document xml;
  private final Map<Fact, String> inputs;

  /** The top of a row of shapes, and their size. */
  private record Size(int top, int width, int height) {}

  Diagram(Document xml, Map<Fact, String> inputs) {
    this.xml = xml;
    this.inputs = inputs;
  }

  void write(List<DecisionElement> decisions) {
    xml.begin("dmndi:DMNDI");
    xml.begin("dmndi:DMNDiagram", "id", xml.id("diagram"));
    for (int i = 0; i < decisions.size(); i++) {
      shape(decisions.get(i).id(), DECISION, i);
    }
    List<Fact> facts = List.copyOf(inputs.keySet());
    List<String> elements = List.copyOf(inputs.values());
    for (int i = 0; i < facts.size(); i++) {
      shape(elements.get(i), FACT, i);
    }
    for (int i = 0; i < decisions.size(); i++) {
      DecisionElement decided = decisions.get(i);
      for (int j = 0; j < decided.questions().size(); j++) {
        int fact = facts.indexOf(decided.table().inputs().get(j));
        String question = decided.questions().get(j);
        xml.begin("dmndi:DMNEdge", "id", xml.id("edge_" + question), "dmnElementRef", question);
        point(fact, FACT, FACT.top());
        point(i, DECISION, DECISION.top() + DECISION.height());
        xml.end();
      }
    }
    xml.end();
    xml.end();
  }

  private void shape(String element, Size size, int position) {
    xml.begin("dmndi:DMNShape", "id", xml.id("shape_" + element), "dmnElementRef", element);
    xml.empty(
        "dc:Bounds",
        "x",
        Integer.toString(LEFT + position * DISTANCE),
        "y",
        Integer.toString(size.top()),
        "width",
        Integer.toString(size.width()),
        "height",
        Integer.toString(size.height()));
    xml.end();
  }

  private void point(int position, Size size, int y) {
    xml.empty(
        "di:waypoint",
        "x",
        Integer.toString(LEFT + position * DISTANCE + size.width() / 2),
        "y",
        Integer.toString(y));
  }
}
