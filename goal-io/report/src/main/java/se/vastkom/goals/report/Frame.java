package se.vastkom.goals.report;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * What all pages of a report have around their contents.
 *
 * @param words the language
 * @param header what the follow-up says of itself
 * @param narrative the narrative's title, where there is one
 * @param ownTitle the title of this page where it is not the follow-up's, or empty
 */
record Frame(Words words, FollowUp.Header header, Optional<String> narrative, String ownTitle) {

  static final String RESULTS = "index.html";

  /** Ids that people gave hold no underscore, so that this is never one of them. */
  static final String CONTENT = "main_content";

  Stylesheet style() {
    return Stylesheet.REPORT;
  }

  String narrativeFile() {
    return words.say("report.narrative-file") + ".html";
  }

  boolean isNarrative() {
    return !ownTitle.isEmpty();
  }

  /** The page as browser tabs and search results name it. */
  String documentTitle() {
    return Stream.of(ownTitle, header.title(), header.publisher())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" \u2013 "));
  }

  Phrase lede() {
    int population = header.county().municipalities().size();
    return Phrase.of("report.lede")
        .with("period", header.period().toString())
        .with("county", header.county().name())
        .with("municipalities", Quantity.of(population, Quantity.MUNICIPALITIES).part());
  }
}
