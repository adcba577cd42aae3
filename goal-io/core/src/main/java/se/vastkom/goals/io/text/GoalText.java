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
 */
record GoalText(Paper paper) {

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
    Words words = paper.words();
    paper.gap();
    String id = assessment.evidence().goal().id().value();
    paper.line(2, id + "  " + assessment.evidence().goal().title(), 6);
    paper.tinted(
        4,
        assessment.status().symbol() + " " + words.sayFirst(assessment.statusFinding().sentence()),
        assessment.status(),
        words.sayFirst(assessment.shownStatus()));
    if (assessment.trend() != Trend.EJ_BEDOMD) {
      paper.line(
          4,
          assessment.trend().symbol() + " " + words.sayFirst(assessment.trendFinding().sentence()));
    }
    assessment
        .outlookFinding()
        .ifPresent(outlook -> paper.line(4, "\u00bb " + words.sayFirst(outlook.sentence())));
    assessment.remarks().forEach(remark -> paper.line(4, "! " + words.sayFirst(remark.sentence())));
    assessment
        .conclusions()
        .forEach(finding -> paper.line(4, "\u00b7 " + words.sayFirst(finding.sentence())));
    judgements.forEach(judgement -> paper.line(4, "\"", judgement.phrase()));
    assessment.beside().forEach(known -> paper.line(4, known));
    List<PastResult> history = assessment.history();
    if (!history.isEmpty()) {
      paper.line(4, Phrase.of("past.heading"));
      history.forEach(past -> paper.line(6, past.phrase()));
    }
  }
}
