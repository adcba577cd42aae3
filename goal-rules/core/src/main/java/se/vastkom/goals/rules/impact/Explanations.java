package se.vastkom.goals.rules.impact;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.StandardTable;
import se.vastkom.goals.tables.DecisionTable;

/** Explains goals: from the cell that was read to the verdict, and why no other rule decided. */
public final class Explanations {

  private Explanations() {}

  /** Returns the tables that had a say: that of weighings only where goals stand under the goal. */
  private static Set<String> tables(Verdicts verdicts, Assessment assessment) {
    boolean hasMembers = verdicts.assessed().members(assessment.evidence().goal().id()).isPresent();
    return verdicts.rules().tables().stream()
        .map(DecisionTable::name)
        .filter(name -> hasMembers || !name.equals(StandardTable.WEIGHING.key()))
        .collect(Collectors.toSet());
  }

  /**
   * Explains one goal; empty if the follow-up has no such goal.
   *
   * @param assessor the one that made the assessment
   */
  public static Optional<Explanation> of(
      Assessor assessor, AssessedFollowUp assessed, GoalId goal) {
    Verdicts verdicts = Verdicts.of(assessor, assessed);
    return assessed
        .assessment(goal)
        .map(
            one ->
                new Explanation(
                    assessed.followUp().header(),
                    assessed.run(),
                    one,
                    assessed.below(goal),
                    assessed.followUp().judgements(goal),
                    assessed.answers(goal),
                    verdicts.rules().explain(tables(verdicts, one), verdicts.facts(one)),
                    Distances.of(verdicts, one)));
  }
}
