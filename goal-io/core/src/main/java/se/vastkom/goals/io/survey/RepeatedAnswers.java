package se.vastkom.goals.io.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Chooses the row that counts of each respondent. */
final class RepeatedAnswers {

  private final SurveySheet sheet;
  private final SurveyOptions options;
  private final OptionalInt time;
  private final Problems problems;
  private final Map<String, List<Integer>> alike = new LinkedHashMap<>();
  private final Map<String, Integer> latest = new LinkedHashMap<>();

  RepeatedAnswers(SurveySheet sheet, SurveyOptions options, OptionalInt time, Problems problems) {
    this.sheet = sheet;
    this.options = options;
    this.time = time;
    this.problems = problems;
  }

  /** Returns the row of each that has one; a problem for each that has several which differ. */
  Map<Respondent, Integer> choose(
      Map<Respondent, List<Integer>> answered, List<Question> questions) {
    Map<Respondent, Integer> chosen = new LinkedHashMap<>();
    answered.forEach(
        (one, rows) -> {
          if (rows.size() == 1) {
            chosen.put(one, rows.get(0));
          } else if (differing(rows, questions).isEmpty()) {
            alike.put(one.name(), rows);
            chosen.put(one, rows.get(0));
          } else if (options.repeated() == SurveyOptions.Repeated.LATEST) {
            latest(one, rows).ifPresent(row -> chosen.put(one, row));
          } else {
            refuse(one, rows, differing(rows, questions));
          }
        });
    return chosen;
  }

  /** Returns the questions that rows answer differently. */
  private static List<Question> differing(List<Integer> rows, List<Question> questions) {
    return questions.stream()
        .filter(question -> rows.stream().map(question::compared).distinct().count() > 1)
        .toList();
  }

  private void refuse(Respondent one, List<Integer> rows, List<Question> differing) {
    problems.error(
        differing.get(0).place(rows.get(1)),
        Phrase.of("survey.two-answers")
            .with("name", one.name())
            .with("rows", rows(rows))
            .with(
                "goals", Phrase.list(differing, each -> new Part.Text(each.goal().id().value()))));
  }

  private Optional<Integer> latest(Respondent one, List<Integer> rows) {
    if (time.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Ratio last = null;
    int best = -1;
    boolean isTied = false;
    boolean isWhole = true;
    for (int row : rows) {
      Optional<Ratio> when = new AnswerTimes(sheet).read(row, time.getAsInt(), problems);
      isWhole &= when.isPresent();
      if (when.isEmpty()) {
        continue;
      }
      int order = last == null ? 1 : when.get().compareTo(last);
      if (order > 0) {
        last = when.get();
        best = row;
      }
      isTied = order == 0 || (order < 0 && isTied);
    }
    if (isWhole && isTied) {
      problems.error(
          sheet.place(best, time.getAsInt()),
          Phrase.of("survey.same-time").with("name", one.name()).with("rows", rows(rows)));
    }
    if (!isWhole || isTied) {
      return Optional.empty();
    }
    latest.put(one.name(), best);
    return Optional.of(best);
  }

  /** Tells whose rows were taken as one, and whose latest row counts. */
  void tell(Headings headings) {
    if (!alike.isEmpty()) {
      problems.remark(
          sheet.grid().place(),
          Phrase.of("survey.alike")
              .with("respondents", Phrase.list(alike.keySet(), this::withRows)));
    }
    if (!latest.isEmpty()) {
      problems.remark(
          sheet.grid().place(),
          Phrase.of("survey.latest")
              .with(
                  "respondents",
                  Phrase.list(
                      latest.entrySet(), each -> told(each.getKey(), List.of(each.getValue()))))
              .with("column", headings.named(time.orElseThrow())));
    }
  }

  private Part withRows(String name) {
    return told(name, alike.getOrDefault(name, new ArrayList<>()));
  }

  private static Part told(String name, List<Integer> rows) {
    return Phrase.of("survey.whose-rows").with("name", name).with("rows", rows(rows));
  }

  private static Phrase rows(List<Integer> rows) {
    return Rows.of(rows.stream().map(SurveySheet::number).toList());
  }
}
