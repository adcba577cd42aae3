package se.vastkom.goals.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * What surrounds the content of every page.
 *
 * @param words the language
 * @param look the style class of its body
 * @param style the style
 * @param title the page's own title
 * @param whole the title of what it is a page of
 * @param publisher who publishes it, or blank
 * @param lede what the page is, as a phrase
 * @param pages all pages, where there are several
 * @param authored the language of what its authors wrote, where it is another than the page's
 */
record Frame(
    Words words,
    String look,
    Stylesheet style,
    String title,
    String whole,
    String publisher,
    Phrase lede,
    List<Page> pages,
    @Nullable String authored) {

  static final String RESULTS = "index.html";

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

  /** Returns the frame of the results. */
  static Frame results(Words words, AssessedFollowUp assessed) {
    FollowUp followUp = assessed.followUp();
    return of(words, followUp, false, followUp.header().title(), Stylesheet.of(assessed));
  }

  /** Returns the frame of the narrative. */
  static Frame narrative(Words words, FollowUp followUp, Narrative narrative) {
    return of(words, followUp, true, narrative.title(), Stylesheet.NARRATIVE);
  }

  private static Frame of(
      Words words, FollowUp followUp, boolean isNarrative, String given, Stylesheet style) {
    FollowUp.Header header = followUp.header();
    String kind = words.say(isNarrative ? "report.narrative" : "report.results");
    Phrase lede =
        Phrase.of("report.lede")
            .with("period", header.when())
            .with("population", header.population().part());
    List<Page> pages =
        followUp.narrative().isEmpty()
            ? List.of()
            : List.of(
                new Page(RESULTS, words.say("report.results"), !isNarrative),
                new Page(narrativeFile(words), words.say("report.narrative"), isNarrative));
    return new Frame(
        words,
        isNarrative ? "narrative" : "results",
        style,
        given.isBlank() ? kind : given,
        header.title(),
        header.publisher(),
        lede,
        pages,
        authored(words, header));
  }

  /** Returns the language of a follow-up's own texts, where it is another than the page's. */
  static @Nullable String authored(Words words, FollowUp.Header header) {
    String language = header.publication().language();
    return language.equals(words.language().getLanguage()) ? null : language;
  }

  /** Returns the frame of the results of a rule book's test cases. */
  static Frame of(Words words, TestReport report) {
    Phrase lede =
        Phrase.of("testing.heading")
            .with("book", report.book().phrase())
            .with("engine", report.engine());
    return review(words, "report.testing", report.book().name(), "", lede);
  }

  /** Returns the frame of the differences between two assessments. */
  static Frame of(Words words, Comparison comparison) {
    FollowUp.Header header = comparison.after().header();
    Phrase lede = Phrase.of("report.comparison-lede");
    return review(words, "report.comparison", header.title(), header.publisher(), lede);
  }

  /** Returns the frame of goals in several periods. */
  static Frame of(Words words, PeriodTable table) {
    Phrase lede = Phrase.of("report.periods-lede");
    return review(words, "report.periods", table.title(), table.publisher(), lede);
  }

  private static Frame review(
      Words words, String key, String whole, String publisher, Phrase lede) {
    return new Frame(
        words,
        "review",
        Stylesheet.REVIEW,
        words.say(key),
        whole,
        publisher,
        lede,
        List.of(),
        null);
  }

  static String narrativeFile(Words words) {
    return file(words, "report.narrative-file");
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
