package se.vastkom.goals.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one spelling of names that look alike on a screen: headings, ids, words, names of files, of
 * sheets and of municipalities. Programs differ in whether å is one character or two, which blanks
 * and hyphens keep a line together, and what they hide in a word.
 */
public final class Spelling {

  /** Below it stand letters that are whole, and no hyphens but the ordinary one. */
  private static final char FIRST_MARK = '\u0300';

  private static final char SOFT_HYPHEN = '\u00ad';
  private static final Pattern HYPHENS = Pattern.compile("[\u2010\u2011]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Spelling() {}

  /**
   * Returns a text as people see it: each letter with its marks is one character, blanks are single
   * and ordinary, and none stand around it or are invisible.
   */
  public static String seen(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = !seen.isEmpty();
      } else if (!isInvisible(c)) {
        if (blank) {
          seen.append(' ');
        }
        seen.append(c);
        blank = false;
      }
    }
    return Normalizer.normalize(seen, Normalizer.Form.NFC);
  }

  /** Returns a name as people see it, with ordinary hyphens. */
  public static String plain(String name) {
    return isPlain(name) ? name : HYPHENS.matcher(seen(name)).replaceAll("-");
  }

  /** Returns whether two names look alike, in capitals or not. */
  public static boolean isSame(String one, String other) {
    return plain(one).equalsIgnoreCase(plain(other));
  }

  /** Returns a name in small letters without their marks: {@code malmo} for "Malmö". */
  public static String unmarked(String name) {
    String apart = Normalizer.normalize(plain(name), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Returns whether a text has nothing that could be spelled otherwise, as most texts have not. */
  private static boolean isPlain(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_MARK || c == SOFT_HYPHEN || (c != ' ' && isBlank(c)) || (c == ' ' && blank)) {
        return false;
      }
      blank = c == ' ';
    }
    return text.isEmpty() || !blank;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Soft hyphens, joiners and marks of direction, which are copied with a text. */
  private static boolean isInvisible(char c) {
    return c == SOFT_HYPHEN || (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff';
  }
}
