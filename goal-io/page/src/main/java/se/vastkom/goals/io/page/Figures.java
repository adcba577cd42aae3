package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.io.page.Tokens.Kind;
import se.vastkom.goals.model.Quantity;

/**
 * Finds the figures of running Swedish text: numbers in digits and in words, with what they count.
 */
final class Figures {

  private static final Pattern GENITIVE = Lexicon.pattern("\\p{L}{3,}{genitive-ending}");
  private static final Pattern LISTED = Lexicon.wholeWord("{listed-verb}");
  private static final int MOST = 30;
  private static final int LONGEST_CLAUSE = 40;

  private final Tokens tokens;
  private final int population;
  private final int lastListed;

  private Figures(Tokens tokens, int population) {
    this.tokens = tokens;
    this.population = population;
    this.lastListed =
        LISTED.matcher(tokens.text()).results().mapToInt(MatchResult::start).max().orElse(-1);
  }

  /**
   * Finds the figures of a text, in order; of more than thirty the first.
   *
   * @param population the number that "alla kommuner" is; zero where it is not known
   */
  static List<Figure> in(Tokens tokens, int population) {
    return new Figures(tokens, population).find();
  }

  /** Finds the figures of a text whose population is not known. */
  static List<Figure> in(String text) {
    return in(new Tokens(text), 0);
  }

  private List<Figure> find() {
    List<Figure> found = new ArrayList<>();
    for (int i = 0; i < tokens.size() && found.size() < MOST; i++) {
      int at = i;
      Optional<Ratio> number = tokens.number(at).or(() -> allMunicipalities(at));
      if (number.isPresent()) {
        Figure figure = withUnit(figure(at, number.get()), found);
        found.add(figure);
        i = figure.last();
      }
    }
    return found;
  }

  /** Returns how many "alla kommuner" are; "i varje kommun" is no number. */
  private Optional<Ratio> allMunicipalities(int at) {
    boolean isAll =
        population > 0
            && tokens.has(at, "all")
            && !(tokens.has(at, "each") && tokens.has(at - 1, "for-each"));
    return IntStream.rangeClosed(at + 1, at + 3)
        .takeWhile(i -> isAll && tokens.isPlainWord(i))
        .mapToObj(tokens::word)
        .filter(word -> word.startsWith(Lexicon.word("municipality")))
        .filter(word -> Nouns.known(word).isPresent())
        .findFirst()
        .map(municipalities -> Ratio.of(population));
  }

  /** The 27 of "27 av 49", and of "av 49 kommuner har 27 en plan". */
  private Figure withUnit(Figure figure, List<Figure> before) {
    boolean isOfAll =
        population > 0 && figure.of().filter(Ratio.of(population)::equals).isPresent();
    IntPredicate isStop = i -> tokens.is(i, Kind.STOP);
    Optional<String> ofWhole =
        before.stream()
            .reduce((first, last) -> last)
            .filter(other -> other.sense() == Sense.WHOLE)
            .filter(other -> IntStream.range(other.last(), figure.first()).noneMatch(isStop))
            .map(Figure::unit);
    return figure.unit().isEmpty()
        ? figure.of(isOfAll ? Quantity.MUNICIPALITIES : ofWhole.orElse(""))
        : figure;
  }

  private Figure figure(int at, Ratio number) {
    Optional<Integer> other = Comparison.upperEnd(tokens, at, number);
    int last = other.orElseGet(() -> wholeAt(at));
    String unit =
        unitBehind(last)
            .or(() -> unitBehind(at))
            .or(() -> unitBehindBrackets(at))
            .or(() -> unitBefore(at))
            .orElse("");
    boolean isNegative = tokens.isNegative(at);
    boolean isLoose = !isNegative && tokens.isPerhapsNegative(at) && canBeMinus(at, unit);
    Sense sense = isWhole(at) ? Sense.WHOLE : Comparison.sense(tokens, at);
    return new Figure(
        isNegative ? number.negated() : number,
        unit,
        other.isPresent() ? Sense.BETWEEN : isLoose ? Sense.PERHAPS_NEGATIVE : sense,
        other.isEmpty() && last > at ? tokens.number(last) : Optional.empty(),
        other.flatMap(tokens::number),
        tokens.isArticle(at) && sense == Sense.PLAIN && last == at,
        at,
        last);
  }

  /** The 49 of "47 av 49", "47 av de 49", "47 kommuner av 49"; else the number itself. */
  private int wholeAt(int at) {
    int of = tokens.has(at + 1, "of") ? at + 1 : at + 2;
    int whole = tokens.behind(of + 1, "whole-before-number");
    boolean counts = of == at + 1 || (tokens.isWord(at + 1) && !isFraction(at + 1));
    return tokens.has(of, "of") && counts && tokens.isNumber(whole) ? whole : at;
  }

  private boolean isFraction(int at) {
    return tokens.has(at, "fraction") || tokens.is(at, Kind.SPAN);
  }

  private Optional<String> unitBehind(int at) {
    if (tokens.is(at + 1, Kind.PERCENT)) {
      return Optional.of(Nouns.PER_CENT);
    }
    List<String> words =
        IntStream.range(at + 1, at + LONGEST_CLAUSE)
            .takeWhile(tokens::isWord)
            .mapToObj(tokens::word)
            .toList();
    return tokens.has(at + 1, "of")
        ? Nouns.knownAmong(words.subList(1, words.size()))
        : Nouns.unit(words).map(unit -> Nouns.each(unit, words));
  }

  /** "18 (22) kommuner", "18 (av 49) kommuner". */
  private Optional<String> unitBehindBrackets(int at) {
    int number = tokens.has(at + 2, "of") ? at + 3 : at + 2;
    boolean isBracketed =
        tokens.is(at + 1, "(") && tokens.is(number, Kind.NUMBER) && tokens.is(number + 1, ")");
    return isBracketed ? unitBehind(number + 1) : Optional.empty();
  }

  /** "Antalet anslutna kommuner ska vara minst 25". */
  private Optional<String> unitBefore(int at) {
    return Tokens.backwards(at - 1, LONGEST_CLAUSE)
        .takeWhile(i -> !tokens.is(i, Kind.STOP))
        .filter(i -> tokens.has(i, "count-noun"))
        .mapToObj(this::unitBehind)
        .findFirst()
        .flatMap(unit -> unit);
  }

  /**
   * The 49 of "hälften av de 49 kommunerna", of which the text does not count the part, and the 60
   * of "av kommunens 60 lekplatser är 4 nya".
   */
  private boolean isWhole(int at) {
    int of = at - 1;
    while (of > 0 && (tokens.has(of, "whole-before-number") || isGenitive(of))) {
      of--;
    }
    boolean isOfThose = of + 1 < at && (tokens.has(of + 1, "those") || isGenitive(of + 1));
    boolean isFirst = of == at - 1 && (of == 0 || tokens.is(of - 1, Kind.STOP));
    return tokens.has(of, "of") && (isOfThose || isFirst || isFraction(of - 1));
  }

  private boolean isGenitive(int at) {
    return tokens.isWord(at) && GENITIVE.matcher(tokens.word(at)).matches();
  }

  /**
   * A dash and a blank before a sum or a share; before a count, or a sentence, they mark an item.
   */
  private boolean canBeMinus(int at, String unit) {
    boolean isItem = lastListed >= tokens.start(at);
    return Nouns.canBeNegative(unit) && (Nouns.isSum(unit) || !isItem);
  }
}
