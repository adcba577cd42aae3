package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Words;

/** The units with words in both languages. */
final class Units {

  /** Their keys, which are the Swedish plurals. */
  static final List<String> ALL = Words.swedish().units();

  /** Other names of the same unit. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("%", "%"),
          Map.entry("procent", "%"),
          Map.entry("per cent", "%"),
          Map.entry("percent", "%"),
          Map.entry("procentenhet", "procentenheter"),
          Map.entry("kr", "kronor"),
          Map.entry("sek", "kronor"),
          Map.entry("tusen kronor", "tkr"),
          Map.entry("tsek", "tkr"),
          Map.entry("mnkr", "mkr"),
          Map.entry("msek", "mkr"),
          Map.entry("miljoner kronor", "mkr"),
          Map.entry("st", "st"),
          Map.entry("stycken", "st"));

  private Units() {}

  /** Returns the key of a unit written in either language, in the singular or the plural. */
  static Optional<String> known(String written) {
    Optional<String> other = Optional.ofNullable(SPELLINGS.get(written.toLowerCase(Locale.ROOT)));
    if (other.isPresent()) {
      return other;
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
