package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Clauses.Clause;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.io.page.Neighbours.Shown;
import se.vastkom.goals.io.page.Tokens.Kind;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Phrase;

/**
 * What the comment on a goal affirms. It affirms a figure where every word of it is known: words of
 * the goal, verbs that state a fact, words for how much and when. A clause of its own may give a
 * figure that is known to be another: last year's, the goal's, of those who have answered. Any
 * other word leaves the figure open.
 */
final class Comment {

  private static final Pattern MASKED =
      Lexicon.wholeWord("{source}|{answered-yes}|(?<!(?<!\\p{L}){of} ){goal-reached}");
  private static final Pattern OUTCOME = Lexicon.pattern("{outcome-noun} {outcome-verb} ");
  private static final Pattern YEARS =
      Lexicon.pattern("(?<!\\d)#### ?[-\u2013\u2212/] ?(?:####|\\d\\d)(?![\\d-])");
  private static final Pattern LOSS = Lexicon.pattern("(?<!\\p{L})({loss})(?: {loss-link}){0,5} $");
  private static final List<String> KNOWN = List.of("neutral", "states", "deed", "how-it-went");
  private static final Pattern LOSS_WORD = Lexicon.wholeWord("{loss}");
  private static final int LONGEST_LOSS = 80;

  /**
   * A figure and what it is.
   *
   * @param word the words that show it; empty where it is affirmed
   */
  record Reading(Figure figure, Role role, String word) {

    boolean isAffirmed() {
      return role == Role.STATED || role == Role.OUTCOME;
    }

    /** Returns whether printed figures that agree show that it is the outcome. */
    boolean yieldsToPrint() {
      return isAffirmed() || role == Role.UNKNOWN || role == Role.PLANNED || role == Role.LATER;
    }

    /** Returns the remark that it is not taken for the outcome, with the reason. */
    Phrase remark() {
      Phrase why = role.reason(word);
      return switch (role) {
        case SIGN ->
            Phrase.of("page.not-taken-sign").with("number", figure.amount()).with("word", word);
        default -> Phrase.of("page.not-taken").with("number", figure.amount()).with("why", why);
      };
    }
  }

  private final Tokens tokens;
  private final Subject subject;
  private final int year;
  private final String lastMonth;
  private final int population;
  private final List<Figure> figures;

  /** The figures without "en" and "ett" within a sentence, which are articles more often. */
  private final List<Figure> counted;

  private final boolean[] masked;
  private final boolean[] names;
  private final List<Clause> clauses;
  private final Neighbours neighbours;

  /**
   * Reads a comment.
   *
   * @param text with ordinary single blanks
   * @param subject what the goal is about
   * @param period the period that is followed up
   * @param population those who are followed up
   * @param members finds their names
   */
  Comment(String text, Subject subject, Period period, Population population, Pattern members) {
    tokens = new Tokens(text);
    this.subject = subject;
    year = period.year();
    this.population = population.size();
    lastMonth = DateWords.month(period.lastDay().getMonth());
    figures =
        Figures.in(tokens, population.size()).stream()
            .map(figure -> isLoss(figure) ? figure.negated() : figure)
            .toList();
    counted = figures.stream().filter(figure -> !figure.weak() || figure.first() == 0).toList();
    masked = within(MASKED.matcher(tokens.text()));
    mark(wholeName(population.name().toLowerCase(Locale.ROOT)).matcher(tokens.text()), masked);
    names = within(members.matcher(text));
    clauses = Clauses.of(tokens, counted);
    neighbours = new Neighbours(tokens, counted, subject, year);
  }

  /** "Ett underskott på 17", where the goal is not about one. */
  private boolean isLoss(Figure figure) {
    String before = tokens.before(figure.first());
    Matcher loss = LOSS.matcher(before.substring(Math.max(0, before.length() - LONGEST_LOSS)));
    return figure.number().signum() > 0 && loss.find() && !subject.has(loss.group(1));
  }

  private static Pattern wholeName(String name) {
    return Pattern.compile(
        name.isEmpty() ? "(?!)" : "(?<!\\p{L})" + Pattern.quote(name) + "s?(?!\\p{L})");
  }

  private boolean[] within(Matcher known) {
    boolean[] tokensWithin = new boolean[tokens.size()];
    mark(known, tokensWithin);
    return tokensWithin;
  }

  private void mark(Matcher known, boolean[] marked) {
    int at = 0;
    while (known.find()) {
      while (at < tokens.size() && tokens.end(at) <= known.start()) {
        at++;
      }
      for (; at < tokens.size() && tokens.start(at) < known.end(); at++) {
        marked[at] = true;
      }
    }
  }

