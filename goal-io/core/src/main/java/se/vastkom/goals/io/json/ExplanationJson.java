package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.JsonScalars.word;

import se.vastkom.goals.assessment.Answers;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.Goal;

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
          .showUnlessEmpty("below", below(), Explanation::below)
          .showUnlessEmpty(
              "history", HistoryJson.PAST, each -> each.assessment().evidence().earlier().past())
          .showUnlessEmpty("judgements", FollowUpJson.JUDGEMENT, Explanation::judgements)
          .showUnlessEmpty("answers", answers(), each -> each.answers().groups())
          .show("chain", link().list(), Explanation::chain)
          .show("tables", TableExplanationJson.CONSULTED.list(), Explanation::tables)
          .show("distance", DistanceJson.DISTANCE, Explanation::distance)
          .writeOnly();

  private ExplanationJson() {}

  private static JsonShape<Explanation.Below> below() {
    return JsonFields.<Explanation.Below>of("goalBelow")
        .show("depth", WHOLE, Explanation.Below::depth)
        .show("goal", GOAL_ID, each -> goal(each).id())
        .show("title", TEXT, each -> goal(each).title())
        .show("status", word(Status.class), each -> each.assessment().status())
        .showIfAny("weight", PlacementJson.WEIGHT, each -> goal(each).placement().weight())
        .writeOnly();
  }

  private static Goal goal(Explanation.Below below) {
    return below.assessment().evidence().goal();
  }

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
