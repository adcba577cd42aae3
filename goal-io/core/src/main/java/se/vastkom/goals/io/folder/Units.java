package se.vastkom.goals.io.folder;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Words;

/** The units that have words in both languages. */
final class Units {

  /** Their keys, which are the Swedish plurals. */
  static final List<String> ALL = Words.swedish().units();

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
