package se.vastkom.goals.io.page;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.io.page.Tokens.Kind;

/**
 * Finds how a text compares with a number: "minst", "får inte överstiga", "eller lägre", "≤". A
 * comparing word that is too far from the number, or unknown, makes it {@link Sense#INEXACT}.
 */
final class Comparison {

  private static final Pattern GOES_UNDER = Lexicon.pattern("{goes-under}");
  private static final Pattern GOES_OVER = Lexicon.pattern("{goes-over}");
  private static final Pattern LIMIT = Lexicon.pattern("{limit}");
  private static final Pattern CHANGES = Lexicon.pattern("{changes}");
  private static final Pattern TOGETHER = Pattern.compile("\\s*[,+*]?\\s*");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");
  private static final int MOST_WORDS = 12;
  private static final int MOST_WORDS_BEHIND = 4;
  private static final int MOST_WORDS_TO_DENIAL = 4;

  private final Tokens tokens;
  private final int at;

  private Comparison(Tokens tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  /** Returns the position of the other end of "mellan 20 och 25", or "mellan 20 % och 25 %". */
  static Optional<Integer> upperEnd(Tokens tokens, int at) {
    int and = tokens.has(at + 1, "and") ? at + 1 : at + 2;
    boolean isBetween = tokens.has(at - 1, "between") && tokens.has(and, "and");
    return isBetween
        ? tokens
            .number(and + 1)
            .filter(upper -> upper.compareTo(tokens.number(at).orElseThrow()) > 0)
            .map(upper -> and + 1)
        : Optional.empty();
  }

  /** Returns the sense of the number at a token. */
  static Sense sense(Tokens tokens, int at) {
    return new Comparison(tokens, at).sense();
  }

  private Sense sense() {
    if (isRough() || isRank() || isRunTogether() || isBehindMore()) {
      return Sense.INEXACT;
    }
    return symbol()
        .or(this::behind)
        .or(this::before)
        .orElseGet(() -> tokens.has(at - 1, "to") ? level() : Sense.PLAIN);
  }

  /** "Ett tiotal", "20 till 25", "70 och 90", "mellan 20 och 25", "ökat med minst 3". */
  private boolean isRough() {
    boolean isSecond = tokens.has(at - 1, "between-two") && tokens.isNumber(at - 2);
    boolean isFirst = tokens.has(at + 1, "between-two") && tokens.isNumber(at + 2);
    boolean isFrom = tokens.has(at - (isSecond ? 3 : 1), "from");
    boolean isUpper =
        tokens.has(at - 1, "and")
            && Tokens.backwards(at - 2, 5).anyMatch(i -> tokens.has(i, "between"));
    return tokens.word(at).endsWith(Lexicon.word("numeral-ending"))
        || tokens.has(at, "dozen")
        || ((isSecond || isFirst) && !isFrom)
        || isUpper
        || isSpanned()
        || isChange();
  }

  /** "70 %-90 %". */
  private boolean isSpanned() {
    int before = tokens.is(at - 1, Kind.NUMBER) ? at - 1 : at - 2;
    int behind = tokens.is(at + 1, Kind.NUMBER) ? at + 1 : at + 2;
    return (tokens.is(before, Kind.NUMBER) && tokens.isSpan(before, at))
        || (tokens.is(behind, Kind.NUMBER) && tokens.isSpan(at, behind));
  }

  /** "Ökat 4 procent", "minska med minst 5". */
  private boolean isChange() {
    boolean isWith = Tokens.backwards(at - 1, 3).anyMatch(i -> tokens.has(i, "with"));
    return isChange(at - 1) || (isWith && isBehind(this::isChange));
  }

  private boolean isChange(int i) {
    return CHANGES.matcher(tokens.word(i)).matches();
  }

  /** "5, 9 %", "60 + 52", "1.112": two numbers, or one with its sign apart. */
  private boolean isRunTogether() {
    return isNextTo(at - 1, at)
        || isNextTo(at, at + 1)
        || THOUSANDS.matcher(tokens.word(at)).matches()
        || isNextTo(at - 2, at)
        || isNextTo(at, at + 2);
  }

  private boolean isNextTo(int first, int second) {
    return tokens.is(first, Kind.NUMBER)
        && tokens.is(second, Kind.NUMBER)
        && !tokens.isYear(first)
        && !tokens.isYear(second)
        && TOGETHER.matcher(tokens.between(first, second)).matches();
  }

  /** "12 kommuner till", "12 mkr lägre": more, or another amount, than there are. */
  private boolean isBehindMore() {
    int next = at + 1;
    while (next < at + MOST_WORDS_BEHIND
        && (tokens.is(next, Kind.PERCENT)
            || Nouns.known(tokens.word(next)).isPresent()
            || Nouns.isSum(tokens.word(next)))) {
      next++;
    }
    if (next == at + 1 && tokens.has(at + 2, "to")) {
      next = at + 2;
    }
    boolean isLast =
        !tokens.is(next + 1, Kind.WORD)
            || tokens.has(next + 1, "states")
            || tokens.has(next + 1, "deed");
    return next > at + 1
        && ((tokens.has(next, "to") && isLast)
            || (!tokens.has(next, "below-or-above")
                && (tokens.has(next, "less") || tokens.has(next, "more"))));
  }

  /** Recognizes "Plats 50", "bland de 50 bästa": the better, the lower. */
  private boolean isRank() {
    return tokens.has(at - 1, "rank-before") || tokens.has(at + 1, "rank-behind");
  }

  private Optional<Sense> symbol() {
    String before = tokens.before(at).stripTrailing();
    if (Stream.of("\u2264", "<=", "=<").anyMatch(before::endsWith)) {
      return Optional.of(Sense.AT_MOST);
    }
    if (Stream.of("\u2265", ">=", "=>").anyMatch(before::endsWith)) {
      return Optional.of(Sense.AT_LEAST);
    }
    boolean isRough = Stream.of("->", "~", "\u2248", "\u00b1").anyMatch(before::endsWith);
    if (!isRough && before.endsWith("<")) {
      return Optional.of(Sense.BELOW);
    }
    if (!isRough && before.endsWith(">")) {
      return Optional.of(Sense.ABOVE);
    }
    return isRough ? Optional.of(Sense.INEXACT) : Optional.empty();
  }

  /** "5 % eller lägre", "5 % som mest", "5 klagomål (högst)". */
  private Optional<Sense> behind() {
    for (int i = at + 1; i <= at + MOST_WORDS_BEHIND && goesOn(i); i++) {
      if (tokens.has(i, "or") && tokens.is(i + 1, Kind.WORD)) {
        return alternative(i + 1);
      }
      boolean isAs = tokens.has(i, "as");
      boolean isOfNext = tokens.isNumber(i + 1);
      if ((isAs && tokens.has(i + 1, "at-most-behind-as"))
          || (tokens.has(i, "at-most") && !isOfNext)) {
        return Optional.of(Sense.AT_MOST);
      }
      if (isAs && tokens.has(i + 1, "at-least")) {
        return Optional.of(Sense.AT_LEAST);
      }
    }
    return Optional.empty();
  }

  /** Returns the sense of the comparative after "eller". */
  private Optional<Sense> alternative(int i) {
    if (tokens.has(i, "less")) {
      return Optional.of(Sense.AT_MOST);
    }
    if (tokens.has(i, "more")) {
      return Optional.of(Sense.AT_LEAST);
    }
    boolean isComparative = tokens.word(i).endsWith(Lexicon.word("comparative-ending"));
    return isComparative ? Optional.of(Sense.INEXACT) : Optional.empty();
  }

  private boolean goesOn(int i) {
    return tokens.is(i, Kind.PERCENT)
        || tokens.is(i, "(")
        || tokens.is(i, ",")
        || (tokens.is(i, Kind.WORD) && !tokens.isNumber(i));
  }

  private Optional<Sense> before() {
    return Tokens.backwards(at - 1, MOST_WORDS)
        .takeWhile(i -> isPlainWord(i) || isStopBeforeNumber(i))
        .mapToObj(i -> compared(i).map(sense -> isNear(i) ? sense : Sense.INEXACT))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** "Högst: 40", "(högst) 40". */
  private boolean isStopBeforeNumber(int i) {
    return tokens.is(i, ":") || tokens.is(i, "(") || tokens.is(i, ")");
  }

  /** Returns whether a token is a word that leads on to the number, and is not a number itself. */
  private boolean isPlainWord(int i) {
    return tokens.is(i, Kind.WORD)
        && !tokens.isNumber(i)
        && !tokens.has(i, "and")
        && !tokens.has(i, "but");
  }

  private boolean isNear(int i) {
    return at - i <= 2
        || Tokens.backwards(at - 1, at - 1 - i)
            .allMatch(
                between ->
                    tokens.has(between, "comparison-link")
                        || tokens.has(between, "denies-comparison")
                        || isStopBeforeNumber(between));
  }

  private Optional<Sense> compared(int i) {
    boolean isNext = i == at - 1;
    if (tokens.has(i, "at-least")) {
      return marked(Sense.AT_LEAST, i);
    }
    boolean isAsMost = tokens.has(i, "most") && tokens.has(i - 1, "as");
    boolean isUpTo = tokens.has(i, "to") && tokens.has(i - 1, "up") && at - i <= 2;
    if (tokens.has(i, "at-most") || isAsMost || isUpTo) {
      return marked(Sense.AT_MOST, i);
    }
    if (tokens.has(i, "exactly")) {
      return marked(Sense.EXACTLY, i);
    }
    boolean isThan = tokens.has(i, "than");
    boolean isPreposition = isNext && tokens.has(i, "below-or-above");
    if (isPreposition && isAge()) {
      return Optional.of(Sense.INEXACT);
    }
    int comparative = isThan ? i - 1 : i;
    boolean compares = isThan || isPreposition;
    if ((compares && tokens.has(comparative, "less"))
        || GOES_UNDER.matcher(tokens.word(i)).matches()) {
      return relation(Sense.BELOW, Sense.AT_LEAST, i);
    }
    if ((compares && tokens.has(comparative, "more"))
        || GOES_OVER.matcher(tokens.word(i)).matches()) {
      return relation(Sense.ABOVE, Sense.AT_MOST, i);
    }
    boolean isUnknown =
        isThan || (isNext && tokens.has(i, "about")) || LIMIT.matcher(tokens.word(i)).matches();
    return isUnknown ? Optional.of(Sense.INEXACT) : Optional.empty();
  }

  /** "Barn under 6 år", "invånare över 65 år": who it is about, and not what is wanted. */
  private boolean isAge() {
    return tokens.word(at + 1).startsWith(Lexicon.word("year"));
  }

  /** Returns the sense of a marked word; "inte minst" gives no amount. */
  private Optional<Sense> marked(Sense sense, int i) {
    boolean isDenied = isDenied(i, "denies-comparison") || isDenied(i, "no-comparison");
    return Optional.of(isDenied ? Sense.INEXACT : sense);
  }

  private Optional<Sense> relation(Sense plain, Sense denied, int i) {
    // "Ingen elev ska ha mer än 5 dagars frånvaro" wants 5 or less of each, and counts nobody.
    if (isBehind(j -> tokens.has(j, "no-comparison"))) {
      return Optional.of(Sense.INEXACT);
    }
    boolean isNotOnly =
        Tokens.backwards(i - 1, MOST_WORDS_TO_DENIAL).anyMatch(j -> tokens.has(j, "only"));
    return Optional.of(
        isNotOnly ? Sense.INEXACT : isDenied(i, "denies-comparison") ? denied : plain);
  }

  /**
   * Returns whether a denial occurs up to four words before a word, or between it and the number.
   */
  private boolean isDenied(int i, String denials) {
    return Tokens.backwards(at - 1, at - i + MOST_WORDS_TO_DENIAL)
        .takeWhile(this::isPlainWord)
        .anyMatch(j -> tokens.has(j, denials));
  }

  /** "Minska till 5" wants at most 5, "öka till 5" at least. */
  private Sense level() {
    if (isBehind(i -> tokens.has(i, "to-less"))) {
      return Sense.AT_MOST;
    }
    return isBehind(i -> tokens.has(i, "to-more")) ? Sense.AT_LEAST : Sense.PLAIN;
  }

  /** Returns whether such a word comes before the number, with no stop between. */
  private boolean isBehind(IntPredicate word) {
    return Tokens.backwards(at - 1, MOST_WORDS)
        .takeWhile(i -> !tokens.is(i, Kind.STOP))
        .anyMatch(word);
  }
}
