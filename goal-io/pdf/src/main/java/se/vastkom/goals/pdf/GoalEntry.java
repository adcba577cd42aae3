package se.vastkom.goals.pdf;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.vastkom.goals.assessment.Answers;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Result;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A goal as documents tell of it.
 *
 * @param assessed the follow-up of the goal
 * @param assessment the goal's verdict
 */
record GoalEntry(AssessedFollowUp assessed, Assessment assessment) {

  Goal goal() {
    return assessment.evidence().goal();
  }

  /** Returns what a link leads to; ids that people give hold no underscore. */
  String anchor() {
    return "goal_" + goal().id().value();
  }

  Result result() {
    return assessed.result(goal().id()).orElseThrow();
  }

  /** Returns its place among the goals: what it is called, what it stands under and supports. */
  List<Phrase> placement() {
    List<Phrase> beside = assessed.result(goal().id()).orElseThrow().beside();
    return assessed.beside(goal().id()).stream().filter(one -> !beside.contains(one)).toList();
  }

  Optional<Observation> observation() {
    return assessed.followUp().observation(goal().id());
  }

  List<Judgement> judgements() {
    return assessed.followUp().judgements(goal().id());
  }

  Answers answers() {
    return assessed.answers(goal().id());
  }

  /** Returns how far the goal is from a better status; empty where it was not worked out. */
  List<Phrase> distance() {
    return assessed.distance(goal().id()).map(Distance::sentences).orElse(List.of());
  }

  /** Returns where the outcome was read, and in what; empty where nothing is known. */
  Optional<Part> source() {
    return observation()
        .map(known -> known.source().citation())
        .flatMap(
            citation ->
                result()
                    .read()
                    .map(
                        place ->
                            citation.isEmpty()
                                ? place
                                : Phrase.of("finding.source")
                                    .with("source", citation)
                                    .with("place", place)));
  }

  /** Returns the reasons that do not give the status. */
  List<Finding> otherFindings() {
    return assessment.findings().subList(1, assessment.findings().size());
  }

  /** Returns the style class of a status. */
  static String tint(Status status) {
    return "is-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns a share of a bar's width as a style has it. */
  static String percent(Ratio share) {
    return share.inPercent().rounded(3, RoundingMode.HALF_UP).toPlainString() + "%";
  }
}
