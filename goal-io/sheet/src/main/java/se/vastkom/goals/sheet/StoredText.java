package se.vastkom.goals.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as workbooks store it, where {@code _x000D_} is a character that XML cannot hold, and
 * {@code _x005F_} the underscore of a text that only looks like that.
 *
 * @param text the text meant, cut to the limit of the reading
 * @param length the length of the whole text; approximate where it is far too long
 */
record StoredText(String text, int length) {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern OPENING = Pattern.compile("_x[0-9A-Fa-f]{4}");
  private static final int LONGEST_ESCAPE = 7;

  /** Collects no more of a text than shows that it is too long. */
  static final class Gathering {

    private final StringBuilder stored = new StringBuilder();
    private final int most;
    private int beyond;

    /** Creates a collector for a text of at most this many characters. */
    Gathering(int most) {
      this.most = most;
    }

    /** Adds more of the text. */
    void add(String more) {
      int taken = Math.min(most * LONGEST_ESCAPE + 1 - stored.length(), more.length());
      stored.append(more, 0, taken);
      beyond += more.length() - taken;
    }

    /** Returns the text meant. */
    StoredText whole() {
      return cut(meant(stored.toString()));
    }

    /** Returns the text as it is stored, where nothing in it stands for something else. */
    StoredText verbatim() {
      return cut(stored.toString());
    }

    private StoredText cut(String whole) {
      return new StoredText(
          whole.length() > most ? whole.substring(0, most) : whole, whole.length() + beyond);
    }
  }

  private static String meant(String stored) {
    return stored.contains("_x")
        ? ESCAPE
            .matcher(stored)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(found.group(1), 16))))
        : stored;
  }

  /** Returns a text as it is stored, so that reading gives it back. */
  static String of(String text) {
    StringBuilder stored = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (looksEscaped(text, i) || !isXml(text, i)) {
        stored.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
      } else {
        stored.append(c);
      }
    }
    return stored.toString();
  }

  /** Returns whether an escape would be read at a place, with what is stored behind it. */
  private static boolean looksEscaped(String text, int at) {
    if (text.charAt(at) != '_') {
      return false;
    }
    Matcher opening = OPENING.matcher(text).region(at, text.length());
    return opening.lookingAt()
        && opening.end() < text.length()
        && (text.charAt(opening.end()) == '_' || !isXml(text, opening.end()));
  }

  private static boolean isXml(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c == '\t' || c == '\n' || (c >= ' ' && c < '\ufffe');
  }
}
