package se.vastkom.goals.io.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;

/**
 * The words, numbers and stops of a text in lower case. Years, dates, spans ("70-90") and numbers
 * within words ("5G", "covid-19") are no numbers.
 */
final class Tokens {

  private static final String DASH = "[-\\u2010-\\u2015\\u2212]";
  private static final String DECIMAL = "\\d+(?:[.,]\\d+)?";
  private static final String ANY = "(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,]\\d+)?";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<span>"
              + ANY
              + "(?:\\s?(?:"
              + DASH
              + "|/)\\s?"
              + ANY
              + ")+)"
              + "|(?<number>\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?|"
              + DECIMAL
              + ")"
              + "|(?<word>\\p{L}+(?:-\\p{L}+)*)"
              + "|(?<percent>%)"
              + "|(?<stop>[.!?;:(),])");
  private static final Pattern SPANNED = Pattern.compile("\\s?(?:%|procent)?\\s?" + DASH + "\\s?");
  private static final Pattern ONE_DASH = Pattern.compile(DASH);

  private static final Map<String, Integer> NUMERALS =
      Map.ofEntries(
          Map.entry("en", 1),
          Map.entry("ett", 1),
          Map.entry("två", 2),
          Map.entry("tre", 3),
          Map.entry("fyra", 4),
          Map.entry("fem", 5),
          Map.entry("sex", 6),
          Map.entry("sju", 7),
          Map.entry("åtta", 8),
          Map.entry("nio", 9),
          Map.entry("tio", 10),
          Map.entry("elva", 11),
          Map.entry("tolv", 12),
          Map.entry("tretton", 13),
          Map.entry("fjorton", 14),
          Map.entry("femton", 15),
          Map.entry("sexton", 16),
          Map.entry("sjutton", 17),
          Map.entry("arton", 18),
          Map.entry("nitton", 19),
          Map.entry("tjugo", 20),
          Map.entry("trettio", 30),
          Map.entry("fyrtio", 40),
          Map.entry("femtio", 50),
          Map.entry("sextio", 60),
          Map.entry("sjuttio", 70),
          Map.entry("åttio", 80),
          Map.entry("nittio", 90),
          Map.entry("hundra", 100),
          Map.entry("dussin", 12));

  /** "Tiotal", "hundratal". */
  static final String ROUGHLY = "tal";

  private static final Map<String, Integer> ALL_NUMERALS = numerals();
  private static final Set<String> NONE = Set.of("ingen", "inga", "inget", "noll");
  private static final Set<String> NUMBERED =
      Set.of("tertial", "kvartal", "halvår", "vecka", "årskurs", "åk", "klass");
  private static final int LONGEST_NUMBER = 20;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /** What a token is. */
  enum Kind {
    NUMBER,
    WORD,
    PERCENT,
    STOP,
    SPAN
  }

  /** A piece of the text, in lower case. */
  record Token(Kind kind, String text, int start, int end) {}

  /** Whether a number has a minus sign before it. */
  enum Sign {
    NONE,
    MINUS,
    /** A dash that may be a sign or a dash. */
    DASH
  }

  Tokens(String text) {
    this.text = text.toLowerCase(Locale.ROOT);
    Matcher matcher = TOKEN.matcher(this.text);
    while (matcher.find()) {
      Kind kind =
          matcher.group("span") != null
              ? Kind.SPAN
              : matcher.group("number") != null
                  ? Kind.NUMBER
                  : matcher.group("word") != null
                      ? Kind.WORD
                      : matcher.group("percent") != null ? Kind.PERCENT : Kind.STOP;
      tokens.add(new Token(kind, matcher.group(), matcher.start(), matcher.end()));
    }
  }

  int size() {
    return tokens.size();
  }

  Token token(int at) {
    return tokens.get(at);
  }

  /** The token as written, or nothing outside the text. */
  String word(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).text : "";
  }

  boolean isWord(int at, String word) {
    return word(at).equals(word);
  }

  boolean is(int at, Kind kind) {
    return at >= 0 && at < tokens.size() && tokens.get(at).kind == kind;
  }

  /** The text from a token to another. */
  String between(int first, int last) {
    return text.substring(tokens.get(first).start, tokens.get(last).end);
  }

  /** Whether nothing but a dash, and perhaps "%", stands between two tokens: "70 %-90 %". */
  boolean isSpan(int first, int last) {
    return first >= 0
        && last < tokens.size()
        && SPANNED.matcher(text.substring(tokens.get(first).end, tokens.get(last).start)).matches();
  }

  /** What stands right before a token. */
  String before(int at) {
    return text.substring(0, tokens.get(at).start);
  }

  /** The number that a token is, if it is one, without its sign. */
  Optional<Ratio> number(int at) {
    Token token = tokens.get(at);
    if (token.kind == Kind.WORD) {
      return isNone(at) && is(at + 1, Kind.WORD) && Nouns.known(word(at + 1)).isPresent()
          ? Optional.of(Ratio.ZERO)
          : numeral(token.text).filter(known -> !isArticleOfNumeral(at)).map(Ratio::of);
    }
    if (token.kind != Kind.NUMBER
        || isWithinWord(token)
        || token.text.length() > LONGEST_NUMBER
        || isYear(at)
        || isOrdinal(at)) {
      return Optional.empty();
    }
    return Optional.of(value(token));
  }

  private static Ratio value(Token token) {
    return Ratio.of(new BigDecimal(token.text.replace(" ", "").replace(',', '.')));
  }

  /** "Ingen kommun". */
  boolean isNone(int at) {
    return NONE.contains(word(at));
  }

  /** "En" and "ett", which are numbers or articles. */
  boolean isArticle(int at) {
    return isWord(at, "en") || isWord(at, "ett");
  }

  /** "Ett tiotal" is one number. */
  private boolean isArticleOfNumeral(int at) {
    return isArticle(at)
        && is(at + 1, Kind.WORD)
        && numeral(word(at + 1)).filter(number -> number >= 10).isPresent();
  }

  private static Optional<Integer> numeral(String word) {
    return Optional.ofNullable(ALL_NUMERALS.get(word));
  }

  /** Those above, "tjugoett" to "nittionio", and "tiotal" to "hundratal". */
  private static Map<String, Integer> numerals() {
    Map<String, Integer> all = new HashMap<>(NUMERALS);
    NUMERALS.forEach(
        (tens, ten) ->
            NUMERALS.forEach(
                (ones, one) -> {
                  if (ten >= 20 && one < 10) {
                    all.put(tens + ones, ten + one);
                  }
                }));
    NUMERALS.forEach(
        (word, number) -> {
          if (number >= 10) {
            all.put(word + ROUGHLY, number);
          }
        });
    return Map.copyOf(all);
  }

  private boolean isWithinWord(Token token) {
    int letter = isDashAt(token.start - 1) ? token.start - 2 : token.start - 1;
    boolean before = letter >= 0 && Character.isLetter(text.charAt(letter));
    String behind = text.substring(token.end, Math.min(text.length(), token.end + 2));
    return before || behind.matches("-?\\p{L}.?") || behind.startsWith("-");
  }

  private boolean isDashAt(int index) {
    return index >= 0 && ONE_DASH.matcher(text.substring(index, index + 1)).matches();
  }

  private boolean isYear(int at) {
    Token token = tokens.get(at);
    Ratio number = value(token);
    return token.text.length() == 4
        && number.compareTo(Ratio.of(FIRST_YEAR)) >= 0
        && number.compareTo(Ratio.of(LAST_YEAR)) <= 0
        && !(is(at + 1, Kind.WORD) && Nouns.known(word(at + 1)).isPresent());
  }

  /** "31 augusti", "tertial 2", "årskurs 9". */
  private boolean isOrdinal(int at) {
    return CueWords.isMonth(word(at + 1)) || NUMBERED.contains(word(at - 1));
  }

  /**
   * The sign before a number: a dash that touches it, or "minus". A dash with a blank behind it may
   * be a sign as well, except where it begins the text, which is how lists are marked.
   */
  Sign sign(int at) {
    int start = tokens.get(at).start;
    if (isWord(at - 1, "minus")) {
      return Sign.MINUS;
    }
    if (isDashAt(start - 1)) {
      char before = start > 1 ? text.charAt(start - 2) : ' ';
      return Character.isLetterOrDigit(before) || before == '%' ? Sign.DASH : Sign.MINUS;
    }
    boolean apart = start > 1 && text.charAt(start - 1) == ' ' && isDashAt(start - 2);
    return apart ? Sign.DASH : Sign.NONE;
  }
}
