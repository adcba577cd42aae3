package se.vastkom.goals.io;

import java.util.List;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.words.Words;

/**
 * Writes assessments in any of the formats on the class path; the built-in ones are {@code csv},
 * {@code json} and {@code text}. {@link Documents} writes all kinds of results.
 */
public final class AssessedFollowUps {

  private AssessedFollowUps() {}

  /** Returns the names of the formats, sorted. */
  public static List<String> formats() {
    return Documents.formats(AssessedFollowUp.class);
  }

  /**
   * Returns the whole file in a format and a language; the same bytes for the same assessment.
   *
   * @throws IllegalArgumentException if there is no such format
   * @throws se.vastkom.goals.problem.ProblemsException if the format cannot hold so much
   */
  public static byte[] write(AssessedFollowUp assessed, String format, Words words) {
    return Documents.write(assessed, format, words);
  }
}
