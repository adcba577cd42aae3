package se.vastkom.goals.io.folder;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Words;

/** The units that have words in both languages. */
final class Units {

  private static final String PREFIX = "unit.";
  private static final String SUFFIX = ".other";

  /** Their keys, which are the Swedish plurals. */
  static final List<String> ALL =
      new TreeSet<>(Words.swedish().keys())
          .stream()
              .filter(key -> key.startsWith(PREFIX) && key.endsWith(SUFFIX))
              .map(key -> key.substring(PREFIX.length(), key.length() - SUFFIX.length()))
              .toList();

  private Units() {}

  /** The key of a unit that somebody wrote, in either language, in the singular or the plural. */
  static Optional<String> known(String written) {
    if (written.equals("%")) {
      return Optional.of(written);
    }
    return ALL.stream()
        .filter(
            unit ->
                List.of(Words.swedish(), Words.english()).stream()
                    .anyMatch(
                        words ->
                            words.unit(unit, Ratio.ONE).equalsIgnoreCase(written)
                                || words.unit(unit, Ratio.ZERO).equalsIgnoreCase(written)))
        .findFirst();
  }
}
