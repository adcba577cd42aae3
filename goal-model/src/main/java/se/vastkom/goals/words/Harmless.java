package se.vastkom.goals.words;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Text that somebody wrote, made safe to show: each character that would do something else than be
 * seen becomes a replacement character. All other text is kept as it was written.
 */
public final class Harmless {

  private static final int REPLACEMENT = 0xFFFD;

  /** The picture of a new line, U+2424. */
  private static final String BREAK_SHOWN = "\u2424";

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private Harmless() {}

  /**
   * Without what could move a terminal's cursor, break a line unseen, or turn the writing
   * direction. Line feeds and tabs are kept.
   */
  public static String inTerminal(String text) {
    return without(text, Harmless::canSteer);
  }

  /**
   * The same on one line: each line break, of whatever kind, is shown as a sign. A text that
   * somebody wrote can then not begin a line of its own, and so not look like another message.
   */
  public static String onOneLine(String text) {
    return inTerminal(LINE_BREAK.matcher(text).replaceAll(BREAK_SHOWN));
  }

  /**
   * JSON in which each character that could steer a terminal, and each half of a character that
   * stands alone, is written as its escape. It says the same: such characters stand in strings
   * only.
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
   * Without what a page cannot hold: control characters, halves of surrogate pairs, and the code
   * points that are no characters. Line feeds and tabs are kept; whoever makes the page escapes
   * markup, and keeps the writing direction of the text apart from the rest.
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
