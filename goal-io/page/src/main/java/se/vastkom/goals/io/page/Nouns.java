package se.vastkom.goals.io.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.UnitNames;
import se.vastkom.goals.words.Words;

/** Finds what a number counts in the words after it. */
final class Nouns {

  /** The unit of shares. */
  static final String PER_CENT = "%";

  private static final Map<String, String> FORMS = forms();
  private static final int SHORTEST_TAIL = 5;
  private static final int MOST_WORDS_BETWEEN = 4;
  private static final int LONGEST_ENDING = 3;
  private static final String EACH = " " + Lexicon.word("per") + " ";

  private Nouns() {}

  /**
   * Returns the unit named by the words after a number, the nearest first: a noun of the catalogue,
   * or a compound of one, before any other; else the first word that is not an adjective in the
   * plural. "3 st" counts what the next words name.
   */
  static Optional<String> unit(List<String> words) {
    List<String> near = near(words.stream()).toList();
    Optional<String> money = sum(near);
    if (money.isPresent()) {
      return money;
    }
    for (String word : near) {
      Optional<String> known = known(word);
      if (known.isPresent()) {
        return known;
      }
      if (Lexicon.has(word, "piece")) {
        return unit(words.subList(1, words.size()));
      }
      if (!isAdjective(word)) {
        return Optional.of(word);
      }
    }
    return near.stream().reduce((first, last) -> last);
  }

  /** Returns the unit of a sum, of two words or of one: "miljoner kronor", "mnkr". */
  private static Optional<String> sum(List<String> near) {
    return Stream.of(2, 1)
        .filter(length -> length <= near.size() && isSum(near.get(0)))
        .flatMap(length -> UnitNames.known(String.join(" ", near.subList(0, length))).stream())
        .filter(Nouns::isSum)
        .findFirst();
  }

  /** Returns the words in which a unit is looked for. */
  private static Stream<String> near(Stream<String> words) {
    return words.takeWhile(word -> !Lexicon.has(word, "unit-stop")).limit(MOST_WORDS_BETWEEN);
  }

  /** Adjectives in the plural end as in "nya", "gemensamma", "identifierade", "dessa". */
  private static boolean isAdjective(String word) {
    return Lexicon.words("adjective-ending").stream().anyMatch(word::endsWith)
        || Lexicon.has(word, "adjective");
  }

  /**
   * Returns a unit with what each of them is for: "övningar per delregion". A number per year is
   * the year's own, so "per år" adds nothing.
   *
   * @param words the words after the number
   */
  static String each(String unit, List<String> words) {
    int most = Math.min(words.size(), MOST_WORDS_BETWEEN + 3);
    for (int i = 1; i + 1 < most; i++) {
      int of =
          Lexicon.has(words.get(i), "per")
              ? i + 1
              : Lexicon.has(words.get(i + 1), "each") ? i + 2 : words.size();
      boolean isUnit = unit(words.subList(i - 1, i)).filter(unit::equals).isPresent();
      if (of < words.size() && isUnit) {
        return Lexicon.has(words.get(of), "year") ? unit : unit + EACH + words.get(of);
      }
    }
    return unit;
  }

  /** Returns the first unit of the catalogue that the words name: "av länets kommuner". */
  static Optional<String> knownAmong(List<String> words) {
    return near(words.stream()).flatMap(word -> known(word).stream()).findFirst();
  }

  /** Returns the catalogue's unit that a word is a form or a compound of. */
  static Optional<String> known(String word) {
    return form(word)
        .or(() -> form(word.substring(word.lastIndexOf('-') + 1)))
        .or(() -> Lexicon.has(word, "no-compound") ? Optional.empty() : tail(word));
  }

  /** Returns the unit of the longest form that a word ends with: "förskolor", and not "skolor". */
  private static Optional<String> tail(String word) {
    return IntStream.rangeClosed(1, word.length() - SHORTEST_TAIL)
        .mapToObj(word::substring)
        .flatMap(tail -> form(tail).stream())
        .findFirst();
  }

  /** Returns whether a word is a unit that many goals count, and no compound of one. */
  static boolean isOfAnything(String word) {
    return form(word)
            .filter(unit -> unit.equals(Quantity.MUNICIPALITIES) || isPerCent(unit))
            .isPresent()
        || Lexicon.has(word, "sum", "time", "piece");
  }

  private static Optional<String> form(String word) {
    return Optional.ofNullable(FORMS.get(word));
  }

  /** Returns the unit of each form. */
  private static Map<String, String> forms() {
    Map<String, String> forms = new HashMap<>();
    for (String unit : Words.swedish().units()) {
      String singular = Words.swedish().unit(unit, Ratio.ONE);
      forms.put(unit, unit);
      forms.put(singular, unit);
      Lexicon.words("plural-ending").forEach(ending -> forms.put(unit + ending, unit));
      Lexicon.words("singular-ending").forEach(ending -> forms.put(singular + ending, unit));
    }
    forms.put(PER_CENT, PER_CENT);
    forms.put(Lexicon.word("per-cent"), PER_CENT);
    return Map.copyOf(forms);
  }

  /** Returns whether a word names a unit. */
  static boolean names(String word, String unit) {
    return word.equals(unit) || isSum(word) || known(word).filter(unit::equals).isPresent();
  }

  static boolean isPerCent(String unit) {
    return unit.equals(PER_CENT);
  }

  /** Returns whether a unit can be below zero, as money and shares can and things cannot. */
  static boolean canBeNegative(String unit) {
    return unit.isEmpty()
        || isPerCent(unit)
        || unit.startsWith(Lexicon.word("per-cent"))
        || isSum(unit);
  }

  /** Returns whether a unit is one of money, or a word for one. */
  static boolean isSum(String unit) {
    return Lexicon.has(firstWord(unit), "sum");
  }

  /** Returns whether more of a unit is always wanted, as of municipalities that have something. */
  static boolean countsUp(String unit) {
    return Lexicon.is("counts-up", firstWord(unit));
  }

  private static String firstWord(String unit) {
    return unit.split(" ", 2)[0];
  }

  /** Returns whether two units count the same thing: träffar, nätverksträffar, nätverksträff. */
  static boolean same(String first, String second) {
    boolean isOther =
        Stream.of(first, second)
            .anyMatch(unit -> unit.isEmpty() || isPerCent(unit) || unit.contains(EACH));
    int common = commonStart(first, second);
    int longest = Math.max(first.length(), second.length());
    boolean isSameStem = common >= SHORTEST_TAIL && longest - common <= LONGEST_ENDING;
    return first.equals(second)
        || (!isOther && (isSameStem || isTail(first, second) || isTail(second, first)));
  }

  /** Returns how many characters two words share from their start. */
  static int commonStart(String first, String second) {
    int most = Math.min(first.length(), second.length());
    int common = 0;
    while (common < most && first.charAt(common) == second.charAt(common)) {
      common++;
    }
    return common;
  }

  private static boolean isTail(String word, String tail) {
    return tail.length() >= SHORTEST_TAIL && word.endsWith(tail);
  }
}
