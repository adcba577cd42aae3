package se.vastkom.goals.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import se.vastkom.goals.words.Harmless;

/** Text in lines of a width, fit for a terminal. */
final class Lines {

  private Lines() {}

  /**
   * The text in lines no wider than so many characters, broken at blanks, or within a word that is
   * wider than a line. Characters that could move a terminal's cursor or turn the writing direction
   * are shown as a replacement character.
   */
  static List<String> wrapped(String text, int width, String first, String rest) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean begun = false;
    StringTokenizer words = new StringTokenizer(Harmless.inTerminal(text), " \n\t");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (begun && columns(line) + 1 + columns(word) > width) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        begun = false;
      }
      if (begun) {
        line.append(' ');
      }
      while (columns(line) + columns(word) > width) {
        int fits =
            word.offsetByCodePoints(
                0,
                Math.max(
                    1, Math.min(word.codePointCount(0, word.length()), width - columns(line))));
        lines.add(line + word.substring(0, fits));
        word = word.substring(fits);
        line = new StringBuilder(rest);
      }
      line.append(word);
      begun = true;
    }
    lines.add(line.toString());
    return lines;
  }

  private static int columns(CharSequence text) {
    return (int)
        text.codePoints()
            .filter(
                c ->
                    Character.getType(c) != Character.NON_SPACING_MARK
                        && Character.getType(c) != Character.ENCLOSING_MARK)
            .count();
  }
}
