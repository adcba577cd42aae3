package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;

/**
 * A cell or paragraph of a page, and what it can be by its own words, whatever surrounds it.
 *
 * @param raw to the letter, with its blanks
 * @param text as people read it: single ordinary blanks, none around, nothing invisible
 * @param place where it begins
 * @param afterGap whether more blank lines precede it than other cells, as an empty cell leaves
 *     them
 */
record Piece(String raw, String text, Place place, boolean afterGap) implements Fragment {

  private static final Pattern DASH = Pattern.compile("[-\\u2010-\\u2015\\u2212]+");
  private static final String NUMBER = "\\d{1,9}(?: \\d{3}){0,4}(?:[.,]\\d{1,9})?";
  private static final String QUANTITY =
      "(?:{figure-about} )?(?:[<>\u2264\u2265=~\u2248\u00b1]=? ?|=[<>] ?)?(?:[-+\u2013\u2212] ?)?"
          + NUMBER
          + "(?: ?%| ?{figure-unit}| ?\\p{L}[\\p{L}-]{0,20}(?:/\\p{L}{1,20})?)?";
  private static final String MARK =
      "(?: ?[*\u2020\u2021\u00a7]{1,3}| ?[\u00b9\u00b2\u00b3\u2070-\u2079]{1,2}| \\d\\)|(?<=%)\\d\\)| ?\\[\\d{1,2}\\])";
  private static final String SYMBOLS =
      "(?:[\\p{So}\u2190-\u21ff\u25a0-\u25ff&&[^\u00a9\u00ae\u2122]][\ufe0f\\p{Sk}]?){1,5}";

  /** A number, two of them, a part of a whole or a span; with symbols and a footnote's mark. */
  private static final Pattern FIGURE =
      Lexicon.pattern(
          ("(?iu)(?:" + SYMBOLS + " ?)?(?:")
              + (QUANTITY + "(?: ?[(/] ?" + QUANTITY + "\\)?(?: \\p{L}{1,20})?)?")
              + "|\\d{1,6} ?(?:[-\u2013]|{of}) ?\\d{1,6}(?: ?%| \\p{L}{1,20})?"
              + ("|{figure-bound} [<>]?" + NUMBER + "(?: ?%| ?{per-cent})?)")
              + (MARK + "?(?: ?" + SYMBOLS + ")?|" + SYMBOLS));

  private static final Pattern SYMBOL = Pattern.compile(SYMBOLS);
  private static final Pattern MARKED =
      Pattern.compile("^(?:" + SYMBOLS + " ?)?(.*?)" + MARK + "?(?: ?" + SYMBOLS + ")?$");

  /** A number of things, which is a value or a short goal: "3 nätverk", "0 olyckor". */
  private static final Pattern COUNT = Pattern.compile("\\d{1,6} (\\p{L}[\\p{L}-]{1,20})");

  private static final Pattern SHARE = Lexicon.pattern(".*(?:%|{per-cent})\\)?");
  private static final Pattern NUMBERS =
      Pattern.compile("[-+\u2013\u2212]? ?[\\d ,.]+(?: ?[/(] ?[\\d ,.]+\\)?)?");
  private static final Pattern NUMBERING =
      Pattern.compile("^\\d{1,3}(?:[.)]|(?:\\.\\d{1,3})+[.)]?) ");
  private static final Pattern FIRST_OF_GOAL = Pattern.compile("\\p{L}|(?:.*?\\p{L}{3,}+){2}");
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");
  private static final Pattern FIRST_OF_HEADING =
      Pattern.compile("[\\p{L}\\p{Nd}&&[^\\p{Ll}]]|e[A-ZÅÄÖ]|e-");
  private static final Pattern ENDS_WITH_STOP = Pattern.compile(".*[.!?:;,]");
  private static final Pattern JOINT =
      Pattern.compile("(?<=[\\p{L}\\d)\"\u201d%][.!?])[\\s\\u00a0]*(?=\\p{Lu})");

  private static final int LONGEST_FIGURE = 100;
  private static final int LONGEST_HEADING = 100;
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST_GOAL = 10;
  private static final int MOST_SENTENCES = 50;
  private static final int LONGEST_SHOWN = 60;
  private static final int SHOWN = 50;

  static Piece of(String raw, Place place, boolean afterGap) {
    return new Piece(raw, Spelling.seen(raw), place, afterGap);
  }

  /** An empty cell at the place of this one. */
  Piece emptied() {
    return of("", place, false);
  }

  /** A part of this piece, at its place. */
  Piece part(int start, int end) {
    return of(raw.substring(start, Math.min(raw.length(), end)), place, false);
  }

  /** Joins the lines of a paragraph. */
  static Piece joined(List<Piece> lines) {
    String raw = lines.stream().map(Piece::raw).collect(Collectors.joining("\n"));
    return of(raw, lines.get(0).place, lines.get(0).afterGap);
  }

