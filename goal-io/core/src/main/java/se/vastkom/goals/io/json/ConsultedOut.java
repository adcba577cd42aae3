package se.vastkom.goals.io.json;

import se.vastkom.goals.assessment.Consulted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables as a case met them, as JSON nodes. */
final class ConsultedOut {

  private ConsultedOut() {}

  static JsonNode node(Consulted table) {
    ObjectNode node = Out.object().put("table", table.table());
    node.set("name", Out.part(table.name()));
    node.set("policy", Out.sentence(table.policy()));
    node.set("concluded", Out.part(table.concluded()));
    node.set("rows", Out.list(table.rows(), ConsultedOut::row));
    return Out.inWords(node, table.phrase());
  }

  private static JsonNode row(Consulted.Row row) {
    ObjectNode node = Out.object();
    node.set("rule", AssessmentOut.rule(row.rule()));
    node.put("verdict", row.verdict().key());
    node.set("concludes", Out.part(row.concludes()));
    node.set("conditions", Out.list(row.conditions(), ConsultedOut::condition));
    return Out.inWords(node, row.phrase());
  }

  private static JsonNode condition(Consulted.Condition condition) {
    ObjectNode node = Out.object().put("holds", condition.holds());
    node.set("fact", Out.part(condition.fact()));
    node.set("asked", Out.part(condition.asked()));
    node.set("met", Out.part(condition.met()));
    return Out.inWords(node, condition.phrase());
  }
}
