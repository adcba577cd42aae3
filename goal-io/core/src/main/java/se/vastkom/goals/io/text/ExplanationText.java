package se.vastkom.goals.io.text;

import java.util.List;
import se.vastkom.goals.assessment.Answers;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.assessment.Explanation.Below;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.words.Phrase;

/**
 * One goal's verdict with all that leads to it.
 *
 * @param paper the output
 */
record ExplanationText(Paper paper) {

  void write(Explanation explanation) {
    GoalText goal = new GoalText(paper);
    goal.heading(explanation.header(), explanation.run());
    goal.goal(explanation.assessment(), explanation.judgements());
    below(explanation.below());
    findings(explanation);
    answers(explanation.answers());
    paper.gap();
    paper.line(0, Phrase.of("explanation.chain"));
    explanation.chain().forEach(link -> paper.line(2, "\u2192", link.phrase()));
    if (!explanation.tables().isEmpty()) {
      paper.gap();
      paper.line(0, Phrase.of("explanation.tables"));
      new ConsultedText(paper).write(2, explanation.tables());
    }
    List<Phrase> distance = explanation.distance().sentences();
    if (!distance.isEmpty()) {
      paper.gap();
      paper.line(0, Phrase.of("explanation.distance"));
      distance.forEach(sentence -> paper.line(2, sentence));
    }
  }

  /** Writes the goals under the goal as a tree. */
  private void below(List<Below> goals) {
    if (!goals.isEmpty()) {
      paper.gap();
      paper.line(0, Phrase.of("explanation.below"));
      for (Below goal : goals) {
        Assessment assessment = goal.assessment();
        String id = assessment.evidence().goal().id().value();
        paper.line(
            2 + 2 * Math.min(goal.depth(), GoalText.MOST_STEPS),
            assessment.status().symbol() + " " + id + "  " + paper.words().say(goal.phrase()));
      }
    }
  }

  /** Writes every reason with each figure it looked at; and the source. */
  private void findings(Explanation explanation) {
    paper.gap();
    for (Finding finding : explanation.assessment().findings()) {
      paper.line(0, finding.sentence());
      finding
          .figures()
          .forEach(
              figure ->
                  paper.line(
                      4,
                      paper.words().say(figure.fact()) + ": " + paper.words().say(figure.value())));
    }
    explanation.source().ifPresent(source -> paper.line(0, source));
  }

  private void answers(Answers answers) {
    if (!answers.groups().isEmpty()) {
      paper.gap();
      paper.line(0, Phrase.of("explanation.answers"));
      answers.groups().forEach(group -> paper.line(2, group.phrase()));
    }
  }
}
