package se.vastkom.goals.io.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** The answers to one question that mean nothing: the words, and the rows of each. */
final class UnknownAnswers {

  /** Of more words only the rows are told, and kept. */
  private static final int MOST_WORDS = 20;

  private final Map<String, Rare> words = new LinkedHashMap<>();
  private final Set<Integer> others = new TreeSet<>();
  private @Nullable Place first;
  private @Nullable Place last;
  private int count;

  /** A word as it is written first, and its rows. */
  private record Rare(String written, Set<Integer> rows) {}

  /**
   * Adds a cell that means nothing.
   *
   * @param answer all of it, or one of several choices in it
   */
  void add(String answer, Cell cell) {
    first = first == null ? cell.place() : first;
    count += cell.place().equals(last) ? 0 : 1;
    last = cell.place();
    String plain = AnswerWords.plain(answer);
    if (words.size() < MOST_WORDS || words.containsKey(plain)) {
      words
          .computeIfAbsent(plain, any -> new Rare(answer, new TreeSet<>()))
          .rows()
          .add(cell.place().row());
    } else {
      others.add(cell.place().row());
    }
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Returns the first of the cells; of none nowhere. */
  Place place() {
    return first == null ? Place.NOWHERE : first;
  }

  /** Completes a sentence with how many they are and which. */
  Phrase complete(Phrase sentence) {
    List<Part> told = new ArrayList<>();
    words
        .values()
        .forEach(
            word ->
                told.add(
                    Phrase.of("survey.word")
                        .with("found", word.written())
                        .with("rows", Rows.of(word.rows()))));
    Phrase fault =
        sentence.with("answers", number(count)).with("words", Phrase.list(told, word -> word));
    return others.isEmpty()
        ? fault
        : Phrase.of("survey.more-words").with("told", fault).with("rows", Rows.of(others));
  }

  /** Returns a number of answers in words. */
  static Phrase number(int answers) {
    return answers == 1
        ? Phrase.of("survey.one-answer")
        : Phrase.of("survey.answers").with("count", answers);
  }
}
