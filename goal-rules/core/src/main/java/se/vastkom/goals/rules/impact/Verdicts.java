package se.vastkom.goals.rules.impact;

import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.tables.Facts;

/**
 * Assessments with the rules that made them.
 *
 * @param assessed the assessments
 * @param rules in force on their day
 * @param facts what the rules may ask about a goal
 */
record Verdicts(AssessedFollowUp assessed, RulesInForce rules, GoalFacts facts) {

  static Verdicts of(Assessor assessor, AssessedFollowUp assessed) {
    return new Verdicts(assessed, assessor.book().on(assessed.run().asOf()), assessor.facts());
  }

  Facts facts(Assessment assessment) {
    return facts.of(assessment.evidence());
  }
}
