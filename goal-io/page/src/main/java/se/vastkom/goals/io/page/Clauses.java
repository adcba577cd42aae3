package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.io.page.Tokens.Kind;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;

/**
 * The clauses of a comment, with their figures and the words that are known: those of the goal,
 * verbs that state a fact, words for how much and when, and whatever belongs to a figure or to a
 * phrase that is known as it stands. A stop ends a clause; "men", "medan" and a new figure after
 * "och" begin a new one.
 */
final class Clauses {

  private static final String SENTENCE_ENDS = ".!?";

  /** A source is known as it stands, but not last year's survey or that of others. */
  private static final Pattern PHRASES =
      Lexicon.wholeWord(
          "(?!\\p{L}+ (?:{earlier}|{elsewhere})){source}|{answered-yes}"
              + "|(?<!(?<!\\p{L}){of} ){goal-reached}");

  private final Tokens tokens;
  private final Subject subject;
  private final List<Figure> figures;
  private final int year;
  private final String lastMonth;
  private final boolean[] isInPhrase;
  private final List<Clause> all = new ArrayList<>();

  /** What was asked before; a comment may have thousands of words. */
  private final Map<Clause, Optional<String>> unknown = new HashMap<>();

  private final Map<String, Boolean> known = new HashMap<>();

  private final Map<String, Boolean> units = new HashMap<>();

  /**
   * Divides a comment.
   *
   * @param figures its figures, which no clause divides
   * @param subject what the goal is about
   * @param period the period that is followed up
   * @param population those who are followed up, whose name is known as it stands
   */
  Clauses(
      Tokens tokens, List<Figure> figures, Subject subject, Period period, Population population) {
    this.tokens = tokens;
    this.figures = figures;
    this.subject = subject;
    year = period.year();
    lastMonth = DateWords.month(period.lastDay().getMonth());
    String name = population.name().toLowerCase(Locale.ROOT);
    String whole = name.isEmpty() ? "(?!)" : "(?<!\\p{L})" + Pattern.quote(name) + "s?(?!\\p{L})";
    isInPhrase =
        within(PHRASES.matcher(tokens.text()), Pattern.compile(whole).matcher(tokens.text()));
    divide();
  }

  /** A clause from one token to another; {@code sentence} counts the sentences before it. */
  record Clause(int first, int last, int sentence) {

    boolean has(int at) {
      return first <= at && at <= last;
    }

    boolean has(Figure figure) {
      return has(figure.first());
    }

    IntStream positions() {
      return IntStream.rangeClosed(first, last);
    }
  }

  /** Returns for each token whether it is within what one of some phrases finds. */
  boolean[] within(Matcher... phrases) {
    boolean[] within = new boolean[tokens.size()];
    for (Matcher phrase : phrases) {
      int at = 0;
      while (phrase.find()) {
        for (; at < tokens.size() && tokens.start(at) < phrase.end(); at++) {
          within[at] |= tokens.end(at) > phrase.start();
        }
      }
    }
    return within;
  }

