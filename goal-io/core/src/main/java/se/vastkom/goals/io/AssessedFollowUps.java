package se.vastkom.goals.io;

import java.util.List;
import java.util.ServiceLoader;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.words.Words;

/**
 * Writes assessments in any of the formats on the class path: {@code csv}, {@code json} and {@code
 * text} as it comes.
 */
public final class AssessedFollowUps {

  private AssessedFollowUps() {}

  /** The names of the formats, sorted. */
  public static List<String> formats() {
    return writers().stream().map(AssessmentWriter::name).sorted().toList();
  }

  /**
   * The whole file in a format and a language; the same bytes for the same assessment.
   *
   * @throws IllegalArgumentException if there is no such format
   * @throws se.vastkom.goals.problem.ProblemsException if the format cannot hold so much
   */
  public static byte[] write(AssessedFollowUp assessed, String format, Words words) {
    return writers().stream()
        .filter(writer -> writer.name().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected one of the formats " + formats() + "; found '" + format + "'."))
        .write(assessed, words);
  }

  private static List<AssessmentWriter> writers() {
    return ServiceLoader.load(AssessmentWriter.class, AssessmentWriter.class.getClassLoader())
        .stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
