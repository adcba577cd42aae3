package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.model.SurveyQuestion.Meaning;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/** Reads by which question of a survey a goal is followed up, and what its answers count as. */
final class QuestionCells {

  static final Part.Name QUESTION = Words.name("field.enkätfråga");

  static final Part.Name BLANK = Words.name("field.tomt räknas som");
  static final Map<Meaning, Part.Name> COUNTED = counted();

  static final List<Part.Name> ALL =
      Stream.of(List.of(QUESTION), List.copyOf(COUNTED.values()), List.of(BLANK))
          .flatMap(List::stream)
          .toList();

  /** Stands between the headings of several columns; a question has other marks in it. */
  private static final Pattern BETWEEN_HEADINGS = Pattern.compile("[|\n]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[;\n]");

  static final Choices<Meaning> BLANKS = Choices.of("survey.meaning.", SurveyQuestion.BLANKS);

  private final Problems problems;

  QuestionCells(Problems problems) {
    this.problems = problems;
  }

  private static Map<Meaning, Part.Name> counted() {
    Map<Meaning, Part.Name> names = new EnumMap<>(Meaning.class);
    names.put(Meaning.YES, Words.name("field.räknas som ja"));
    names.put(Meaning.NO, Words.name("field.räknas som nej"));
    names.put(Meaning.PLANNED, Words.name("field.räknas som planerat"));
    names.put(Meaning.SILENT, Words.name("field.räknas som inget svar"));
    names.put(Meaning.NOT_APPLICABLE, Words.name("field.räknas som ej tillämpligt"));
    return names;
  }

  /** Reads the question of a row; empty where the goal has none. */
  Optional<SurveyQuestion> read(NamedRows sheet, Table.Row row) {
    Cell question = sheet.cell(row, QUESTION);
    List<String> headings = pieces(question, BETWEEN_HEADINGS);
    if (headings.isEmpty()) {
      ALL.stream()
          .map(name -> sheet.cell(row, name))
          .filter(cell -> !cell.isBlank())
          .forEach(
              cell ->
                  problems.error(
                      cell.place(),
                      Phrase.of("folder.words-of-no-question").with("found", cell.text())));
      return Optional.empty();
    }
    Map<String, Cell> seen = new HashMap<>();
    Map<Meaning, List<String>> words = new EnumMap<>(Meaning.class);
    COUNTED.forEach((meaning, name) -> words.put(meaning, words(sheet.cell(row, name), seen)));
    Meaning blank = BLANKS.read(sheet.cell(row, BLANK), BLANK, problems).orElse(Meaning.SILENT);
    return Optional.of(new SurveyQuestion(headings, words, blank));
  }

  private List<String> words(Cell cell, Map<String, Cell> seen) {
    List<String> words = new ArrayList<>();
    for (String word : pieces(cell, BETWEEN_WORDS)) {
      @Nullable Cell first = seen.putIfAbsent(word.toLowerCase(Locale.ROOT), cell);
      if (first == null) {
        words.add(word);
      } else if (!first.place().equals(cell.place())) {
        problems.error(
            cell.place(),
            Phrase.of("folder.word-counts-twice")
                .with("found", word)
                .with("place", first.place().phrase()));
      }
    }
    return words;
  }

  private static List<String> pieces(Cell cell, Pattern between) {
    Set<String> pieces = new LinkedHashSet<>();
    for (String piece : between.split(cell.text(), -1)) {
      if (!piece.isBlank()) {
        pieces.add(Spelling.seen(piece));
      }
    }
    return List.copyOf(pieces);
  }
}
