package se.vastkom.goals.io.page;

import java.util.regex.Pattern;
import se.vastkom.goals.problem.Place;

/**
 * A cell or paragraph of a page.
 *
 * @param raw to the letter, with the blanks it had
 * @param text as people read it: single ordinary blanks, none around, nothing invisible
 * @param place where it begins
 * @param afterGap whether more blank lines stand before it than between other cells, as an empty
 *     cell leaves them
 */
record Piece(String raw, String text, Place place, boolean afterGap) implements Element {

  private static final Pattern DASH = Pattern.compile("[-\\u2010-\\u2015\\u2212]+");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:ca |cirka )?[-\\u2212]?\\d{1,9}(?: \\d{3}){0,4}(?:[.,]\\d{1,9})?(?: ?%| ?procent| ?\\p{L}{1,20})?"
              + "|\\d{1,6} ?[-\\u2013] ?\\d{1,6}(?: \\p{L}{1,20})?"
              + "|\\d{1,6} ?(?:av|/|\\() ?\\d{1,6}\\)?(?: \\p{L}{1,20})?");
  private static final Pattern SHARE = Pattern.compile(".*(?:%|procent)");
  private static final Pattern WORD_FOR_FIGURE =
      Pattern.compile(
          "(?iu)ja|nej|n/?a|saknas|ej mätt|ej mätbart|inte mätt|ej aktuellt|uppgift saknas|[x?]");

  private static final Pattern NUMBERING =
      Pattern.compile("^\\d{1,3}(?:[.)]|(?:\\.\\d{1,3})+[.)]?) ");

  static Piece of(String raw, Place place, boolean afterGap) {
    return new Piece(raw, plain(raw), place, afterGap);
  }

  /** An empty cell at a place. */
  static Piece empty(Place place) {
    return new Piece("", "", place, false);
  }

  private static String plain(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    boolean blank = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = plain.length() > 0;
      } else if (!isInvisible(c)) {
        if (blank) {
          plain.append(' ');
        }
        plain.append(c);
        blank = false;
      }
    }
    return plain.toString();
  }

  /** Soft hyphens, joiners and marks, which a browser copies with the text. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff';
  }

  /** The text without a number such as "1." or "2.3" before it. */
  String unnumbered() {
    return NUMBERING.matcher(text).replaceFirst("");
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** A dash, which stands for nothing. */
  boolean isDash() {
    return DASH.matcher(text).matches();
  }

  /** A dash, a number, a share or "24 av 49", and nothing else. */
  boolean isFigure() {
    return isDash() || FIGURE.matcher(text).matches();
  }

  /** A share in per cent. */
  boolean isShare() {
    return isFigure() && SHARE.matcher(text).matches();
  }

  /** A word that people put where a figure belongs. */
  boolean isWordForFigure() {
    return WORD_FOR_FIGURE.matcher(text).matches();
  }

  /** Two paragraphs of one cell. */
  Piece and(Piece more) {
    return of(raw + "\n" + more.raw, place, afterGap);
  }
}
