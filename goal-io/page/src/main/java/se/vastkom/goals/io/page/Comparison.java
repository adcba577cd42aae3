package se.vastkom.goals.io.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.io.page.Tokens.Kind;

/**
 * Finds how a text compares with a number: "minst", "får inte överstiga", "eller lägre", "≤". A
 * comparing word that is too far from the number, or unknown, makes it {@link Sense#INEXACT}.
 */
final class Comparison {

  private static final Pattern TOGETHER = Pattern.compile("\\s*[,+*]?\\s*");
  private static final Pattern SYMBOL =
      Pattern.compile("(?:->|[<>]=?|=[<>]|[~\u2264\u2265\u2248\u00b1])(?=\\s*$)");
  private static final int MOST_WORDS = 12;
  private static final int MOST_WORDS_NEAR = 4;

  private final Tokens tokens;
  private final int at;

  private Comparison(Tokens tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  /** Returns the position of the other end of "mellan 20 och 25", or "mellan 20 % och 25 %". */
  static Optional<Integer> upperEnd(Tokens tokens, int at, Ratio number) {
    int and = tokens.has(at + 1, "and") ? at + 1 : at + 2;
    boolean isBetween = tokens.has(at - 1, "between") && tokens.has(and, "and");
    return isBetween
        ? tokens.number(and + 1).filter(upper -> upper.compareTo(number) > 0).map(upper -> and + 1)
        : Optional.empty();
  }

  /** Returns the sense of the number at a token. */
  static Sense sense(Tokens tokens, int at) {
    return new Comparison(tokens, at).sense();
  }

  private Sense sense() {
    boolean isRank = tokens.has(at - 1, "rank-before") || tokens.has(at + 1, "rank-behind");
    if (isRank || isRough() || isChange() || isRunTogether() || isBehindMore()) {
      return Sense.INEXACT;
    }
    return symbol().or(this::behind).or(this::before).orElseGet(this::level);
  }

  /** "Ett tiotal", "20 till 25", "70 och 90", "70 %-90 %", "mellan 20 och drygt 25". */
  private boolean isRough() {
    boolean isSecond = tokens.has(at - 1, "between-two") && tokens.isNumber(at - 2);
    boolean isFirst = tokens.has(at + 1, "between-two") && tokens.isNumber(at + 2);
    boolean isFrom = tokens.has(at - (isSecond ? 3 : 1), "from");
    return tokens.word(at).endsWith(Lexicon.word("numeral-ending"))
        || ((isSecond || isFirst) && !isFrom)
        || isBehind(i -> tokens.has(i, "between"))
        || isBeside(tokens::isSpan);
  }

  /** Returns whether this number and one beside it, with at most a token between, are so. */
  private boolean isBeside(BiPredicate<Integer, Integer> relation) {
    return IntStream.of(at - 2, at - 1, at + 1, at + 2)
        .filter(i -> tokens.is(i, Kind.NUMBER))
        .anyMatch(i -> relation.test(Math.min(i, at), Math.max(i, at)));
  }

  /** "Ökat 4 procent", "minska med minst 5". */
  private boolean isChange() {
    boolean isWith = Tokens.backwards(at - 1, 3).anyMatch(i -> tokens.has(i, "with"));
    return isChange(at - 1) || (isWith && isBehind(this::isChange));
  }

  private boolean isChange(int i) {
    return Lexicon.is("changes", tokens.word(i));
  }

  /** "5, 9 %", "60 + 52": two numbers, or one with its sign apart. */
  private boolean isRunTogether() {
    return isBeside(
        (first, second) ->
            tokens.is(at, Kind.NUMBER)
                && !tokens.isYear(first)
                && !tokens.isYear(second)
                && TOGETHER.matcher(tokens.between(first, second)).matches());
  }

  /**
   * "12 kommuner till", "12 mkr lägre", "12 mkr sämre": more, or another amount, than there are.
   */
  private boolean isBehindMore() {
    int next = at + 1;
    while (next < at + MOST_WORDS_NEAR && isUnit(next)) {
      next++;
    }
    if (next == at + 1 && tokens.has(at + 2, "to")) {
      next = at + 2;
    }
    boolean isLast = !tokens.isWord(next + 1) || tokens.has(next + 1, "states", "deed");
    boolean isMore =
        tokens.has(next, "less", "more", "difference") && !tokens.has(next, "below-or-above");
    return next > at + 1 && (isMore || (tokens.has(next, "to") && isLast));
  }

  private boolean isUnit(int i) {
    return tokens.is(i, Kind.PERCENT)
        || Nouns.known(tokens.word(i)).isPresent()
        || Nouns.isSum(tokens.word(i));
  }

  /** "≤ 5", "<5", "~5". */
  private Optional<Sense> symbol() {
    return SYMBOL
        .matcher(tokens.before(at))
        .results()
        .map(MatchResult::group)
        .map(
            symbol ->
                Lexicon.has(symbol, "at-most")
                    ? Sense.AT_MOST
                    : Lexicon.has(symbol, "at-least")
                        ? Sense.AT_LEAST
                        : Lexicon.has(symbol, "less")
                            ? Sense.BELOW
                            : Lexicon.has(symbol, "more") ? Sense.ABOVE : Sense.INEXACT)
        .findFirst();
  }

  /** "5 % eller lägre", "5 % som mest", "5 klagomål (högst)". */
  private Optional<Sense> behind() {
    for (int i = at + 1; i <= at + MOST_WORDS_NEAR && goesOn(i); i++) {
      boolean isAs = tokens.has(i, "as");
      boolean isMost = tokens.has(i, "at-most") && !tokens.isNumber(i + 1);
      if (tokens.has(i, "or") && tokens.isWord(i + 1)) {
        return alternative(i + 1);
      }
      if (isMost || (isAs && tokens.has(i + 1, "at-most-behind-as"))) {
        return Optional.of(Sense.AT_MOST);
      }
      if (isAs && tokens.has(i + 1, "at-least")) {
        return Optional.of(Sense.AT_LEAST);
      }
    }
    return Optional.empty();
  }

  private boolean goesOn(int i) {
    return tokens.is(i, Kind.PERCENT)
        || tokens.is(i, "(")
        || tokens.is(i, ",")
        || tokens.isPlainWord(i);
  }

  /** Returns the sense of the comparative after "eller". */
  private Optional<Sense> alternative(int i) {
    boolean isComparative = tokens.word(i).endsWith(Lexicon.word("comparative-ending"));
    return tokens.has(i, "less")
        ? Optional.of(Sense.AT_MOST)
        : tokens.has(i, "more")
            ? Optional.of(Sense.AT_LEAST)
            : isComparative ? Optional.of(Sense.INEXACT) : Optional.empty();
  }

  private Optional<Sense> before() {
    return Tokens.backwards(at - 1, MOST_WORDS)
        .takeWhile(i -> leadsOn(i) || isStopBeforeNumber(i))
        .mapToObj(i -> compared(i).map(sense -> isNear(i) ? sense : Sense.INEXACT))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** "Högst: 40", "(högst) 40". */
  private boolean isStopBeforeNumber(int i) {
    return tokens.is(i, ":") || tokens.is(i, "(") || tokens.is(i, ")");
  }

  /** Returns whether a token is a word that leads on to the number, and is not a number itself. */
  private boolean leadsOn(int i) {
    return tokens.isPlainWord(i) && !tokens.has(i, "and", "but");
  }

  private boolean isNear(int i) {
    return at - i <= 2
        || Tokens.backwards(at - 1, at - 1 - i)
            .allMatch(
                between ->
                    tokens.has(between, "comparison-link", "denies-comparison")
                        || isStopBeforeNumber(between));
  }

  /** Returns the sense that a word before the number gives it. */
  private Optional<Sense> compared(int i) {
    String word = tokens.word(i);
    boolean isNext = i == at - 1;
    boolean isThan = tokens.has(i, "than");
    boolean isAsMost = tokens.has(i, "most") && tokens.has(i - 1, "as");
    boolean isUpTo = tokens.has(i, "to") && tokens.has(i - 1, "up") && at - i <= 2;
    boolean isPreposition = isNext && tokens.has(i, "below-or-above");
    // "Barn under 6 år" says who it is about, and not what is wanted.
    boolean isAge = isPreposition && tokens.word(at + 1).startsWith(Lexicon.word("year"));
    int comparative = isThan ? i - 1 : isPreposition ? i : -1;
    Map<Sense, Boolean> cues = new EnumMap<>(Sense.class);
    cues.put(Sense.AT_LEAST, tokens.has(i, "at-least"));
    cues.put(Sense.AT_MOST, tokens.has(i, "at-most") || isAsMost || isUpTo);
    cues.put(Sense.EXACTLY, tokens.has(i, "exactly"));
    cues.put(Sense.BELOW, tokens.has(comparative, "less") || Lexicon.is("goes-under", word));
    cues.put(Sense.ABOVE, tokens.has(comparative, "more") || Lexicon.is("goes-over", word));
    boolean isRough = isThan || (isNext && tokens.has(i, "about")) || Lexicon.is("limit", word);
    cues.put(Sense.INEXACT, isRough);
    return cues.keySet().stream()
        .filter(sense -> Boolean.TRUE.equals(cues.get(sense)))
        .findFirst()
        .map(sense -> isAge ? Sense.INEXACT : unlessDenied(sense, i));
  }

  /** Returns the sense of a comparing word; "inte minst" gives no amount, "inte över" at most. */
  private Sense unlessDenied(Sense sense, int i) {
    boolean isRelation = sense == Sense.BELOW || sense == Sense.ABOVE;
    boolean isDenied = isDenied(i, "denies-comparison");
    // "Ingen elev ska ha mer än 5 dagars frånvaro" wants 5 or less of each, and counts nobody.
    boolean isUnclear =
        isRelation
            ? isBehind(j -> tokens.has(j, "no-comparison"))
                || Tokens.backwards(i - 1, MOST_WORDS_NEAR).anyMatch(j -> tokens.has(j, "only"))
            : isDenied || isDenied(i, "no-comparison");
    Sense denied = sense == Sense.BELOW ? Sense.AT_LEAST : Sense.AT_MOST;
    return isUnclear ? Sense.INEXACT : isDenied ? denied : sense;
  }

  /**
   * Returns whether a denial occurs up to four words before a word, or between it and the number.
   */
  private boolean isDenied(int i, String denials) {
    return Tokens.backwards(at - 1, at - i + MOST_WORDS_NEAR)
        .takeWhile(this::leadsOn)
        .anyMatch(j -> tokens.has(j, denials));
  }

  /** "Minska till 5" wants at most 5, "öka till 5" at least. */
  private Sense level() {
    boolean isTo = tokens.has(at - 1, "to");
    return isTo && isBehind(i -> tokens.has(i, "to-less"))
        ? Sense.AT_MOST
        : isTo && isBehind(i -> tokens.has(i, "to-more")) ? Sense.AT_LEAST : Sense.PLAIN;
  }

  /** Returns whether such a word comes before the number, with no stop between. */
  private boolean isBehind(IntPredicate word) {
    return Tokens.backwards(at - 1, MOST_WORDS)
        .takeWhile(i -> !tokens.is(i, Kind.STOP))
        .anyMatch(word);
  }
}
