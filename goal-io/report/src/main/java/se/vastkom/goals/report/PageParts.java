package se.vastkom.goals.report;

import static java.util.Objects.requireNonNull;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.function.Consumer;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.DataFiles;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * Parts of a report for a page of somebody else's, in the report's own looks and words: the same
 * templates make them. Each is markup in which all text is escaped. Links of goals lead to the
 * pages of {@link HtmlReport}, by file name. Immutable, safe for any thread.
 */
public final class PageParts {

  private final Words words;

  private PageParts(Words words) {
    this.words = words;
  }

  /** Returns parts in a language. */
  public static PageParts in(Words words) {
    return new PageParts(requireNonNull(words, "words"));
  }

  /** Returns the style sheet that the parts need. */
  public static String style() {
    return Stylesheet.PARTS.text();
  }

  /** Returns the signs that the parts refer to; a page has them once, at its beginning. */
  public String symbols() {
    return made(output -> JtesymbolsGenerated.render(output, PageOutput.NO_INTERCEPTOR));
  }

  /**
   * Returns the goals by area as the page of results lists them, each with its chain of reasons.
   */
  public String goals(AssessedFollowUp assessed) {
    Site site =
        Site.of(assessed, DataFiles.NONE, List.of(), new Languages(List.of(words), House.PLAIN))
            .iterator()
            .next();
    ResultsPage page = new ResultsPage(site);
    return made(
        output ->
            JtelistedGenerated.render(
                output, PageOutput.NO_INTERCEPTOR, site.words(), page.frame(), site, page));
  }

  /** Returns a goal's status: its sign and its word. */
  public String status(Assessment assessment) {
    return made(
        output ->
            JtestatusGenerated.render(
                output,
                PageOutput.NO_INTERCEPTOR,
                assessment.status(),
                words.sayFirst(assessment.shownStatus())));
  }

  /** Returns a sentence with a capital first letter and no full stop. */
  public String sentence(Part part) {
    return made(
        output ->
            JtesaidGenerated.render(
                output, PageOutput.NO_INTERCEPTOR, Sentence.first(words, part)));
  }

  private static String made(Consumer<PageOutput> template) {
    StringOutput text = new StringOutput();
    template.accept(new PageOutput(text));
    return text.toString();
  }
}
