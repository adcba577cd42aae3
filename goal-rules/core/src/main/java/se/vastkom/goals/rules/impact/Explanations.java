package se.vastkom.goals.rules.impact;

import java.util.Optional;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.rules.Assessor;

/** Explains goals: from the cell that was read to the verdict, and why no other rule decided. */
public final class Explanations {

  private Explanations() {}

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
                    assessed.followUp().judgements(goal),
                    assessed.answers(goal),
                    verdicts.rules().explain(verdicts.facts(one)),
                    Distances.of(verdicts, one)));
  }
}