  /** Returns the figures, each with what it is. */
  List<Reading> readings() {
    return figures.stream().map(this::reading).toList();
  }

  private Reading reading(Figure figure) {
    Clause clause = clause(figure.first());
    Optional<Shown> shown = neighbours.of(figure).or(() -> shown(clause));
    if (shown.isPresent()) {
      return new Reading(figure, shown.get().role(), shown.get().word());
    }
    if (figure.sense() == Sense.WHOLE) {
      return new Reading(figure, Role.WHOLE, "");
    }
    if (figure.sense() == Sense.PERHAPS_NEGATIVE) {
      return new Reading(figure, Role.SIGN, "-" + tokens.word(figure.first()));
    }
    if (!figure.isExact()) {
      return new Reading(figure, Role.INEXACT, "");
    }
    if (!counted.contains(figure)) {
      return new Reading(figure, Role.UNKNOWN, tokens.word(figure.first()));
    }
    if (isLossUnread(figure, clause)) {
      return new Reading(figure, Role.SIGN, tokens.word(figure.first()));
    }
    Optional<String> unknown =
        question()
            .or(() -> impossible(figure))
            .or(() -> ofOther(figure, clause))
            .or(() -> unknown(clause))
            .or(() -> unsettling(clause, true));
    if (unknown.isEmpty() && OUTCOME.matcher(text(clause)).lookingAt()) {
      return new Reading(figure, Role.OUTCOME, "");
    }
    return unknown
        .or(() -> unsettling(clause, false))
        .or(() -> foreign(clause, figure))
        .map(word -> new Reading(figure, Role.UNKNOWN, word))
        .orElse(new Reading(figure, Role.STATED, ""));
  }

  private Clause clause(int at) {
    return clauses.stream().filter(clause -> clause.has(at)).findFirst().orElseThrow();
  }

  private String text(Clause clause) {
    StringBuilder text = new StringBuilder();
    for (int i = clause.first(); i <= clause.last(); i++) {
      text.append(masked[i] ? "~" : tokens.word(i)).append(' ');
    }
    return text.toString().strip();
  }

  /** Returns the words that show that a clause is not about what is. */
  private Optional<Shown> shown(Clause clause) {
    String text = text(clause);
    return Stream.of(Role.values())
        .flatMap(
            role ->
                role.wordsIn(text, subject)
                    .filter(word -> !isNoneOfFigure(clause, word))
                    .map(word -> new Shown(role, word)))
        .findFirst()
        .or(() -> ofYear(clause));
  }

  /** "Ingen kommun", which is the number zero. */
  private boolean isNoneOfFigure(Clause clause, String word) {
    return counted.stream()
        .anyMatch(
            figure ->
                clause.has(figure)
                    && tokens.isNone(figure.first())
                    && tokens.word(figure.first()).equals(word));
  }

  /** Returns the year of a clause that has one, but neither this nor one of the goal. */
  private Optional<Shown> ofYear(Clause clause) {
    String text = text(clause);
    Matcher span = YEARS.matcher(text);
    if (span.find() && !subject.contains(span.group())) {
      return Optional.of(new Shown(Role.EARLIER, span.group()));
    }
    List<String> years =
        IntStream.rangeClosed(clause.first(), clause.last())
            .filter(
                at ->
                    !masked[at]
                        && counted.stream().noneMatch(figure -> neighbours.yearAt(figure) == at))
            .mapToObj(tokens::word)
            .filter(DateWords::isYear)
            .toList();
    return years.contains(String.valueOf(year))
        ? Optional.empty()
        : years.stream().filter(neighbours::isOfOtherTime).findFirst().map(neighbours::ofOtherYear);
  }

  /** Returns the first word of a clause that is not known. */
  private Optional<String> unknown(Clause clause) {
    return IntStream.rangeClosed(clause.first(), clause.last())
        .filter(at -> !isKnown(at))
        .mapToObj(tokens::word)
        .findFirst();
  }

  /**
   * Returns the word by which a clause beside a figure's may be about it; none of one with its own.
   */
  private Optional<String> unsettling(Clause clause) {
    Optional<Shown> other = shown(clause);
    List<Figure> own = counted.stream().filter(clause::has).toList();
    boolean isOfOthers =
        other.isPresent() || own.stream().allMatch(figure -> neighbours.of(figure).isPresent());
    return (isOfOthers && !own.isEmpty()) || onlyCompares(clause) || onlyNames(clause)
        ? Optional.empty()
        : other.map(Shown::word).or(() -> unknown(clause));
  }

