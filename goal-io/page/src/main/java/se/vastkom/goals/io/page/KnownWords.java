package se.vastkom.goals.io.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.io.page.Clauses.Clause;
import se.vastkom.goals.io.page.Tokens.Kind;
import se.vastkom.goals.model.Period;

/**
 * The words of a comment that are known: those of the goal, verbs that state a fact, words for how
 * much and when, and whatever belongs to a figure or to a phrase that is known as it stands.
 */
final class KnownWords {

  private static final List<String> KNOWN = List.of("neutral", "states", "deed", "how-it-went");

  private final Tokens tokens;
  private final Subject subject;
  private final List<Figure> figures;
  private final List<Clause> clauses;
  private final boolean[] masked;
  private final Neighbours neighbours;

  /** What was asked before; a comment may have thousands of words. */
  private final Map<Clause, Optional<String>> unknown = new HashMap<>();

  private final Map<String, Boolean> named = new HashMap<>();
  private final Map<String, Boolean> isKnown = new HashMap<>();
  private final int year;
  private final String lastMonth;

  /**
   * Creates the words of a comment.
   *
   * @param masked whether each token belongs to a phrase that is known as it stands
   * @param period the period that is followed up
   */
  KnownWords(
      Tokens tokens,
      Subject subject,
      List<Figure> figures,
      List<Clause> clauses,
      boolean[] masked,
      Neighbours neighbours,
      Period period) {
    this.tokens = tokens;
    this.subject = subject;
    this.figures = figures;
    this.clauses = clauses;
    this.masked = masked;
    this.neighbours = neighbours;
    year = period.year();
    lastMonth = DateWords.month(period.lastDay().getMonth());
  }

  /** Returns the clause of a token. */
  Clause clause(int at) {
    return clauses.stream().filter(clause -> clause.has(at)).findFirst().orElseThrow();
  }

  /** Returns the text of a clause, without the phrases that are known as they stand. */
  String text(Clause clause) {
    StringBuilder text = new StringBuilder();
    for (int i = clause.first(); i <= clause.last(); i++) {
      text.append(masked[i] ? "~" : tokens.word(i)).append(' ');
    }
    return text.toString().strip();
  }

  /** Returns the first word of a clause that is not known. */
  Optional<String> unknown(Clause clause) {
    return unknown.computeIfAbsent(
        clause,
        any ->
            IntStream.rangeClosed(any.first(), any.last())
                .filter(at -> !isKnown(at))
                .mapToObj(tokens::word)
                .findFirst());
  }

  private boolean names(String word, String unit) {
    return named.computeIfAbsent(word + "|" + unit, any -> Nouns.names(word, unit));
  }

  /** Returns whether a clause has no word that says of what its figure is. */
  boolean isFragment(Clause clause) {
    return IntStream.rangeClosed(clause.first(), clause.last())
        .filter(at -> tokens.is(at, Kind.WORD) && figures.stream().noneMatch(one -> isOf(one, at)))
        .mapToObj(tokens::word)
        .allMatch(
            word -> Lexicon.has(word, "neutral") && !Lexicon.has(word, "result-noun", "own-time"));
  }

  /** Returns whether a token is known. */
  boolean isKnown(int at) {
    String word = tokens.word(at);
    if (masked[at] || tokens.is(at, Kind.STOP) || tokens.is(at, Kind.PERCENT)) {
      return true;
    }
    if (figures.stream().anyMatch(figure -> isOf(figure, at))) {
      return true;
    }
    if (Lexicon.has(word, "needs-next")) {
      return isNextKnown(at);
    }
    return tokens.is(at, Kind.WORD)
        ? isKnown(word)
        : tokens.is(at + 1, lastMonth)
            || word.equals(String.valueOf(year))
            || figures.stream().anyMatch(figure -> neighbours.yearAt(figure) == at)
            || subject.contains(word);
  }

  /** "Per elev" only as in the goal, "minus" only before a number, "till" not last. */
  private boolean isNextKnown(int at) {
    String next = tokens.word(at + 1);
    return tokens.has(at, "minus")
        ? tokens.isNumber(at + 1)
        : tokens.has(at, "per")
            ? (subject.has(tokens.word(at)) && subject.has(next))
                || tokens.has(at + 1, "those")
                || tokens.is(at + 2, lastMonth)
            : tokens.is(at + 1, Kind.WORD) || tokens.is(at + 1, Kind.NUMBER);
  }

  /** Returns whether a word is known. */
  boolean isKnown(String word) {
    return isKnown.computeIfAbsent(word, this::isKnownWord);
  }

  private boolean isKnownWord(String word) {
    return KNOWN.stream().anyMatch(list -> Lexicon.has(word, list))
        || word.equals(lastMonth)
        || (subject.has(word) && !Lexicon.has(word, "no-longer"));
  }

  /** Returns whether a token is a figure's own, or its unit where that is known. */
  boolean isOf(Figure figure, int at) {
    String word = tokens.word(at);
    return (figure.first() <= at && at <= figure.last())
        || (clause(figure.first()).has(at)
            && names(word, figure.unit())
            && (Nouns.isOfAnything(word) || subject.has(word)));
  }

  /** Returns whether a word says what something is about. */
  boolean isContent(String word) {
    return !Lexicon.has(word, "neutral", "states")
        && (!Lexicon.has(word, "how-it-went") || subject.has(word))
        && !Lexicon.has(word, "needs-next")
        && !subject.isAttribute(word);
  }

  /** Returns the words of a clause that belong to no figure, name or source. */
  List<String> words(Clause clause) {
    return IntStream.rangeClosed(clause.first(), clause.last())
        .filter(at -> tokens.is(at, Kind.WORD) && !masked[at])
        .filter(at -> figures.stream().noneMatch(figure -> isOf(figure, at)))
        .mapToObj(tokens::word)
        .toList();
  }
}
