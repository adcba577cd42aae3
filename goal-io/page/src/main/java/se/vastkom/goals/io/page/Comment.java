package se.vastkom.goals.io.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.io.page.Clauses.Clause;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.io.page.Role.Shown;
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

  private static final Pattern OUTCOME = Lexicon.pattern("{outcome-noun} {outcome-verb} ");
  private static final Pattern YEARS =
      Lexicon.pattern("(?<!\\d)#### ?[-\u2013\u2212/] ?(?:####|\\d\\d)(?![\\d-])");
  private static final Pattern LOSS =
      Lexicon.pattern("(?<!\\p{L})({loss}):?(?: {loss-link}){0,5} $");
  private static final Pattern LOSS_WORD = Lexicon.wholeWord("{loss}");

  /** No sentence has a clause of more words; what has is no running text. */
  private static final int MOST_WORDS = 300;

  /** A figure and what it is. */
  record Reading(Figure figure, Shown shown) {

    Role role() {
      return shown.role();
    }

    /** Returns the remark that it is not taken for the outcome, with the reason. */
    Phrase remark() {
      return role() == Role.SIGN
          ? Phrase.of("page.not-taken-sign")
              .with("number", figure.amount())
              .with("word", shown.word())
          : Phrase.of("page.not-taken").with("number", figure.amount()).with("why", shown.reason());
    }
  }

  private final Tokens tokens;
  private final Subject subject;
  private final List<Figure> figures;

  /** The figures without "en" and "ett" within a sentence, which are articles more often. */
  private final List<Figure> counted;

  /** Whether words for a loss stand where they belong to no figure. */
  private final boolean hasLossUnread;

  private final boolean[] names;
  private final Clauses clauses;
  private final Map<Clause, Optional<Shown>> shown = new HashMap<>();
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
    List<Figure> found = Figures.in(tokens, population.size());
    figures = found.stream().map(figure -> isLoss(figure) ? figure.negated() : figure).toList();
    hasLossUnread =
        LOSS_WORD
                .matcher(tokens.text())
                .results()
                .filter(loss -> !subject.has(loss.group()))
                .count()
            > found.stream().filter(this::isLoss).count();
    counted = figures.stream().filter(figure -> !figure.weak() || figure.first() == 0).toList();
    clauses = new Clauses(tokens, counted, subject, period, population);
    names = clauses.within(members.matcher(text));
    relevance = new Relevance(tokens, clauses, counted, subject, period.year(), population.size());
  }

  /** "Ett underskott på 17", where the goal is not about one. */
  private boolean isLoss(Figure figure) {
    Matcher loss = LOSS.matcher(tokens.before(figure.first()));
    return figure.number().signum() > 0 && loss.find() && !subject.has(loss.group(1));
  }

  /** Returns the figures, each with what it is. */
  List<Reading> readings() {
    return figures.stream().map(this::reading).toList();
  }

  private Reading reading(Figure figure) {
    Clause clause = clauses.clause(figure.first());
    Shown found =
        relevance
            .beside(figure)
            .or(() -> shown(clause))
            .or(() -> inexact(figure))
            .orElseGet(() -> affirmed(figure, clause));
    return new Reading(figure, found);
  }

  /** Returns why a figure is no exact number to take for an outcome, whatever it is of. */
  private Optional<Shown> inexact(Figure figure) {
    String word = tokens.word(figure.first());
    if (figure.sense() == Sense.PERHAPS_NEGATIVE) {
      return Optional.of(new Shown(Role.SIGN, "-" + word));
    }
    if (!figure.isExact()) {
      Role role = figure.sense() == Sense.WHOLE ? Role.WHOLE : Role.INEXACT;
      return Optional.of(new Shown(role, word));
    }
    Role role = counted.contains(figure) ? Role.SIGN : Role.UNKNOWN;
    return role == Role.UNKNOWN || isLossUnread(figure)
        ? Optional.of(new Shown(role, word))
        : Optional.empty();
  }

  /** "Underskottet minskade till 3", "3 mnkr (underskott)", of which the sign is not read. */
  private boolean isLossUnread(Figure figure) {
    return hasLossUnread && figure.number().signum() > 0 && Nouns.canBeNegative(figure.unit());
  }

  /** Returns what a figure is whose clause shows nothing but that it states a fact. */
  private Shown affirmed(Figure figure, Clause clause) {
    Optional<String> unknown =
        relevance
            .impossible(figure, clause)
            .or(() -> clauses.unknown(clause))
            .or(() -> unsettling(clause, true));
    if (unknown.isEmpty() && OUTCOME.matcher(clauses.text(clause)).lookingAt()) {
      return new Shown(Role.OUTCOME, "");
    }
    return unknown
        .or(() -> unsettling(clause, false))
        .or(() -> relevance.foreign(clause, figure))
        .map(word -> new Shown(Role.UNKNOWN, word))
        .orElse(new Shown(Role.STATED, ""));
  }

  /** Returns the words that show that a clause is not about what is. */
  private Optional<Shown> shown(Clause clause) {
    return shown.computeIfAbsent(clause, this::find);
  }

  private Optional<Shown> find(Clause clause) {
    if (clause.last() - clause.first() > MOST_WORDS) {
      return Optional.of(new Shown(Role.UNKNOWN, tokens.word(clause.first())));
    }
    String text = clauses.text(clause);
    return Stream.of(Role.values())
        .flatMap(role -> role.wordsIn(text, subject).map(word -> new Shown(role, word)))
        .filter(found -> !isNoneOfFigure(clause, found.word()))
        .findFirst()
        .or(() -> ofYear(clause, text));
  }

  /** "Ingen kommun", which is the number zero. */
  private boolean isNoneOfFigure(Clause clause, String word) {
    return Lexicon.has(word, "none")
        && counted.stream()
            .anyMatch(figure -> clause.has(figure) && tokens.is(figure.first(), word));
  }

  /** Returns the year of a clause that has one, but neither this nor one of the goal. */
  private Optional<Shown> ofYear(Clause clause, String text) {
    Matcher span = YEARS.matcher(text);
    if (span.find() && !subject.contains(span.group())) {
      return Optional.of(new Shown(Role.EARLIER, span.group()));
    }
    List<String> years = clauses.years(clause);
    return years.contains(String.valueOf(relevance.year()))
        ? Optional.empty()
        : years.stream().filter(relevance::isOfOtherTime).findFirst().map(relevance::ofOtherYear);
  }

  /**
   * Returns the word by which another clause, of this sentence or of any, may be about a figure.
   */
  private Optional<String> unsettling(Clause own, boolean isInSentence) {
    return (isInSentence ? clauses.ofSentence(own) : clauses.all().stream())
        .filter(clause -> !clause.equals(own) && !onlyNames(clause))
        .flatMap(
            clause ->
                unsettling(clause)
                    .or(() -> isInSentence ? besideRoles(clause, own) : Optional.empty())
                    .stream())
        .findFirst();
  }

  /**
   * Returns the word by which a clause beside a figure's may be about it; none of one with its own.
   */
  private Optional<String> unsettling(Clause clause) {
    Optional<Shown> other = shown(clause);
    List<Figure> own = counted.stream().filter(clause::has).toList();
    boolean isOfOthers =
        other.isPresent() || own.stream().allMatch(figure -> relevance.beside(figure).isPresent());
    boolean isAdded =
        other.isEmpty() && own.stream().anyMatch(one -> tokens.has(one.first() - 1, "addition"));
    if (isAdded) {
      return Optional.of(Lexicon.word("addition"));
    }
    return (isOfOthers && !own.isEmpty()) || onlyCompares(clause)
        ? Optional.empty()
        : other.map(Shown::word).or(() -> clauses.unknown(clause));
  }

  /** The names behind "fyra kommuner har en plan: Ale, Orust, Tjörn och Mark". */
  private boolean onlyNames(Clause clause) {
    return clause.positions().allMatch(at -> names[at] || tokens.has(at, "and-also"));
  }

  /** "Vilket är fler än förra året". */
  private boolean onlyCompares(Clause clause) {
    List<String> words =
        Tokens.wordsOf(
            Role.without(clauses.text(clause), Role.EARLIER, Role.ELSEWHERE, Role.WANTED));
    return words.stream().anyMatch(word -> Lexicon.has(word, "compared"))
        && words.stream().allMatch(word -> Lexicon.has(word, "compared", "neutral", "states"));
  }

  /**
   * Returns the word by which a clause with a figure of its own is about another one of its
   * sentence: an unknown one ("2021 i Bohuslän"), or what it shows, where the other has no word of
   * its own ("54 ska bli klara, 54 %").
   */
  private Optional<String> besideRoles(Clause clause, Clause other) {
    Optional<Shown> ofAll = shown(clause).filter(found -> found.role().isOfWholeSentence());
    if (ofAll.isPresent() && clause.first() < other.first() && clauses.isFragment(other)) {
      return ofAll.map(Shown::word);
    }
    return Tokens.wordsOf(Role.without(clauses.text(clause), Role.values())).stream()
        .filter(word -> !clauses.isKnown(word) && Nouns.known(word).isEmpty())
        .filter(
            word ->
                !Lexicon.has(word, "compared", "needs-next", "not-these", "clause-beginning")
                    && !new Tokens(word).isNumber(0))
        .findFirst();
  }

  /** Returns whether nothing that it says is denied, planned, or of others or a later time. */
  boolean isUnreserved() {
    return clauses.all().stream()
        .flatMap(clause -> shown(clause).stream())
        .allMatch(found -> found.role() == Role.EARLIER);
  }

  /** Returns why the names of the comment are not affirmed as those that have what it wants. */
  Optional<Shown> doubtOfNames() {
    boolean lacksPredicate =
        subject.hasPredicate()
            && clauses.all().stream()
                .flatMap(clause -> clauses.words(clause).stream())
                .noneMatch(subject::isPredicate);
    Stream<String> elsewhere =
        tokens
            .words(tokens.positions(), at -> tokens.has(at, "to"))
            .filter(word -> !subject.has(word));
    Stream<String> unknown =
        tokens
            .words(tokens.positions(), at -> !clauses.isKnown(at) && !names[at])
            .filter(word -> !Lexicon.has(word, "municipality-rest"));
    return relevance
        .question()
        .or(elsewhere::findFirst)
        .or(() -> lacksPredicate ? Optional.of(tokens.word(0)) : Optional.empty())
        .map(word -> new Shown(Role.UNKNOWN, word))
        .or(() -> clauses.all().stream().flatMap(clause -> shown(clause).stream()).findFirst())
        .or(() -> unknown.findFirst().map(word -> new Shown(Role.UNKNOWN, word)));
  }
}
