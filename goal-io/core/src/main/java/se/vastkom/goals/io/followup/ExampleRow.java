package se.vastkom.goals.io.followup;

import java.util.Locale;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The rows of a template that show what a row can look like. Each begins with a mark before an id,
 * which no id can have, and is refused until its author removes it.
 */
final class ExampleRow {

  /** What stands before the id. */
  static final Part.Name MARK = Words.name("example.mark");

  private ExampleRow() {}

  /** Returns an id marked as an example, in a language. */
  static String marked(String id, Words words) {
    return words.say(MARK) + " " + id;
  }

  /** Returns whether the id of a row is marked. */
  static boolean isMarked(String id) {
    return Stream.of(MARK.sv(), MARK.en())
        .map(mark -> mark.toLowerCase(Locale.ROOT) + " ")
        .anyMatch(id.toLowerCase(Locale.ROOT)::startsWith);
  }

  /** Returns whether the id of a row is marked; if it is, a problem says which row to remove. */
  static boolean isRefused(Place place, String id, Problems problems) {
    boolean isMarked = isMarked(id);
    if (isMarked) {
      problems.error(
          place,
          Phrase.of("example.remains")
              .with("found", id)
              .with("row", Integer.toString(place.row())));
    }
    return isMarked;
  }
}
