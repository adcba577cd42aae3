package se.vastkom.goals.rules.impact;

import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalCase;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.tables.Facts;

/**
 * Assessments with the rules that made them.
 *
 * @param assessed the assessments
 * @param rules the rules in force on their day
 * @param facts the facts that the rules may test
 */
record Verdicts(AssessedFollowUp assessed, RulesInForce rules, GoalFacts facts) {

  static Verdicts of(Assessor assessor, AssessedFollowUp assessed) {
    return new Verdicts(assessed, assessor.book().on(assessed.run().asOf()), assessor.facts());
  }

  /** Returns whether the goals under a goal decide its status. */
  boolean isWeighed(Assessment assessment) {
    return GoalCase.of(assessed, assessment.evidence()).isWeighed();
  }

  Facts facts(Assessment assessment) {
    return facts(assessment.evidence());
  }

  /** Returns the facts of a goal if it had these figures. */
  Facts facts(Evidence evidence) {
    return facts.of(GoalCase.of(assessed, evidence));
  }
}
