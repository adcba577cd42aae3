/**
 * The differences between two assessments or two rule books, as Markdown for a review comment.
 * Begin with {@link se.vastkom.goals.io.markdown.MarkdownWriter}.
 */
@NullMarked
package se.vastkom.goals.io.markdown;

import org.jspecify.annotations.NullMarked;
