package se.vastkom.goals.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {

  /** No slip of the pen is longer. */
  private static final int LONGEST = 100;

  /** The limit on letters compared with letters; more pairs would take longer than it helps. */
  private static final int MOST_PAIRS = 50_000;

  private Nearest() {}

  /**
   * Returns the known word nearest to the written one, if at most a third of its letters differ;
   * else the one that it begins with, as "delvis uppfyllt" does with "delvis". Case and surrounding
   * blanks do not count; of equally near words the first in alphabetical order wins. Among too many
   * words (some 300 of a dozen letters each) nothing is looked for.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    String wanted = folded(written);
    if (wanted.isEmpty() || wanted.length() > LONGEST || known.size() > MOST_PAIRS) {
      return Optional.empty();
    }
    List<String> possible =
        known.stream()
            .filter(word -> isNear(Math.abs(word.length() - wanted.length()), word.length()))
            .toList();
    int letters = possible.stream().mapToInt(String::length).sum();
    if (letters * wanted.length() > MOST_PAIRS) {
      return Optional.empty();
    }
    return possible.stream()
        .map(word -> Map.entry(distance(wanted, folded(word)), word))
        .filter(found -> isNear(found.getKey(), found.getValue().length()))
        .min(Map.Entry.<Integer, String>comparingByKey().thenComparing(Map.Entry::getValue))
        .map(Map.Entry::getValue)
        .or(() -> beginning(wanted, known));
  }

  /** Returns the longest known word that is the beginning of the written words. */
  private static Optional<String> beginning(String wanted, Collection<String> known) {
    return known.stream()
        .filter(word -> !word.isBlank() && wanted.startsWith(folded(word) + " "))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Returns "Did you mean X?" for the blank {@code hint} of a sentence, or nothing where no known
   * word is near.
   */
  public static Phrase hint(String written, Collection<String> known) {
    return to(written, known)
        .map(word -> Phrase.of("hint.nearest").with("word", word))
        .orElse(Phrase.of("hint.none"));
  }

  /** Requires at least one right letter, or every short word would be near every other. */
  private static boolean isNear(int distance, int length) {
    return distance * 3 <= Math.max(3, length) && distance < length;
  }

  private static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns Levenshtein's distance: the letters inserted, deleted or exchanged. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
