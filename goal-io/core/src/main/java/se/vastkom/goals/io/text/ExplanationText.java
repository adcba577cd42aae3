package se.vastkom.goals.io.text;

import java.util.List;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.words.Phrase;

/**
 * One goal's verdict with all that leads to it.
 *
 * @param paper what it is written on
 */
record ExplanationText(Paper paper) {

  void write(Explanation explanation) {
    GoalText goal = new GoalText(paper);
    goal.heading(explanation.header(), explanation.run());
    goal.goal(explanation.assessment(), explanation.judgements());
    goal.findings(explanation.assessment());
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
}
