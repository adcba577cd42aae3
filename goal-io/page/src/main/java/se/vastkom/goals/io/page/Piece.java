package se.vastkom.goals.io.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.words.Spelling;

/**
 * A cell or paragraph of a page.
 *
 * @param raw to the letter, with its blanks
 * @param text as people read it: single ordinary blanks, none around, nothing invisible
 * @param place where it begins
 * @param afterGap whether more blank lines precede it than other cells, as an empty cell leaves
 *     them
 */
record Piece(String raw, String text, Place place, boolean afterGap) implements TableFragment {

  private static final Pattern DASH = Pattern.compile("[-\\u2010-\\u2015\\u2212]+");
  private static final String NUMBER = "\\d{1,9}(?: \\d{3}){0,4}(?:[.,]\\d{1,9})?";
  private static final String UNIT =
      "(?: ?%| ?{per-cent-unit}| ?{figure-sum} {per} \\p{L}{1,20}"
          + "| ?\\p{L}[\\p{L}-]{0,20}(?:/\\p{L}{1,20}| {figure-sum-behind})?)?";
  private static final String COMPARED =
      "(?:{figure-about} )?(?:[<>\u2264\u2265=~\u2248\u00b1]=? ?|=[<>] ?)?(?:[-+\u2013\u2212] ?)?";
  private static final String MARK =
      "(?: ?[*\u2020\u2021\u00a7]{1,3}| ?[\u00b9\u00b2\u00b3\u2070-\u2079]{1,2}| \\d\\)|(?<=%)\\d\\)| ?\\[\\d{1,2}\\])";
  private static final String SYMBOLS =
      "(?:[\\p{So}\u2190-\u21ff\u25a0-\u25ff&&[^\u00a9\u00ae\u2122]][\ufe0f\\p{Sk}]?){1,5}";
  private static final String QUANTITY = COMPARED + NUMBER + UNIT;
  private static final Pattern FIGURE =
      Lexicon.pattern(
          "(?iu)(?:"
              + SYMBOLS
              + " ?)?(?:"
              + QUANTITY
              + "(?: ?[(/] ?"
              + QUANTITY
              + "\\)?(?: \\p{L}{1,20})?)?"
              + "|\\d{1,6} ?[-\u2013] ?\\d{1,6}(?: ?%| \\p{L}{1,20})?"
              + "|\\d{1,6} ?{of} ?\\d{1,6}(?: \\p{L}{1,20})?|{figure-bound} [<>]?"
              + NUMBER
              + "(?: ?%| ?{per-cent})?)"
              + MARK
              + "?(?: ?"
              + SYMBOLS
              + ")?|"
              + SYMBOLS);
  private static final Pattern SYMBOL = Pattern.compile(SYMBOLS);
  private static final int LONGEST_FIGURE = 100;
  private static final Pattern MARKED =
      Pattern.compile("^(?:" + SYMBOLS + " ?)?(.*?)" + MARK + "?(?: ?" + SYMBOLS + ")?$");

  /** Words for how it went, which are no goal. */
  private static final Pattern HOW_IT_WENT =
      Lexicon.pattern("(?iu)(?:{went-before} )*{went}(?: {went-behind})?[.*]?|{rank} \\d{1,4}");

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

  /** A number of things, which is a value or a short goal: "3 nätverk", "0 olyckor". */
  private static final Pattern COUNT = Pattern.compile("(\\d{1,6}) (\\p{L}[\\p{L}-]{1,20})");

  private static final Pattern SHARE = Lexicon.pattern(".*(?:%|{per-cent})\\)?");
  private static final Pattern WORD_FOR_FIGURE = Lexicon.pattern("(?iu){word-for-figure}|\\?");

  private static final Pattern NUMBERING =
      Pattern.compile("^\\d{1,3}(?:[.)]|(?:\\.\\d{1,3})+[.)]?) ");
  private static final int LONGEST_SHOWN = 60;
  private static final int SHOWN = 50;

  static Piece of(String raw, Place place, boolean afterGap) {
    return new Piece(raw, Spelling.seen(raw), place, afterGap);
  }

  /** An empty cell at a place. */
  static Piece empty(Place place) {
    return new Piece("", "", place, false);
  }

  /** An empty cell at the place of this one. */
  Piece emptied() {
    return empty(place);
  }

  /** A part of this piece, at its place. */
  Piece part(int start, int end) {
    return of(raw.substring(start, end), place, false);
  }

  /** The text without a number such as "1." or "2.3" before it. */
  String unnumbered() {
    return NUMBERING.matcher(text).replaceFirst("");
  }

  /** The text, or the beginning of a long one, for a message. */
  String shortened() {
    return text.length() > LONGEST_SHOWN
        ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
        : text;
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Returns whether it is a dash, which means nothing is given. */
  boolean isDash() {
    return DASH.matcher(text).matches();
  }

  /** Returns whether it has anything but a dash. */
  boolean isPrinted() {
    return !isBlank() && !isDash();
  }

  /**
   * Returns whether it is only a dash, a number, a share, "24 av 49" or a symbol; with or without a
   * unit, a comparison, another number in brackets or a footnote mark.
   */
  boolean isFigure() {
    return text.length() <= LONGEST_FIGURE && (isDash() || FIGURE.matcher(text).matches());
  }

  /** Returns the figure without footnote marks and symbols. */
  String figure() {
    Matcher marked = MARKED.matcher(text);
    return text.length() <= LONGEST_FIGURE && marked.matches() ? marked.group(1) : text;
  }

  /** Reads the number and unit of a figure of this cell; empty where it is none. */
  Optional<Numbers.WithUnit> read(String figure) {
    return Numbers.readWithUnit(place, figure).value();
  }

  /** Returns whether it is a symbol, which may show how it went. */
  boolean isSymbol() {
    return SYMBOL.matcher(text).matches();
  }

  /** Returns whether it is too short, or has too few words, to be a goal rather than a figure. */
  boolean isHardlyGoal() {
    boolean beginsWithWord = !isBlank() && Character.isLetter(text.codePointAt(0));
    return isHowItWent()
        || !LONG_WORD.matcher(text).find()
        || (!beginsWithWord && WORD.matcher(text).results().count() < 2);
  }

  /** Returns whether it is only a word for how it went: "uppfyllt", "grön". */
  boolean isHowItWent() {
    return HOW_IT_WENT.matcher(text).matches();
  }

  /** Returns whether it is a number of things, which may be a goal as well as a figure. */
  boolean isCount() {
    Matcher count = COUNT.matcher(text);
    return count.matches() && !Nouns.canBeNegative(count.group(2)) && !Nouns.isTime(count.group(2));
  }

  /** Returns whether it is a share in per cent. */
  boolean isShare() {
    return isFigure() && SHARE.matcher(figure()).matches();
  }

  /** Returns whether it is a word that people put where a figure belongs. */
  boolean isWordForFigure() {
    return WORD_FOR_FIGURE.matcher(figure()).matches();
  }

  /** A goal and what it is measured by, as one text. */
  Piece with(Piece measure) {
    return of(raw + " \u2013 " + measure.raw, place, afterGap);
  }

  /** Joins this paragraph and another of the same cell. */
  Piece and(Piece more) {
    return of(raw + "\n" + more.raw, place, afterGap);
  }
}
