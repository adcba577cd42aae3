package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.io.page.Tokens.Kind;

/**
 * Divides a text into clauses. A stop ends a clause; "men", "medan" and a new figure after "och"
 * begin a new one.
 */
final class Clauses {

  private static final String SENTENCE_ENDS = ".!?";

  private final Tokens tokens;
  private final List<Figure> figures;
  private final List<Clause> clauses = new ArrayList<>();

  private Clauses(Tokens tokens, List<Figure> figures) {
    this.tokens = tokens;
    this.figures = figures;
  }

  /** A clause from one token to another; {@code sentence} counts the sentences before it. */
  record Clause(int first, int last, int sentence) {

    boolean has(int at) {
      return first <= at && at <= last;
    }

    boolean has(Figure figure) {
      return has(figure.first());
    }
  }

  /** Returns the clauses of a text with these figures, which no clause divides. */
  static List<Clause> of(Tokens tokens, List<Figure> figures) {
    Clauses all = new Clauses(tokens, figures);
    all.divide();
    return List.copyOf(all.clauses);
  }

  private void divide() {
    int first = 0;
    int sentence = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean isStop = tokens.is(i, Kind.STOP) && !isAroundYear(tokens, i);
      if ((isStop || begins(i)) && !isWithinFigure(i)) {
        add(first, i - 1, sentence);
        first = isStop ? i + 1 : i;
        sentence += SENTENCE_ENDS.contains(tokens.word(i)) ? 1 : 0;
      }
    }
    add(first, tokens.size() - 1, sentence);
  }

  private boolean begins(int at) {
    boolean isFigure =
        tokens.is(at + 1, Kind.NUMBER) || tokens.isNumber(at + 1) || tokens.has(at + 1, "all");
    return (tokens.has(at, "and-also") && isFigure) || tokens.has(at, "clause-beginning");
  }

  private boolean isWithinFigure(int at) {
    return figures.stream().anyMatch(figure -> figure.first() < at && at <= figure.last());
  }

  private void add(int first, int last, int sentence) {
    if (first <= last) {
      clauses.add(new Clause(first, last, sentence));
    }
  }

  /** Returns whether a token is a stop of "2021: 84 %" or "84 % (2021)", which divides nothing. */
  static boolean isAroundYear(Tokens tokens, int at) {
    return (tokens.is(at, ":") && isYear(tokens, at - 1))
        || (tokens.is(at, "(") && isYear(tokens, at + 1) && tokens.is(at + 2, ")"))
        || (tokens.is(at, ")") && isYear(tokens, at - 1) && tokens.is(at - 2, "("));
  }

  /** Returns whether a token is a year. */
  static boolean isYear(Tokens tokens, int at) {
    return DateWords.isYear(tokens.word(at)) && !tokens.isNumber(at);
  }
}
