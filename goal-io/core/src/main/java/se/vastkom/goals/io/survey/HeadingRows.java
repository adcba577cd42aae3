package se.vastkom.goals.io.survey;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Phrase;

/** Finds how many rows from the top are headings, or holds what the follow-up says of it. */
final class HeadingRows {

  private final SurveySheet sheet;
  private final SurveyOptions options;
  private final List<String> known;
  private final Problems problems;

  /**
   * @param known the names that somebody may have misspelled
   */
  HeadingRows(SurveySheet sheet, SurveyOptions options, List<String> known, Problems problems) {
    this.sheet = sheet;
    this.options = options;
    this.known = known;
    this.problems = problems;
  }

  /** Returns how many rows are headings, which is the first row that may be an answer. */
  int count(Headings headings, RespondentColumn.Candidate names, List<Question> questions) {
    return options.headings().isPresent()
        ? told(names)
        : found(headings.last() + 1, names, questions);
  }

  private int told(RespondentColumn.Candidate names) {
    int told = options.headings().orElseThrow();
    if (names.first() < told) {
      Cell name = sheet.cell(names.first(), names.column());
      problems.error(
          name.place(),
          Phrase.of("survey.respondent-in-headings").with("found", name.text()).with("rows", told));
    }
    return Math.min(told, sheet.height());
  }

  /**
   * Returns the row after the headings that stand below the ones that are named. A row that names
   * nobody and answers nothing is one; what it has where a name is expected is asked about.
   */
  private int found(int first, RespondentColumn.Candidate names, List<Question> questions) {
    int from = first;
    List<Cell> unclear = new ArrayList<>();
    for (int row = first; row < names.first(); row++) {
      int at = row;
      Cell name = sheet.cell(row, names.column());
      boolean isSilent = questions.stream().allMatch(question -> question.isBlank(at));
      if ((isSilent && !name.isBlank())
          || Nearest.to(name.text(), known).isPresent()
          || questions.stream().anyMatch(question -> question.isAnswer(at))) {
        break;
      }
      if (!name.isBlank()) {
        unclear.add(name);
      }
      from = row + 1;
    }
    for (Cell name : unclear) {
      problems.error(
          name.place(),
          Phrase.of("survey.heading-or-answer").with("found", name.text()).with("rows", from));
    }
    return from;
  }
}
