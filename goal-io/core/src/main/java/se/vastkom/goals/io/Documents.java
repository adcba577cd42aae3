package se.vastkom.goals.io;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import se.vastkom.goals.assessment.Document;
import se.vastkom.goals.words.Words;

/**
 * Writes results in any of the formats on the class path that support them; the built-in ones are
 * {@code csv}, {@code json}, {@code junit}, {@code markdown} and {@code text}.
 */
public final class Documents {

  private Documents() {}

  /** Returns the names of the formats that support a kind of document, sorted. */
  public static List<String> formats(Class<? extends Document> kind) {
    return writers(kind).stream().map(DocumentWriter::name).toList();
  }

  /**
   * Returns the whole file in a format and a language; the same bytes for the same document.
   *
   * @throws IllegalArgumentException if no such format supports documents of this kind
   * @throws se.vastkom.goals.problem.ProblemsException if the format cannot hold so much
   */
  public static byte[] write(Document document, String format, Words words) {
    List<DocumentWriter> writers = writers(document.getClass());
    return writers.stream()
        .filter(writer -> writer.name().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected one of the formats "
                        + writers.stream().map(DocumentWriter::name).toList()
                        + "; found '"
                        + format
                        + "'."))
        .write(document, words);
  }

  private static List<DocumentWriter> writers(Class<? extends Document> kind) {
    return ServiceLoader.load(DocumentWriter.class, DocumentWriter.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(writer -> writer.forms().kinds().contains(kind))
        .sorted(Comparator.comparing(DocumentWriter::name))
        .toList();
  }
}
