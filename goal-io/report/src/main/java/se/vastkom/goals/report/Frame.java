package se.vastkom.goals.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * What all pages have around their contents.
 *
 * @param words the language
 * @param look the class of its body in the style
 * @param style the style
 * @param title the page's own title
 * @param whole the title of what it is a page of
 * @param publisher who publishes it, or blank
 * @param lede what it is, to be said
 * @param pages the pages there are, where there are several
 */
record Frame(
    Words words,
    String look,
    Stylesheet style,
    String title,
    String whole,
    String publisher,
    Phrase lede,
    List<Page> pages) {

  static final String RESULTS = "index.html";

  /** Ids that people gave hold no underscore, so that this is never one of them. */
  static final String CONTENT = "main_content";

  /**
   * A page that is linked to.
   *
   * @param file its file
   * @param name as it is called in the menu
   * @param isThis whether it is the page itself
   */
  record Page(String file, String name, boolean isThis) {}

  /** Around what is concluded of each goal. */
  static Frame results(Words words, AssessedFollowUp assessed) {
    FollowUp followUp = assessed.followUp();
    Stylesheet style = assessed.distances().isEmpty() ? Stylesheet.REPORT : Stylesheet.DISTANCES;
    return of(words, followUp, false, followUp.header().title(), style);
  }

  /** Around the story beside the figures. */
  static Frame narrative(Words words, FollowUp followUp, Narrative narrative) {
    return of(words, followUp, true, narrative.title(), Stylesheet.REPORT);
  }

  private static Frame of(
      Words words, FollowUp followUp, boolean isNarrative, String given, Stylesheet style) {
    FollowUp.Header header = followUp.header();
    String kind = words.say(isNarrative ? "report.narrative" : "report.results");
    Phrase lede =
        Phrase.of("report.lede")
            .with("period", header.period().toString())
            .with("county", header.county().name())
            .with(
                "municipalities",
                Quantity.of(header.county().municipalities().size(), Quantity.MUNICIPALITIES)
                    .part());
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
        pages);
  }

  /** Around what became of a rule book's test cases. */
  static Frame of(Words words, TestReport report) {
    Phrase lede =
        Phrase.of("testing.heading")
            .with("book", report.book().phrase())
            .with("engine", report.engine());
    return review(words, "report.testing", report.book().name(), "", lede);
  }

  /** Around what differs between two assessments. */
  static Frame of(Words words, Comparison comparison) {
    FollowUp.Header header = comparison.after().header();
    Phrase lede = Phrase.of("report.comparison-lede");
    return review(words, "report.comparison", header.title(), header.publisher(), lede);
  }

  private static Frame review(
      Words words, String key, String whole, String publisher, Phrase lede) {
    return new Frame(
        words, "review", Stylesheet.REVIEW, words.say(key), whole, publisher, lede, List.of());
  }

  static String narrativeFile(Words words) {
    return file(words, "report.narrative-file");
  }

  static String file(Words words, String key) {
    return words.say(key) + ".html";
  }

  /** The page as browser tabs and search results name it. */
  String documentTitle() {
    return Stream.of(title, whole, publisher)
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining(" \u2013 "));
  }
}
