package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Clauses.Clause;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.io.page.Role.Shown;
import se.vastkom.goals.io.page.Tokens.Kind;
import se.vastkom.goals.model.Quantity;

/**
 * Finds what shows that a figure of known words is not the goal's: words right before or behind it,
 * or that its sentence does not say of what it counts what the goal says, or asks, or has another
 * whole or condition.
 *
 * @param year the year that is followed up
 * @param population the number of those who are followed up
 */
record Relevance(
    Tokens tokens,
    Clauses clauses,
    List<Figure> figures,
    Subject subject,
    int year,
    int population) {

  private static final int LONGEST_LEVEL = 6;
  private static final int LONGEST_UNIT = 4;

  /** "Ytterligare 5", "varav 3", "från 79", "79 % 2021", "(82 %)" behind a number. */
  Optional<Shown> beside(Figure figure) {
    int at = figure.first();
    String before = tokens.word(at - 1);
    String yearBehind = tokens.word(clauses.yearAt(figure));
    if (!yearBehind.isEmpty() && isOfOtherTime(yearBehind)) {
      return Optional.of(ofOtherYear(yearBehind));
    }
    boolean isOwn = subject.has(before);
    if (Lexicon.has(before, "not-these")
        && !(isOwn && Lexicon.has(before, "preposition-of-other"))) {
      return Optional.of(new Shown(Role.BESIDE, before));
    }
    if (isBracketedBehindNumber(figure)) {
      return Optional.of(new Shown(Role.EARLIER, "(" + tokens.word(at) + ")"));
    }
    boolean isPreposition =
        Lexicon.has(before, "preposition-of-level", "preposition-of-other") && !isOwn;
    return isPreposition && !isOfLevel(at - 1)
        ? Optional.of(new Shown(Role.UNKNOWN, before))
        : Optional.empty();
  }

  /** "Uppgick till 84", but not "en plan för 30 kommuner". */
  private boolean isOfLevel(int at) {
    return tokens.has(at - 1, "takes-preposition")
        || (tokens.has(at, "preposition-of-level")
            && Tokens.backwards(at - 1, LONGEST_LEVEL)
                .takeWhile(i -> !tokens.is(i, Kind.STOP))
                .anyMatch(i -> tokens.has(i, "takes-preposition") || tokens.isNumber(i)));
  }

  /** The 22 of "18 (22) kommuner" and the 82 of "78 % (82 %)", which is that of last year. */
  private boolean isBracketedBehindNumber(Figure figure) {
    int at = figure.first();
    IntPredicate isUnit = i -> tokens.is(i, Kind.PERCENT) || tokens.isPlainWord(i);
    IntStream behind = IntStream.rangeClosed(at + 1, at + 3).dropWhile(isUnit);
    return tokens.is(at - 1, "(")
        && tokens.is(behind.findFirst().orElse(at), ")")
        && figures.stream()
            .filter(other -> other.last() < at && at - other.last() <= LONGEST_UNIT)
            .filter(other -> IntStream.range(other.last() + 1, at - 1).allMatch(isUnit))
            .anyMatch(
                other ->
                    other.unit().isEmpty()
                        || figure.unit().isEmpty()
                        || other.unit().equals(figure.unit()));
  }

  /** Returns whether a year is neither the one followed up nor one of the goal. */
  boolean isOfOtherTime(String other) {
    return !other.equals(String.valueOf(year)) && !subject.contains(other);
  }

  Shown ofOtherYear(String other) {
    return new Shown(Integer.parseInt(other) > year ? Role.LATER : Role.EARLIER, other);
  }

  /** Returns what shows that a figure cannot be what the goal counts. */
  Optional<String> impossible(Figure figure, Clause clause) {
    boolean isOutside =
        figure.number().signum() < 0 || figure.number().compareTo(Ratio.of(100)) > 0;
    return question()
        .or(
            () ->
                figure.isPerCent() && subject.isShare() && isOutside
                    ? Optional.of(tokens.word(figure.first()))
                    : Optional.empty())
        .or(() -> otherWhole(figure))
        .or(() -> otherCondition(figure, clause));
  }

  /** "27 kommuner?", "har 27 kommuner en plan". */
  Optional<String> question() {
    boolean begins = tokens.has(0, "states");
    return tokens
        .words(tokens.positions(), at -> tokens.is(at, "?") || (at == 0 && begins))
        .findFirst();
  }

  /** Returns those of whom a share is, where they are others than the goal's. */
  private Optional<String> otherWhole(Figure figure) {
    int of = tokens.has(figure.last() + 1, "of") ? figure.last() + 1 : figure.last() + 2;
    String whole = tokens.word(tokens.behind(of + 1, "whole-before-number"));
    return figure.isPerCent() && tokens.has(of, "of") && !subject.isOfWhole(whole)
        ? Optional.of(whole)
        : Optional.empty();
  }

  /** Returns another figure of the clause, which the goal does not have. */
  private Optional<String> otherCondition(Figure figure, Clause clause) {
    return figures.stream()
        .filter(other -> !other.equals(figure) && clause.has(other))
        .filter(other -> other.sense() != Sense.WHOLE && beside(other).isEmpty())
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
    // What a clause says of a figure of its own, it does not say of this one.
    boolean isOfGoal =
        clauses
            .ofSentence(own)
            .filter(clause -> clause.equals(own) || figures.stream().noneMatch(clause::has))
            .flatMap(clause -> clauses.words(clause).stream())
            .anyMatch(subject::isPredicate);
    List<String> words = clauses.words(own);
    Optional<String> content =
        words.stream()
            .filter(subject::isContent)
            .findFirst()
            .or(() -> ofLabel(own))
            .or(() -> ofOther(own, figure));
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
            .or(() -> first(words, "states"))
            .or(() -> Optional.of(tokens.word(figure.first())));
  }

  /** Returns a word of a label before the clause of a figure: "medarbetarna: 84 %". */
  private Optional<String> ofLabel(Clause own) {
    return clauses
        .ofSentence(own)
        .filter(clause -> clause.last() < own.first() && figures.stream().noneMatch(clause::has))
        .flatMap(clause -> clauses.words(clause).stream())
        .filter(subject::isContent)
        .findFirst();
  }

  /**
   * Returns the word of the goal that belongs to another figure: "30 kommuner, 12 har en plan",
   * "650 bostäder, varav 400 nya".
   */
  private Optional<String> ofOther(Clause own, Figure figure) {
    return clauses
        .ofSentence(own)
        .filter(clause -> clauses.isFragment(own) && !clause.equals(own))
        .filter(
            clause ->
                figures.stream()
                    .filter(clause::has)
                    .anyMatch(one -> one.isPerCent() == figure.isPerCent()))
        .flatMap(
            clause ->
                Stream.concat(
                    clauses.words(clause).stream(),
                    figures.stream().filter(clause::has).map(Figure::unit)))
        .filter(word -> subject.isPredicate(word) || subject.isAttribute(word))
        .findFirst();
  }

  /** Returns a condition of the goal, such as "inom 4 månader", that the sentence leaves out. */
  private Optional<String> conditionWithout(Clause own, Figure figure) {
    List<Ratio> stated =
        clauses
            .ofSentence(own)
            .flatMap(clause -> figures.stream().filter(clause::has))
            .map(Figure::number)
            .toList();
    return subject.conditions(figure).stream()
        .filter(condition -> !stated.contains(condition.number()))
        .map(subject::word)
        .findFirst();
  }

  /** "Antalet ungdomar är 47", which leaves out what the goal says of them. */
  private boolean isCounted(Clause own, Figure figure) {
    return !figure.unit().isEmpty()
        && !figure.isPerCent()
        && tokens
            .words(own.positions(), at -> at < figure.first())
            .anyMatch(word -> Nouns.names(word, figure.unit()));
  }

  /** "17 kommuner", "andelen blev 17 %", "det är 17", "17 kommuner har det". */
  private static boolean answers(List<String> words) {
    String verb = first(words, "states").orElse("");
    boolean hasAnswer =
        Lexicon.has(verb, "exists")
            ? Lexicon.has(verb, "has") && first(words, "pronoun").isPresent()
            : words.contains(Lexicon.word("it"));
    return verb.isEmpty() || first(words, "result-noun").isPresent() || hasAnswer;
  }

  private static Optional<String> first(List<String> words, String list) {
    return words.stream().filter(word -> Lexicon.has(word, list)).findFirst();
  }
}
