package se.vastkom.goals.io.text;

import se.vastkom.goals.assessment.DecidedCases;
import se.vastkom.goals.assessment.Finding;

/**
 * Decided cases: each with its facts, its conclusions and their reasons.
 *
 * @param paper the output
 */
record DecidedCasesText(Paper paper) {

  void write(DecidedCases decided) {
    paper.line(0, decided.phrase());
    for (DecidedCases.Case one : decided.cases()) {
      paper.gap();
      paper.line(0, one.phrase());
      for (Finding finding : one.findings()) {
        paper.line(2, finding.sentence());
      }
    }
  }
}
