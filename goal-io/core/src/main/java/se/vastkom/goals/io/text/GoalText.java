package se.vastkom.goals.io.text;

import java.util.List;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.PastResult;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The text that an assessment and its explanation share.
 *
 * @param paper the output
 * @param indent how far a goal stands from where others begin, since it stands under another
 */
record GoalText(Paper paper, int indent) {

  private static final int STEP = 2;

  /** Of goals under goals under goals, those further down are shown as far in as these. */
  static final int MOST_STEPS = 6;

  /** Creates the text of goals that stand where others do. */
  GoalText(Paper paper) {
    this(paper, 0);
  }

  /** Returns the text of a goal that stands under so many others. */
  GoalText indented(int levels) {
    return new GoalText(paper, STEP * Math.min(levels, MOST_STEPS));
  }

  /** Writes the follow-up, and what it was assessed with. */
  void heading(FollowUp.Header header, AssessedFollowUp.Run run) {
    paper.line(
        0,
        header.title()
            + ", "
            + paper.words().say(header.when())
            + (header.publisher().isEmpty() ? "" : ", " + header.publisher()));
    paper.line(
        0,
        Phrase.of("text.run")
            .with("name", run.book().name())
            .with("book", run.book().id())
            .with("version", run.book().version())
            .with("date", run.asOf().toString())
            .with("engine", run.engine())
            .with("checksum", run.book().checksum()));
  }

  /**
   * Writes a goal, its verdict with reasons, the verdicts of persons and boards, and what else is
   * known beside it.
   */
  void goal(Assessment assessment, List<Judgement> judgements) {
    goal(assessment, judgements, assessment.beside());
  }

  /** Writes the same with this beside it. */
  void goal(Assessment assessment, List<Judgement> judgements, List<Phrase> beside) {
    Words words = paper.words();
    paper.gap();
    String id = assessment.evidence().goal().id().value();
    paper.line(indent + 2, id + "  " + assessment.evidence().goal().title(), indent + 6);
    paper.tinted(
        indent + 4,
        assessment.status().symbol() + " " + words.sayFirst(assessment.statusFinding().sentence()),
        assessment.status(),
        words.sayFirst(assessment.shownStatus()));
    if (assessment.trend() != Trend.EJ_BEDOMD) {
      paper.line(
          indent + 4,
          assessment.trend().symbol() + " " + words.sayFirst(assessment.trendFinding().sentence()));
    }
    assessment
        .outlookFinding()
        .ifPresent(
            outlook -> paper.line(indent + 4, "\u00bb " + words.sayFirst(outlook.sentence())));
    assessment
        .remarks()
        .forEach(remark -> paper.line(indent + 4, "! " + words.sayFirst(remark.sentence())));
    assessment
        .conclusions()
        .forEach(finding -> paper.line(indent + 4, "\u00b7 " + words.sayFirst(finding.sentence())));
    judgements.forEach(judgement -> paper.line(indent + 4, "\"", judgement.phrase()));
    beside.forEach(known -> paper.line(indent + 4, known));
    List<PastResult> history = assessment.history();
    if (!history.isEmpty()) {
      paper.line(indent + 4, Phrase.of("past.heading"));
      history.forEach(past -> paper.line(indent + 6, past.phrase()));
    }
  }
}
