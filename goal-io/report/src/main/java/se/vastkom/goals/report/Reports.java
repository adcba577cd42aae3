package se.vastkom.goals.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import se.vastkom.goals.words.Words;

/** The available reports. To be called, not implemented; safe for any thread. */
public final class Reports {

  private Reports() {}

  /**
   * Returns pages for the web and for paper, in the language of a locale.
   *
   * @throws IllegalArgumentException if the language is neither Swedish nor English
   */
  public static HtmlReport html(Locale locale) {
    return html(Words.in(locale));
  }

  /**
   * Returns whether a file is a page that we have written and nobody has changed.
   *
   * @throws IOException if the file cannot be read
   */
  public static boolean wrote(Path page) throws IOException {
    return PageMark.isOn(page);
  }

  /** Returns pages for the web and for paper, in the language of a catalogue. */
  public static HtmlReport html(Words words) {
    return new HtmlReport(words);
  }
}
