package se.vastkom.goals.io;

import se.vastkom.goals.assessment.Document;
import se.vastkom.goals.words.Words;

/**
 * Writes results in one format. To be implemented by anyone who plugs in a format, and named in
 * {@code META-INF/services/se.vastkom.goals.io.DocumentWriter}. Implementations are safe for any
 * thread.
 */
public interface DocumentWriter {

  /** Returns a short stable name, such as {@code json}. */
  String name();

  /** Returns the kinds of document that the format supports, with the way it writes each. */
  DocumentForms forms();

  /**
   * Returns the whole file; the same bytes for the same document and language.
   *
   * @throws IllegalArgumentException if the format does not support documents of this kind
   * @throws se.vastkom.goals.problem.ProblemsException if the format cannot hold so much
   */
  default byte[] write(Document document, Words words) {
    return forms().write(document, words);
  }
}
