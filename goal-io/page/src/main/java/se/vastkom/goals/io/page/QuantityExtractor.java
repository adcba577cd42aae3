package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * the words around them state about them.
 */
final class QuantityExtractor {

  private static final Pattern PLANNED =
      Lexicon.pattern("{intention}|(?<!\\p{L}){planned}(?!\\p{L})");
  private static final Pattern EARLIER = Lexicon.pattern("{earlier-time}");
  private static final Pattern ELSEWHERE = Lexicon.wholeWord("{elsewhere}");
  private static final Pattern ANSWERED = Lexicon.wholeWord("{answered}");
  private static final Pattern LOSS = Lexicon.pattern("(?<!\\p{L})({loss})(?: {loss-link}){0,5} $");
  private static final Pattern TO_LEVEL = Lexicon.pattern("{to-level}");
  private static final Pattern LISTED = Lexicon.wholeWord("{listed-verb}");
  private static final Pattern GENITIVE = Lexicon.pattern("\\p{L}{3,}{genitive-ending}");
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
   * Finds the numbers of a goal's text, in order; of more than thirty the first.
   *
   * @param text with ordinary single blanks
   * @param year the year of the follow-up
   * @param population the number that "alla kommuner" is
   */
  static List<Mention> inGoal(String text, int year, int population) {
    return new QuantityExtractor(text, year, population, Optional.empty()).mentions();
  }

  /** Finds the numbers of a text whose year and population are not known. */
  static List<Mention> inGoal(String text) {
    return inGoal(text, LAST_YEAR, 1);
  }

  /**
   * Finds the numbers of a comment, and what casts doubt on them.
   *
   * @param text with ordinary single blanks
   * @param year the year of the follow-up; a number of another year is not the outcome
   * @param population the number that "alla kommuner" is
   * @param topic the goal's topic
   */
  static List<Mention> inComment(String text, int year, int population, Topic topic) {
    return new QuantityExtractor(text, year, population, Optional.of(topic)).mentions();
  }

