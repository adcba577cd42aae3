package se.vastkom.goals.io.text;

import java.util.List;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.ForecastAccuracy;
import se.vastkom.goals.assessment.OverallChange;
import se.vastkom.goals.assessment.PeriodChange;
import se.vastkom.goals.assessment.SourceAgreement;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The goals with different conclusions, and the causes.
 *
 * @param paper the output
 */
record ComparisonText(Paper paper) {

  void write(Comparison comparison) {
    paper.line(0, Phrase.of("comparison.before").with("side", comparison.before().phrase()));
    paper.line(0, Phrase.of("comparison.after").with("side", comparison.after().phrase()));
    paper.gap();
    paper.line(0, comparison.headline());
    for (Comparison.Shift shift : comparison.shifts()) {
      paper.gap();
      paper.line(0, shift.sentence());
      shift.flips().forEach(this::flip);
    }
    comparison.overall().forEach(this::overall);
    only("comparison.only-before", comparison.onlyBefore(), comparison);
    only("comparison.only-after", comparison.onlyAfter(), comparison);
    periods(comparison);
    source(comparison);
    accuracy(comparison.accuracy());
    totals(comparison.before().counts(), comparison.after().counts());
  }

  /** Writes each goal of both periods side by side, and who moved; other methods apart. */
  private void periods(Comparison comparison) {
    for (boolean isOtherMethod : List.of(false, true)) {
      List<PeriodChange> changes =
          comparison.changes().stream()
              .filter(change -> change.isOtherMethod() == isOtherMethod)
              .toList();
      if (!changes.isEmpty()) {
        paper.gap();
        paper.line(
            0,
            Phrase.of(isOtherMethod ? "period-change.other-method" : "period-change.heading")
                .with("earlier", comparison.earlier())
                .with("later", comparison.later()));
        changes.forEach(change -> period(comparison, change));
      }
    }
  }

  private void period(Comparison comparison, PeriodChange change) {
    Goal goal = change.after().evidence().goal();
    paper.line(2, goal.id().value() + "  " + goal.title(), 6);
    side(comparison.earlier(), change.outcomeBefore(), change.before());
    side(comparison.later(), change.outcomeAfter(), change.after());
    paper.line(4, change.difference());
    change.moved().forEach(moved -> paper.line(6, moved.phrase()));
  }

  private void side(Part period, Part outcome, Assessment side) {
    paper.line(
        4,
        Phrase.of("period-change.side")
            .with("period", period)
            .with("outcome", outcome)
            .with("status", word(side)));
  }

  private void accuracy(ForecastAccuracy accuracy) {
    List<Phrase> sentences = accuracy.sentences();
    if (!sentences.isEmpty()) {
      paper.gap();
      paper.line(0, Phrase.of("accuracy.heading"));
      sentences.forEach(sentence -> paper.line(2, sentence));
    }
  }

  private void flip(Flip flip) {
    paper.gap();
    paper.line(2, flip.goal().id().value() + "  " + flip.goal().title(), 6);
    if (flip.changesStatus()) {
      change("fact.status", word(flip.before()), word(flip.after()));
      reasons(flip.before().statusFinding(), flip.after().statusFinding());
    }
    if (flip.changesTrend()) {
      change("fact.trend", word(flip.before().trend()), word(flip.after().trend()));
      reasons(flip.before().trendFinding(), flip.after().trendFinding());
    }
    flip.remarksGone().forEach(remark -> paper.line(4, "\u2212", remark.sentence()));
    flip.remarksNew().forEach(remark -> paper.line(4, "+", remark.sentence()));
    flip.causes()
        .forEach(
            cause -> paper.line(4, Phrase.of("comparison.cause").with("cause", cause.phrase())));
  }

  private void overall(OverallChange change) {
    paper.gap();
    paper.line(2, change.phrase());
    change.reasons().forEach(reason -> paper.line(6, reason));
  }

  private void change(String what, String before, String after) {
    paper.line(
        4,
        Phrase.of("comparison.change")
            .with("what", Phrase.of(what))
            .with("before", before)
            .with("after", after));
  }

  private void reasons(Finding before, Finding after) {
    paper.line(6, Phrase.of("comparison.before").with("side", before.sentenceWithFigures()));
    paper.line(6, Phrase.of("comparison.after").with("side", after.sentenceWithFigures()));
  }

  private String word(Assessment assessment) {
    return assessment.status().symbol() + " " + words().say(assessment.shownStatus());
  }

  private String word(Trend trend) {
    return trend.symbol() + " " + words().say(trend.phrase());
  }

  private void only(String heading, List<Goal> goals, Comparison comparison) {
    if (!goals.isEmpty()) {
      paper.gap();
      paper.line(0, Phrase.of(heading));
      for (Goal goal : goals) {
        paper.line(2, goal.id().value() + "  " + goal.title(), 6);
        comparison.endings(goal).forEach(ending -> paper.line(4, ending));
      }
    }
  }

  /** Writes how each side agrees with its source, and the goals for which the later does not. */
  private void source(Comparison comparison) {
    if (!comparison.agreement().isEmpty()) {
      paper.gap();
      comparison.agreement().forEach(agreement -> paper.line(0, agreement));
      for (Assessment one : comparison.after().source().differing()) {
        Goal goal = one.evidence().goal();
        paper.line(2, goal.id().value() + "  " + goal.title(), 6);
        paper.line(4, SourceAgreement.difference(one));
      }
    }
  }

  private void totals(Counts before, Counts after) {
    paper.gap();
    paper.line(0, Phrase.of("comparison.totals"));
    for (Status status : Status.values()) {
      total(status.symbol(), status.phrase(), before.of(status), after.of(status));
    }
    for (Trend trend : Trend.values()) {
      Part word = Phrase.of("conclusion.trend").with("trend", trend.phrase());
      total(trend.symbol(), word, before.of(trend), after.of(trend));
    }
  }

  private void total(String symbol, Part word, int before, int after) {
    paper.line(
        2,
        symbol,
        Phrase.of(before == after ? "comparison.total-same" : "comparison.total")
            .with("word", word)
            .with("before", before)
            .with("after", after));
  }

  private Words words() {
    return paper.words();
  }
}
