package se.vastkom.goals.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import se.vastkom.goals.words.Harmless;

/** Wraps text to a width, fit for a terminal. */
final class Lines {

  private static final char FIRST_MARK = '\u0300';

  private Lines() {}

  /**
   * Wraps the text to lines of at most this many characters, broken at blanks, or within a word
   * that is wider than a line. Characters that could move a terminal's cursor or change the writing
   * direction are shown as a replacement character.
   */
  static List<String> wrapped(String text, int width, String first, String rest) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    int at = columns(first);
    boolean begun = false;
    StringTokenizer words = new StringTokenizer(Harmless.inTerminal(text), " \n\t");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      int wide = columns(word);
      if (begun && at + 1 + wide > width) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        at = columns(rest);
        begun = false;
      }
      if (begun) {
        line.append(' ');
        at++;
      }
      while (at + wide > width) {
        int fits =
            word.offsetByCodePoints(
                0, Math.max(1, Math.min(word.codePointCount(0, word.length()), width - at)));
        lines.add(line + word.substring(0, fits));
        word = word.substring(fits);
        wide = columns(word);
        line = new StringBuilder(rest);
        at = columns(rest);
      }
      line.append(word);
      at += wide;
      begun = true;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Counts columns; a mark on the letter before it takes none. */
  private static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      columns += c >= FIRST_MARK && isMark(c) ? 0 : 1;
    }
    return columns;
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.ENCLOSING_MARK;
  }
}
