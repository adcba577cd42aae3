package se.vastkom.goals.io.markdown;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.words.Phrase;

/**
 * The cases for which two rule books conclude differently.
 *
 * @param markdown the output
 */
record RuleDifferencesMarkdown(Markdown markdown) {

  void write(RuleDifferences rules) {
    markdown.heading(Phrase.of(rules.areNone() ? "difference.none" : "difference.heading"));
    markdown.list(
        List.of(
            Phrase.of("comparison.before").with("side", rules.before().phrase()),
            Phrase.of("comparison.after").with("side", rules.after().phrase())));
    rules.tables().forEach(this::table);
  }

  private void table(RuleDifferences.Table table) {
    markdown.paragraph(table.phrase());
    if (!table.differences().isEmpty()) {
      markdown.table(
          Stream.of(
                  "difference.cases",
                  "comparison.earlier",
                  "comparison.later",
                  "difference.example")
              .map(key -> markdown.inline(Phrase.of(key)))
              .toList(),
          table.differences().stream().map(this::difference).toList());
    }
  }

  private List<String> difference(RuleDifferences.Difference difference) {
    return List.of(
        markdown.inline(difference.description()),
        markdown.inline(difference.before()),
        markdown.inline(difference.after()),
        markdown.inline(difference.example()));
  }
}
