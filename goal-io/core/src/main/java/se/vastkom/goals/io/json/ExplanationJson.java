package se.vastkom.goals.io.json;

import se.vastkom.goals.assessment.Answers;
import se.vastkom.goals.assessment.Explanation;

/** Explanations in JSON. */
final class ExplanationJson {

  static final JsonShape<Explanation> DOCUMENT =
      JsonFields.<Explanation>document(JsonFormat.EXPLANATION)
          .show("run", AssessmentJson.RUN, Explanation::run)
          .show("followUp", FollowUpJson.HEADING, each -> FollowUpJson.Heading.of(each.header()))
          .show("goal", GoalJson.GOAL, each -> each.assessment().evidence().goal())
          .showIfAny(
              "observation",
              ObservationJson.OBSERVATION,
              each -> each.assessment().evidence().observation())
          .show(
              "assessment",
              AssessmentJson.CONCLUSIONS,
              each -> AssessmentJson.Conclusions.of(each.assessment()))
          .showUnlessEmpty("judgements", FollowUpJson.JUDGEMENT, Explanation::judgements)
          .showUnlessEmpty("answers", answers(), each -> each.answers().groups())
          .show("chain", link().list(), Explanation::chain)
          .show("tables", TableExplanationJson.CONSULTED.list(), Explanation::tables)
          .show("distance", DistanceJson.DISTANCE, Explanation::distance)
          .writeOnly();

  private ExplanationJson() {}

  private static JsonShape<Answers.Group> answers() {
    return JsonFields.<Answers.Group>of("answers")
        .show("answer", PhraseJson.PART, Answers.Group::answer)
        .show("respondents", PhraseJson.PART.list(), Answers.Group::respondents)
        .showAll(PhraseJson.IN_WORDS, Answers.Group::phrase)
        .writeOnly();
  }

  private static JsonShape<Explanation.Link> link() {
    return JsonFields.<Explanation.Link>of("link")
        .showAll(PhraseJson.SENTENCE, Explanation.Link::what)
        .showAll(PlaceJson.ALL_PLACED, Explanation.Link::places)
        .writeOnly();
  }
}
