package se.vastkom.goals.io.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;

/**
 * The words, numbers and stops of a text in lower case. Years, dates, spans ("70-90") and numbers
 * within words ("5G", "covid-19", "§ 112") are no numbers.
 */
final class Tokens {

  private static final String DASH = "[-\\u2010-\\u2015\\u2212]";
  private static final String NUMBER = "(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,]\\d+)?";
  private static final Pattern TOKEN =
      Pattern.compile(
          ("(?<SPAN>" + NUMBER + "(?:\\s?(?:" + DASH + "|/)\\s?" + NUMBER + ")+")
              + "|\\d{1,3}(?:\\.\\d{3})+(?!\\d)"
              + ("|(?<=\\p{L}" + DASH + "?|[\u00a7#]\\s?)" + NUMBER)
              + ("|" + NUMBER + "(?=-?\\p{L}|[-+\\p{No}]))|(?<NUMBER>" + NUMBER + ")")
              + "|(?<WORD>\\p{L}+(?:-\\p{L}+)*)|(?<PERCENT>%)|(?<STOP>[.!?;:(),])");
  private static final Pattern SPANNED =
      Lexicon.pattern("\\s?(?:%|{per-cent})?\\s?" + DASH + "\\s?");
  private static final Pattern MINUS = Pattern.compile("(?:^|[\\s(])" + DASH + "$");
  private static final Pattern LOOSE = Pattern.compile(DASH + " ?$");

  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int FEWEST_ROUGHLY = 10;
  private static final int FIRST_TENS = 20;
  private static final Map<String, Integer> NUMERALS = numerals();
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_BEFORE = 80;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /** What a token is. */
  enum Kind {
    SPAN,
    NUMBER,
    WORD,
    PERCENT,
    STOP
  }

  private record Token(Kind kind, String text, int start, int end) {}

  Tokens(String text) {
    this.text = text.toLowerCase(Locale.ROOT);
    Matcher found = TOKEN.matcher(this.text);
    while (found.find()) {
      for (Kind kind : KINDS) {
        if (found.group(kind.name()) != null) {
          tokens.add(new Token(kind, found.group(), found.start(), found.end()));
        }
      }
    }
  }

  /** Returns the words of a text, without numbers and stops. */
  static List<String> wordsOf(String text) {
    Tokens tokens = new Tokens(text);
    return tokens.words(tokens.positions(), tokens::isWord).toList();
  }

  /** Returns the tokens at those of some positions that are so. */
  Stream<String> words(IntStream positions, IntPredicate which) {
    return positions.filter(which).mapToObj(this::word);
  }

  /** Returns the positions of all tokens. */
  IntStream positions() {
    return IntStream.range(0, size());
  }

  int size() {
    return tokens.size();
  }

