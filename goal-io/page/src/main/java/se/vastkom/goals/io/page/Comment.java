package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.io.page.Tokens.Kind;
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
  private static final Pattern OUTCOME = Lexicon.wholeWord("{outcome-noun}");
  private static final Pattern YEARS =
      Lexicon.pattern("(?<!\\d)#### ?[-\u2013\u2212/] ?(?:####|\\d\\d)(?![\\d-])");
  private static final Pattern LOSS = Lexicon.pattern("(?<!\\p{L})({loss})(?: {loss-link}){0,5} $");
  private static final int LONGEST_LOSS = 80;
  private static final int LONGEST_LEVEL = 6;
  private static final String SENTENCE_ENDS = ".!?";

  /** What a figure of a comment is. */
  enum Role {
    /** Stated in so many words: "Utfallet är 84 %". */
    OUTCOME(""),
    /** Affirmed. */
    STATED(""),
    /** Denied. */
    DENIED("(?<!(?<!\\p{L}){or} ){denial}"),
    /** Expected, intended or possible. */
    PLANNED("{planned}"),
    /** Wanted, now or later. */
    WANTED("{wanted}"),
    /** The number of those who were asked, or answered. */
    ANSWERED("{answered}"),
    /** Lacking, remaining or gone. */
    LACKING("{lacking}"),
    /** A figure of others, or a mean of many. */
    ELSEWHERE("{elsewhere}"),
    /** A figure for some of those that the goal is about. */
    PART("{part}"),
    /** A figure of an earlier time. */
    EARLIER("{earlier}"),
    /** A figure of a later time. */
    LATER(""),
    /** A part of another number, or beside it. */
    BESIDE(""),
    /** The whole of which a part is told. */
    WHOLE(""),
    /** Approximate, between two, or a change. */
    INEXACT(""),
    /** Perhaps below zero. */
    SIGN(""),
    /** No word shows that it is about the goal. */
    UNKNOWN("");

    private final Pattern words;

    Role(String words) {
      this.words = Lexicon.wholeWord(words.isEmpty() ? "(?!)" : words);
    }

    /** Returns whether the words for it are the same where the goal has them too. */
    private boolean isWhateverTheGoal() {
      return this == DENIED || this == PLANNED || this == WANTED || this == EARLIER;
    }
  }

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
      Phrase why = reason(role, word);
      return switch (role) {
        case SIGN ->
            Phrase.of("page.not-taken-sign").with("number", figure.amount()).with("word", word);
        default -> Phrase.of("page.not-taken").with("number", figure.amount()).with("why", why);
      };
    }
  }

  /** Returns the reason for what a figure or a name is. */
  static Phrase reason(Role role, String word) {
    return Phrase.of("page.role." + role.name().toLowerCase(Locale.ROOT)).with("word", word);
  }

  /** A clause; {@code sentence} counts the sentences before it. */
  private record Clause(int first, int last, int sentence) {}

  /** Words that show what a clause is about. */
  private record Shown(Role role, String word) {}

  private final Tokens tokens;
  private final Subject subject;
  private final int year;
  private final String lastMonth;
  private final List<Figure> figures;

  /** The figures without "en" and "ett" within a sentence, which are articles more often. */
  private final List<Figure> counted;

  private final boolean[] masked;
  private final boolean[] names;
  private final List<Clause> clauses = new ArrayList<>();

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
    lastMonth = DateWords.month(period.lastDay().getMonth());
    figures =
        Figures.in(tokens, population.size()).stream()
            .map(figure -> isLoss(figure) ? figure.negated() : figure)
            .toList();
    counted = figures.stream().filter(figure -> !figure.weak() || figure.first() == 0).toList();
    masked = within(MASKED.matcher(tokens.text()));
    mark(wholeName(population.name().toLowerCase(Locale.ROOT)).matcher(tokens.text()), masked);
    names = within(members.matcher(text));
    divide();
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

  private void divide() {
    int first = 0;
    int sentence = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean isStop = tokens.is(i, Kind.STOP) && !isAroundYear(i);
      boolean beginsWithFigure =
          tokens.is(i, WordList.AND_ALSO)
              && (tokens.is(i + 1, Kind.NUMBER)
                  || tokens.isNumber(i + 1)
                  || tokens.is(i + 1, WordList.ALL));
      boolean begins = beginsWithFigure || tokens.is(i, WordList.CLAUSE_BEGINNING);
      if ((isStop || begins) && !isWithinFigure(i)) {
        add(first, i - 1, sentence);
        first = isStop ? i + 1 : i;
        sentence += SENTENCE_ENDS.contains(tokens.word(i)) ? 1 : 0;
      }
    }
    add(first, tokens.size() - 1, sentence);
  }

  /** The stops of "2021: 84 %" and "84 % (2021)". */
  private boolean isAroundYear(int at) {
    return (tokens.is(at, ":") && isYear(at - 1))
        || (tokens.is(at, "(") && isYear(at + 1) && tokens.is(at + 2, ")"))
        || (tokens.is(at, ")") && isYear(at - 1) && tokens.is(at - 2, "("));
  }

  private boolean isYear(int at) {
    return DateWords.isYear(tokens.word(at)) && !tokens.isNumber(at);
  }

  private void add(int first, int last, int sentence) {
    if (first <= last) {
      clauses.add(new Clause(first, last, sentence));
    }
  }

  private boolean isWithinFigure(int at) {
    return counted.stream().anyMatch(figure -> figure.first() < at && at <= figure.last());
  }

  /** Returns the figures, each with what it is. */
  List<Reading> readings() {
    return figures.stream().map(this::reading).toList();
  }

  private Reading reading(Figure figure) {
    Clause clause = clause(figure.first());
    Optional<Shown> shown = before(figure).or(() -> shown(clause)).or(() -> ofYear(clause));
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
    Optional<String> unknown = unknown(clause).or(() -> unsettling(clause, true));
    if (unknown.isEmpty() && OUTCOME.matcher(text(clause)).find()) {
      return new Reading(figure, Role.OUTCOME, "");
    }
    return unknown
        .or(() -> unsettling(clause, false))
        .or(() -> foreignDeed(clause, figure))
        .map(word -> new Reading(figure, Role.UNKNOWN, word))
        .orElse(new Reading(figure, Role.STATED, ""));
  }

  private Clause clause(int at) {
    return clauses.stream()
        .filter(clause -> clause.first() <= at && at <= clause.last())
        .findFirst()
        .orElseThrow();
  }

  private String text(Clause clause) {
    StringBuilder text = new StringBuilder();
    for (int i = clause.first(); i <= clause.last(); i++) {
      text.append(masked[i] ? "~" : tokens.word(i)).append(' ');
    }
    return text.toString().strip();
  }

  /** "Ytterligare 5", "varav 3", "från 79", "79 % 2021", "(82 %)" behind a number. */
  private Optional<Shown> before(Figure figure) {
    int at = figure.first();
    Optional<String> own = ownYear(figure).filter(this::isOfOtherTime);
    if (own.isPresent()) {
      return own.map(this::ofOtherYear);
    }
    boolean isOwn =
        tokens.is(at - 1, WordList.PREPOSITION_OF_OTHER) && subject.has(tokens.word(at - 1));
    if (tokens.is(at - 1, WordList.NOT_THESE) && !isOwn) {
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
        WordList.PREPOSITION_OF_LEVEL.has(word)
            && Tokens.backwards(at - 2, LONGEST_LEVEL)
                .takeWhile(i -> !tokens.is(i, Kind.STOP))
                .anyMatch(i -> tokens.is(i, WordList.TAKES_PREPOSITION) || tokens.isNumber(i));
    boolean isOfNoun = tokens.is(at - 2, WordList.TAKES_PREPOSITION);
    boolean isPreposition =
        WordList.PREPOSITION_OF_LEVEL.has(word) || WordList.PREPOSITION_OF_OTHER.has(word);
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
        counted.stream()
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

  /** Returns the words that show that a clause is not about what is. */
  private Optional<Shown> shown(Clause clause) {
    String text = text(clause);
    for (Role role : Role.values()) {
      Matcher words = role.words.matcher(text);
      while (words.find()) {
        boolean isOwn =
            !role.isWhateverTheGoal()
                && Tokens.wordsOf(words.group()).stream().allMatch(subject::has);
        if (!isOwn && !isNoneOfFigure(clause, words.group())) {
          return Optional.of(new Shown(role, words.group()));
        }
      }
    }
    return Optional.empty();
  }

  /** "Ingen kommun", which is the number zero. */
  private boolean isNoneOfFigure(Clause clause, String word) {
    return counted.stream()
        .anyMatch(
            figure ->
                clause.first() <= figure.first()
                    && figure.first() <= clause.last()
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
            .filter(at -> !masked[at] && counted.stream().noneMatch(figure -> yearAt(figure) == at))
            .mapToObj(tokens::word)
            .filter(DateWords::isYear)
            .toList();
    return years.contains(String.valueOf(year))
        ? Optional.empty()
        : years.stream().filter(this::isOfOtherTime).findFirst().map(this::ofOtherYear);
  }

  private boolean isOfOtherTime(String other) {
    return !other.equals(String.valueOf(year)) && !subject.contains(other);
  }

  private Shown ofOtherYear(String other) {
    return new Shown(Integer.parseInt(other) > year ? Role.LATER : Role.EARLIER, other);
  }

  /** The 2021 of "79 % 2021". */
  private Optional<String> ownYear(Figure figure) {
    return Optional.of(yearAt(figure)).filter(at -> at > 0).map(tokens::word);
  }

  private int yearAt(Figure figure) {
    int at = figure.last() + 1;
    if (tokens.is(at, Kind.PERCENT) || Nouns.names(tokens.word(at), figure.unit())) {
      at++;
    }
    at += isAroundYear(at) ? 1 : 0;
    return isYear(at) ? at : -1;
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
    Optional<Shown> other = shown(clause).or(() -> ofYear(clause));
    List<Figure> own =
        counted.stream()
            .filter(figure -> clause.first() <= figure.first() && figure.first() <= clause.last())
            .toList();
    boolean isOfOthers =
        other.isPresent() || own.stream().allMatch(figure -> before(figure).isPresent());
    return (isOfOthers && !own.isEmpty()) || onlyCompares(clause)
        ? Optional.empty()
        : other.map(Shown::word).or(() -> unknown(clause));
  }

  /** "Vilket är fler än förra året". */
  private boolean onlyCompares(Clause clause) {
    String others = Role.EARLIER.words.matcher(text(clause)).replaceAll("");
    List<String> words = Tokens.wordsOf(Role.ELSEWHERE.words.matcher(others).replaceAll(""));
    return words.stream().anyMatch(WordList.COMPARED::has)
        && words.stream()
            .allMatch(
                word ->
                    WordList.COMPARED.has(word)
                        || WordList.NEUTRAL.has(word)
                        || WordList.STATES.has(word));
  }

  private Optional<String> unsettling(Clause own, boolean isInSentence) {
    return clauses.stream()
        .filter(clause -> !clause.equals(own))
        .filter(clause -> !isInSentence || clause.sentence() == own.sentence())
        .flatMap(clause -> unsettling(clause).stream())
        .findFirst();
  }

  private boolean isKnown(int at) {
    String word = tokens.word(at);
    if (masked[at] || tokens.is(at, Kind.STOP)) {
      return true;
    }
    if (counted.stream().anyMatch(figure -> isOf(figure, at))) {
      return true;
    }
    if (!tokens.is(at, Kind.WORD)) {
      return tokens.is(at, Kind.PERCENT)
          || tokens.is(at, Kind.STOP)
          || tokens.is(at + 1, lastMonth)
          || word.equals(String.valueOf(year))
          || counted.stream().anyMatch(figure -> yearAt(figure) == at)
          || subject.contains(word);
    }
    return WordList.NEUTRAL.has(word)
        || WordList.STATES.has(word)
        || WordList.DEED.has(word)
        || WordList.HOW_IT_WENT.has(word)
        || word.equals(lastMonth)
        || subject.has(word);
  }

  private boolean isOf(Figure figure, int at) {
    return (figure.first() <= at && at <= figure.last())
        || (clause(figure.first()).equals(clause(at))
            && Nouns.names(tokens.word(at), figure.unit()));
  }

  /**
   * Returns the verb of a sentence that has no word of the goal: "25 kommuner deltog", "det finns
   * 49 kommuner". "17 kommuner", "det blev 17" and "17 kommuner har det" answer for the goal.
   */
  private Optional<String> foreignDeed(Clause own, Figure figure) {
    List<Integer> words =
        clauses.stream()
            .filter(clause -> clause.sentence() == own.sentence())
            .flatMap(clause -> IntStream.rangeClosed(clause.first(), clause.last()).boxed())
            .filter(at -> tokens.is(at, Kind.WORD))
            .toList();
    boolean isOfGoal =
        words.stream()
            .filter(at -> counted.stream().noneMatch(other -> isOf(other, at)))
            .map(tokens::word)
            .anyMatch(
                word ->
                    !WordList.NEUTRAL.has(word) && !WordList.STATES.has(word) && subject.has(word));
    boolean answers =
        words.stream().anyMatch(at -> tokens.is(at, WordList.PRONOUN))
            || words.stream()
                .map(tokens::word)
                .anyMatch(word -> WordList.STATES.has(word) && !WordList.EXISTS.has(word))
            || subject.isOnly(figure.unit());
    return isOfGoal
        ? Optional.empty()
        : words.stream()
            .map(tokens::word)
            .filter(word -> WordList.DEED.has(word) || (WordList.EXISTS.has(word) && !answers))
            .findFirst();
  }

  /** Returns why the names of the comment are not affirmed as those that have what it wants. */
  Optional<Reading> doubtOfNames(Figure named) {
    for (Clause clause : clauses) {
      Optional<Shown> shown = shown(clause).or(() -> ofYear(clause));
      if (shown.isPresent()) {
        return shown.map(words -> new Reading(named, words.role(), words.word()));
      }
    }
    return IntStream.range(0, tokens.size())
        .filter(at -> !isKnown(at) && !names[at])
        .mapToObj(tokens::word)
        .filter(word -> !WordList.MUNICIPALITY_REST.has(word))
        .findFirst()
        .map(word -> new Reading(named, Role.UNKNOWN, word));
  }
}
