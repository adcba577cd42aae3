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
    int and = tokens.is(at + 1, WordList.AND) ? at + 1 : at + 2;
    boolean isBetween = tokens.is(at - 1, WordList.BETWEEN) && tokens.is(and, WordList.AND);
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
    if (isRough() || isRank()) {
      return Sense.INEXACT;
    }
    return symbol()
        .or(this::behind)
        .or(this::before)
        .orElseGet(() -> tokens.is(at - 1, WordList.TO) ? level() : Sense.PLAIN);
  }

  /** "Ett tiotal", "20 till 25", "70 och 90", "mellan 20 och 25", "ökat med minst 3". */
  private boolean isRough() {
    boolean isSecond = tokens.is(at - 1, WordList.BETWEEN_TWO) && tokens.isNumber(at - 2);
    boolean isFirst = tokens.is(at + 1, WordList.BETWEEN_TWO) && tokens.isNumber(at + 2);
    boolean isFrom = tokens.is(at - (isSecond ? 3 : 1), WordList.FROM);
    boolean isUpper =
        tokens.is(at - 1, WordList.AND)
            && Tokens.backwards(at - 2, 5).anyMatch(i -> tokens.is(i, WordList.BETWEEN));
    return tokens.word(at).endsWith(WordList.NUMERAL_ENDING.word())
        || tokens.is(at, WordList.DOZEN)
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
    boolean isWith = Tokens.backwards(at - 1, 3).anyMatch(i -> tokens.is(i, WordList.WITH));
    return isChange(at - 1) || (isWith && isBehind(this::isChange));
  }

  private boolean isChange(int i) {
    return CHANGES.matcher(tokens.word(i)).matches();
  }

  /** Recognizes "Plats 50", "bland de 50 bästa": the better, the lower. */
  private boolean isRank() {
    return tokens.is(at - 1, WordList.RANK_BEFORE) || tokens.is(at + 1, WordList.RANK_BEHIND);
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
      if (tokens.is(i, WordList.OR) && tokens.is(i + 1, Kind.WORD)) {
        return alternative(i + 1);
      }
      boolean isAs = tokens.is(i, WordList.AS);
      boolean isOfNext = tokens.isNumber(i + 1);
      if ((isAs && tokens.is(i + 1, WordList.AT_MOST_BEHIND_AS))
          || (tokens.is(i, WordList.AT_MOST) && !isOfNext)) {
        return Optional.of(Sense.AT_MOST);
      }
      if (isAs && tokens.is(i + 1, WordList.AT_LEAST)) {
        return Optional.of(Sense.AT_LEAST);
      }
    }
    return Optional.empty();
  }

  /** Returns the sense of the comparative after "eller". */
  private Optional<Sense> alternative(int i) {
    if (tokens.is(i, WordList.LESS)) {
      return Optional.of(Sense.AT_MOST);
    }
    if (tokens.is(i, WordList.MORE)) {
      return Optional.of(Sense.AT_LEAST);
    }
    boolean isComparative = tokens.word(i).endsWith(WordList.COMPARATIVE_ENDING.word());
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
        && !tokens.is(i, WordList.AND)
        && !tokens.is(i, WordList.BUT);
  }

  private boolean isNear(int i) {
    return at - i <= 2
        || Tokens.backwards(at - 1, at - 1 - i)
            .allMatch(
                between ->
                    tokens.is(between, WordList.COMPARISON_LINK)
                        || tokens.is(between, WordList.DENIES_COMPARISON)
                        || isStopBeforeNumber(between));
  }

  private Optional<Sense> compared(int i) {
    boolean isNext = i == at - 1;
    if (tokens.is(i, WordList.AT_LEAST)) {
      return marked(Sense.AT_LEAST, i);
    }
    boolean isAsMost = tokens.is(i, WordList.MOST) && tokens.is(i - 1, WordList.AS);
    boolean isUpTo = tokens.is(i, WordList.TO) && tokens.is(i - 1, WordList.UP) && at - i <= 2;
    if (tokens.is(i, WordList.AT_MOST) || isAsMost || isUpTo) {
      return marked(Sense.AT_MOST, i);
    }
    if (tokens.is(i, WordList.EXACTLY)) {
      return marked(Sense.EXACTLY, i);
    }
    boolean isThan = tokens.is(i, WordList.THAN);
    boolean isPreposition = isNext && tokens.is(i, WordList.BELOW_OR_ABOVE);
    if (isPreposition && isAge()) {
      return Optional.of(Sense.INEXACT);
    }
    int comparative = isThan ? i - 1 : i;
    boolean compares = isThan || isPreposition;
    if ((compares && tokens.is(comparative, WordList.LESS))
        || GOES_UNDER.matcher(tokens.word(i)).matches()) {
      return relation(Sense.BELOW, Sense.AT_LEAST, i);
    }
    if ((compares && tokens.is(comparative, WordList.MORE))
        || GOES_OVER.matcher(tokens.word(i)).matches()) {
      return relation(Sense.ABOVE, Sense.AT_MOST, i);
    }
    boolean isUnknown =
        isThan
            || (isNext && tokens.is(i, WordList.ABOUT))
            || LIMIT.matcher(tokens.word(i)).matches();
    return isUnknown ? Optional.of(Sense.INEXACT) : Optional.empty();
  }

  /** "Barn under 6 år", "invånare över 65 år": who it is about, and not what is wanted. */
  private boolean isAge() {
    return tokens.word(at + 1).startsWith(WordList.YEAR.word());
  }

  /** Returns the sense of a marked word; "inte minst" gives no amount. */
  private Optional<Sense> marked(Sense sense, int i) {
    boolean isDenied =
        isDenied(i, WordList.DENIES_COMPARISON) || isDenied(i, WordList.NO_COMPARISON);
    return Optional.of(isDenied ? Sense.INEXACT : sense);
  }

  private Optional<Sense> relation(Sense plain, Sense denied, int i) {
    // "Ingen elev ska ha mer än 5 dagars frånvaro" wants 5 or less of each, and counts nobody.
    if (isBehind(j -> tokens.is(j, WordList.NO_COMPARISON))) {
      return Optional.of(Sense.INEXACT);
    }
    return Optional.of(isDenied(i, WordList.DENIES_COMPARISON) ? denied : plain);
  }

  /**
   * Returns whether a denial occurs up to four words before a word, or between it and the number.
   */
  private boolean isDenied(int i, WordList denials) {
    return Tokens.backwards(at - 1, at - i + MOST_WORDS_TO_DENIAL)
        .takeWhile(this::isPlainWord)
        .anyMatch(j -> tokens.is(j, denials));
  }

  /** "Minska till 5" wants at most 5, "öka till 5" at least. */
  private Sense level() {
    if (isBehind(i -> tokens.is(i, WordList.TO_LESS))) {
      return Sense.AT_MOST;
    }
    return isBehind(i -> tokens.is(i, WordList.TO_MORE)) ? Sense.AT_LEAST : Sense.PLAIN;
  }

  /** Returns whether such a word comes before the number, with no stop between. */
  private boolean isBehind(IntPredicate word) {
    return Tokens.backwards(at - 1, MOST_WORDS)
        .takeWhile(i -> !tokens.is(i, Kind.STOP))
        .anyMatch(word);
  }
}
