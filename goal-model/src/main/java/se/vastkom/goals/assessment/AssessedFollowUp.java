package se.vastkom.goals.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;

/**
 * A follow-up with the assessment of each of its goals, what was used to make it, and how far each
 * goal is from a better status where that was worked out. Immutable.
 *
 * @param followUp what was assessed
 * @param run what was used
 * @param rules what may be published of the rules
 * @param assessments one a goal, in the order of the follow-up
 * @param distances one a goal, in the same order; none where they were not worked out
 */
public record AssessedFollowUp(
    FollowUp followUp,
    Run run,
    PublishedRules rules,
    List<Assessment> assessments,
    List<Distance> distances)
    implements Document {

  /**
   * What an assessment was made with, so that it can be made again.
   *
   * @param book which rule book
   * @param asOf the date whose rules were used
   * @param engine the name of the rule engine
   */
  public record Run(RuleBookStamp book, LocalDate asOf, String engine) {}

  /**
   * Checks that each goal has its assessment and, if any has, its distance.
   *
   * @throws IllegalArgumentException if the goals of the assessments are not those of the
   *     follow-up, in order; or if there are distances whose goals and statuses are not those of
   *     the assessments, in order
   */
  public AssessedFollowUp {
    assessments = List.copyOf(assessments);
    distances = List.copyOf(distances);
    if (!assessments.stream().map(one -> one.evidence().goal()).toList().equals(followUp.goals())) {
      throw new IllegalArgumentException(
          "Expected one assessment a goal, in the order of " + followUp + ".");
    }
    if (!distances.isEmpty() && !areOf(assessments, distances)) {
      throw new IllegalArgumentException(
          "Expected no distances, or one a goal with the goal's status, in the order of "
              + followUp
              + ".");
    }
  }

  /** Where no rules are published and no distances were worked out. */
  public AssessedFollowUp(FollowUp followUp, Run run, List<Assessment> assessments) {
    this(followUp, run, PublishedRules.NONE, assessments, List.of());
  }

  private static boolean areOf(List<Assessment> assessments, List<Distance> distances) {
    return distances.size() == assessments.size()
        && IntStream.range(0, distances.size())
            .allMatch(i -> distances.get(i).isOf(assessments.get(i)));
  }

  /**
   * The same with distances.
   *
   * @throws IllegalArgumentException if their goals and statuses are not those of the assessments,
   *     in order
   */
  public AssessedFollowUp withDistances(List<Distance> worked) {
    return new AssessedFollowUp(followUp, run, rules, assessments, worked);
  }

  /** The assessment of a goal. */
  public Optional<Assessment> assessment(GoalId goal) {
    return assessments.stream().filter(one -> one.evidence().goal().id().equals(goal)).findFirst();
  }

  /** How far a goal is from a better status, where that was worked out. */
  public Optional<Distance> distance(GoalId goal) {
    return distances.stream().filter(one -> one.goal().equals(goal)).findFirst();
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
