package se.vastkom.goals.io.json;

import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Convention;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Assessments as JSON nodes. */
final class AssessmentOut {

  static final String FORMAT = "malvakt-assessment";

  private AssessmentOut() {}

  static JsonNode node(AssessedFollowUp assessed) {
    ObjectNode document = Out.document(FORMAT);
    document.set("run", run(assessed.run()));
    Out.put(document, "rules", assessed.rules().rules(), AssessmentOut::rule);
    document.set("counts", counts(assessed.counts()));
    document.set("followUp", FollowUpOut.node(assessed.followUp()));
    document.set("assessments", Out.list(assessed.assessments(), one -> assessment(one, assessed)));
    return document;
  }

  private static JsonNode rule(PublishedRules.Rule rule) {
    ObjectNode node =
        Out.object().put("kind", rule.kind().key()).put("conclusion", rule.conclusion());
    return node.setAll(Out.sentence(rule.sentence()));
  }

  static JsonNode run(AssessedFollowUp.Run run) {
    return Out.book(run.book()).put("asOf", run.asOf().toString()).put("engine", run.engine());
  }

  static JsonNode counts(Counts counts) {
    ObjectNode statuses = Out.object();
    for (Status status : Status.values()) {
      statuses.put(status.key(), counts.of(status));
    }
    ObjectNode trends = Out.object();
    for (Trend trend : Trend.values()) {
      trends.put(trend.key(), counts.of(trend));
    }
    ObjectNode node = Out.object().put("goals", counts.goals());
    node.set("status", statuses);
    node.put("dormant", counts.dormant());
    return node.set("trend", trends);
  }

  private static JsonNode assessment(Assessment assessment, AssessedFollowUp assessed) {
    ObjectNode node = assessment(assessment);
    Out.put(
        node, "distance", assessed.distance(assessment.evidence().goal().id()), DistanceOut::node);
    return node;
  }

  static ObjectNode assessment(Assessment assessment) {
    Evidence evidence = assessment.evidence();
    ObjectNode node =
        Out.object()
            .put("goal", evidence.goal().id().value())
            .put("status", assessment.status().key())
            .put("trend", assessment.trend().key());
    node.set("figures", figures(evidence));
    node.set("findings", Out.list(assessment.findings(), AssessmentOut::finding));
    return node;
  }

  private static JsonNode figures(Evidence evidence) {
    ObjectNode node = Out.object();
    Out.put(node, "outcome", evidence.outcome().value(), FollowUpOut::quantity);
    Out.put(node, "target", evidence.target().value(), FollowUpOut::quantity);
    Out.put(node, "attainment", evidence.attainment().value(), AssessmentOut::share);
    Out.put(node, "progress", evidence.progress().value(), AssessmentOut::share);
    evidence.reached().value().ifPresent(reached -> node.put("reached", reached));
    Out.put(node, "gap", evidence.gap().value(), FollowUpOut::quantity);
    Out.put(node, "inferred", evidence.inferred().value(), FollowUpOut::quantity);
    evidence.population().value().ifPresent(population -> node.put("population", population));
    evidence.respondents().value().ifPresent(respondents -> node.put("respondents", respondents));
    evidence.unlisted().value().ifPresent(unlisted -> node.put("unlisted", unlisted));
    Out.put(node, "bound", evidence.bound().value(), FollowUpOut::quantity);
    Out.put(node, "parts", evidence.parts().value(), FollowUpOut::quantity);
    Out.put(node, "change", evidence.change().value(), FollowUpOut::quantity);
    Out.put(node, "development", evidence.development().value(), moved -> Out.text(moved.key()));
    return node;
  }

  private static JsonNode share(Ratio share) {
    ObjectNode shown = Out.object().put("exact", share.toString());
    shown.set("percent", Out.number(Convention.HALF_UP.percent(share)));
    return shown.set("shownPercent", Out.number(Convention.HALF_UP_CAPPED.percent(share)));
  }

  /** The rule's words: a text, unless they have figures. */
  private static JsonNode because(Part because) {
    return because instanceof Part.Text text ? Out.text(text.text()) : Out.part(because);
  }

  static JsonNode finding(Finding finding) {
    ObjectNode node = Out.object().put("kind", finding.kind().key());
    node.set("conclusion", Out.part(finding.conclusion()));
    Out.put(node, "rules", finding.rules(), AssessmentOut::rule);
    node.set("reason", Out.part(finding.reason()));
    Out.put(node, "because", finding.because(), AssessmentOut::because);
    node.set("figures", Out.list(finding.figures(), AssessmentOut::figure));
    return node.put("sv", Words.swedish().sayFirst(finding.sentence()))
        .put("en", Words.english().sayFirst(finding.sentence()));
  }

  static JsonNode rule(Finding.RuleRef rule) {
    ObjectNode node = Out.object().put("table", rule.table()).put("id", rule.id());
    Out.put(node, "place", rule.place());
    return node;
  }

  static JsonNode figure(Finding.FigureUsed figure) {
    ObjectNode node = Out.object();
    node.set("fact", Out.part(figure.fact()));
    return node.set("value", Out.part(figure.value()));
  }
}
