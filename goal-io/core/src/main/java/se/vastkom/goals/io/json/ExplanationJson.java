package se.vastkom.goals.io.json;

import java.util.Optional;
import se.vastkom.goals.assessment.Explanation;

/** Explanations in JSON. */
final class ExplanationJson {

  static final JsonShape<Explanation> DOCUMENT =
      JsonFields.<Explanation>document(JsonFormat.EXPLANATION)
          .show("run", AssessmentJson.RUN, Explanation::run, "What the assessment was made with.")
          .show(
              "followUp",
              FollowUpJson.HEADING,
              each -> FollowUpJson.Heading.of(each.header()),
              "The follow-up that the goal is of.")
          .show("goal", GoalJson.GOAL, each -> each.assessment().evidence().goal(), "The goal.")
          .showIfAny(
              "observation",
              ObservationJson.OBSERVATION,
              each -> each.assessment().evidence().observation(),
              "What was measured.")
          .show(
              "assessment",
              AssessmentJson.CONCLUSIONS,
              each -> AssessmentJson.Conclusions.of(each.assessment(), Optional.empty()),
              "What was concluded.")
          .showUnlessEmpty(
              "judgements",
              FollowUpJson.JUDGEMENT,
              Explanation::judgements,
              "What persons and boards have judged.")
          .show("chain", link().list(), Explanation::chain, "The steps from source to verdict.")
          .show(
              "tables",
              TableExplanationJson.CONSULTED.list(),
              Explanation::tables,
              "Every table that was consulted.")
          .show(
              "distance",
              DistanceJson.DISTANCE,
              Explanation::distance,
              "How far the goal is from a better status.")
          .writeOnly();

  private ExplanationJson() {}

  private static JsonShape<Explanation.Link> link() {
    JsonFields<Explanation.Link> fields =
        JsonFields.<Explanation.Link>of("link", "A step, and where it stands.")
            .showAll(PhraseJson.SENTENCE, Explanation.Link::what);
    return PlaceJson.allIn(fields, Explanation.Link::places).writeOnly();
  }
}
