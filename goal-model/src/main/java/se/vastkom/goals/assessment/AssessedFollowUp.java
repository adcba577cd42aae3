package se.vastkom.goals.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;

/**
 * A follow-up with the assessment of each of its goals, and what was used to make it. Immutable.
 *
 * @param followUp what was assessed
 * @param run what was used
 * @param assessments one a goal, in the order of the follow-up
 */
public record AssessedFollowUp(FollowUp followUp, Run run, List<Assessment> assessments) {

  /**
   * What an assessment was made with, so that it can be made again.
   *
   * @param ruleBook the id of the rule book
   * @param ruleBookName its name
   * @param version its version
   * @param sha256 the checksum over its files, in hexadecimal
   * @param asOf the date whose rules were used
   * @param engine the name of the rule engine
   */
  public record Run(
      String ruleBook,
      String ruleBookName,
      String version,
      String sha256,
      LocalDate asOf,
      String engine) {}

  /**
   * Checks that each goal has its assessment.
   *
   * @throws IllegalArgumentException if the goals of the assessments are not those of the
   *     follow-up, in order
   */
  public AssessedFollowUp {
    assessments = List.copyOf(assessments);
    if (!assessments.stream().map(one -> one.evidence().goal()).toList().equals(followUp.goals())) {
      throw new IllegalArgumentException(
          "Expected one assessment a goal, in the order of " + followUp + ".");
    }
  }

  /** The assessment of a goal. */
  public Optional<Assessment> assessment(GoalId goal) {
    return assessments.stream().filter(one -> one.evidence().goal().id().equals(goal)).findFirst();
  }

  /** The assessments of an area's goals, in order. */
  public List<Assessment> assessments(AreaId area) {
    return assessments.stream().filter(one -> one.evidence().goal().area().equals(area)).toList();
  }

  /** How many goals have each status and trend. */
  public Counts counts() {
    return Counts.of(assessments);
  }

  /** The same for one area. */
  public Counts counts(AreaId area) {
    return Counts.of(assessments(area));
  }
}
