package se.vastkom.goals.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Result;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.words.Phrase;

/**
 * A goal in the list of results.
 *
 * @param site the pages it is among
 * @param assessment the goal's verdict
 */
record GoalRow(Site site, Assessment assessment) {

  private static final int MOST_LEVELS = 3;

  AssessedFollowUp assessed() {
    return site.assessed();
  }

  private FollowUp followUp() {
    return assessed().followUp();
  }

  Goal goal() {
    return assessment.evidence().goal();
  }

  /** Returns the period that is followed up. */
  Period period() {
    return followUp().header().period();
  }

  /** Returns the goal that this one stands under, if it does. */
  Optional<Goal> parent() {
    return followUp().forest().parent(goal());
  }

  /** Returns the other goals that this one serves. */
  List<Goal> supports() {
    return goal().placement().supports().stream()
        .flatMap(id -> followUp().goal(id).stream())
        .toList();
  }

  /**
   * Returns the style class of how far in a goal is shown: by how many goals of its area stand
   * above it, one above the other; empty where none does.
   */
  private String level() {
    int level = 0;
    Optional<Goal> above = parent();
    while (above.filter(one -> one.area().equals(goal().area())).isPresent()) {
      level++;
      above = above.flatMap(followUp().forest()::parent);
    }
    return level == 0 ? "" : "level-" + Math.min(level, MOST_LEVELS);
  }

  /** Returns the style classes of the goal: its status, its level, and the unit to choose it by. */
  String look() {
    int unit = site.units().indexOf(goal().responsible());
    return Stream.of(
            "goal", ResultsPage.tint(assessment.status()), level(), unit < 0 ? "" : "by-" + unit)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Returns whether the goal is in force, so that an outcome is expected. */
  boolean isActive() {
    return assessment.evidence().lifecycle().isActive();
  }

  /** Returns what is told of the goal's result. */
  Result result() {
    return site.result(goal().id());
  }

  Optional<Observation> observation() {
    return followUp().observation(goal().id());
  }

  List<Judgement> judgements() {
    return followUp().judgements(goal().id());
  }

  /**
   * Returns, as phrases, how far the goal is from a better status; empty where it was not worked
   * out.
   */
  List<Phrase> distance() {
    return assessed().distance(goal().id()).map(Distance::sentences).orElse(List.of());
  }

  /** Returns the reasons that do not stand in the chain: all but that of the status. */
  List<Finding> otherFindings() {
    return assessment.findings().subList(1, assessment.findings().size());
  }

  /** Returns a share of a bar's width as an attribute has it. */
  static String percent(Ratio share) {
    return share.inPercent().rounded(3, RoundingMode.HALF_UP).toPlainString() + "%";
  }
}
