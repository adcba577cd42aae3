package se.vastkom.goals.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * What all pages of a report have around their contents.
 *
 * @param words the language
 * @param followUp what is reported
 * @param kind which page this is
 */
record Frame(Words words, FollowUp followUp, Kind kind) {

  static final String RESULTS = "index.html";

  /** Ids that people gave hold no underscore, so that this is never one of them. */
  static final String CONTENT = "main_content";

  /** The pages of a report. */
  enum Kind {
    /** What is concluded of each goal. */
    RESULTS,
    /** The story beside the figures. */
    NARRATIVE
  }

  FollowUp.Header header() {
    return followUp.header();
  }

  Stylesheet style() {
    return Stylesheet.REPORT;
  }

  String narrativeFile() {
    return words.say("report.narrative-file") + ".html";
  }

  boolean isNarrative() {
    return kind == Kind.NARRATIVE;
  }

  /** The page's own title; where nobody gave it one, what it is. */
  String title() {
    String given =
        isNarrative() ? followUp.narrative().map(Narrative::title).orElse("") : header().title();
    return given.isBlank()
        ? words.say(isNarrative() ? "report.narrative" : "report.results")
        : given;
  }

  /** The page as browser tabs and search results name it. */
  String documentTitle() {
    return Stream.of(title(), header().title(), header().publisher())
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining(" \u2013 "));
  }

  Phrase lede() {
    int population = header().county().municipalities().size();
    return Phrase.of("report.lede")
        .with("period", header().period().toString())
        .with("county", header().county().name())
        .with("municipalities", Quantity.of(population, Quantity.MUNICIPALITIES).part());
  }
}
