package se.vastkom.goals.io.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.sheet.Numbers;

/** The roles that a piece of a table can have by its own words, whatever surrounds it. */
final class PieceRoles {

  private static final Pattern FOOTER = Lexicon.pattern("(?iu){footer}(?!\\p{L}).{0,120}");
  private static final Pattern LEGEND =
      Lexicon.pattern(
          "(?iu){legend-judged}.{0,120}|{legend-trend}(?: {legend-trend-of} .{0,80})?|{legend-unjudged}.{0,80}"
              + "|{legend-heading}.{0,40}|{legend-explanation}:?");
  private static final Pattern COMMENT =
      Lexicon.pattern("(?iu)(?:{comment-first-stem}|{comment-first-word}(?!\\p{L})).*");
  private static final Pattern WANTS = Lexicon.wholeWord("(?iu){wants}");
  private static final Pattern TOTAL = Lexicon.pattern("(?iu){total}(?: {total-of})?:?");
  private static final Pattern TIME = Lexicon.pattern("(?iu){time-cell}(?: .{0,40})?");
  private static final Pattern TIME_BEGINS = Lexicon.pattern("(?iu){time-begins}");
  private static final Pattern ENDS_WITH_STOP = Pattern.compile(".*[.!?:;,]");
  private static final Pattern E_SERVICE = Pattern.compile("e[A-ZÅÄÖ].*|e-.*");
  private static final Pattern NUMBERS =
      Pattern.compile("[-+\u2013\u2212]? ?[\\d ,.]+(?: ?[/(] ?[\\d ,.]+\\)?)?");
  private static final Pattern JOINT =
      Pattern.compile("(?<=[\\p{L}\\d)\"\u201d%][.!?])[\\s\\u00a0]*(?=\\p{Lu})");

  private static final int LONGEST_HEADING = 100;
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST_GOAL = 10;
  private static final int MOST_SENTENCES = 50;

  private PieceRoles() {}

  /** Returns whether a line explains the symbols of a page. */
  static boolean isLegend(Piece piece) {
    return LEGEND.matcher(piece.text()).matches();
  }

  /** Returns whether a line is the first below a page. */
  static boolean isFooter(Piece piece) {
    return FOOTER.matcher(piece.text()).matches();
  }

  /** Returns whether a cell is a status, as a word or a symbol, or a dash for none. */
  static boolean isStatus(Piece cell) {
    return cell.isDash() || cell.isSymbol() || cell.isHowItWent() || cell.isWordForFigure();
  }

  /** Returns whether a cell is a time: a year, a quarter, a month, "mer än 30 %". */
  static boolean isTime(Piece cell) {
    return TIME.matcher(cell.text()).matches();
  }

  /** Returns whether a cell only begins a time: "mer än". */
  static boolean beginsTime(Piece cell) {
    return TIME_BEGINS.matcher(cell.text()).matches();
  }

  /** Returns whether a goal's cell sums up the others, and so is no goal. */
  static boolean isTotal(Piece goal) {
    return TOTAL.matcher(goal.text()).matches();
  }

  /** Returns whether a line can be a page's title. */
  static boolean isTitle(Piece piece) {
    String text = piece.text();
    return text.length() <= LONGEST_HEADING
        && !ENDS_WITH_STOP.matcher(text).matches()
        && !text.equalsIgnoreCase(Lexicon.word("menu"))
        && !isLegend(piece);
  }

  /**
   * Returns whether a line can be a heading: short, no figure, no verb, no stop, no word that
   * begins a comment.
   */
  static boolean isHeading(Piece piece) {
    String text = piece.unnumbered();
    return text.length() <= LONGEST_HEADING
        && text.split(" ", -1).length <= MOST_WORDS
        && !text.isEmpty()
        && Character.isLetterOrDigit(text.codePointAt(0))
        && (!Character.isLowerCase(text.codePointAt(0)) || E_SERVICE.matcher(text).matches())
        && !ENDS_WITH_STOP.matcher(text).matches()
        && Figures.in(text).isEmpty()
        && !COMMENT.matcher(text).matches()
        && !Subject.isOfNothing(text)
        && Arrays.stream(text.toLowerCase(Locale.ROOT).split(" ", -1))
            .noneMatch(word -> Lexicon.has("verb", word));
  }

  /**
   * Returns whether a text may be the goal, or the first half of one: it has a number, or a wish.
   */
  static boolean wants(Piece piece) {
    return !numbers(piece).isEmpty() || WANTS.matcher(piece.text()).find();
  }

  /** Returns whether a text is certainly a goal: "Minst 20 kommuner". */
  static boolean wantsForSure(Piece piece) {
    return numbers(piece).stream()
        .map(Figure::sense)
        .anyMatch(sense -> sense == Figure.Sense.AT_LEAST || sense == Figure.Sense.AT_MOST);
  }

  private static List<Figure> numbers(Piece piece) {
    return Figures.in(piece.unnumbered()).stream().filter(figure -> !figure.weak()).toList();
  }

  static boolean hasNumber(Piece piece) {
    return !numbers(piece).isEmpty();
  }

  /** Returns whether a text contains the number of a figure, other than one. */
  static boolean says(Piece text, Piece figure) {
    return figure
        .read(figure.figure())
        .map(Numbers.WithUnit::number)
        .filter(number -> !number.equals(Ratio.ONE))
        .filter(number -> numbers(text).stream().anyMatch(other -> other.number().equals(number)))
        .isPresent();
  }

  /** Returns whether a figure can be a share; "17 kommuner" is the comment. */
  static boolean canBeShare(Piece piece) {
    return piece.isShare()
        || piece.isDash()
        || piece.isWordForFigure()
        || piece.isSymbol()
        || NUMBERS.matcher(piece.figure()).matches();
  }

  /**
   * Returns the place where goal and comment run together in a piece.
   *
   * @param closely whether only a state with no blank before it is meant, which no comment has
   */
  static OptionalInt joint(Piece piece, boolean closely) {
    String raw = piece.raw();
    Matcher joints = JOINT.matcher(raw);
    for (int i = 0; i < MOST_SENTENCES && joints.find(); i++) {
      boolean noBlank = joints.start() == joints.end();
      int end = Math.min(raw.length(), joints.end() + LONGEST_HEADING);
      String behind = piece.part(joints.end(), end).text();
      boolean isState = StateCue.atStart(behind).isPresent();
      if (joints.start() >= SHORTEST_GOAL
          && (closely ? noBlank && isState : (noBlank || isState))) {
        return OptionalInt.of(joints.end());
      }
    }
    return OptionalInt.empty();
  }
}
