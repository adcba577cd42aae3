package se.vastkom.goals.io;

import java.util.List;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.words.Words;

/**
 * Writes assessments in any of the formats on the class path: {@code csv}, {@code json} and {@code
 * text} as it comes. {@link Documents} writes all that is concluded, not only these.
 */
public final class AssessedFollowUps {

  private AssessedFollowUps() {}

  /** The names of the formats, sorted. */
  public static List<String> formats() {
    return Documents.formats(AssessedFollowUp.class);
  }

  /**
   * The whole file in a format and a language; the same bytes for the same assessment.
   *
   * @throws IllegalArgumentException if there is no such format
   * @throws se.vastkom.goals.problem.ProblemsException if the format cannot hold so much
   */
  public static byte[] write(AssessedFollowUp assessed, String format, Words words) {
    return Documents.write(assessed, format, words);
  }
}