  private List<Mention> mentions() {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < tokens.size() && found.size() < MOST_MENTIONS; i++) {
      Optional<Ratio> number = tokens.number(i);
      if (number.isPresent()) {
        int at = i;
        i = wholeAt(at);
        found.add(mention(at, number.get(), i > at ? tokens.number(i) : Optional.empty(), i));
      } else if (isAllMunicipalities(i)) {
        found.add(allMunicipalities(i));
      }
    }
    return found;
  }

  private Mention allMunicipalities(int at) {
    Stance stance = stance(at);
    return new Mention(
        Ratio.of(population),
        Quantity.MUNICIPALITIES,
        ComparisonWords.sense(tokens, at),
        Optional.empty(),
        stance,
        false,
        doubt(at, Quantity.MUNICIPALITIES, stance));
  }

  private Mention mention(int at, Ratio number, Optional<Ratio> of, int last) {
    String unit = unit(at, last);
    Sense sense = isWhole(at) ? Sense.INEXACT : ComparisonWords.sense(tokens, at);
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
    int of = tokens.is(at + 1, WordList.OF) ? at + 1 : at + 2;
    int whole = of + 1;
    while (tokens.is(whole, WordList.WHOLE_BEFORE_NUMBER)) {
      whole++;
    }
    boolean counts = of == at + 1 || (tokens.is(at + 1, Kind.WORD) && !isFraction(at + 1));
    return tokens.is(of, WordList.OF) && counts && tokens.isNumber(whole) ? whole : at;
  }

  private boolean isFraction(int at) {
    return tokens.is(at, WordList.FRACTION) || tokens.is(at, Kind.SPAN);
  }

  private boolean isAllMunicipalities(int at) {
    boolean isForEach = tokens.is(at, WordList.EACH) && tokens.is(at - 1, WordList.FOR_EACH);
    if (!tokens.is(at, WordList.ALL) || isForEach) {
      return false;
    }
    for (int i = at + 1; i <= at + 3; i++) {
      String word = tokens.word(i);
      if (!tokens.is(i, Kind.WORD) || tokens.isNumber(i)) {
        return false;
      }
      if (word.startsWith(WordList.MUNICIPALITY.word()) && Nouns.known(word).isPresent()) {
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
      return Nouns.PER_CENT;
    }
    List<String> words = new ArrayList<>();
    for (int i = at + 1; i < at + LONGEST_CLAUSE && tokens.is(i, Kind.WORD); i++) {
      words.add(tokens.word(i));
    }
    return tokens.is(at + 1, WordList.OF)
        ? Nouns.knownAmong(words.subList(1, words.size())).orElse("")
        : Nouns.unit(words).map(unit -> Nouns.each(unit, words)).orElse("");
  }

  /** "18 (22) kommuner". */
  private String unitBehindBrackets(int at) {
    boolean isBracketed =
        tokens.is(at + 1, "(") && tokens.is(at + 2, Kind.NUMBER) && tokens.is(at + 3, ")");
    return isBracketed ? unitBehind(at + 3) : "";
  }

  /** The 22 of "18 (22) kommuner" and the 82 of "78 % (82 %)", which is that of last year. */
  private boolean isBracketedBehindNumber(int at) {
    int open = at - 1;
    int first = open - 1;
    while (first > open - 3 && isPerCentOrWord(first)) {
      first--;
    }
    int close = at + 1;
    while (close < at + 3 && isPerCentOrWord(close)) {
      close++;
    }
    return tokens.is(open, "(")
        && tokens.is(first, Kind.NUMBER)
        && tokens.isNumber(first)
        && tokens.is(close, ")");
  }

  private boolean isPerCentOrWord(int at) {
    return tokens.is(at, Kind.PERCENT) || tokens.is(at, Kind.WORD);
  }

  /** "Antalet anslutna kommuner ska vara minst 25". */
  private String unitBefore(int at) {
    return Tokens.backwards(at - 1, LONGEST_CLAUSE)
        .takeWhile(i -> !tokens.is(i, Kind.STOP))
        .filter(i -> tokens.is(i, WordList.COUNT_NOUN))
        .mapToObj(this::unitBehind)
        .findFirst()
        .orElse("");
  }

  private Stance stance(int at) {
    if (isWhole(at)) {
      return Stance.WHOLE;
    }
    if (tokens.is(at - 1, WordList.NOT_THESE)
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
   * The 49 of "hälften av de 49 kommunerna", of which the text does not count the part, and the 60
   * of "av kommunens 60 lekplatser är 4 nya".
   */
  private boolean isWhole(int at) {
    int of = at - 1;
    while (of > 0 && (tokens.is(of, WordList.WHOLE_BEFORE_NUMBER) || isGenitive(of))) {
      of--;
    }
    boolean isOfThose = of + 1 < at && (tokens.is(of + 1, WordList.THOSE) || isGenitive(of + 1));
    boolean isFirst = of == at - 1 && (of == 0 || tokens.is(of - 1, Kind.STOP));
    return tokens.is(of, WordList.OF) && (isOfThose || isFirst || isFraction(of - 1));
  }

  private boolean isGenitive(int at) {
    return tokens.is(at, Kind.WORD) && GENITIVE.matcher(tokens.word(at)).matches();
  }

  /** The "målet" of "målet var 20 kommuner", which only repeats the goal. */
  private Optional<String> goalBefore(int at) {
    int i = at - 1;
    while (i > 0 && tokens.is(i, WordList.GOAL_LINK)) {
      i--;
    }
    return Optional.of(tokens.word(i)).filter(WordList.GOAL_NOUN::has);
  }

  private boolean isOfEarlierYear(String clause) {
    List<String> years = DateWords.years(clause);
    return !years.isEmpty() && years.stream().allMatch(other -> Integer.parseInt(other) < year);
  }

  /** Returns the doubt that a minus sign casts on a number, or a word or dash that may be one. */
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
    String sign = tokens.is(at - 1, WordList.MINUS) ? tokens.word(at - 1) + " " : "-";
    return sign + tokens.word(at);
  }

  /** Returns whether a dash marks an item of a list, before a sentence: "- 84 procent är nöjda". */
  private boolean isListed(int at) {
    return LISTED.matcher(clauses.rest(at)).find();
  }

  /** Returns the doubt that the number is the outcome. */
  private Optional<Doubt> doubt(int at, String unit, Stance stance) {
    return topic.flatMap(
        known ->
            switch (stance) {
              case WHOLE -> Optional.empty();
              case NOT -> denial(at, known);
              default -> doubt(at, unit, stance, known);
            });
  }

  /** Returns the doubt where words state that there are not this many, or not now, or not here. */
  private Optional<Doubt> denial(int at, Topic known) {
    String own = clauses.own(at);
    return Doubt.in(own, known)
        .or(() -> Doubt.ofDenial(own))
        .or(() -> Doubt.ofYear(own, year, known))
        .or(() -> goalBefore(at).map(word -> new Doubt(Doubt.Kind.WANTED, word)));
  }

  private Optional<Doubt> doubt(int at, String unit, Stance stance, Topic known) {
    String own = CueWords.unmixed(clauses.own(at));
    String words = clauses.words(at, unit);
    // A clause without a subject of its own depends on those around it.
    boolean depends = !Topic.namesSubject(words);
    String before = depends ? clauses.before(at) : clauses.label(at);
    String next = clauses.behind(at);
    String relative = (depends && Clauses.isRelative(next)) || Clauses.takesBack(next) ? next : "";
    String around = before + ", " + own + ", " + relative;
    String beside =
        Stream.of(
                depends || Clauses.qualifies(next) ? next : clauses.inBrackets(at),
                depends ? clauses.sentenceBefore(at) : "",
                clauses.sentenceBehind(at))
            .collect(Collectors.joining(", "));
    return Doubt.in(around, known)
        .or(() -> Doubt.ofDenial(clauses.label(at)))
        .or(() -> Doubt.beside(beside, known))
        .or(() -> planned(own, stance))
        .or(() -> Doubt.ofYear(around + ", " + beside, year, known))
        .or(() -> preposition(at, known))
        .or(
            () ->
                Doubt.ofForeign(
                    (depends ? before : "") + " " + CueWords.unmixed(words) + " " + relative,
                    known));
  }

  /** "En plan för 30 kommuner", where the goal has no such word. */
  private Optional<Doubt> preposition(int at, Topic known) {
    boolean isTo =
        tokens.is(at - 1, WordList.TO)
            && !TO_LEVEL.matcher(tokens.word(at - 2)).matches()
            && !tokens.isNumber(at - 2);
    boolean isForOrWith = tokens.is(at - 1, WordList.FOR) || tokens.is(at - 1, WordList.WITH);
    String word = tokens.word(at - 1);
    return (isTo || isForOrWith) && !known.has(word)
        ? Optional.of(new Doubt(Doubt.Kind.FOREIGN, word))
        : Optional.empty();
  }

  private static Optional<Doubt> planned(String own, Stance stance) {
    Matcher planned = PLANNED.matcher(own);
    return stance == Stance.PLANNED && planned.find()
        ? Optional.of(new Doubt(Doubt.Kind.PLANNED, planned.group()))
        : Optional.empty();
  }
}
