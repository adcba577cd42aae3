package se.vastkom.goals.malvakt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Mark;
import se.vastkom.goals.sheet.MarkableWorkbook;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Problems as notes at their cells, the worst first and of those that are alike one each before any
 * has two. A problem of a row is noted at its first cell; one of a whole sheet or file is not.
 */
final class ProblemNotes {

  /** Spreadsheets become slow with more. */
  static final int MOST = 1_000;

  private final MarkableWorkbook book;
  private final Words words;
  private final List<Mark> marks = new ArrayList<>();
  private final Set<Place> cells = new HashSet<>();
  private int leftOut;

  private ProblemNotes(MarkableWorkbook book, Words words) {
    this.book = book;
    this.words = words;
  }

  /** Writes the notes of a workbook's problems. */
  static ProblemNotes of(MarkableWorkbook book, List<FoundProblem> problems, Words words) {
    ProblemNotes notes = new ProblemNotes(book, words);
    inTurn(problems).forEach(notes::add);
    return notes;
  }

  private static List<FoundProblem> inTurn(List<FoundProblem> problems) {
    Map<String, Integer> alike = new HashMap<>();
    Map<FoundProblem, Integer> turns = new HashMap<>();
    for (FoundProblem problem : problems) {
      turns.put(problem, alike.merge(problem.what().key(), 1, Integer::sum));
    }
    return problems.stream()
        .sorted(
            Comparator.comparing(FoundProblem::kind)
                .thenComparing(one -> turns.getOrDefault(one, 0))
                .thenComparing(FoundProblem::place))
        .toList();
  }

  /**
   * Returns the cell at which a problem's place is noted or linked to, if it is in the workbook.
   */
  static Optional<Place> cell(MarkableWorkbook book, Place place) {
    int row = Math.max(1, place.row());
    int column = Math.max(1, place.column());
    return Optional.of(Place.cell(place.source(), place.sheet(), row, column)).filter(book::has);
  }

  private void add(FoundProblem problem) {
    List<Place> places =
        problem.places().stream()
            .filter(place -> place.row() > 0)
            .flatMap(place -> cell(book, place).stream())
            .distinct()
            .toList();
    if (places.isEmpty()) {
      return;
    }
    Place first = places.get(0);
    long more = places.stream().filter(place -> !cells.contains(place)).count();
    if (cells.size() + more > MOST) {
      leftOut++;
      return;
    }
    cells.addAll(places);
    String heading = words.say(Phrase.of("marked.note").with("kind", problem.kind().title()));
    Advice advice = Advice.of(problem, words);
    for (Place place : places) {
      String text =
          place.equals(first)
              ? String.join("\n", advice.lines())
              : words.say(
                  Phrase.of("marked.see").with("cell", first.columnLetters() + first.row()));
      marks.add(new Mark(place, heading + "\n" + text, problem.kind().tint()));
    }
  }

  /** Returns the marks. */
  List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** Returns how many cells have a note. */
  int cells() {
    return cells.size();
  }

  /** Returns how many problems of cells have no note, for there would be too many. */
  int leftOut() {
    return leftOut;
  }
}
