package se.vastkom.goals.io.page;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Words;

/** What a number counts, out of the words behind it. */
final class Nouns {

  private static final SortedMap<String, String> FORMS = forms();
  private static final int SHORTEST_TAIL = 5;
  private static final int MOST_WORDS_BETWEEN = 4;

  /** Words that no unit can follow without beginning something new. */
  private static final Set<String> STOPS =
      Set.of(
          "av", "i", "på", "för", "från", "till", "hos", "med", "om", "kring", "inom", "under",
          "vid", "och", "eller", "men", "som", "att", "har", "är", "var", "ska", "skall", "kan",
          "blev", "deltog", "hade", "samt", "varav", "medan", "genom", "per", "utan", "inte", "ej",
          "finns", "kommer", "när", "då", "den", "det", "än", "år", "året");

  private static final Set<String> SUMS =
      Set.of(
          "kronor",
          "krona",
          "kr",
          "tkr",
          "mkr",
          "mnkr",
          "mdkr",
          "msek",
          "ksek",
          "sek",
          "miljon",
          "miljoner",
          "miljard",
          "miljarder",
          "tusen",
          "poäng",
          "promille");
  private static final Set<String> TIMES =
      Set.of(
          "dagar",
          "dag",
          "dygn",
          "timmar",
          "timme",
          "minuter",
          "minut",
          "veckor",
          "vecka",
          "månader",
          "månad",
          "arbetsdagar",
          "vardagar",
          "kalenderdagar",
          "sekunder");

  private static final String EACH = " per ";

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
   * A unit of which there are so many for each of something else: "två övningar per delregion". A
   * number per year is the year's.
   *
   * @param words those behind the number
   */
  static String each(String unit, List<String> words) {
    int most = Math.min(words.size(), MOST_WORDS_BETWEEN + 3);
    for (int i = 1; i + 1 < most; i++) {
      int of = words.get(i).equals("per") ? i + 1 : words.get(i + 1).equals("varje") ? i + 2 : 0;
      boolean isUnit = unit(words.subList(i - 1, i)).filter(unit::equals).isPresent();
      if (of > 0 && of < words.size() && isUnit) {
        return words.get(of).equals("år") ? unit : unit + EACH + words.get(of);
      }
    }
    return unit;
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
    Optional<String> whole = form(word);
    if (whole.isPresent()) {
      return whole;
    }
    Optional<String> behindHyphen = form(word.substring(word.lastIndexOf('-') + 1));
    return behindHyphen.isPresent()
        ? behindHyphen
        : FORMS.entrySet().stream()
            .filter(form -> form.getKey().length() >= SHORTEST_TAIL && word.endsWith(form.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  private static Optional<String> form(String word) {
    return Optional.ofNullable(FORMS.get(word));
  }

  /** Each form of each unit, the longest first, so that "förskolor" is not "skolor". */
  private static SortedMap<String, String> forms() {
    SortedMap<String, String> forms =
        new TreeMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Function.identity()));
    for (String unit : Words.swedish().units()) {
      String singular = Words.swedish().unit(unit, Ratio.ONE);
      for (String form : List.of(unit, singular, unit + "na", unit + "en", singular + "na")) {
        forms.put(form, unit);
      }
    }
    forms.put("%", "%");
    forms.put("procent", "%");
    return Collections.unmodifiableSortedMap(forms);
  }

  /** Whether a word names a unit. */
  static boolean names(String word, String unit) {
    return word.equals(unit)
        || isSum(word)
        || (FORMS.containsValue(unit) && known(word).filter(unit::equals).isPresent());
  }

  /** Whether there can be less than none of a unit: of money and shares, not of things. */
  static boolean canBeNegative(String unit) {
    String first = unit.split(" ", 2)[0];
    return first.isEmpty() || first.equals("%") || first.startsWith("procent") || isSum(unit);
  }

  /** Whether a unit is one of money, or a word of one. */
  static boolean isSum(String unit) {
    return SUMS.contains(unit.split(" ", 2)[0]);
  }

  /** Whether a unit is one of time. */
  static boolean isTime(String unit) {
    return TIMES.contains(unit.split(" ", 2)[0]);
  }

  /** Whether two units are the same thing counted: träffar, nätverksträffar, nätverksträff. */
  static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    boolean isEach = one.contains(EACH) || other.contains(EACH);
    if (one.isEmpty() || other.isEmpty() || one.equals("%") || other.equals("%") || isEach) {
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

  /** "3 st" counts whatever is named next. */
  private static boolean isPieces(String word) {
    return word.equals("st") || word.equals("stycken") || word.equals("stycke");
  }

  /** Adjectives in the plural end as in "nya", "gemensamma", "identifierade", "dessa". */
  private static boolean isAdjective(String word) {
    return word.endsWith("a") || word.endsWith("de") || word.endsWith("s") || word.equals("olika");
  }
}
