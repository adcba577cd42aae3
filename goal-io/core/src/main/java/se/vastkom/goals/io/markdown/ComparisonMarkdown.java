package se.vastkom.goals.io.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PeriodChange;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The goals with different conclusions, and the causes.
 *
 * @param markdown the output
 */
record ComparisonMarkdown(Markdown markdown) {

  void write(Comparison comparison) {
    markdown.heading(comparison.headline());
    markdown.list(
        List.of(
            Phrase.of("comparison.before").with("side", comparison.before().phrase()),
            Phrase.of("comparison.after").with("side", comparison.after().phrase())));
    if (!comparison.flips().isEmpty()) {
      markdown.table(
          headings("field.mål", "fact.status", "fact.trend", "comparison.causes"),
          comparison.flips().stream().map(this::flip).toList());
      markdown.smallHeading(Phrase.of("comparison.reasons"));
      markdown.table(
          sides("field.mål", comparison), comparison.flips().stream().map(this::reasons).toList());
    }
    comparison
        .overall()
        .forEach(
            change -> {
              markdown.paragraph(change.phrase());
              markdown.list(change.reasons());
            });
    only("comparison.only-before", comparison.onlyBefore(), comparison);
    only("comparison.only-after", comparison.onlyAfter(), comparison);
    periods(comparison);
    source(comparison);
    List<Phrase> accuracy = comparison.accuracy().sentences();
    if (!accuracy.isEmpty()) {
      markdown.smallHeading(Phrase.of("accuracy.heading"));
      markdown.list(accuracy);
    }
    markdown.smallHeading(Phrase.of("comparison.totals"));
    markdown.table(
        sides("field.bedömning", comparison),
        totals(comparison.before().counts(), comparison.after().counts()));
  }

  /** Writes each goal of both periods side by side, and who moved; other methods apart. */
  private void periods(Comparison comparison) {
    for (boolean isOtherMethod : List.of(false, true)) {
      List<PeriodChange> changes =
          comparison.changes().stream()
              .filter(change -> change.isOtherMethod() == isOtherMethod)
              .toList();
      if (!changes.isEmpty()) {
        markdown.smallHeading(
            Phrase.of(isOtherMethod ? "period-change.other-method" : "period-change.heading")
                .with("earlier", comparison.earlier())
                .with("later", comparison.later()));
        markdown.table(
            Stream.concat(
                    sides("field.mål", comparison).stream(),
                    headings("period-change.difference").stream())
                .toList(),
            changes.stream().map(this::period).toList());
      }
    }
  }

  private List<String> period(PeriodChange change) {
    Goal goal = change.after().evidence().goal();
    List<String> moved = new ArrayList<>();
    moved.add(markdown.inline(change.difference()));
    change.moved().forEach(one -> moved.add(markdown.inline(one.phrase())));
    return List.of(
        Markdown.lines(List.of(Literal.of(goal.id().value()), Literal.of(goal.title()))),
        side(change.outcomeBefore(), change.before()),
        side(change.outcomeAfter(), change.after()),
        Markdown.lines(moved));
  }

  private String side(Part outcome, Assessment side) {
    return Markdown.lines(List.of(markdown.inline(outcome), status(side)));
  }

  private List<String> sides(String key, Comparison comparison) {
    return Stream.of(Phrase.of(key), comparison.earlier(), comparison.later())
        .map(markdown::inline)
        .toList();
  }

  private List<String> headings(String... keys) {
    return Stream.of(keys).map(key -> markdown.inline(Phrase.of(key))).toList();
  }

  private List<String> flip(Flip flip) {
    return List.of(
        goal(flip),
        change(flip.changesStatus(), status(flip.before()), status(flip.after())),
        change(flip.changesTrend(), trend(flip.before()), trend(flip.after())),
        Markdown.lines(
            flip.causes().stream().map(cause -> markdown.inline(cause.phrase())).toList()));
  }

  private String goal(Flip flip) {
    List<String> lines = new ArrayList<>();
    lines.add(Literal.of(flip.goal().id().value()));
    lines.add(Literal.of(flip.goal().title()));
    flip.after().beside().forEach(known -> lines.add(markdown.inline(known)));
    return Markdown.lines(lines);
  }

  /** Shows both values where they differ, and otherwise the one. */
  private static String change(boolean differs, String before, String after) {
    return differs ? before + " \u21d2 **" + after + "**" : after;
  }

  private String status(Assessment assessment) {
    return markdown.signed(assessment.status().symbol(), assessment.shownStatus());
  }

  private String trend(Assessment assessment) {
    return markdown.signed(assessment.trend().symbol(), assessment.trend().phrase());
  }

  private List<String> reasons(Flip flip) {
    return List.of(
        Literal.of(flip.goal().id().value()),
        reasons(flip.reasonsBefore()),
        reasons(flip.reasonsAfter()));
  }

  private String reasons(List<Finding> findings) {
    return Markdown.lines(
        findings.stream().map(finding -> markdown.inline(finding.sentenceWithFigures())).toList());
  }

  private void only(String heading, List<Goal> goals, Comparison comparison) {
    if (!goals.isEmpty()) {
      markdown.smallHeading(Phrase.of(heading));
      markdown.list(goals.stream().map(goal -> named(goal, comparison.endings(goal))).toList());
    }
  }

  private Part named(Goal goal, List<Phrase> endings) {
    Stream<String> said = endings.stream().map(ending -> markdown.words().say(ending));
    return new Part.Text(
        Stream.concat(Stream.of(goal.id().value() + "  " + goal.title()), said)
            .collect(Collectors.joining("; ")));
  }

  private void source(Comparison comparison) {
    comparison.agreement().forEach(markdown::paragraph);
    List<Assessment> differing = comparison.after().source().differing();
    if (!differing.isEmpty()) {
      markdown.smallHeading(Phrase.of("source.heading"));
      markdown.table(
          headings("field.mål", "fact.status", "field.publicerad status"),
          differing.stream().map(this::difference).toList());
    }
  }

  private List<String> difference(Assessment one) {
    Goal goal = one.evidence().goal();
    return List.of(
        Markdown.lines(List.of(Literal.of(goal.id().value()), Literal.of(goal.title()))),
        status(one),
        markdown.inline(one.sourceVerdict().orElseThrow()));
  }

  private List<List<String>> totals(Counts before, Counts after) {
    List<List<String>> rows = new ArrayList<>();
    for (Status status : Status.values()) {
      String word = markdown.signed(status.symbol(), status.phrase());
      rows.add(total(word, before.of(status), after.of(status)));
    }
    for (Trend trend : Trend.values()) {
      Part word = Phrase.of("conclusion.trend").with("trend", trend.phrase());
      rows.add(total(markdown.signed(trend.symbol(), word), before.of(trend), after.of(trend)));
    }
    return rows;
  }

  private static List<String> total(String word, int before, int after) {
    String emphasis = before == after ? "" : "**";
    return List.of(word, Integer.toString(before), emphasis + after + emphasis);
  }
}
