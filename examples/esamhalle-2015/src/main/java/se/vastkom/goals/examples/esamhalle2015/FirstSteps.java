package se.vastkom.goals.examples.esamhalle2015;

import java.nio.file.Path;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Words;

/** The README's first example: reads, assesses, and explains. */
public final class FirstSteps {

  private FirstSteps() {}

  /**
   * Prints the reason for each goal that is not fully met.
   *
   * @param arguments the folder of a follow-up
   */
  public static void main(String[] arguments) {
    FollowUp followUp = FollowUps.read(Path.of(arguments[0])).orThrow();
    AssessedFollowUp assessed =
        Assessor.using(RuleBooks.shipped("vastkom-2015")).assess(followUp).orThrow();
    for (Assessment assessment : assessed.assessments()) {
      if (assessment.status() != Status.UPPFYLLT) {
        System.out.println(Words.swedish().sayFirst(assessment.statusFinding().sentence()));
      }
    }
  }
}
