package se.vastkom.goals.io.json;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.County;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.MunicipalObservation;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.model.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Follow-ups as JSON nodes. */
final class FollowUpOut {

  static final String FORMAT = "malvakt-follow-up";

  private FollowUpOut() {}

  static JsonNode document(FollowUp followUp) {
    ObjectNode document = Out.document(FORMAT);
    document.setAll(node(followUp));
    return document;
  }

  static ObjectNode node(FollowUp followUp) {
    ObjectNode node = header(followUp.header());
    node.set("county", county(followUp.header().county()));
    node.set(
        "areas",
        Out.list(
            followUp.areas(),
            area -> {
              ObjectNode one = Out.object().put("id", area.id().value()).put("title", area.title());
              return lifecycle(one, unlessActive(area.lifecycle()));
            }));
    node.set("goals", Out.list(followUp.goals(), FollowUpOut::goal));
    node.set("observations", Out.list(followUp.observations(), FollowUpOut::observation));
    List<MunicipalObservation> municipal =
        followUp.goals().stream()
            .flatMap(goal -> followUp.municipalObservations(goal.id()).stream())
            .toList();
    Out.put(node, "municipalObservations", municipal, FollowUpOut::municipal);
    Out.put(node, "judgements", followUp.judgements(), FollowUpOut::judgement);
    Out.put(node, "narrative", followUp.narrative(), FollowUpOut::narrative);
    return node;
  }

  static ObjectNode header(FollowUp.Header header) {
    ObjectNode node = Out.object().put("id", header.id()).put("title", header.title());
    Out.put(node, "publisher", header.publisher());
    Out.put(node, "source", header.source());
    return node.put("period", header.period().toString());
  }

  private static JsonNode county(County county) {
    return Out.object()
        .put("name", county.name())
        .set(
            "subregions",
            Out.list(
                county.subregions(),
                subregion -> {
                  ObjectNode node = Out.object().put("name", subregion.name());
                  node.set(
                      "municipalities", Out.list(subregion.municipalities(), FollowUpOut::member));
                  Out.put(
                      node,
                      "outsideMembers",
                      subregion.outsideMembers(),
                      member -> member(member).put("county", member.county()));
                  return node;
                }));
  }

  private static ObjectNode member(SubregionMember member) {
    return Out.object().put("code", member.code().value()).put("name", member.name());
  }

  /** An area is active unless something is said, and being so since a date is something. */
  private static Optional<Lifecycle> unlessActive(Lifecycle lifecycle) {
    return Optional.of(lifecycle).filter(stated -> !stated.equals(Lifecycle.ACTIVE));
  }

  private static ObjectNode lifecycle(ObjectNode node, Optional<Lifecycle> lifecycle) {
    Out.put(
        node,
        "lifecycle",
        lifecycle,
        stated -> {
          ObjectNode one = Out.object().put("state", stated.state().key());
          Out.put(one, "date", stated.date().text());
          Out.put(one, "reasons", stated.reasons(), reason -> Out.text(reason.key()));
          Out.put(one, "carryOver", stated.carryOver(), FollowUpOut::carryOver);
          return one;
        });
    return node;
  }

  private static JsonNode carryOver(Lifecycle.CarryOver where) {
    if (where instanceof Lifecycle.CarryOver.ToGoal toGoal) {
      return Out.object().put("goal", toGoal.goal().value());
    }
    return where instanceof Lifecycle.CarryOver.ToPeriod toPeriod
        ? Out.object().put("period", toPeriod.period().toString())
        : Out.object().put("forum", ((Lifecycle.CarryOver.ToForum) where).name());
  }

