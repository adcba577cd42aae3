package se.vastkom.goals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in pieces, of which some must not be broken at the end of a line: "e-arkiv" is one word, and
 * a browser would leave its "e-" behind.
 *
 * @param text the words
 * @param isWhole whether it is kept together
 */
record Unbroken(String text, boolean isWhole) {

  /** A letter, a hyphen and a word; a longer one may be broken, so as to fit a narrow screen. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\d-])\\p{L}-\\p{L}{1,20}(?!\\p{L})");

  static List<Unbroken> of(String text) {
    List<Unbroken> pieces = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int from = 0;
    while (word.find()) {
      add(pieces, text.substring(from, word.start()), false);
      add(pieces, word.group(), true);
      from = word.end();
    }
    add(pieces, text.substring(from), false);
    return List.copyOf(pieces);
  }

  private static void add(List<Unbroken> pieces, String text, boolean isWhole) {
    if (!text.isEmpty()) {
      pieces.add(new Unbroken(text, isWhole));
    }
  }
}
