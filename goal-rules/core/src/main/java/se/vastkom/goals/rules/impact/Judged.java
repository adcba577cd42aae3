package se.vastkom.goals.rules.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;

/**
 * An assessment with the rules that made it.
 *
 * @param assessor by which it was made
 * @param assessed what was made
 * @param tables those of the day
 */
record Judged(Assessor assessor, AssessedFollowUp assessed, List<DecisionTable> tables) {

  static Judged of(Assessor assessor, AssessedFollowUp assessed) {
    LocalDate day = assessed.run().asOf();
    return new Judged(assessor, assessed, assessor.book().on(day));
  }

  RuleBook book() {
    return assessor.book();
  }

  LocalDate day() {
    return assessed.run().asOf();
  }

  Facts facts(Assessment assessment) {
    return assessor.facts().of(assessment.evidence());
  }

  /** The table of a name, as it is on the day. */
  Optional<DecisionTable> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
