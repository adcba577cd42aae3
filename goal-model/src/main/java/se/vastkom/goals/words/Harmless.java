package se.vastkom.goals.words;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Makes text of unknown origin safe to show: each character that would have an effect instead of
 * being seen becomes a replacement character. All other text is kept as written.
 */
public final class Harmless {

  private static final int REPLACEMENT = 0xFFFD;

  /** The picture of a new line, U+2424. */
  private static final String BREAK_SHOWN = "\u2424";

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private Harmless() {}

  /**
   * Replaces what could move a terminal's cursor, break a line unseen, or change the writing
   * direction. Line feeds and tabs are kept.
   */
  public static String inTerminal(String text) {
    return without(text, Harmless::canSteer);
  }

  /**
   * Makes text safe for a terminal on one line: each line break, of whatever kind, is shown as a
   * sign, so that the text cannot begin a line of its own and look like another message.
   */
  public static String onOneLine(String text) {
    return inTerminal(LINE_BREAK.matcher(text).replaceAll(BREAK_SHOWN));
  }

  /**
   * Escapes each character of a JSON text that could steer a terminal, and each unpaired surrogate.
   * The JSON means the same, since such characters occur in strings only.
   */
  public static String inJson(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i = json.offsetByCodePoints(i, 1)) {
      int c = json.codePointAt(i);
      if (isPlain(c) || !(canSteer(c) || Character.getType(c) == Character.SURROGATE)) {
        escaped.appendCodePoint(c);
      } else {
        for (char half : Character.toChars(c)) {
          escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) half));
        }
      }
    }
    return escaped.toString();
  }

  /**
   * Replaces what a page cannot hold: control characters, unpaired surrogates, and noncharacters.
   * Line feeds and tabs are kept; the page's maker escapes markup, and isolates the writing
   * direction of the text.
   */
  public static String inPage(String text) {
    return without(text, c -> isControl(c) || isNoCharacter(c));
  }

  private static boolean canSteer(int c) {
    return isControl(c)
        || Character.getType(c) == Character.FORMAT
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c <= '~';
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
      safe.appendCodePoint(isPlain(c) || !harmful.test(c) ? c : REPLACEMENT);
    }
    return safe.toString();
  }
}
