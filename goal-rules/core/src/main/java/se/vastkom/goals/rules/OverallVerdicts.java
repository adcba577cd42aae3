package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.assessment.OverallVerdict;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;

/**
 * What the goals of areas, and of a whole follow-up, come to together, where the follow-up asks:
 * the table of weighings over those that stand under none, each of the weight one. An area that is
 * dormant or discontinued, or has no such goal, is not weighed.
 */
record OverallVerdicts(
    FollowUp followUp, Decider decider, GoalFacts facts, List<Assessment> assessments) {

  List<OverallVerdict> all() {
    List<OverallVerdict> verdicts = new ArrayList<>();
    if (followUp.header().overall().isOfAreas()) {
      followUp.areas().stream()
          .filter(area -> area.lifecycle().isActive())
          .map(FocusArea::id)
          .forEach(area -> verdict(Optional.of(area), goal -> goal.area().equals(area), verdicts));
    }
    if (followUp.header().overall().isOfWhole()) {
      verdict(Optional.empty(), goal -> true, verdicts);
    }
    return verdicts;
  }

  private void verdict(Optional<AreaId> area, Predicate<Goal> such, List<OverallVerdict> verdicts) {
    List<Assessment> roots =
        assessments.stream()
            .filter(one -> one.evidence().goal().placement().under().isEmpty())
            .filter(one -> such.test(one.evidence().goal()))
            .toList();
    if (roots.isEmpty()) {
      return;
    }
    Members together = Members.together(roots);
    Conclusions conclusions = decider.decideChecked(List.of(facts.of(together))).get(0);
    WeighingFindings.Verdict verdict = new WeighingFindings(together, conclusions).verdict();
    verdicts.add(new OverallVerdict(area, verdict.status(), verdict.finding()));
  }
}
