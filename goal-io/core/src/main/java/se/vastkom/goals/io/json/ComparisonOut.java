package se.vastkom.goals.io.json;

import java.util.List;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.model.Goal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comparisons of assessments and of rule books, as JSON nodes. */
final class ComparisonOut {

  private ComparisonOut() {}

  static JsonNode node(Comparison comparison) {
    ObjectNode document = Out.document("malvakt-comparison");
    document.set("before", side(comparison.before()));
    document.set("after", side(comparison.after()));
    document.set("flips", Out.list(comparison.flips(), ComparisonOut::flip));
    document.set("onlyBefore", goals(comparison.onlyBefore()));
    return document.set("onlyAfter", goals(comparison.onlyAfter()));
  }

  private static JsonNode side(Comparison.Side side) {
    ObjectNode node = Out.object();
    node.set("followUp", FollowUpOut.header(side.header()));
    node.set("run", AssessmentOut.run(side.run()));
    return node.set("counts", AssessmentOut.counts(side.counts()));
  }

  private static JsonNode flip(Comparison.Flip flip) {
    ObjectNode node =
        Out.object().put("goal", flip.goal().id().value()).put("title", flip.goal().title());
    node.put("ofStatus", flip.ofStatus()).put("ofTrend", flip.ofTrend());
    node.set("before", AssessmentOut.assessment(flip.before()));
    node.set("after", AssessmentOut.assessment(flip.after()));
    Out.put(node, "remarksGone", flip.remarksGone().toList(), AssessmentOut::finding);
    Out.put(node, "remarksNew", flip.remarksNew().toList(), AssessmentOut::finding);
    return node.set("causes", Out.list(flip.causes(), ComparisonOut::cause));
  }

  private static JsonNode cause(Comparison.Cause cause) {
    ObjectNode node = Out.object().put("kind", cause.kind().key());
    node.setAll(Out.sentence(cause.what()));
    Out.places(node, cause.places());
    return node;
  }

  private static JsonNode goals(List<Goal> goals) {
    return Out.list(
        goals, goal -> Out.object().put("id", goal.id().value()).put("title", goal.title()));
  }

  static JsonNode node(RuleDifferences rules) {
    ObjectNode document = Out.document("malvakt-rule-differences");
    document.set("before", side(rules.before()));
    document.set("after", side(rules.after()));
    return document.set("tables", Out.list(rules.tables(), ComparisonOut::table));
  }

  private static JsonNode side(RuleDifferences.Side side) {
    ObjectNode node = Out.book(side.book());
    Out.put(node, "asOf", side.asOf(), day -> Out.text(day.toString()));
    return node;
  }

  private static JsonNode table(RuleDifferences.Table table) {
    ObjectNode node = Out.object().put("table", table.table());
    node.set("name", Out.part(table.name()));
    node.put("isDecided", table.isDecided());
    node.set("differences", Out.list(table.differences(), ComparisonOut::difference));
    return node;
  }

  private static JsonNode difference(RuleDifferences.Difference difference) {
    ObjectNode node = Out.object();
    node.set("cases", Out.list(difference.cases(), AssessmentOut::figure));
    node.set("witness", Out.list(difference.witness(), AssessmentOut::figure));
    node.set("before", Out.part(difference.before()));
    node.set("after", Out.part(difference.after()));
    return Out.inWords(node, difference.phrase());
  }
}