  /** Joins this piece and more of the same cell. */
  Piece and(String between, Piece more) {
    return isBlank() ? more : more.isBlank() ? this : of(raw + between + more.raw, place, afterGap);
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

  /** Lists pieces for a message. */
  static Part.Listing listed(List<Piece> pieces) {
    return Phrase.list(pieces, piece -> new Part.Text(piece.shortened()));
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

  /** Returns whether it is a word that people put where a figure belongs. */
  boolean isWordForFigure() {
    return figure().equals("?") || Lexicon.is("word-for-figure", figure());
  }

  /** Returns whether it is a figure, or a word where one belongs. */
  boolean isFigureOrWord() {
    return isFigure() || isWordForFigure();
  }

  /** Returns whether it is too short, or has too few words, to be a goal rather than a figure. */
  boolean isHardlyGoal() {
    return isHowItWent()
        || !LONG_WORD.matcher(text).find()
        || !FIRST_OF_GOAL.matcher(text).lookingAt();
  }

  /** Returns whether it is only a word for how it went: "uppfyllt", "grön". */
  boolean isHowItWent() {
    return Lexicon.is("went-cell", text.replaceFirst("[*]$", ""));
  }

  /** Returns whether it is a number of things, which may be a goal as well as a figure. */
  boolean isCount() {
    Matcher count = COUNT.matcher(text);
    return count.matches()
        && !Nouns.canBeNegative(count.group(1))
        && !Lexicon.has(count.group(1), "time");
  }

  /** Returns whether it is a share in per cent. */
  boolean isShare() {
    return isFigure() && SHARE.matcher(figure()).matches();
  }

  /** Returns whether a figure can be a share; "17 kommuner" is the comment. */
  boolean canBeShare() {
    return isShare()
        || isDash()
        || isSymbol()
        || isWordForFigure()
        || NUMBERS.matcher(figure()).matches();
  }

  /** Returns whether it is a status, as a word or a symbol, or a dash for none. */
  boolean isStatus() {
    return isDash() || isSymbol() || isHowItWent() || isWordForFigure();
  }

  private boolean isSymbol() {
    return SYMBOL.matcher(text).matches();
  }

  /** Returns whether it is a time: a year, a quarter, a month, "mer än 30 %". */
  boolean isTime() {
    return Lexicon.is("time-cell", text);
  }

  /** Returns whether it explains the symbols of a page. */
  boolean isLegend() {
    return Lexicon.is("legend", text);
  }

  /** Returns whether it is the first line below a page. */
  boolean isFooter() {
    return text.length() <= LONGEST_HEADING && Lexicon.begins("footer", text);
  }

  /** Returns whether it sums up the goals of other rows, and so is none. */
  boolean isTotal() {
    return Lexicon.is("total", text);
  }

  /** Returns whether it can be a page's title. */
  boolean isTitle() {
    return text.length() <= LONGEST_HEADING
        && !ENDS_WITH_STOP.matcher(text).matches()
        && !text.equalsIgnoreCase(Lexicon.word("menu"))
        && !isLegend();
  }

  /**
   * Returns whether it can be a heading: short, no figure, no verb, no stop, no word that begins a
   * comment.
   */
  boolean isHeading() {
    String name = unnumbered();
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" ", -1));
    return name.length() <= LONGEST_HEADING
        && words.size() <= MOST_WORDS
        && FIRST_OF_HEADING.matcher(name).lookingAt()
        && !ENDS_WITH_STOP.matcher(name).matches()
        && Figures.in(name).isEmpty()
        && !Lexicon.begins("comment-beginning", name)
        && !Subject.isOfNothing(name)
        && words.stream().noneMatch(word -> Lexicon.has(word, "verb"));
  }

  /** Returns whether it may be the goal, or the first half of one: it has a number, or a wish. */
  boolean wants() {
    return hasNumber() || Lexicon.isIn("wants", text);
  }

  /** Returns whether it is certainly a goal: "Minst 20 kommuner". */
  boolean wantsForSure() {
    return numbers().stream()
        .map(Figure::sense)
        .anyMatch(sense -> sense == Figure.Sense.AT_LEAST || sense == Figure.Sense.AT_MOST);
  }

  private List<Figure> numbers() {
    return Figures.in(unnumbered()).stream().filter(figure -> !figure.weak()).toList();
  }

  boolean hasNumber() {
    return !numbers().isEmpty();
  }

  /** Returns whether it contains the number of a figure, other than one. */
  boolean says(Piece figure) {
    return figure
        .read(figure.figure())
        .map(Numbers.WithUnit::number)
        .filter(number -> !number.equals(Ratio.ONE))
        .filter(number -> numbers().stream().anyMatch(other -> other.number().equals(number)))
        .isPresent();
  }

  /**
   * Returns the place where goal and comment run together in it.
   *
   * @param closely whether only a state with no blank before it is meant, which no comment has
   */
  Optional<Integer> joint(boolean closely) {
    Matcher joints = JOINT.matcher(raw);
    for (int i = 0; i < MOST_SENTENCES && joints.find(); i++) {
      boolean noBlank = joints.group().isEmpty();
      Piece behind = part(joints.end(), joints.end() + LONGEST_HEADING);
      boolean isState = StateCue.atStart(behind.text).isPresent();
      boolean isJoint = closely ? noBlank && isState : noBlank || isState;
      if (isJoint && joints.start() >= SHORTEST_GOAL) {
        return Optional.of(joints.end());
      }
    }
    return Optional.empty();
  }
}
