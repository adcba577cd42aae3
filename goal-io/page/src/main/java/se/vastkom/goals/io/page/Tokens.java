package se.vastkom.goals.io.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.vastkom.goals.figure.Ratio;

/**
 * The words, numbers and stops of a text in lower case. Years, dates, spans ("70-90") and numbers
 * within words ("5G", "covid-19") are no numbers.
 */
final class Tokens {

  private static final String DASH = "[-\\u2010-\\u2015\\u2212]";
  private static final String NUMBER = "(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,]\\d+)?";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<span>"
              + NUMBER
              + "(?:\\s?(?:"
              + DASH
              + "|/)\\s?"
              + NUMBER
              + ")+)|(?<number>"
              + NUMBER
              + ")|(?<word>\\p{L}+(?:-\\p{L}+)*)|(?<percent>%)|(?<stop>[.!?;:(),])");
  private static final Pattern SPANNED =
      Lexicon.pattern("\\s?(?:%|{per-cent})?\\s?" + DASH + "\\s?");
  private static final Pattern ONE_DASH = Pattern.compile(DASH);

  private static final int FEWEST_ROUGHLY = 10;
  private static final int FIRST_TENS = 20;
  private static final Map<String, Integer> NUMERALS = numerals();
  private static final int LONGEST_NUMBER = 20;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /** What a token is. */
  enum Kind {
    SPAN,
    NUMBER,
    WORD,
    PERCENT,
    STOP;

    private final String group = name().toLowerCase(Locale.ROOT);
  }

  private record Token(Kind kind, String text, int start, int end) {}

  /** The sign before a number. */
  enum Sign {
    NONE,
    MINUS,
    /** A dash that may be a minus sign or only a dash. */
    LOOSE
  }

  Tokens(String text) {
    this.text = text.toLowerCase(Locale.ROOT);
    Matcher matcher = TOKEN.matcher(this.text);
    while (matcher.find()) {
      tokens.add(new Token(kind(matcher), matcher.group(), matcher.start(), matcher.end()));
    }
  }

  private static Kind kind(Matcher matcher) {
    for (Kind kind : Kind.values()) {
      if (matcher.group(kind.group) != null) {
        return kind;
      }
    }
    throw new IllegalStateException("A token of no kind: " + matcher.group());
  }

  /** Returns the words of a text, without numbers and stops. */
  static List<String> wordsOf(String text) {
    Tokens tokens = new Tokens(text);
    return tokens.tokens.stream()
        .filter(token -> token.kind == Kind.WORD)
        .map(Token::text)
        .toList();
  }

  int size() {
    return tokens.size();
  }

  /** Returns the text of a token; empty outside the text. */
  String word(int at) {
    return isWithin(at) ? tokens.get(at).text : "";
  }

  private boolean isWithin(int at) {
    return at >= 0 && at < tokens.size();
  }

  /** Returns whether a token is a certain stop. */
  boolean is(int at, String stop) {
    return word(at).equals(stop);
  }

  /** Returns whether a token is a word of a list. */
  boolean has(int at, String list) {
    return Lexicon.has(word(at), list);
  }

  boolean is(int at, Kind kind) {
    return isWithin(at) && tokens.get(at).kind == kind;
  }

  /** Returns at most this many positions, backwards from one. */
  static IntStream backwards(int from, int most) {
    int first = Math.max(0, from - most + 1);
    return IntStream.iterate(from, at -> at >= first, at -> at - 1);
  }

  /** Returns the text from one token to another. */
  String between(int first, int last) {
    return text.substring(tokens.get(first).start, tokens.get(last).end);
  }

  /** Returns whether there is only a dash, with or without "%", between two tokens: "70 %-90 %". */
  boolean isSpan(int first, int last) {
    return first >= 0
        && last < tokens.size()
        && SPANNED.matcher(text.substring(tokens.get(first).end, tokens.get(last).start)).matches();
  }

  /** Returns the text before a token. */
  String before(int at) {
    return text.substring(0, tokens.get(at).start);
  }

  /** Returns the number that a token is, without its sign; empty where it is none. */
  Optional<Ratio> number(int at) {
    if (is(at, Kind.WORD)) {
      return isNone(at) && isKnownNoun(at + 1)
          ? Optional.of(Ratio.ZERO)
          : numeral(at).filter(known -> !isArticleOfNumeral(at)).map(Ratio::of);
    }
    return is(at, Kind.NUMBER)
            && !isWithinWord(tokens.get(at))
            && word(at).length() <= LONGEST_NUMBER
            && !isYear(at)
            && !isOrdinal(at)
        ? Optional.of(Ratio.of(new BigDecimal(word(at).replace(" ", "").replace(',', '.'))))
        : Optional.empty();
  }

  boolean isNumber(int at) {
    return number(at).isPresent();
  }

  /** "Ingen kommun". */
  boolean isNone(int at) {
    return has(at, "none");
  }

  /** "En" and "ett", which are numbers or articles. */
  boolean isArticle(int at) {
    return has(at, "article");
  }

  /** "Ett tiotal" is one number. */
  private boolean isArticleOfNumeral(int at) {
    return isArticle(at)
        && is(at + 1, Kind.WORD)
        && numeral(at + 1).filter(number -> number >= FEWEST_ROUGHLY).isPresent();
  }

  private boolean isKnownNoun(int at) {
    return is(at, Kind.WORD) && Nouns.known(word(at)).isPresent();
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
          if (number >= FIRST_TENS) {
            simple.forEach(
                (ones, digit) -> {
                  if (digit < 10) {
                    all.put(word + ones, number + digit);
                  }
                });
          }
          if (number >= FEWEST_ROUGHLY) {
            all.put(word + Lexicon.word("numeral-ending"), number);
          }
        });
    return Map.copyOf(all);
  }

  private boolean isWithinWord(Token token) {
    int letter = isDashAt(token.start - 1) ? token.start - 2 : token.start - 1;
    boolean before = letter >= 0 && Character.isLetter(text.charAt(letter));
    String behind = text.substring(token.end, Math.min(text.length(), token.end + 2));
    return before || behind.matches("-?\\p{L}.?|[-+\\p{No}].?") || isBehindSign(token);
  }

  /** "§ 112", "#5". */
  private boolean isBehindSign(Token token) {
    String before = text.substring(0, token.start).stripTrailing();
    return before.endsWith("\u00a7") || before.endsWith("#");
  }

  private boolean isDashAt(int index) {
    return index >= 0 && ONE_DASH.matcher(text.substring(index, index + 1)).matches();
  }

  private boolean isYear(int at) {
    return DateWords.isYear(word(at)) && !isKnownNoun(at + 1);
  }

  /** "31 augusti", "tertial 2", "årskurs 9". */
  private boolean isOrdinal(int at) {
    return has(at + 1, "month") || has(at - 1, "numbered");
  }

  /**
   * Returns the sign before a number: "minus", or a dash that touches it and has nothing but a
   * blank, a bracket or the text's start before it.
   */
  Sign sign(int at) {
    int start = tokens.get(at).start;
    if (has(at - 1, "minus")) {
      return has(at - 2, "plus") ? Sign.LOOSE : Sign.MINUS;
    }
    if (isDashAt(start - 1)) {
      char before = start > 1 ? text.charAt(start - 2) : ' ';
      return Character.isWhitespace(before) || before == '(' ? Sign.MINUS : Sign.LOOSE;
    }
    boolean apart = start > 1 && text.charAt(start - 1) == ' ' && isDashAt(start - 2);
    return apart ? Sign.LOOSE : Sign.NONE;
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
