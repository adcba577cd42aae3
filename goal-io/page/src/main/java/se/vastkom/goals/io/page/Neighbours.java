package se.vastkom.goals.io.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.io.page.Tokens.Kind;

/** Finds what the tokens right before and behind a figure show of it. */
final class Neighbours {

  private static final int LONGEST_LEVEL = 6;

  private final Tokens tokens;
  private final List<Figure> figures;
  private final Subject subject;
  private final int year;
  private final Map<Integer, Integer> years = new HashMap<>();

  Neighbours(Tokens tokens, List<Figure> figures, Subject subject, int year) {
    this.tokens = tokens;
    this.figures = figures;
    this.subject = subject;
    this.year = year;
  }

  /** What words show of a figure. */
  record Shown(Role role, String word) {}

  /** "Ytterligare 5", "varav 3", "från 79", "79 % 2021", "(82 %)" behind a number. */
  Optional<Shown> of(Figure figure) {
    int at = figure.first();
    Optional<String> own = ownYear(figure).filter(this::isOfOtherTime);
    if (own.isPresent()) {
      return own.map(this::ofOtherYear);
    }
    boolean isOwn = tokens.has(at - 1, "preposition-of-other") && subject.has(tokens.word(at - 1));
    if (tokens.has(at - 1, "not-these") && !isOwn) {
      return Optional.of(new Shown(Role.BESIDE, tokens.word(at - 1)));
    }
    if (isBracketedBehindNumber(figure)) {
      return Optional.of(new Shown(Role.EARLIER, "(" + tokens.word(at) + ")"));
    }
    return prepositionBefore(at).map(word -> new Shown(Role.UNKNOWN, word));
  }

  /** "En plan för 30 kommuner", but not "uppgick till 84" nor where the goal has such a word. */
  private Optional<String> prepositionBefore(int at) {
    String word = tokens.word(at - 1);
    boolean isOfLevel =
        Lexicon.has(word, "preposition-of-level")
            && Tokens.backwards(at - 2, LONGEST_LEVEL)
                .takeWhile(i -> !tokens.is(i, Kind.STOP))
                .anyMatch(i -> tokens.has(i, "takes-preposition") || tokens.isNumber(i));
    boolean isOfNoun = tokens.has(at - 2, "takes-preposition");
    boolean isPreposition = Lexicon.has(word, "preposition-of-level", "preposition-of-other");
    return isPreposition && !isOfLevel && !isOfNoun && !subject.has(word)
        ? Optional.of(word)
        : Optional.empty();
  }

  /** The 22 of "18 (22) kommuner" and the 82 of "78 % (82 %)", which is that of last year. */
  private boolean isBracketedBehindNumber(Figure figure) {
    int at = figure.first();
    int first = at - 2;
    while (first > at - 4 && isPerCentOrWord(first)) {
      first--;
    }
    int close = at + 1;
    while (close < at + 3 && isPerCentOrWord(close)) {
      close++;
    }
    int before = first;
    boolean isSameUnit =
        figures.stream()
            .filter(other -> other.first() <= before && before <= other.last())
            .allMatch(
                other ->
                    other.unit().isEmpty()
                        || figure.unit().isEmpty()
                        || other.unit().equals(figure.unit()));
    return tokens.is(at - 1, "(") && tokens.isNumber(first) && tokens.is(close, ")") && isSameUnit;
  }

  private boolean isPerCentOrWord(int at) {
    return tokens.is(at, Kind.PERCENT) || (tokens.is(at, Kind.WORD) && !tokens.isNumber(at));
  }

  /** Returns whether a year is neither the one followed up nor one of the goal. */
  boolean isOfOtherTime(String other) {
    return !other.equals(String.valueOf(year)) && !subject.contains(other);
  }

  Shown ofOtherYear(String other) {
    return new Shown(Integer.parseInt(other) > year ? Role.LATER : Role.EARLIER, other);
  }

  /** The 2021 of "79 % 2021". */
  private Optional<String> ownYear(Figure figure) {
    return Optional.of(yearAt(figure)).filter(at -> at > 0).map(tokens::word);
  }

  /** Returns the position of the year behind a figure; -1 where there is none. */
  int yearAt(Figure figure) {
    return years.computeIfAbsent(figure.first(), any -> findYear(figure));
  }

  private int findYear(Figure figure) {
    int at = figure.last() + 1;
    if (tokens.is(at, Kind.PERCENT) || Nouns.names(tokens.word(at), figure.unit())) {
      at++;
    }
    at += Clauses.isAroundYear(tokens, at) ? 1 : 0;
    return Clauses.isYear(tokens, at) ? at : -1;
  }
}
