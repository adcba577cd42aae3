package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Clauses.Clause;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.model.Quantity;

/**
 * Finds what shows that a figure of known words is not the goal's: that its sentence does not say
 * of what it counts what the goal says, or asks, or has another whole or condition.
 */
final class Relevance {

  private final KnownWords known;
  private final Tokens tokens;
  private final Subject subject;
  private final List<Figure> figures;
  private final List<Clause> clauses;
  private final int population;

  Relevance(
      KnownWords known,
      Tokens tokens,
      Subject subject,
      List<Figure> figures,
      List<Clause> clauses,
      int population) {
    this.known = known;
    this.tokens = tokens;
    this.subject = subject;
    this.figures = figures;
    this.clauses = clauses;
    this.population = population;
  }

  /** Returns what shows that a figure cannot be what the goal counts. */
  Optional<String> impossible(Figure figure, Clause clause, Neighbours neighbours) {
    return question().or(() -> outside(figure)).or(() -> ofOther(figure, clause, neighbours));
  }

  /** "27 kommuner?", "har 27 kommuner en plan". */
  Optional<String> question() {
    return IntStream.range(0, tokens.size())
        .filter(at -> tokens.is(at, "?") || (at == 0 && tokens.has(at, "states")))
        .mapToObj(tokens::word)
        .findFirst();
  }

  /** A share of some that is below zero, or above all. */
  private Optional<String> outside(Figure figure) {
    boolean isOutside =
        figure.number().signum() < 0 || figure.number().compareTo(Ratio.of(100)) > 0;
    return figure.isPerCent() && subject.isShare() && isOutside
        ? Optional.of(tokens.word(figure.first()))
        : Optional.empty();
  }

  /** Returns what shows that a figure is of another whole, or on another condition, than wanted. */
  private Optional<String> ofOther(Figure figure, Clause clause, Neighbours neighbours) {
    int of = tokens.has(figure.last() + 1, "of") ? figure.last() + 1 : figure.last() + 2;
    if (figure.isPerCent() && tokens.has(of, "of")) {
      int at = of + 1;
      while (tokens.has(at, "whole-before-number")) {
        at++;
      }
      if (!subject.isOfWhole(tokens.word(at))) {
        return Optional.of(tokens.word(at));
      }
    }
    return figures.stream()
        .filter(other -> !other.equals(figure) && clause.has(other))
        .filter(other -> other.sense() != Sense.WHOLE && neighbours.of(other).isEmpty())
        .filter(other -> !(other.isExact() && other.unit().equals(figure.unit())))
        .filter(other -> !subject.has(other))
        .map(other -> tokens.word(other.first()))
        .findFirst();
  }

  /**
   * Returns the verb, or another word, of a sentence that does not say of what it counts what the
   * goal says: "25 kommuner deltog", "84 % av eleverna", "det finns 49 kommuner". "17 kommuner",
   * "andelen blev 17 %" and "17 kommuner har det" answer for the goal.
   */
  Optional<String> foreign(Clause own, Figure figure) {
    boolean isOfGoal =
        clauses.stream()
            .filter(clause -> clause.sentence() == own.sentence())
            .flatMap(clause -> known.words(clause).stream())
            .anyMatch(subject::isPredicate);
    List<String> words = known.words(own);
    Optional<String> content =
        words.stream().filter(known::isContent).findFirst().or(() -> ofLabel(own));
    boolean isAboutOnlyThing =
        !subject.hasPredicate()
            && (subject.isOnly(figure.unit()) || content.filter(subject::has).isPresent());
    if (isOfGoal || isAboutOnlyThing) {
      return conditionWithout(own, figure);
    }
    boolean isAllOfThem =
        figure.unit().equals(Quantity.MUNICIPALITIES)
            && figure.number().equals(Ratio.of(population));
    return answers(words) && !isAllOfThem && !isCounted(own, figure)
        ? content
        : content
            .or(() -> words.stream().filter(word -> Lexicon.has(word, "states")).findFirst())
            .or(() -> Optional.of(tokens.word(figure.first())));
  }

  /** Returns a word of a label before the clause of a figure: "medarbetarna: 84 %". */
  private Optional<String> ofLabel(Clause own) {
    return clauses.stream()
        .filter(clause -> clause.sentence() == own.sentence() && clause.last() < own.first())
        .filter(clause -> figures.stream().noneMatch(clause::has))
        .flatMap(clause -> known.words(clause).stream())
        .filter(known::isContent)
        .findFirst();
  }

  /** Returns a condition of the goal, such as "inom 4 månader", that the sentence leaves out. */
  private Optional<String> conditionWithout(Clause own, Figure figure) {
    return subject.conditions(figure).stream()
        .filter(
            condition ->
                figures.stream()
                    .filter(other -> known.clause(other.first()).sentence() == own.sentence())
                    .noneMatch(other -> other.number().equals(condition.number())))
        .map(condition -> subject.word(condition))
        .findFirst();
  }

  /** "Antalet ungdomar är 47", which leaves out what the goal says of them. */
  private boolean isCounted(Clause own, Figure figure) {
    return IntStream.range(own.first(), figure.first())
        .anyMatch(
            at ->
                Nouns.names(tokens.word(at), figure.unit())
                    && !figure.unit().isEmpty()
                    && !figure.isPerCent());
  }

  /** "17 kommuner", "andelen blev 17 %", "det är 17", "17 kommuner har det". */
  private static boolean answers(List<String> words) {
    Optional<String> verb = words.stream().filter(word -> Lexicon.has(word, "states")).findFirst();
    boolean exists = verb.filter(word -> Lexicon.has(word, "exists")).isPresent();
    return verb.isEmpty()
        || words.stream().anyMatch(word -> Lexicon.has(word, "result-noun"))
        || (exists
            ? verb.filter(word -> Lexicon.has(word, "has")).isPresent()
                && words.stream().anyMatch(word -> Lexicon.has(word, "pronoun"))
            : words.contains(Lexicon.word("it")));
  }
}
