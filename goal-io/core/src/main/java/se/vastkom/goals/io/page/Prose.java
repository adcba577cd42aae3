package se.vastkom.goals.io.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Mention.Sense;
import se.vastkom.goals.io.page.Mention.Stance;
import se.vastkom.goals.model.Quantity;

/**
 * Finds the numbers in running Swedish text, in digits and in words, with what they count. Years,
 * dates, spans ("70-90") and numbers within words ("5G") are none.
 */
final class Prose {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<span>\\d+(?:\\s?[-\\u2013/]\\s?\\d+)+)"
              + "|(?<number>\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)"
              + "|(?<word>\\p{L}+(?:-\\p{L}+)*)"
              + "|(?<percent>%)"
              + "|(?<stop>[.!?;:(),])");

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

  private static final Map<String, Integer> ALL_NUMERALS = numerals();
  private static final Set<String> NONE = Set.of("ingen", "inga", "inget", "noll");
  private static final Set<String> ALL = Set.of("alla", "samtliga", "varje");
  private static final Set<String> OF_ALL =
      Set.of("de", "dessa", "totalt", "länets", "våra", "alla", "samtliga");
  private static final Set<String> AT_LEAST = Set.of("minst", "lägst", "åtminstone");
  private static final Set<String> AT_MOST = Set.of("högst", "max", "maximalt");
  private static final Set<String> EXACTLY = Set.of("exakt", "precis");
  private static final Set<String> ABOUT =
      Set.of(
          "cirka",
          "ca",
          "omkring",
          "ungefär",
          "runt",
          "nästan",
          "drygt",
          "knappt",
          "uppemot",
          "närmare",
          "över",
          "flera",
          "typ",
          "uppskattningsvis",
          "under",
          "genomsnitt",
          "snitt",
          "genomsnittligt",
          "kanske",
          "troligen",
          "mellan",
          "eller");
  private static final Set<String> COMPARED =
      Set.of("fler", "mer", "färre", "mindre", "lägre", "högre");
  private static final Set<String> BEFORE =
      Set.of("från", "ytterligare", "övriga", "resterande", "varav", "tidigare");
  private static final Set<String> THOSE = Set.of("de", "dessa", "totalt", "länets", "våra");
  private static final Set<String> FRACTIONS =
      Set.of(
          "hälften",
          "tredjedel",
          "fjärdedel",
          "femtedel",
          "tiondel",
          "tredjedelar",
          "del",
          "delar",
          "flertalet",
          "majoriteten",
          "majoritet",
          "merparten",
          "flesta",
          "några",
          "någon",
          "många",
          "flera",
          "ingen",
          "inga",
          "inget",
          "procent",
          "%");
  private static final Set<String> GOALS =
      Set.of("mål", "målet", "måltalet", "målvärdet", "målsättningen", "ambitionen");
  private static final Set<String> WITHIN_GOAL =
      Set.of("var", "är", "om", "på", "att", "nå", "till", "satt", "sattes", "ligger", "minst");
  private static final Set<String> TO_LESS =
      Set.of("minska", "minskas", "sänka", "sänkas", "halvera", "färre");
  private static final Set<String> TO_MORE = Set.of("öka", "ökas", "höja", "höjas", "fler");
  private static final Pattern CHANGES =
      Pattern.compile(
          "(?:ök|minsk|höj|sänk)(?:a|ar|as|at|ats|ade|t|ts|te|de|er|ning|ningen)|sjunkit|sjönk|sjunker|stigit|stiger|vuxit|växer");
  private static final String ROUGHLY = "tal";

  private static final Pattern PLANNED =
      Pattern.compile(
          "för avsikt|(?<!\\p{L})(?:avser|planerar|planeras|planers|tänker|ska|skall|kommer att|väntas)(?!\\p{L})");
  private static final Pattern EARLIER =
      Pattern.compile("förra året|föregående år|året innan|året före|tidigare år");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?<!\\p{L})(?:nationellt|(?:i|från|över) (?:hela )?(?:landet|riket|sverige|norden|norge|danmark|finland|europa"
              + "|(?:andra|övriga) (?:län|regioner|delar av landet)|övriga landet|stockholm|uppsala|södermanland|östergötland"
              + "|jönköping|kronoberg|kalmar|gotland|blekinge|skåne|halland|värmland|örebro|västmanland|dalarna|gävleborg"
              + "|västernorrland|jämtland|västerbotten|norrbotten))(?!\\p{L})");
  private static final Pattern ANSWERED =
      Pattern.compile("(?<!\\p{L})(?:be)?svara(?:t|de)(?!\\p{L})|enkätsvar|(?<!\\p{L})svar från");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|21)\\d\\d(?!\\d)");
  private static final int MOST_MENTIONS = 30;
  private static final int LONGEST_CLAUSE = 40;
  private static final int MOST_WORDS_BEFORE = 12;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final String text;
  private final int year;
  private final int population;
  private final List<Token> tokens = new ArrayList<>();

  private enum Kind {
    NUMBER,
    WORD,
    PERCENT,
    STOP,
    SPAN
  }

  /** A piece of the text, in lower case. */
  private record Token(Kind kind, String text, int start, int end) {}

  private Prose(String text, int year, int population) {
    this.text = text.toLowerCase(Locale.ROOT);
    this.year = year;
    this.population = population;
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

  /**
   * The numbers of a text, in its order; of more than thirty the first.
   *
   * @param text with ordinary single blanks
   * @param year of the follow-up; what is told of earlier years is not how it is
   * @param population what "alla kommuner" is
   */
  static List<Mention> mentions(String text, int year, int population) {
    return new Prose(text, year, population).mentions();
  }

  /** Whether a text has a number that counts something. */
  static boolean hasNumber(String text) {
    return !new Prose(text, LAST_YEAR, 1).mentions().isEmpty();
  }

  private List<Mention> mentions() {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < tokens.size() && found.size() < MOST_MENTIONS; i++) {
      Optional<Ratio> number = number(i);
      if (number.isPresent()) {
        int at = i;
        boolean isPart = hasWhole(i);
        if (isPart) {
          i = wholeAt(i);
        }
        found.add(mention(at, number.get(), isPart ? number(i) : Optional.empty(), i));
      } else if (isAllMunicipalities(i)) {
        found.add(
            new Mention(
                Ratio.of(population),
                Quantity.MUNICIPALITIES,
                sense(i),
                Optional.empty(),
                stance(i),
                false));
      }
    }
    return found;
  }

  private Mention mention(int at, Ratio number, Optional<Ratio> of, int last) {
    String unit = unitBehind(of.isPresent() ? last : at);
    if (unit.isEmpty() && of.isPresent()) {
      unit = unitBehind(at);
    }
    if (unit.isEmpty()) {
      unit = unitBefore(at);
    }
    Sense sense = sense(at);
    boolean weak = isArticle(at) && sense == Sense.PLAIN && of.isEmpty();
    return new Mention(number, unit, sense, of, stance(at), weak);
  }

  /** The number that a token is, if it is one. */
  private Optional<Ratio> number(int at) {
    Token token = tokens.get(at);
    if (token.kind == Kind.WORD) {
      return NONE.contains(token.text)
              && nextIs(at, Kind.WORD)
              && Nouns.known(tokens.get(at + 1).text).isPresent()
          ? Optional.of(Ratio.ZERO)
          : numeral(token.text).filter(known -> !isArticleOfNumeral(at)).map(Ratio::of);
    }
    if (token.kind != Kind.NUMBER || isWithinWord(token) || token.text.length() > 20) {
      return Optional.empty();
    }
    Ratio number = Ratio.of(new BigDecimal(token.text.replace(" ", "").replace(',', '.')));
    return isYear(at, number) ? Optional.empty() : Optional.of(number);
  }

  /** "Ett tiotal" is one number. */
  private boolean isArticleOfNumeral(int at) {
    return isArticle(at)
        && nextIs(at, Kind.WORD)
        && numeral(tokens.get(at + 1).text).filter(number -> number >= 10).isPresent();
  }

  private boolean isArticle(int at) {
    return isWord(at, "en") || isWord(at, "ett");
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
    boolean before = token.start > 0 && Character.isLetter(text.charAt(token.start - 1));
    String behind = text.substring(token.end, Math.min(text.length(), token.end + 2));
    return before || behind.matches("-?\\p{L}.?") || behind.startsWith("-");
  }

  private boolean isYear(int at, Ratio number) {
    Token token = tokens.get(at);
    return token.text.length() == 4
        && number.compareTo(Ratio.of(FIRST_YEAR)) >= 0
        && number.compareTo(Ratio.of(LAST_YEAR)) <= 0
        && !(nextIs(at, Kind.WORD) && Nouns.known(tokens.get(at + 1).text).isPresent());
  }

  private boolean nextIs(int at, Kind kind) {
    return at + 1 < tokens.size() && tokens.get(at + 1).kind == kind;
  }

  /** "47 av 49", "47 av de 49", "47 kommuner av 49". */
  private boolean hasWhole(int at) {
    int whole = wholeAt(at);
    return whole > at;
  }

  private int wholeAt(int at) {
    int av = isWord(at + 1, "av") ? at + 1 : at + 2;
    int whole = av + 1;
    while (whole < tokens.size() && OF_ALL.contains(tokens.get(whole).text)) {
      whole++;
    }
    boolean counts =
        av == at + 1 || (nextIs(at, Kind.WORD) && !FRACTIONS.contains(tokens.get(at + 1).text));
    return isWord(av, "av") && counts && whole < tokens.size() && number(whole).isPresent()
        ? whole
        : at;
  }

  private boolean isAllMunicipalities(int at) {
    boolean forEach = isWord(at, "varje") && (isWord(at - 1, "i") || isWord(at - 1, "för"));
    if (!ALL.contains(tokens.get(at).text) || forEach) {
      return false;
    }
    for (int i = at + 1; i <= at + 3 && i < tokens.size(); i++) {
      String word = tokens.get(i).text;
      if (tokens.get(i).kind != Kind.WORD || number(i).isPresent()) {
        return false;
      }
      if (word.startsWith("kommun") && Nouns.known(word).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private String unitBehind(int at) {
    if (nextIs(at, Kind.PERCENT)) {
      return "%";
    }
    List<String> words = new ArrayList<>();
    int end = Math.min(tokens.size(), at + LONGEST_CLAUSE);
    for (int i = at + 1; i < end && tokens.get(i).kind == Kind.WORD; i++) {
      words.add(tokens.get(i).text);
    }
    return words.isEmpty() || !words.get(0).equals("av")
        ? Nouns.unit(words).map(unit -> Nouns.each(unit, words)).orElse("")
        : Nouns.knownAmong(words.subList(1, words.size())).orElse("");
  }

  /** "Antalet anslutna kommuner ska vara minst 25". */
  private String unitBefore(int at) {
    for (int i = at - 1;
        i >= Math.max(0, at - LONGEST_CLAUSE) && tokens.get(i).kind != Kind.STOP;
        i--) {
      if (tokens.get(i).text.equals("antalet") || tokens.get(i).text.equals("antal")) {
        return unitBehind(i);
      }
    }
    return "";
  }

  private Sense sense(int at) {
    if (isRough(at)) {
      return Sense.INEXACT;
    }
    for (int i = at - 1; i >= Math.max(0, at - 2) && tokens.get(i).kind == Kind.WORD; i--) {
      String word = tokens.get(i).text;
      if (AT_LEAST.contains(word)) {
        return Sense.AT_LEAST;
      }
      if (AT_MOST.contains(word) || (word.equals("mest") && isWord(i - 1, "som"))) {
        return Sense.AT_MOST;
      }
      if (EXACTLY.contains(word)) {
        return Sense.EXACTLY;
      }
      if (word.equals("än") && i > 0 && COMPARED.contains(tokens.get(i - 1).text)) {
        return i > 1 && Signs.isDenied(tokens.get(i - 2).text) ? notThan(i - 1) : Sense.INEXACT;
      }
      if (i == at - 1 && ABOUT.contains(word)) {
        return Sense.INEXACT;
      }
      if (word.equals("till") && isWord(i - 1, "upp")) {
        return Sense.AT_MOST;
      }
    }
    return isWord(at - 1, "till") ? senseOfLevel(at) : Sense.PLAIN;
  }

  /** "Ett tiotal", "20 till 25", "mellan 20 och 25", "ökat med 3". */
  private boolean isRough(int at) {
    boolean secondOfTwo = at > 1 && isBetweenTwo(at - 1) && number(at - 2).isPresent();
    boolean firstOfTwo =
        at + 2 < tokens.size() && isBetweenTwo(at + 1) && number(at + 2).isPresent();
    return tokens.get(at).text.endsWith(ROUGHLY)
        || tokens.get(at).text.equals("dussin")
        || ((secondOfTwo || firstOfTwo) && !isWord(at - (secondOfTwo ? 3 : 1), "från"))
        || (isWord(at - 1, "och") && isWord(at - 3, "mellan"))
        || (isWord(at - 1, "med") && isBehind(at, word -> CHANGES.matcher(word).matches()));
  }

  private boolean isBetweenTwo(int at) {
    return isWord(at, "till") || isWord(at, "eller");
  }

  /** "Minska till 5" wants at most 5, "öka till 5" at least. */
  private Sense senseOfLevel(int at) {
    if (isBehind(at, TO_LESS::contains)) {
      return Sense.AT_MOST;
    }
    return isBehind(at, TO_MORE::contains) ? Sense.AT_LEAST : Sense.PLAIN;
  }

  /** Whether a number stands behind such a word, with no stop between. */
  private boolean isBehind(int at, Predicate<String> word) {
    for (int i = at - 1; i >= Math.max(0, at - MOST_WORDS_BEFORE); i--) {
      if (tokens.get(i).kind == Kind.STOP) {
        return false;
      }
      if (word.test(tokens.get(i).text)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).text.equals(word);
  }

  /** "Inte fler än" is at most, "inte färre än" at least. */
  private Sense notThan(int compared) {
    String word = tokens.get(compared).text;
    return word.equals("färre") || word.equals("mindre") || word.equals("lägre")
        ? Sense.AT_LEAST
        : Sense.AT_MOST;
  }

  private Stance stance(int at) {
    if ((at > 0 && BEFORE.contains(tokens.get(at - 1).text)) || isWhole(at) || isOfGoal(at)) {
      return Stance.NOT;
    }
    String clause = clause(at);
    String others =
        NONE.contains(tokens.get(at).text) ? clause.replace(tokens.get(at).text, "") : clause;
    if (Signs.isDenied(others)
        || EARLIER.matcher(clause).find()
        || ELSEWHERE.matcher(clause).find()
        || isOfEarlierYear(clause)) {
      return Stance.NOT;
    }
    if (ANSWERED.matcher(clause).find()) {
      return Stance.ANSWERED;
    }
    return PLANNED.matcher(clause).find() ? Stance.PLANNED : Stance.IS;
  }

  /** The 49 of "hälften av de 49 kommunerna", of which it is not said how many. */
  private boolean isWhole(int at) {
    int av = at - 1;
    while (av > 0 && OF_ALL.contains(tokens.get(av).text)) {
      av--;
    }
    boolean those = av + 1 < at && THOSE.contains(tokens.get(av + 1).text);
    return isWord(av, "av") && (those || (av > 0 && FRACTIONS.contains(tokens.get(av - 1).text)));
  }

  /** "Målet var 20 kommuner" says what was wanted again. */
  private boolean isOfGoal(int at) {
    int i = at - 1;
    while (i > 0 && WITHIN_GOAL.contains(tokens.get(i).text)) {
      i--;
    }
    return i >= 0 && GOALS.contains(tokens.get(i).text);
  }

  private boolean isOfEarlierYear(String clause) {
    Matcher years = YEAR.matcher(clause);
    boolean earlier = false;
    while (years.find()) {
      int told = Integer.parseInt(years.group());
      if (told >= year) {
        return false;
      }
      earlier = true;
    }
    return earlier;
  }

  /** From stop to stop; "men", "medan" and a new number after "och" begin something new too. */
  private String clause(int at) {
    int first = at;
    while (first > Math.max(0, at - LONGEST_CLAUSE) && !endsClause(first - 1)) {
      first--;
    }
    int last = at;
    while (last + 1 < Math.min(tokens.size(), at + LONGEST_CLAUSE) && !endsClause(last + 1)) {
      last++;
    }
    return text.substring(tokens.get(first).start, tokens.get(last).end);
  }

  private boolean endsClause(int at) {
    Token token = tokens.get(at);
    boolean newNumber =
        (token.text.equals("och") || token.text.equals("samt"))
            && at + 1 < tokens.size()
            && isCount(at + 1);
    return token.kind == Kind.STOP
        || token.text.equals("men")
        || token.text.equals("mot")
        || token.text.equals("jämfört")
        || token.text.equals("medan")
        || token.text.equals("varav")
        || newNumber;
  }

  private boolean isCount(int at) {
    return tokens.get(at).kind == Kind.NUMBER || ALL.contains(tokens.get(at).text);
  }
}