  /** The names behind "fyra kommuner har en plan: Ale, Orust, Tjörn och Mark". */
  private boolean onlyNames(Clause clause) {
    return IntStream.rangeClosed(clause.first(), clause.last())
        .allMatch(at -> names[at] || tokens.has(at, "and-also"));
  }

  /** "Vilket är fler än förra året". */
  private boolean onlyCompares(Clause clause) {
    List<String> words =
        Tokens.wordsOf(
            Role.WANTED.without(Role.ELSEWHERE.without(Role.EARLIER.without(text(clause)))));
    return words.stream().anyMatch(word -> Lexicon.has("compared", word))
        && words.stream()
            .allMatch(
                word ->
                    Lexicon.has("compared", word)
                        || Lexicon.has("neutral", word)
                        || Lexicon.has("states", word));
  }

  private Optional<String> unsettling(Clause own, boolean isInSentence) {
    return clauses.stream()
        .filter(clause -> !clause.equals(own))
        .filter(clause -> !isInSentence || clause.sentence() == own.sentence())
        .flatMap(
            clause ->
                unsettling(clause)
                    .or(() -> isInSentence ? besideRoles(clause, own) : Optional.empty())
                    .stream())
        .findFirst();
  }

  /**
   * Returns the word by which a clause with a figure of its own is about another one of its
   * sentence: an unknown one ("2021 i Bohuslän"), or what it shows, where the other has no word of
   * its own ("54 ska bli klara, 54 %").
   */
  private Optional<String> besideRoles(Clause clause, Clause other) {
    Optional<Shown> shown = shown(clause).filter(words -> words.role().isOfWholeSentence());
    if (shown.isPresent() && clause.first() < other.first() && isFragment(other)) {
      return shown.map(Shown::word);
    }
    String rest = text(clause);
    for (Role role : Role.values()) {
      rest = role.without(rest);
    }
    return Tokens.wordsOf(rest).stream()
        .filter(
            word ->
                !isKnown(word)
                    && !Lexicon.has("compared", word)
                    && !Lexicon.has("needs-next", word)
                    && !Lexicon.has("not-these", word)
                    && !Lexicon.has("clause-beginning", word)
                    && Nouns.known(word).isEmpty()
                    && !new Tokens(word).isNumber(0))
        .findFirst();
  }

  private boolean isFragment(Clause clause) {
    return IntStream.rangeClosed(clause.first(), clause.last())
        .filter(at -> tokens.is(at, Kind.WORD) && counted.stream().noneMatch(one -> isOf(one, at)))
        .mapToObj(tokens::word)
        .allMatch(
            word ->
                Lexicon.has("neutral", word)
                    && !Lexicon.has("result-noun", word)
                    && !Lexicon.has("own-time", word));
  }