  /** Returns the text of a token; empty outside the text. */
  String word(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).text : "";
  }

  /** Returns whether a token is a certain one. */
  boolean is(int at, String text) {
    return word(at).equals(text);
  }

  /** Returns whether a token is a word of one of some lists. */
  boolean has(int at, String... lists) {
    return Lexicon.has(word(at), lists);
  }

  boolean is(int at, Kind kind) {
    return at >= 0 && at < tokens.size() && tokens.get(at).kind == kind;
  }

  boolean isWord(int at) {
    return is(at, Kind.WORD);
  }

  /** Returns whether a token is a word that is no number. */
  boolean isPlainWord(int at) {
    return isWord(at) && !isNumber(at);
  }

  /** Returns the first position from one on whose token is none of a list. */
  int behind(int at, String list) {
    int behind = at;
    while (has(behind, list)) {
      behind++;
    }
    return behind;
  }

  /** Returns at most this many positions, backwards from one. */
  static IntStream backwards(int from, int most) {
    int first = Math.max(0, from - most + 1);
    return IntStream.iterate(from, at -> at >= first, at -> at - 1);
  }

  /** Returns the text between two tokens. */
  String between(int first, int last) {
    return text.substring(tokens.get(first).end, tokens.get(last).start);
  }

  /** Returns whether there is only a dash, with or without "%", between two tokens: "70 %-90 %". */
  boolean isSpan(int first, int last) {
    return first >= 0 && last < size() && SPANNED.matcher(between(first, last)).matches();
  }

  /** Returns the last characters before a token. */
  String before(int at) {
    int start = tokens.get(at).start;
    return text.substring(Math.max(0, start - LONGEST_BEFORE), start);
  }

  /** Returns the number that a token is, without its sign; empty where it is none. */
  Optional<Ratio> number(int at) {
    if (isWord(at)) {
      // "Ett tiotal" is one number.
      boolean isTens = numeral(at + 1).filter(next -> next >= FEWEST_ROUGHLY).isPresent();
      // "Ingen kommun".
      return has(at, "none") && isKnownNoun(at + 1)
          ? Optional.of(Ratio.ZERO)
          : numeral(at).filter(known -> !isArticle(at) || !isTens).map(Ratio::of);
    }
    // "31 augusti", "tertial 2", "årskurs 9" count nothing.
    boolean isOrdinal = has(at + 1, "month") || has(at - 1, "numbered");
    return is(at, Kind.NUMBER) && word(at).length() <= LONGEST_NUMBER && !isYear(at) && !isOrdinal
        ? Optional.of(Ratio.of(new BigDecimal(word(at).replace(" ", "").replace(',', '.'))))
        : Optional.empty();
  }

  boolean isNumber(int at) {
    return number(at).isPresent();
  }

  /** "En" and "ett", which are numbers or articles. */
  boolean isArticle(int at) {
    return has(at, "article");
  }

  private boolean isKnownNoun(int at) {
    return isWord(at) && Nouns.known(word(at)).isPresent();
  }

  private Optional<Integer> numeral(int at) {
    return Optional.ofNullable(NUMERALS.get(word(at)));
  }

  /** The numerals of the lexicon, "tjugoett" to "nittionio", and "tiotal" to "hundratal". */
  private static Map<String, Integer> numerals() {
    Map<String, Integer> simple = new HashMap<>();
    Lexicon.pairs("numeral").forEach((word, number) -> simple.put(word, Integer.valueOf(number)));
    Map<String, Integer> all = new HashMap<>(simple);
    simple.forEach(
        (word, number) -> {
          if (number >= FEWEST_ROUGHLY) {
            all.put(word + Lexicon.word("numeral-ending"), number);
          }
          simple.forEach(
              (ones, digit) -> {
                if (number >= FIRST_TENS && digit < FEWEST_ROUGHLY) {
                  all.put(word + ones, number + digit);
                }
              });
        });
    return Map.copyOf(all);
  }

  /** Returns whether a token is a year. */
  boolean isYear(int at) {
    return DateWords.isYear(word(at)) && !isKnownNoun(at + 1);
  }

  /** Returns whether a token is a stop of "2021: 84 %" or "84 % (2021)", which divides nothing. */
  boolean isAroundYear(int at) {
    return (is(at, ":") && isYear(at - 1))
        || (is(at, "(") && isYear(at + 1) && is(at + 2, ")"))
        || (is(at, ")") && isYear(at - 1) && is(at - 2, "("));
  }

  /**
   * Returns whether a number has a sign before it: "minus", or a dash that touches it and has
   * nothing but a blank, a bracket or the text's start before it.
   */
  boolean isNegative(int at) {
    return has(at - 1, "minus") ? !has(at - 2, "plus") : MINUS.matcher(before(at)).find();
  }

  /** Returns whether a dash before a number may be a sign or only a dash. */
  boolean isPerhapsNegative(int at) {
    return has(at - 1, "minus") || LOOSE.matcher(before(at)).find();
  }

  /** Returns the whole text in lower case. */
  String text() {
    return text;
  }

  /** Returns where a token begins in the text. */
  int start(int at) {
    return tokens.get(at).start;
  }

  /** Returns where a token ends in the text. */
  int end(int at) {
    return tokens.get(at).end;
  }
}
