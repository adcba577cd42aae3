package se.vastkom.goals.io.markdown;

import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.io.DocumentForms;
import se.vastkom.goals.io.DocumentWriter;
import se.vastkom.goals.words.Words;

/**
 * Writes one goal's explanation, the differences between two assessments or two rule books, and
 * goals in several periods, as Markdown, in the form that GitHub and similar services show under a
 * change (CommonMark with tables). All content of a follow-up or a rule book is shown as text: it
 * never becomes markup, a link, a mention or a reference.
 */
public final class MarkdownWriter implements DocumentWriter {

  public MarkdownWriter() {}

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public DocumentForms forms() {
    return DocumentForms.none()
        .with(Explanation.class, this::write)
        .with(Comparison.class, this::write)
        .with(PeriodTable.class, this::write)
        .with(RuleDifferences.class, this::write);
  }

  /**
   * Writes one goal's verdict with its reasons, what is known beside it, the goals under it, its
   * earlier periods as they were concluded then, the steps from source to verdict, and the distance
   * to a better status.
   */
  public byte[] write(Explanation explanation, Words words) {
    Markdown markdown = new Markdown(words);
    new ExplanationMarkdown(markdown).write(explanation);
    return markdown.bytes();
  }

  /**
   * Writes a table of the goals with different conclusions, each with the causes of the difference;
   * the reasons before and after; goals that only one assessment has; and the totals.
   */
  public byte[] write(Comparison comparison, Words words) {
    Markdown markdown = new Markdown(words);
    new ComparisonMarkdown(markdown).write(comparison);
    return markdown.bytes();
  }

  /**
   * Writes goals in several periods as one table: a row for each goal, a column for each period.
   */
  public byte[] write(PeriodTable table, Words words) {
    Markdown markdown = new Markdown(words);
    new PeriodTableMarkdown(markdown).write(table);
    return markdown.bytes();
  }

  /** Writes, for each table of the rule books, a table of the cases with different conclusions. */
  public byte[] write(RuleDifferences rules, Words words) {
    Markdown markdown = new Markdown(words);
    new RuleDifferencesMarkdown(markdown).write(rules);
    return markdown.bytes();
  }
}
