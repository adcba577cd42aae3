package se.vastkom.goals.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * What surrounds the content of every page.
 *
 * @param words the language
 * @param look the style class of its body
 * @param style the style
 * @param title the page's own title
 * @param titled the language of the title, where it is another than the page's
 * @param whole the title of what it is a page of
 * @param publisher who publishes it, or blank
 * @param lede what the page is, as a phrase
 * @param pages the menu
 * @param crumbs the way down to the page, itself last; empty where it stands in the menu
 * @param authored the language of what its authors wrote, where it is another than the page's
 * @param about the page about what it is a page of, if there is one
 * @param dataset the description of the data behind it, if there is one
 * @param versions the page in each language, where there are several
 * @param answer what the page says, as a sentence
 * @param logo the publisher's logotype as markup, or ""
 */
record Frame(
    Words words,
    String look,
    Stylesheet style,
    String title,
    @Nullable String titled,
    String whole,
    String publisher,
    Phrase lede,
    List<Page> pages,
    List<Crumb> crumbs,
    @Nullable String authored,
    @Nullable String about,
    @Nullable String dataset,
    List<Version> versions,
    Part answer,
    String logo) {

  /**
   * The id of the page's content; ids that people give hold no underscore, so it is never one of
   * them.
   */
  static final String CONTENT = "main_content";

  /**
   * A linked page.
   *
   * @param file its file
   * @param name its name in the menu
   * @param isThis whether it is this page
   */
  record Page(String file, String name, boolean isThis) {}

  /**
   * A step on the way down to a page.
   *
   * @param name what it is called
   * @param file where it is; null of the page itself
   * @param isAuthored whether an author of the follow-up has named it
   */
  record Crumb(String name, @Nullable String file, boolean isAuthored) {}

  /**
   * The page in a language.
   *
   * @param words the language
   * @param file its file, from this page
   * @param isThis whether it is this page
   */
  record Version(Words words, String file, boolean isThis) {

    /** Returns the code of the language. */
    String code() {
      return Languages.code(words);
    }
  }

  /** Returns the frame of a page whose title is in this language, or in the page's. */
  Frame titledIn(@Nullable String language) {
    return new Frame(
        words, look, style, title, language, whole, publisher, lede, pages, crumbs, authored, about,
        dataset, versions, answer, logo);
  }

  /** Returns the frame of a page that says this. */
  Frame saying(Part answer) {
    return new Frame(
        words, look, style, title, titled, whole, publisher, lede, pages, crumbs, authored, about,
        dataset, versions, answer, logo);
  }

  /** Returns what the page says, for search results. */
  String description() {
    String said = words.sayFirst(answer);
    return said.endsWith(".") ? said : said + ".";
  }

  /** Returns who publishes the pages, or what they are pages of. */
  String site() {
    return publisher.isBlank() ? whole : publisher;
  }

  /** Returns the language of a follow-up's own texts, where it is another than the page's. */
  static @Nullable String authored(Words words, FollowUp.Header header) {
    String language = header.publication().language();
    return language.equals(words.language().getLanguage()) ? null : language;
  }

  /** Returns the frame of the results of a rule book's test cases. */
  static Frame of(Languages languages, Words words, TestReport report) {
    Phrase lede =
        Phrase.of("testing.heading")
            .with("book", report.book().phrase())
            .with("engine", report.engine());
    return review(languages, words, "report.testing", report.book().name(), "", lede, null)
        .saying(report.headline());
  }

  /** Returns the frame of the differences between two assessments. */
  static Frame of(Languages languages, Words words, Comparison comparison) {
    FollowUp.Header header = comparison.after().header();
    return review(
            languages,
            words,
            "report.comparison",
            header.title(),
            header.publisher(),
            comparison.subject(),
            authored(words, header))
        .saying(comparison.headline());
  }

  /** Returns the frame of goals in several periods. */
  static Frame of(Languages languages, Words words, PeriodTable table) {
    Phrase lede = Phrase.of("report.periods-lede");
    return review(languages, words, "report.periods", table.title(), table.publisher(), lede, null);
  }

  private static Frame review(
      Languages languages,
      Words words,
      String key,
      String whole,
      String publisher,
      Phrase lede,
      @Nullable String authored) {
    return new Frame(
        words,
        "review",
        languages.house().in(Stylesheet.REVIEW),
        words.say(key),
        authored,
        whole,
        publisher,
        lede,
        List.of(),
        List.of(),
        authored,
        null,
        null,
        languages.versions(words, other -> file(other, key + "-file")),
        lede,
        languages.house().logo());
  }

  static String file(Words words, String key) {
    return words.say(key) + ".html";
  }

  /** Returns the page's name in browser tabs and search results. */
  String documentTitle() {
    return Stream.of(title, whole, publisher)
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining(" \u2013 "));
  }
}
