package se.vastkom.goals.io.markdown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.assessment.Explanation.Below;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PastResult;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * One goal's verdict with its reasons, the goals under it, its earlier periods, and the way from
 * source to verdict.
 *
 * @param markdown the output
 */
record ExplanationMarkdown(Markdown markdown) {

  void write(Explanation explanation) {
    Assessment assessment = explanation.assessment();
    Goal goal = assessment.evidence().goal();
    markdown.heading(new Part.Text(goal.id().value() + "  " + goal.title()));
    markdown.paragraph(
        Phrase.of("comparison.side")
            .with("title", explanation.header().title())
            .with("period", explanation.header().when())
            .with("book", explanation.run().book().phrase())
            .with("date", explanation.run().asOf().toString())
            .with("engine", explanation.run().engine()));
    markdown.list(assessment.findings().stream().map(Finding::sentence).toList());
    listed(
        Stream.concat(
                explanation.judgements().stream().map(said -> said.phrase()),
                assessment.beside().stream())
            .toList());
    below(explanation.below());
    history(assessment.history());
    markdown.smallHeading(Phrase.of("explanation.chain"));
    markdown.list(explanation.chain().stream().map(Explanation.Link::phrase).toList());
    List<Phrase> distance = explanation.distance().sentences();
    if (!distance.isEmpty()) {
      markdown.smallHeading(Phrase.of("explanation.distance"));
      markdown.list(distance);
    }
  }

  private void listed(List<Phrase> items) {
    if (!items.isEmpty()) {
      markdown.list(items);
    }
  }

  private void below(List<Below> goals) {
    if (!goals.isEmpty()) {
      markdown.smallHeading(Phrase.of("explanation.below"));
      markdown.tree(goals.stream().map(this::item).toList());
    }
  }

  private Markdown.Item item(Below below) {
    String symbol = below.assessment().status().symbol();
    return new Markdown.Item(below.depth(), markdown.signed(symbol, below.phrase()));
  }

  private void history(List<PastResult> periods) {
    if (!periods.isEmpty()) {
      markdown.smallHeading(Phrase.of("past.heading"));
      markdown.table(
          Stream.of("field.period", "field.utfall", "field.målvärde", "fact.status", "csv.remarks")
              .map(key -> markdown.inline(Phrase.of(key)))
              .toList(),
          periods.stream().map(this::row).toList());
    }
  }

  private List<String> row(PastResult past) {
    return List.of(
        markdown.inline(past.period().phrase()),
        markdown.inline(past.outcome()),
        said(past.target()),
        said(past.status()),
        Markdown.lines(
            Stream.concat(
                    past.book().stream().map(book -> Literal.of(markdown.words().say(book))),
                    past.notes().stream().map(markdown::inline))
                .toList()));
  }

  private String said(Optional<? extends Part> part) {
    return part.map(markdown::inline).orElse("");
  }
}