  static JsonNode goal(Goal goal) {
    ObjectNode node =
        Out.object()
            .put("id", goal.id().value())
            .put("area", goal.area().value())
            .put("title", goal.title());
    node.set("target", target(goal.target()));
    node.put("targetFrom", goal.targetOrigin().key());
    Out.put(
        node,
        "baseline",
        goal.baseline(),
        from -> quantity(from.quantity()).put("period", from.period().toString()));
    if (goal.municipalities() != Goal.MunicipalityList.ANSWERS) {
      node.put("municipalities", goal.municipalities().key());
    }
    lifecycle(node, goal.lifecycle());
    Out.put(node, "place", goal.place());
    return node;
  }

  private static JsonNode target(Target target) {
    ObjectNode node = Out.object().put("kind", target.kind().key());
    target.wanted().ifPresent(wanted -> node.setAll(quantity(wanted)));
    if (target instanceof Target.Composite composite) {
      node.set("parts", quantity(composite.parts()));
    } else if (target instanceof Target.DirectionOnly direction) {
      node.put("unit", direction.unit());
    }
    return node;
  }

  static ObjectNode quantity(Quantity quantity) {
    ObjectNode node = Out.object();
    node.set("number", Out.number(quantity.number()));
    return node.put("unit", quantity.unit());
  }

  static JsonNode observation(Observation observation) {
    ObjectNode node = Out.object().put("goal", observation.goal().value());
    node.set("outcome", outcome(observation.outcome()));
    node.put("strength", observation.strength().key());
    observation.respondents().ifPresent(answered -> node.put("respondents", answered));
    Out.put(node, "statedChange", observation.change(), change -> Out.text(change.key()));
    ObjectNode published = Out.object();
    Out.put(published, "goal", observation.published().goal());
    Out.put(published, "value", observation.published().value());
    Out.put(published, "share", observation.published().share());
    Out.put(published, "comment", observation.published().comment());
    Out.put(published, "ratio", observation.published().ratio(), Out::number);
    if (!published.isEmpty()) {
      node.set("published", published);
    }
    Out.put(node, "comment", observation.comment());
    Out.put(node, "source", observation.source().citation());
    Out.put(node, "place", observation.source().place());
    return node;
  }

  private static JsonNode outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Amount amount) {
      ObjectNode node = Out.object().put("kind", "amount");
      node.setAll(quantity(amount.quantity()));
      return node.put("basis", amount.known().key());
    }
    if (outcome instanceof Outcome.YesNo yesNo) {
      return Out.object().put("kind", "yesNo").put("done", yesNo.done());
    }
    if (outcome instanceof Outcome.Missing missing) {
      return Out.object().put("kind", "missing").put("reason", missing.reason().key());
    }
    return Out.object()
        .put("kind", outcome instanceof Outcome.ByMunicipality ? "byMunicipality" : "asPublished");
  }

  private static JsonNode municipal(MunicipalObservation one) {
    ObjectNode node =
        Out.object()
            .put("goal", one.goal().value())
            .put("municipality", one.municipality().value());
    node.set("outcome", outcome(one.outcome()));
    Out.put(node, "place", one.place());
    return node;
  }

  static JsonNode judgement(Judgement judgement) {
    ObjectNode node =
        Out.object()
            .put("goal", judgement.goal().value())
            .put("verdict", judgement.verdict())
            .put("role", judgement.role());
    Out.put(node, "date", judgement.date().text());
    Out.put(node, "reason", judgement.reason());
    return node;
  }

  private static JsonNode narrative(Narrative narrative) {
    ObjectNode node = Out.object().put("title", narrative.title());
    Out.put(node, "analysis", narrative.analysis());
    Out.put(node, "comment", narrative.comment());
    node.set(
        "areas",
        Out.list(
            narrative.areas(),
            area -> {
              ObjectNode one = Out.object().put("title", area.title());
              Out.put(one, "goals", area.goals(), Out::text);
              Out.put(one, "deliverables", area.deliverables(), Out::text);
              Out.put(one, "comment", area.comment());
              lifecycle(one, unlessActive(area.lifecycle()));
              Out.put(one, "links", area.links(), link -> Out.text(link.value()));
              return one;
            }));
    return node;
  }
}
