package se.vastkom.goals.pdf;

import java.util.Locale;
import se.vastkom.goals.words.Words;

/** The available documents. To be called, not implemented; safe for any thread. */
public final class PdfReports {

  private PdfReports() {}

  /**
   * Returns documents in the language of a locale.
   *
   * @throws IllegalArgumentException if the language is neither Swedish nor English
   */
  public static PdfReport in(Locale locale) {
    return in(Words.in(locale));
  }

  /** Returns documents in the language of a catalogue. */
  public static PdfReport in(Words words) {
    return new PdfReport(words);
  }
}
