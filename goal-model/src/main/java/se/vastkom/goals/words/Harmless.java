package se.vastkom.goals.words;

import java.util.function.IntPredicate;

/**
 * Text that somebody wrote, made safe to show: each character that would do something else than be
 * seen becomes a replacement character. All other text is kept as it was written.
 */
public final class Harmless {

  private static final int REPLACEMENT = 0xFFFD;

  private Harmless() {}

  /**
   * Without what could move a terminal's cursor, break a line unseen, or turn the writing
   * direction. Line feeds and tabs are kept.
   */
  public static String inTerminal(String text) {
    return without(
        text,
        c ->
            isControl(c)
                || Character.getType(c) == Character.FORMAT
                || c == '\u2028'
                || c == '\u2029');
  }

  /**
   * Without what a page cannot hold: control characters, halves of surrogate pairs, and the code
   * points that are no characters. Line feeds and tabs are kept; whoever makes the page escapes
   * markup, and keeps the writing direction of the text apart from the rest.
   */
  public static String inPage(String text) {
    return without(text, c -> isControl(c) || isNoCharacter(c));
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t';
  }

  private static boolean isNoCharacter(int c) {
    return Character.getType(c) == Character.SURROGATE
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static String without(String text, IntPredicate harmful) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      boolean isPlain = c >= ' ' && c <= '~';
      safe.appendCodePoint(isPlain || !harmful.test(c) ? c : REPLACEMENT);
    }
    return safe.toString();
  }
}