  private boolean isKnown(int at) {
    String word = tokens.word(at);
    if (masked[at] || tokens.is(at, Kind.STOP) || tokens.is(at, Kind.PERCENT)) {
      return true;
    }
    if (counted.stream().anyMatch(figure -> isOf(figure, at))) {
      return true;
    }
    if (Lexicon.has("needs-next", word)) {
      return isNextKnown(at);
    }
    return tokens.is(at, Kind.WORD)
        ? isKnown(word)
        : tokens.is(at + 1, lastMonth)
            || word.equals(String.valueOf(year))
            || counted.stream().anyMatch(figure -> neighbours.yearAt(figure) == at)
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

  private boolean isKnown(String word) {
    return KNOWN.stream().anyMatch(list -> Lexicon.has(list, word))
        || word.equals(lastMonth)
        || (subject.has(word) && !Lexicon.has("no-longer", word));
  }

  /** Returns whether a token is a figure's own, or its unit where that is known. */
  private boolean isOf(Figure figure, int at) {
    String word = tokens.word(at);
    return (figure.first() <= at && at <= figure.last())
        || (clause(figure.first()).has(at)
            && Nouns.names(word, figure.unit())
            && (Nouns.isOfAnything(word) || subject.has(word)));
  }

  /** "27 kommuner?", "har 27 kommuner en plan". */
  private Optional<String> question() {
    return IntStream.range(0, tokens.size())
        .filter(at -> tokens.is(at, "?") || (at == 0 && tokens.has(at, "states")))
        .mapToObj(tokens::word)
        .findFirst();
  }

  /** A share of some that is below zero, or above all. */
  private Optional<String> impossible(Figure figure) {
    boolean isOutside =
        figure.number().signum() < 0 || figure.number().compareTo(Ratio.of(100)) > 0;
    return figure.isPerCent() && subject.isShare() && isOutside
        ? Optional.of(tokens.word(figure.first()))
        : Optional.empty();
  }

  /** "Underskottet minskade till 3", of which the sign is not read. */
  private boolean isLossUnread(Figure figure, Clause clause) {
    Matcher loss = LOSS_WORD.matcher(text(clause));
    return figure.number().signum() > 0
        && Nouns.canBeNegative(figure.unit())
        && loss.find()
        && !subject.has(loss.group());
  }

  /** Returns what shows that a figure is of another whole, or on another condition, than wanted. */
  private Optional<String> ofOther(Figure figure, Clause clause) {
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
    return counted.stream()
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
  private Optional<String> foreign(Clause own, Figure figure) {
    boolean isOfGoal =
        clauses.stream()
            .filter(clause -> clause.sentence() == own.sentence())
            .flatMap(clause -> words(clause).stream())
            .anyMatch(subject::isPredicate);
    List<String> words = words(own);
    Optional<String> content =
        words.stream().filter(this::isContent).findFirst().or(() -> ofLabel(own));
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
            .or(() -> words.stream().filter(word -> Lexicon.has("states", word)).findFirst())
            .or(() -> Optional.of(tokens.word(figure.first())));
  }

  /** Returns a word of a label before the clause of a figure: "medarbetarna: 84 %". */
  private Optional<String> ofLabel(Clause own) {
    return clauses.stream()
        .filter(clause -> clause.sentence() == own.sentence() && clause.last() < own.first())
        .filter(clause -> counted.stream().noneMatch(clause::has))
        .flatMap(clause -> words(clause).stream())
        .filter(this::isContent)
        .findFirst();
  }

  /** Returns a condition of the goal, such as "inom 4 månader", that the sentence leaves out. */
  private Optional<String> conditionWithout(Clause own, Figure figure) {
    return subject.conditions(figure).stream()
        .filter(
            condition ->
                counted.stream()
                    .filter(other -> clause(other.first()).sentence() == own.sentence())
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
    Optional<String> verb = words.stream().filter(word -> Lexicon.has("states", word)).findFirst();
    boolean exists = verb.filter(word -> Lexicon.has("exists", word)).isPresent();
    return verb.isEmpty()
        || words.stream().anyMatch(word -> Lexicon.has("result-noun", word))
        || (exists
            ? verb.filter(word -> Lexicon.has("has", word)).isPresent()
                && words.stream().anyMatch(word -> Lexicon.has("pronoun", word))
            : words.contains(Lexicon.word("it")));
  }

  private boolean isContent(String word) {
    return !Lexicon.has("neutral", word)
        && !Lexicon.has("states", word)
        && (!Lexicon.has("how-it-went", word) || subject.has(word))
        && !Lexicon.has("needs-next", word)
        && !subject.isAttribute(word);
  }

  /** Returns the words of a clause that belong to no figure, name or source. */
  private List<String> words(Clause clause) {
    return IntStream.rangeClosed(clause.first(), clause.last())
        .filter(at -> tokens.is(at, Kind.WORD) && !masked[at])
        .filter(at -> counted.stream().noneMatch(figure -> isOf(figure, at)))
        .mapToObj(tokens::word)
        .toList();
  }

  /** Returns why the names of the comment are not affirmed as those that have what it wants. */
  Optional<Reading> doubtOfNames(Figure named) {
    Optional<String> elsewhere =
        question()
            .or(() -> find("to"))
            .or(
                () ->
                    subject.hasPredicate() && noPredicate()
                        ? Optional.of(tokens.word(0))
                        : Optional.empty());
    if (elsewhere.isPresent()) {
      return elsewhere.map(word -> new Reading(named, Role.UNKNOWN, word));
    }
    for (Clause clause : clauses) {
      Optional<Shown> shown = shown(clause);
      if (shown.isPresent()) {
        return shown.map(words -> new Reading(named, words.role(), words.word()));
      }
    }
    return IntStream.range(0, tokens.size())
        .filter(at -> !isKnown(at) && !names[at])
        .mapToObj(tokens::word)
        .filter(word -> !Lexicon.has("municipality-rest", word))
        .findFirst()
        .map(word -> new Reading(named, Role.UNKNOWN, word));
  }

  private Optional<String> find(String list) {
    return IntStream.range(0, tokens.size())
        .filter(at -> tokens.has(at, list) && !subject.has(tokens.word(at)))
        .mapToObj(tokens::word)
        .findFirst();
  }

  private boolean noPredicate() {
    return clauses.stream()
        .flatMap(clause -> words(clause).stream())
        .noneMatch(subject::isPredicate);
  }
}
