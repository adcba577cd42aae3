package se.vastkom.goals.io.json;

import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.evidence.Evidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Explanations as JSON nodes. */
final class ExplanationOut {

  private ExplanationOut() {}

  static JsonNode node(Explanation explanation) {
    ObjectNode document = Out.document("malvakt-explanation");
    Evidence evidence = explanation.assessment().evidence();
    document.set("run", AssessmentOut.run(explanation.run()));
    document.set("followUp", FollowUpOut.header(explanation.header()));
    document.set("goal", FollowUpOut.goal(evidence.goal()));
    Out.put(document, "observation", evidence.observation(), FollowUpOut::observation);
    document.set("assessment", AssessmentOut.assessment(explanation.assessment()));
    Out.put(document, "judgements", explanation.judgements(), FollowUpOut::judgement);
    document.set("chain", Out.list(explanation.chain(), ExplanationOut::link));
    document.set("tables", Out.list(explanation.tables(), ConsultedOut::node));
    return document.set("distance", DistanceOut.node(explanation.distance()));
  }

  private static JsonNode link(Explanation.Link link) {
    ObjectNode node = Out.sentence(link.what());
    Out.places(node, link.places());
    return node;
  }
}
