package se.vastkom.goals.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class Nearest {

  /** Among more words than this, looking for the nearest would take longer than it helps. */
  private static final int MOST_WORDS = 300;

  private Nearest() {}

  /**
   * The known word nearest to what was written, if it is near: at most a third of its letters
   * differ. Case and surrounding blanks are not differences; of equally near words the first in
   * alphabetical order is meant. Among more than 300 known words none is looked for.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    String wanted = folded(written);
    // A word of thousands of letters is nobody's slip of the pen.
    if (wanted.isEmpty() || wanted.length() > 100 || known.size() > MOST_WORDS) {
      return Optional.empty();
    }
    return known.stream()
        .filter(word -> isNear(distance(wanted, folded(word)), word.length()))
        .min(
            Comparator.comparingInt((String word) -> distance(wanted, folded(word)))
                .thenComparing(word -> word));
  }

  /**
   * "Did you mean X?" for the blank {@code hint} of a sentence, or nothing where no known word is
   * near.
   */
  public static Phrase hint(String written, Collection<String> known) {
    return to(written, known)
        .map(word -> Phrase.of("hint.nearest").with("word", word))
        .orElse(Phrase.of("hint.none"));
  }

  /** At least one letter must be right, or every short word would be near every other. */
  private static boolean isNear(int distance, int length) {
    return distance * 3 <= Math.max(3, length) && distance < length;
  }

  private static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance: letters put in, left out or exchanged. */
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