  private void divide() {
    int first = 0;
    int sentence = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      int at = i;
      boolean isWithin = figures.stream().anyMatch(one -> one.first() < at && at <= one.last());
      if (i == tokens.size() || (divides(i) && !isWithin)) {
        if (first < i) {
          all.add(new Clause(first, i - 1, sentence));
        }
        first = tokens.is(i, Kind.STOP) ? i + 1 : i;
        sentence += SENTENCE_ENDS.contains(tokens.word(i)) ? 1 : 0;
      }
    }
  }

  private boolean divides(int at) {
    boolean isFigure =
        tokens.is(at + 1, Kind.NUMBER) || tokens.isNumber(at + 1) || tokens.has(at + 1, "all");
    return tokens.is(at, Kind.STOP)
        ? !tokens.isAroundYear(at)
        : (tokens.has(at, "and-also") && isFigure) || tokens.has(at, "clause-beginning");
  }

  List<Clause> all() {
    return all;
  }

  /** Returns the clause of a token. */
  Clause clause(int at) {
    return all.stream().filter(clause -> clause.has(at)).findFirst().orElseThrow();
  }

  /** Returns the clauses of the sentence of one. */
  Stream<Clause> ofSentence(Clause own) {
    return all.stream().filter(clause -> clause.sentence == own.sentence);
  }

  /** Returns the text of a clause, without the phrases that are known as they stand. */
  String text(Clause clause) {
    return clause
        .positions()
        .mapToObj(at -> isInPhrase[at] ? "~" : tokens.word(at))
        .collect(Collectors.joining(" "));
  }

  /** Returns the years of a clause that are not right behind a figure. */
  List<String> years(Clause clause) {
    return tokens
        .words(clause.positions(), at -> !isInPhrase[at] && !isYearOfFigure(at))
        .filter(DateWords::isYear)
        .toList();
  }

  /**
   * Returns the position of the year behind a figure, as in "79 % 2021"; -1 where there is none.
   */
  int yearAt(Figure figure) {
    int at = figure.last() + 1;
    at += tokens.is(at, Kind.PERCENT) || Nouns.names(tokens.word(at), figure.unit()) ? 1 : 0;
    at += tokens.isAroundYear(at) ? 1 : 0;
    return tokens.isYear(at) ? at : -1;
  }

  private boolean isYearOfFigure(int at) {
    return DateWords.isYear(tokens.word(at))
        && figures.stream().anyMatch(figure -> yearAt(figure) == at);
  }

  /** Returns the first word of a clause that is not known. */
  Optional<String> unknown(Clause clause) {
    return unknown.computeIfAbsent(
        clause, any -> tokens.words(any.positions(), at -> !isKnown(at)).findFirst());
  }

  /** Returns whether a clause has no word that says of what its figure is. */
  boolean isFragment(Clause clause) {
    return tokens
        .words(clause.positions(), at -> tokens.isWord(at) && !isOfFigure(at))
        .allMatch(
            word -> Lexicon.has(word, "neutral") && !Lexicon.has(word, "result-noun", "own-time"));
  }

  /** Returns whether a token is known. */
  boolean isKnown(int at) {
    String word = tokens.word(at);
    boolean isMark = tokens.is(at, Kind.STOP) || tokens.is(at, Kind.PERCENT);
    if (isInPhrase[at] || isMark || isOfFigure(at)) {
      return true;
    }
    if (Lexicon.has(word, "needs-next")) {
      return isNextKnown(at);
    }
    if (tokens.has(at, "degree")) {
      return subject.has(word) || !subject.has(tokens.word(at + 1));
    }
    return tokens.isWord(at)
        ? isKnown(word)
        : tokens.is(at + 1, lastMonth)
            || word.equals(String.valueOf(year))
            || isYearOfFigure(at)
            || subject.contains(word);
  }

  /** "Per elev" only as in the goal, "minus" only before a number, "till" not last. */
  private boolean isNextKnown(int at) {
    if (tokens.has(at, "per")) {
      return (subject.has(tokens.word(at)) && subject.has(tokens.word(at + 1)))
          || tokens.has(at + 1, "those")
          || tokens.is(at + 2, lastMonth);
    }
    return tokens.has(at, "minus")
        ? tokens.isNumber(at + 1)
        : tokens.isWord(at + 1) || tokens.is(at + 1, Kind.NUMBER);
  }

  /** Returns whether a word is known. */
  boolean isKnown(String word) {
    return known.computeIfAbsent(
        word,
        any ->
            Lexicon.has(any, "neutral", "states", "deed", "how-it-went")
                || any.equals(lastMonth)
                || (subject.has(any) && !Lexicon.has(any, "no-longer")));
  }

  /** Returns whether a token is a figure's own, or its unit where that is known. */
  private boolean isOfFigure(int at) {
    String word = tokens.word(at);
    return figures.stream()
        .anyMatch(
            figure ->
                (figure.first() <= at && at <= figure.last())
                    || (clause(figure.first()).has(at) && names(word, figure.unit())));
  }

  private boolean names(String word, String unit) {
    return units.computeIfAbsent(
        word + "|" + unit,
        any -> Nouns.names(word, unit) && (Nouns.isOfAnything(word) || subject.has(word)));
  }

  /** Returns the words of a clause that belong to no figure, name or source. */
  List<String> words(Clause clause) {
    return tokens
        .words(clause.positions(), at -> tokens.isWord(at) && !isInPhrase[at] && !isOfFigure(at))
        .toList();
  }
}
