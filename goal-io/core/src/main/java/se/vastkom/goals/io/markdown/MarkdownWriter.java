package se.vastkom.goals.io.markdown;

import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.io.DocumentForms;
import se.vastkom.goals.io.DocumentWriter;
import se.vastkom.goals.words.Words;

/**
 * Writes what differs between two assessments or two rule books as Markdown, in the form that
 * GitHub and its likes show under a change (CommonMark with tables). Whatever a follow-up or a rule
 * book holds is shown as text: it never becomes markup, a link, a mention or a reference.
 */
public final class MarkdownWriter implements DocumentWriter {

  /** A writer; it holds nothing. */
  public MarkdownWriter() {}

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public DocumentForms forms() {
    return DocumentForms.none()
        .with(Comparison.class, this::write)
        .with(RuleDifferences.class, this::write);
  }

  /**
   * A table of the goals that are concluded differently, each with what made the difference; the
   * reasons before and after; goals that only one has; and the totals.
   */
  public byte[] write(Comparison comparison, Words words) {
    Markdown markdown = new Markdown(words);
    new ComparisonMarkdown(markdown).write(comparison);
    return markdown.bytes();
  }

  /** A table for each table of the rule books, of the cases that are concluded differently. */
  public byte[] write(RuleDifferences rules, Words words) {
    Markdown markdown = new Markdown(words);
    new RuleDifferencesMarkdown(markdown).write(rules);
    return markdown.bytes();
  }
}
