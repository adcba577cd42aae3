package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Mention.Sense;
import se.vastkom.goals.io.page.Mention.Stance;
import se.vastkom.goals.io.page.Tokens.Kind;
import se.vastkom.goals.model.Quantity;

/**
 * Finds the numbers in running Swedish text, in digits and in words, with what they count and what
 * the words around them say of them.
 */
final class QuantityExtractor {

  private static final Set<String> ALL = Set.of("alla", "samtliga", "varje");
  private static final Set<String> OF_ALL =
      Set.of("de", "dessa", "totalt", "länets", "våra", "alla", "samtliga");
  private static final Set<String> BEFORE =
      Set.of("från", "ytterligare", "övriga", "resterande", "varav", "tidigare");
  private static final Set<String> THOSE = Set.of("de", "dessa", "totalt", "länets", "våra");
  private static final Set<String> FRACTIONS =
      Set.of(
          "hälften",
          "halva",
          "tredjedel",
          "fjärdedel",
          "femtedel",
          "tiondel",
          "tredjedelar",
          "fjärdedelar",
          "femtedelar",
          "tiondelar",
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
  private static final Pattern LOSS =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}*(?:underskott|förlust)\\p{L}*|negativt?)(?: (?:blev|är|var|uppgår|uppgick"
              + "|motsvarande|resultat"
              + "|på|om|med|till|cirka|ca)){0,5} $");
  private static final Pattern TO_LEVEL =
      Pattern.compile(
          "(?:ök|minsk|höj|sänk|förbättr|försämr|förändr|stig|sjunk|uppg|nå|väx|fördubbl|halver)\\p{L}*|vuxit|upp|ner|ned|fram|kommit");
  private static final Pattern LISTED =
      Pattern.compile("(?<!\\p{L})(?:är|var|har|hade|blev)(?!\\p{L})");
  private static final int MOST_MENTIONS = 30;
  private static final int LONGEST_CLAUSE = 40;
  private static final int LONGEST_LOSS = 80;
  private static final int LAST_YEAR = 2199;

  private final Tokens tokens;
  private final Clauses clauses;
  private final int year;
  private final int population;
  private final Optional<Topic> topic;

  private QuantityExtractor(String text, int year, int population, Optional<Topic> topic) {
    tokens = new Tokens(text);
    clauses = new Clauses(tokens);
    this.year = year;
    this.population = population;
    this.topic = topic;
  }

  /**
   * The numbers of a goal's text, in its order; of more than thirty the first.
   *
   * @param text with ordinary single blanks
   * @param year of the follow-up
   * @param population what "alla kommuner" is
   */
  static List<Mention> mentions(String text, int year, int population) {
    return new QuantityExtractor(text, year, population, Optional.empty()).mentions();
  }

  /**
   * The numbers of a comment, and what casts doubt on them.
   *
   * @param text with ordinary single blanks
   * @param year of the follow-up; what is told of other years is not how it is
   * @param population what "alla kommuner" is
   * @param topic the goal's
   */
  static List<Mention> told(String text, int year, int population, Topic topic) {
    return new QuantityExtractor(text, year, population, Optional.of(topic)).mentions();
  }

  /** Whether a text has a number that counts something. */
  static boolean hasNumber(String text) {
    return !mentions(text, LAST_YEAR, 1).isEmpty();
  }

  private List<Mention> mentions() {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < tokens.size() && found.size() < MOST_MENTIONS; i++) {
      Optional<Ratio> number = tokens.number(i);
      if (number.isPresent()) {
        int at = i;
        i = wholeAt(i);
        found.add(mention(at, number.get(), i > at ? tokens.number(i) : Optional.empty(), i));
      } else if (isAllMunicipalities(i)) {
        Stance stance = stance(i);
        found.add(
            new Mention(
                Ratio.of(population),
                Quantity.MUNICIPALITIES,
                ComparisonWords.of(tokens, i),
                Optional.empty(),
                stance,
                false,
                doubt(i, Quantity.MUNICIPALITIES, stance)));
      }
    }
    return found;
  }

  private Mention mention(int at, Ratio number, Optional<Ratio> of, int last) {
    String unit = unit(at, last);
    Sense sense = isWhole(at) ? Sense.INEXACT : ComparisonWords.of(tokens, at);
    boolean weak = tokens.isArticle(at) && sense == Sense.PLAIN && of.isEmpty();
    Stance stance = stance(at);
    Optional<Doubt> sign = sign(at, unit);
    boolean isNegative = sign.filter(doubt -> doubt.kind() == Doubt.Kind.NEGATIVE).isPresent();
    return new Mention(
        isNegative ? number.negated() : number,
        unit,
        sense,
        of,
        stance,
        weak,
        sign.or(() -> doubt(at, unit, stance)));
  }

  /** The 49 of "47 av 49", "47 av de 49", "47 kommuner av 49"; else the number itself. */
  private int wholeAt(int at) {
    int av = tokens.isWord(at + 1, "av") ? at + 1 : at + 2;
    int whole = av + 1;
    while (whole < tokens.size() && OF_ALL.contains(tokens.word(whole))) {
      whole++;
    }
    boolean counts = av == at + 1 || (tokens.is(at + 1, Kind.WORD) && !isFraction(at + 1));
    return tokens.isWord(av, "av")
            && counts
            && whole < tokens.size()
            && tokens.number(whole).isPresent()
        ? whole
        : at;
  }

  private boolean isFraction(int at) {
    return FRACTIONS.contains(tokens.word(at)) || tokens.is(at, Kind.SPAN);
  }

  private boolean isAllMunicipalities(int at) {
    boolean forEach =
        tokens.isWord(at, "varje") && (tokens.isWord(at - 1, "i") || tokens.isWord(at - 1, "för"));
    if (!ALL.contains(tokens.word(at)) || forEach) {
      return false;
    }
    for (int i = at + 1; i <= at + 3 && i < tokens.size(); i++) {
      String word = tokens.word(i);
      if (!tokens.is(i, Kind.WORD) || tokens.number(i).isPresent()) {
        return false;
      }
      if (word.startsWith("kommun") && Nouns.known(word).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private String unit(int at, int last) {
    return Stream.<Supplier<String>>of(
            () -> unitBehind(last),
            () -> unitBehind(at),
            () -> unitBehindBrackets(at),
            () -> unitBefore(at))
        .map(Supplier::get)
        .filter(unit -> !unit.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String unitBehind(int at) {
    if (tokens.is(at + 1, Kind.PERCENT)) {
      return "%";
    }
    List<String> words = new ArrayList<>();
    int end = Math.min(tokens.size(), at + LONGEST_CLAUSE);
    for (int i = at + 1; i < end && tokens.is(i, Kind.WORD); i++) {
      words.add(tokens.word(i));
    }
    return words.isEmpty() || !words.get(0).equals("av")
        ? Nouns.unit(words).map(unit -> Nouns.each(unit, words)).orElse("")
        : Nouns.knownAmong(words.subList(1, words.size())).orElse("");
  }

  /** "18 (22) kommuner". */
  private String unitBehindBrackets(int at) {
    boolean bracketed =
        tokens.isWord(at + 1, "(") && tokens.is(at + 2, Kind.NUMBER) && tokens.isWord(at + 3, ")");
    return bracketed ? unitBehind(at + 3) : "";
  }

  /** The 22 of "18 (22) kommuner" and the 82 of "78 % (82 %)", which is that of last year. */
  private boolean isBracketedBehindNumber(int at) {
    int open = at - 1;
    int first = open - 1;
    while (first > open - 3 && (tokens.is(first, Kind.PERCENT) || tokens.is(first, Kind.WORD))) {
      first--;
    }
    int close = at + 1;
    while (close < at + 3 && (tokens.is(close, Kind.PERCENT) || tokens.is(close, Kind.WORD))) {
      close++;
    }
    return tokens.isWord(open, "(")
        && tokens.is(first, Kind.NUMBER)
        && tokens.number(first).isPresent()
        && tokens.isWord(close, ")");
  }

  /** "Antalet anslutna kommuner ska vara minst 25". */
  private String unitBefore(int at) {
    for (int i = at - 1; i >= Math.max(0, at - LONGEST_CLAUSE) && !tokens.is(i, Kind.STOP); i--) {
      if (tokens.isWord(i, "antalet") || tokens.isWord(i, "antal")) {
        return unitBehind(i);
      }
    }
    return "";
  }

  private Stance stance(int at) {
    if (isWhole(at)) {
      return Stance.WHOLE;
    }
    if ((at > 0 && BEFORE.contains(tokens.word(at - 1)))
        || goalBefore(at).isPresent()
        || isBracketedBehindNumber(at)) {
      return Stance.NOT;
    }
    String clause = clauses.own(at);
    String others = tokens.isNone(at) ? clause.replace(tokens.word(at), "") : clause;
    if (CueWords.isDenied(others)
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

  /**
   * The 49 of "hälften av de 49 kommunerna", of which it is not said how many, and the 60 of "av
   * kommunens 60 lekplatser är 4 nya".
   */
  private boolean isWhole(int at) {
    int av = at - 1;
    while (av > 0 && (OF_ALL.contains(tokens.word(av)) || isGenitive(av))) {
      av--;
    }
    boolean those = av + 1 < at && (THOSE.contains(tokens.word(av + 1)) || isGenitive(av + 1));
    boolean begins = av == at - 1 && (av == 0 || tokens.is(av - 1, Kind.STOP));
    return tokens.isWord(av, "av") && (those || begins || (av > 0 && isFraction(av - 1)));
  }

  private boolean isGenitive(int at) {
    return tokens.is(at, Kind.WORD) && tokens.word(at).matches("\\p{L}{3,}s");
  }

  /** The "målet" of "målet var 20 kommuner", which says what was wanted again. */
  private Optional<String> goalBefore(int at) {
    int i = at - 1;
    while (i > 0 && WITHIN_GOAL.contains(tokens.word(i))) {
      i--;
    }
    return Optional.of(tokens.word(i)).filter(GOALS::contains);
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

  /** A minus sign before a number, or a word or dash that may be one. */
  private Optional<Doubt> sign(int at, String unit) {
    Optional<Doubt> loss = topic.flatMap(known -> loss(tokens.before(at), known));
    if (loss.isPresent()) {
      return loss;
    }
    return switch (tokens.sign(at)) {
      case NONE -> Optional.empty();
      case MINUS -> Optional.of(new Doubt(Doubt.Kind.NEGATIVE, signed(at)));
      case DASH ->
          Nouns.canBeNegative(unit) && (Nouns.isSum(unit) || !isListed(at))
              ? Optional.of(new Doubt(Doubt.Kind.SIGN, signed(at)))
              : Optional.empty();
    };
  }

  /** "Ett underskott på 17", where the goal is not about one. */
  private static Optional<Doubt> loss(String before, Topic topic) {
    Matcher loss = LOSS.matcher(before.substring(Math.max(0, before.length() - LONGEST_LOSS)));
    return loss.find() && !topic.says(loss.group(1))
        ? Optional.of(new Doubt(Doubt.Kind.NEGATIVE, loss.group().strip()))
        : Optional.empty();
  }

  private String signed(int at) {
    return (tokens.isWord(at - 1, "minus") ? "minus " : "-") + tokens.word(at);
  }

  /** A dash that marks a list, before a sentence: "- 84 procent är nöjda". */
  private boolean isListed(int at) {
    return LISTED.matcher(clauses.rest(at)).find();
  }

  /** What makes it doubtful that the number is the outcome. */
  private Optional<Doubt> doubt(int at, String unit, Stance stance) {
    return switch (stance) {
      case WHOLE -> Optional.empty();
      case NOT -> topic.flatMap(known -> denial(at, known));
      default -> topic.flatMap(known -> doubt(at, unit, stance, known));
    };
  }

  /** What says that there are not so many, or not now, or not here. */
  private Optional<Doubt> denial(int at, Topic known) {
    String own = clauses.own(at);
    return Doubt.in(own, known)
        .or(() -> CueWords.denial(own).map(word -> new Doubt(Doubt.Kind.DENIED, word)))
        .or(() -> Doubt.ofYear(own, year, known))
        .or(() -> goalBefore(at).map(word -> new Doubt(Doubt.Kind.WANTED, word)));
  }

  private Optional<Doubt> doubt(int at, String unit, Stance stance, Topic known) {
    String own = CueWords.unmixed(clauses.own(at));
    String words = clauses.words(at, unit);
    boolean depends = !known.isTold(words);
    String before = depends ? clauses.before(at) : clauses.label(at);
    String next = clauses.behind(at);
    String relative = (depends && Clauses.isRelative(next)) || Clauses.takesBack(next) ? next : "";
    String around = before + ", " + own + ", " + relative;
    String aside =
        Stream.of(
                depends || Clauses.qualifies(next) ? next : clauses.inBrackets(at),
                depends ? clauses.sentenceBefore(at) : "",
                clauses.sentenceBehind(at))
            .collect(Collectors.joining(", "));
    return Doubt.in(around, known)
        .or(() -> CueWords.denial(clauses.label(at)).map(no -> new Doubt(Doubt.Kind.DENIED, no)))
        .or(() -> Doubt.apart(aside, known))
        .or(() -> planned(own, stance))
        .or(() -> Doubt.ofYear(around + ", " + aside, year, known))
        .or(() -> preposition(at, known))
        .or(
            () ->
                foreign(
                    (depends ? before : "") + " " + CueWords.unmixed(words) + " " + relative,
                    known));
  }

  /** "En plan för 30 kommuner", where the goal has no such word. */
  private Optional<Doubt> preposition(int at, Topic known) {
    String word = tokens.word(at - 1);
    boolean isTo =
        word.equals("till")
            && !TO_LEVEL.matcher(tokens.word(at - 2)).matches()
            && (at < 2 || tokens.number(at - 2).isEmpty());
    return (isTo || word.equals("för") || word.equals("med")) && !known.has(word)
        ? Optional.of(new Doubt(Doubt.Kind.FOREIGN, word))
        : Optional.empty();
  }

  private static Optional<Doubt> planned(String own, Stance stance) {
    Matcher planned = PLANNED.matcher(own);
    return stance == Stance.PLANNED && planned.find()
        ? Optional.of(new Doubt(Doubt.Kind.PLANNED, planned.group()))
        : Optional.empty();
  }

  private static Optional<Doubt> foreign(String words, Topic known) {
    return known.foreign(words).map(word -> new Doubt(Doubt.Kind.FOREIGN, word));
  }
}
