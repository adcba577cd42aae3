package se.vastkom.goals.io;

import se.vastkom.goals.assessment.Document;
import se.vastkom.goals.words.Words;

/**
 * A format that results are written in; to be implemented by whoever plugs one in, and named in
 * {@code META-INF/services/se.vastkom.goals.io.DocumentWriter}. Implementations are safe for any
 * thread.
 */
public interface DocumentWriter {

  /** A short stable name, such as {@code json}. */
  String name();

  /** The kinds of document that the format can hold, and how it writes each. */
  DocumentForms forms();

  /**
   * The whole file; the same bytes for the same document and language.
   *
   * @throws IllegalArgumentException if the format does not write documents of this kind
   * @throws se.vastkom.goals.problem.ProblemsException if the format cannot hold so much
   */
  default byte[] write(Document document, Words words) {
    return forms().write(document, words);
  }
}
