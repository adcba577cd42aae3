package se.vastkom.goals.io.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.words.Phrase;

/**
 * The column that says who answers: the one most of whose cells are names or ids of those that are
 * followed up, or of municipalities beside them.
 */
final class RespondentColumn {

  private final SurveySheet sheet;
  private final Population population;

  /** No name with an id is longer. */
  private static final int LONGEST = 200;

  /** More texts are not remembered, lest a large sheet fill the memory. */
  private static final int MOST_KNOWN = 20_000;

  /** What each text names; many rows have the same. */
  private final Map<String, Optional<SubregionMember>> known = new HashMap<>();

  RespondentColumn(SurveySheet sheet, Population population) {
    this.sheet = sheet;
    this.population = population;
  }

  /**
   * A column in which respondents were found.
   *
   * @param found in how many rows
   * @param others how many rows below the first of them hold something else
   * @param first the first row where there is one; below all where there is none
   */
  record Candidate(int column, int found, int others, int first) {}

  /** Returns the columns that may say who answers, the best first. */
  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int column = 0; column < sheet.width(); column++) {
      Candidate candidate = candidate(column);
      if (candidate.found() > candidate.others()) {
        candidates.add(candidate);
      }
    }
    candidates.sort(
        Comparator.comparingInt((Candidate one) -> -one.found())
            .thenComparingInt(Candidate::column));
    return candidates;
  }

  /** Returns a column with the respondents that are found in it, however few. */
  Candidate candidate(int column) {
    int found = 0;
    int others = 0;
    int first = sheet.height();
    for (int row = 0; row < sheet.height(); row++) {
      Cell cell = sheet.cell(row, column);
      if (cell.isBlank()) {
        continue;
      }
      if (find(cell).isPresent()) {
        found++;
        first = Math.min(row, first);
      } else if (found > 0) {
        others++;
      }
    }
    return new Candidate(column, found, others, first);
  }

  /** Returns whom a cell names, within the population or beside it. */
  Optional<SubregionMember> find(Cell cell) {
    if (cell.text().length() > LONGEST) {
      return Optional.empty();
    }
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(cell.text(), this::look);
  }

  private Optional<SubregionMember> look(String text) {
    Optional<SubregionMember> found = population.find(text);
    return found.isPresent() || !population.unit().equals(Quantity.MUNICIPALITIES)
        ? found
        : Municipalities.find(text).map(one -> one);
  }

  /** Returns whether one that was found is followed up. */
  boolean isMember(SubregionMember one) {
    return one instanceof Respondent
        && population.member(one.id()).filter(Respondent.class::isInstance).isPresent();
  }

  /**
   * Chooses the column; where several name different respondents in a row, a problem asks which it
   * is.
   *
   * @param questions columns that are questions, and so say nothing of who answers
   */
  Optional<Candidate> choose(
      List<Candidate> candidates, Set<Integer> questions, Headings headings, Problems problems) {
    List<Candidate> free =
        candidates.stream().filter(one -> !questions.contains(one.column())).toList();
    if (free.isEmpty()) {
      Respondent example = population.respondents().get(0);
      problems.error(
          sheet.grid().place(),
          Phrase.of("survey.no-respondents")
              .with("respondents", population.many())
              .with("name", example.name())
              .with("id", example.id().value()));
      return Optional.empty();
    }
    Candidate best = free.get(0);
    for (Candidate other : free.subList(1, free.size())) {
      for (int row = best.first(); row < sheet.height(); row++) {
        Optional<SubregionMember> one = find(sheet.cell(row, best.column()));
        Optional<SubregionMember> two = find(sheet.cell(row, other.column()));
        if (one.isPresent() && two.isPresent() && !one.equals(two)) {
          problems.error(
              sheet.place(row, best.column()).wholeRow(),
              Phrase.of("survey.which-respondents")
                  .with("columns", headings.list(List.of(best.column(), other.column())))
                  .with("one", one.get().name())
                  .with("other", two.get().name())
                  .with("heading", headings.of(best.column())));
          return Optional.empty();
        }
      }
    }
    return Optional.of(best);
  }
}
