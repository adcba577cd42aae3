package se.vastkom.goals.io;

import java.util.Collection;
import java.util.List;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.words.Words;

/**
 * Writes assessments in any of the formats on the class path; the built-in ones are {@code csv},
 * {@code json}, {@code text} and {@code xlsx}. {@link Documents} writes all kinds of results.
 */
public final class AssessedFollowUps {

  private AssessedFollowUps() {}

  /** Returns the names of the formats, sorted. */
  public static List<String> formats() {
    return Documents.formats(AssessedFollowUp.class);
  }

  /** Returns the same of the writers that a class loader finds, such as that of a plug-in. */
  public static List<String> formats(ClassLoader loader) {
    return Documents.formats(AssessedFollowUp.class, loader);
  }

  /** Returns the same of these writers alone. */
  public static List<String> formats(Collection<? extends DocumentWriter> writers) {
    return Documents.formats(AssessedFollowUp.class, writers);
  }

  /**
   * Returns the whole file in a format and a language; the same bytes for the same assessment.
   *
   * @throws IllegalArgumentException if there is no such format
   * @throws IllegalStateException if two writers have one name, or the format's gives no file
   * @throws se.vastkom.goals.problem.ProblemsException if the format cannot hold so much
   */
  public static byte[] write(AssessedFollowUp assessed, String format, Words words) {
    return Documents.write(assessed, format, words);
  }

  /** Returns the same by one of the writers that a class loader finds. */
  public static byte[] write(
      AssessedFollowUp assessed, String format, Words words, ClassLoader loader) {
    return Documents.write(assessed, format, words, loader);
  }

  /** Returns the same by one of these writers. */
  public static byte[] write(
      AssessedFollowUp assessed,
      String format,
      Words words,
      Collection<? extends DocumentWriter> writers) {
    return Documents.write(assessed, format, words, writers);
  }
}
