package se.vastkom.goals.io;

import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.words.Words;

/**
 * A format that assessments are written in; to be implemented by whoever plugs one in, and named in
 * {@code META-INF/services/se.vastkom.goals.io.AssessmentWriter}. Implementations are safe for any
 * thread.
 */
public interface AssessmentWriter {

  /** A short stable name, such as {@code json}. */
  String name();

  /**
   * The whole file; the same bytes for the same assessment and language.
   *
   * @throws se.vastkom.goals.problem.ProblemsException if the format cannot hold so much
   */
  byte[] write(AssessedFollowUp assessed, Words words);
}
