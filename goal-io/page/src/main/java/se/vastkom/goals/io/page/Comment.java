package se.vastkom.goals.io.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.io.page.Clauses.Clause;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.io.page.Neighbours.Shown;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
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
  private final List<Figure> figures;

  /** The figures without "en" and "ett" within a sentence, which are articles more often. */
  private final List<Figure> counted;

  private final boolean[] masked;
  private final boolean[] names;
  private final List<Clause> clauses;
  private final Map<Clause, Optional<Shown>> shown = new HashMap<>();
  private final Map<Clause, Optional<String>> losses = new HashMap<>();
  private final Neighbours neighbours;
  private final KnownWords known;
  private final Relevance relevance;

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
    known = new KnownWords(tokens, subject, counted, clauses, masked, neighbours, period);
    relevance = new Relevance(known, tokens, subject, counted, clauses, population.size());
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

  private boolean[] within(Matcher phrase) {
    boolean[] tokensWithin = new boolean[tokens.size()];
    mark(phrase, tokensWithin);
    return tokensWithin;
  }

  private void mark(Matcher phrase, boolean[] marked) {
    int at = 0;
    while (phrase.find()) {
      while (at < tokens.size() && tokens.end(at) <= phrase.start()) {
        at++;
      }
      for (; at < tokens.size() && tokens.start(at) < phrase.end(); at++) {
        marked[at] = true;
      }
    }
  }

  /** Returns the figures, each with what it is. */
  List<Reading> readings() {
    return figures.stream().map(this::reading).toList();
  }

  private Reading reading(Figure figure) {
    Clause clause = known.clause(figure.first());
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
        relevance
            .impossible(figure, clause, neighbours)
            .or(() -> known.unknown(clause))
            .or(() -> unsettling(clause, true));
    if (unknown.isEmpty() && OUTCOME.matcher(known.text(clause)).lookingAt()) {
      return new Reading(figure, Role.OUTCOME, "");
    }
    return unknown
        .or(() -> unsettling(clause, false))
        .or(() -> relevance.foreign(clause, figure))
        .map(word -> new Reading(figure, Role.UNKNOWN, word))
        .orElse(new Reading(figure, Role.STATED, ""));
  }

  /** Returns the words that show that a clause is not about what is. */
  private Optional<Shown> shown(Clause clause) {
    return shown.computeIfAbsent(clause, this::find);
  }

  private Optional<Shown> find(Clause clause) {
    String text = known.text(clause);
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
    String text = known.text(clause);
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
        : other.map(Shown::word).or(() -> known.unknown(clause));
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
            Role.WANTED.without(Role.ELSEWHERE.without(Role.EARLIER.without(known.text(clause)))));
    return words.stream().anyMatch(word -> Lexicon.has(word, "compared"))
        && words.stream().allMatch(word -> Lexicon.has(word, "compared", "neutral", "states"));
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
    if (shown.isPresent() && clause.first() < other.first() && known.isFragment(other)) {
      return shown.map(Shown::word);
    }
    String rest = known.text(clause);
    for (Role role : Role.values()) {
      rest = role.without(rest);
    }
    return Tokens.wordsOf(rest).stream()
        .filter(
            word ->
                !known.isKnown(word)
                    && !Lexicon.has(word, "compared", "needs-next", "not-these", "clause-beginning")
                    && Nouns.known(word).isEmpty()
                    && !new Tokens(word).isNumber(0))
        .findFirst();
  }

  /** "Underskottet minskade till 3", of which the sign is not read. */
  private boolean isLossUnread(Figure figure, Clause clause) {
    return figure.number().signum() > 0
        && Nouns.canBeNegative(figure.unit())
        && losses
            .computeIfAbsent(clause, this::loss)
            .filter(word -> !subject.has(word))
            .isPresent();
  }

  private Optional<String> loss(Clause clause) {
    return LOSS_WORD.matcher(known.text(clause)).results().map(MatchResult::group).findFirst();
  }

  /** Returns why the names of the comment are not affirmed as those that have what it wants. */
  Optional<Reading> doubtOfNames(Figure named) {
    Optional<String> elsewhere =
        relevance
            .question()
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
        .filter(at -> !known.isKnown(at) && !names[at])
        .mapToObj(tokens::word)
        .filter(word -> !Lexicon.has(word, "municipality-rest"))
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
        .flatMap(clause -> known.words(clause).stream())
        .noneMatch(subject::isPredicate);
  }
}
