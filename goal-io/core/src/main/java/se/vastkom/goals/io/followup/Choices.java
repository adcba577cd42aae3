package se.vastkom.goals.io.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** A closed set of words in both languages, each with a value. */
final class Choices<E> {

  private final Map<Part.Name, E> values = new LinkedHashMap<>();

  static <E extends Enum<E> & Keyed> Choices<E> of(String prefix, Class<E> set) {
    return of(prefix, List.of(set.getEnumConstants()));
  }

  static <E extends Enum<E> & Keyed> Choices<E> of(String prefix, List<E> set) {
    Choices<E> choices = new Choices<>();
    for (E value : set) {
      choices.values.put(Words.name(prefix + value.key()), value);
    }
    return choices;
  }

  /** Returns the value of a word, if it is in the set. */
  Optional<E> find(String written) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().is(written))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns the words, in the order of their values. */
  List<Part.Name> names() {
    return List.copyOf(values.keySet());
  }

  /**
   * Reads the value of the word in a cell; adds a problem if the word is not in the set; empty if
   * the cell is.
   */
  Optional<E> read(Cell cell, Part.Name field, Problems problems) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    Optional<E> value = find(cell.text());
    if (value.isEmpty()) {
      problems.error(
          cell.place(),
          Table.unknown("cell.unknown-word", cell.text(), names()).with("fact", field));
    }
    return value;
  }
}
