package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Words;

/** What a number counts, out of the words behind it. */
final class Nouns {

  private static final List<String> UNITS = Words.swedish().units();
  private static final int SHORTEST_TAIL = 5;
  private static final int MOST_WORDS_BETWEEN = 4;

  /** Words that no unit can follow without beginning something new. */
  private static final Set<String> STOPS =
      Set.of(
          "av", "i", "på", "för", "från", "till", "hos", "med", "om", "kring", "inom", "under",
          "vid", "och", "eller", "men", "som", "att", "har", "är", "var", "ska", "skall", "kan",
          "blev", "deltog", "hade", "samt", "varav", "medan", "genom", "per", "utan", "inte", "ej",
          "finns", "kommer", "när", "då", "den", "det", "än", "år", "året");

  private Nouns() {}

  /**
   * The unit named by the words that stand behind a number, the nearest first: a noun of the
   * catalogue, or compounded of one, before any other; else the first word that is not an adjective
   * in the plural.
   */
  static Optional<String> unit(List<String> words) {
    List<String> near =
        words.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .takeWhile(word -> !STOPS.contains(word))
            .limit(MOST_WORDS_BETWEEN)
            .toList();
    for (String word : near) {
      Optional<String> known = known(word);
      if (known.isPresent()) {
        return known;
      }
      if (!isAdjective(word)) {
        return isPieces(word) ? unit(words.subList(1, words.size())) : Optional.of(word);
      }
    }
    return near.isEmpty() || isPieces(near.get(near.size() - 1))
        ? Optional.empty()
        : Optional.of(near.get(near.size() - 1));
  }

  /**
   * The first of the words nearby that is a form of a unit of the catalogue: "av länets kommuner".
   */
  static Optional<String> knownAmong(List<String> words) {
    return words.stream()
        .limit(MOST_WORDS_BETWEEN)
        .takeWhile(word -> !STOPS.contains(word))
        .flatMap(word -> known(word).stream())
        .findFirst();
  }

  /** The catalogue's unit that a word is a form or a compound of. */
  static Optional<String> known(String word) {
    if (word.equals("%") || word.equals("procent")) {
      return Optional.of("%");
    }
    Optional<String> same = UNITS.stream().filter(unit -> isFormOf(word, unit)).findFirst();
    return same.isPresent()
        ? same
        : UNITS.stream().filter(unit -> isCompoundOf(word, unit)).findFirst();
  }

  /** Whether two units are the same thing counted: träffar, nätverksträffar, nätverksträff. */
  static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (one.isEmpty() || other.isEmpty() || one.equals("%") || other.equals("%")) {
      return false;
    }
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    boolean stem = common >= SHORTEST_TAIL && Math.max(one.length(), other.length()) - common <= 3;
    return stem || isTail(one, other) || isTail(other, one);
  }

  private static boolean isTail(String word, String tail) {
    return tail.length() >= SHORTEST_TAIL && word.endsWith(tail);
  }

  private static boolean isFormOf(String word, String unit) {
    String singular = Words.swedish().unit(unit, Ratio.ONE);
    return word.equals(unit)
        || word.equals(singular)
        || word.equals(unit + "na")
        || word.equals(unit + "en")
        || word.equals(singular + "na");
  }

  private static boolean isCompoundOf(String word, String unit) {
    String singular = Words.swedish().unit(unit, Ratio.ONE);
    int hyphen = word.lastIndexOf('-');
    return (hyphen > 0 && isFormOf(word.substring(hyphen + 1), unit))
        || isTail(word, unit)
        || isTail(word, unit + "na")
        || (singular.length() > SHORTEST_TAIL && isTail(word, singular));
  }

  /** "3 st" counts whatever is named next. */
  private static boolean isPieces(String word) {
    return word.equals("st") || word.equals("stycken") || word.equals("stycke");
  }

  /** Adjectives in the plural end as in "nya", "gemensamma", "identifierade", "dessa". */
  private static boolean isAdjective(String word) {
    return word.endsWith("a") || word.endsWith("de") || word.endsWith("s") || word.equals("olika");
  }
}
