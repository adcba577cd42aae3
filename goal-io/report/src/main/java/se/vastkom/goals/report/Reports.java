package se.vastkom.goals.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

  /**
   * Returns pages for the web and for paper, in the languages of catalogues: the pages of the first
   * at the top of the folder, those of each other in a folder that its code names.
   *
   * @throws IllegalArgumentException if a language is given twice
   */
  public static HtmlReport html(Words first, Words... further) {
    return new HtmlReport(
        new Languages(Stream.concat(Stream.of(first), Stream.of(further)).toList(), House.PLAIN),
        List.of());
  }
}
