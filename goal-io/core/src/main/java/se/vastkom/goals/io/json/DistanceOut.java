package se.vastkom.goals.io.json;

import se.vastkom.goals.assessment.Distance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Distances as JSON nodes. */
final class DistanceOut {

  private DistanceOut() {}

  static JsonNode node(Distance distance) {
    ObjectNode node =
        Out.object().put("goal", distance.goal().value()).put("status", distance.status().key());
    Out.put(node, "outcome", distance.outcome(), FollowUpOut::quantity);
    node.set("steps", Out.list(distance.steps(), DistanceOut::step));
    Out.put(node, "cannot", distance.cannot(), Out::sentence);
    Out.put(node, "same", distance.same(), DistanceOut::interval);
    node.set("borders", Out.list(distance.borders(), DistanceOut::border));
    return node.set(
        "sentences",
        Out.list(distance.sentences(), sentence -> Out.inWords(Out.object(), sentence)));
  }

  private static JsonNode step(Distance.Step step) {
    ObjectNode node = Out.object();
    Out.put(node, "to", step.to(), FollowUpOut::quantity);
    node.put("beyond", step.beyond()).put("gives", step.gives().key());
    Out.put(node, "rules", step.rules(), AssessmentOut::rule);
    return node;
  }

  /** An end that is left out lies nowhere. */
  private static JsonNode interval(Distance.Interval interval) {
    ObjectNode node = Out.object();
    Out.put(node, "from", interval.from(), Out::number);
    interval.from().ifPresent(any -> node.put("withFrom", interval.withFrom()));
    Out.put(node, "to", interval.to(), Out::number);
    interval.to().ifPresent(any -> node.put("withTo", interval.withTo()));
    return node.put("unit", interval.unit());
  }

  private static JsonNode border(Distance.Border border) {
    ObjectNode node = Out.object();
    node.set("name", Out.part(border.name()));
    node.set("value", Out.part(border.value()));
    return node.set("stands", interval(border.stands()));
  }
}
