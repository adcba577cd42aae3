package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.vastkom.goals.io.page.Tokens.Kind;

/** What a goal is about, as the words of its text in all their forms. */
final class Subject {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ENDING = Lexicon.pattern("{ending}|");
  private static final Pattern NOUN = Lexicon.pattern("\\p{L}+{definite-plural}");
  private static final int SHORTEST_STEM = 3;
  private static final List<Set<String>> FORMS =
      Lexicon.words("forms").stream().map(forms -> Set.of(forms.split(" ", -1))).toList();

  private static final int MOST_OF_WHOLE = 2;

  private final String goal;
  private final String text;
  private final Set<String> words;
  private final Tokens tokens;
  private final List<Figure> figures;
  private final List<String> whole = new ArrayList<>();
  private final List<String> attributes = new ArrayList<>();
  private final Optional<String> predicate;

  private Subject(String goal) {
    this.goal = goal;
    text = goal.toLowerCase(Locale.ROOT);
    words = words(text);
    tokens = new Tokens(text);
    figures = Figures.in(tokens, 0).stream().filter(figure -> !figure.weak()).toList();
    int behind = behindFigure();
    predicate = firstContent(behind).or(() -> firstContent(0));
  }

  /** Returns the subject of a goal. */
  static Subject of(String goal) {
    return new Subject(goal);
  }

  /**
   * Finds those of whom a share is wanted, and returns the position behind figure, unit and them.
   */
  private int behindFigure() {
    int at = figures.isEmpty() && tokens.has(0, "all") ? 2 : 0;
    for (Figure figure : figures) {
      at = figure.last() + 1;
      while (tokens.isWord(at) && !isUnit(at, figure) && !tokens.has(at, "unit-stop")) {
        attributes.add(tokens.word(at));
        at++;
      }
      at += isUnit(at, figure) ? 1 : 0;
      if (figure.isPerCent() && tokens.has(at, "of")) {
        return behindWhole(at + 1);
      }
    }
    return at;
  }

  private boolean isUnit(int at, Figure figure) {
    return tokens.is(at, Kind.PERCENT) || Nouns.names(tokens.word(at), figure.unit());
  }

  private int behindWhole(int from) {
    int at = from;
    for (int taken = 0; taken < MOST_OF_WHOLE && tokens.isWord(at); at++) {
      boolean isNoun = tokens.has(at - 1, "those") || NOUN.matcher(tokens.word(at)).matches();
      if (!tokens.has(at, "whole-before-number")) {
        whole.add(tokens.word(at));
        taken = isNoun ? MOST_OF_WHOLE : taken + 1;
      }
    }
    int behind = at;
    int verb =
        tokens
            .positions()
            .filter(i -> i >= behind && tokens.has(i, "states", "of-no-subject"))
            .findFirst()
            .orElse(behind);
    return tokens.has(behind, "place") ? verb : behind;
  }

  private Optional<String> firstContent(int from) {
    return tokens
        .words(tokens.positions(), at -> at >= from && tokens.isPlainWord(at))
        .filter(
            word ->
                !saysNothing(word)
                    && figures.stream().noneMatch(figure -> Nouns.names(word, figure.unit()))
                    && !whole.contains(word))
        .findFirst();
  }

  private static boolean saysNothing(String word) {
    return Lexicon.has(word, "neutral", "states", "needs-next", "of-no-subject");
  }

  /** Returns whether the goal says of what it counts what a word says, or says nothing of it. */
  boolean isPredicate(String word) {
    return predicate.filter(own -> isForm(own, word)).isPresent() || isShortName(word);
  }

  /** The HME of "hållbart medarbetarengagemang (HME)". */
  private boolean isShortName(String word) {
    return word.length() > 1 && goal.contains("(" + word.toUpperCase(Locale.ROOT) + ")");
  }

  /** Returns whether the goal says something of what it counts: "nöjda", "har antagit". */
  boolean hasPredicate() {
    return predicate.isPresent();
  }

  /** Returns whether a word of a comment says what something is about. */
  boolean isContent(String word) {
    return !Lexicon.has(word, "neutral", "states", "needs-next")
        && (!Lexicon.has(word, "how-it-went") || has(word))
        && !isAttribute(word);
  }

  /** Returns whether a word stands between figure and unit in the goal: "500 nya bostäder". */
  boolean isAttribute(String word) {
    return attributes.stream().anyMatch(own -> isForm(own, word));
  }

  /** Returns whether the goal wants a share of what a word names, or does not say of what. */
  boolean isOfWhole(String word) {
    return whole.isEmpty() || whole.stream().anyMatch(own -> isForm(own, word));
  }

  /** Returns whether the goal wants a share of some that it names. */
  boolean isShare() {
    return !whole.isEmpty();
  }

  /** Returns the figures of the goal that are conditions of the one of a figure's unit. */
  List<Figure> conditions(Figure wanted) {
    Optional<Figure> target =
        figures.stream().filter(own -> Nouns.same(own.unit(), wanted.unit())).findFirst();
    return figures.stream()
        .filter(own -> target.isPresent() && own.sense() != Figure.Sense.WHOLE)
        .filter(own -> !target.equals(Optional.of(own)))
        .toList();
  }

  /** Returns the word of a figure of the goal. */
  String word(Figure own) {
    return tokens.word(own.first());
  }

  /** Returns whether the goal has a figure: "inom 4 månader". */
  boolean has(Figure figure) {
    return figures.stream()
        .anyMatch(own -> own.quantity().equals(figure.quantity()) && own.sense() == figure.sense());
  }

  private static Set<String> words(String lower) {
    Set<String> words = new LinkedHashSet<>(Arrays.asList(BETWEEN_WORDS.split(lower, -1)));
    words.remove("");
    return words;
  }

  /**
   * Returns whether the goal has a word, in this form or another, or all parts of one with hyphens.
   * A part of one of its words is another word: "skolor" is not "förskolor". Of kvinnor and män it
   * is about neither alone.
   */
  boolean has(String word) {
    boolean isOfSeveral =
        Lexicon.has(word, "group")
            && words.stream().filter(own -> Lexicon.has(own, "group")).count() > 1;
    List<String> parts = List.of(word.split("-", -1));
    return !isOfSeveral
        && (words.stream().anyMatch(own -> isForm(own, word))
            || words(text.replace("-", "")).contains(word.replace("-", ""))
            || (parts.size() > 1
                && parts.stream().allMatch(part -> part.length() > 1 && has(part))));
  }

  /** Returns whether two words are forms of one: "plan" and "planer", but not "planerar". */
  private static boolean isForm(String own, String word) {
    int common = Nouns.commonStart(own, word);
    return own.equals(word)
        || FORMS.stream().anyMatch(all -> all.contains(own) && all.contains(word))
        || IntStream.rangeClosed(Math.max(SHORTEST_STEM, common - 1), common)
            .anyMatch(
                stem ->
                    ENDING.matcher(own.substring(stem)).matches()
                        && ENDING.matcher(word.substring(stem)).matches());
  }

  /** Returns whether the goal wants only so many of a unit: "minst 500 laddpunkter". */
  boolean isOnly(String unit) {
    return words.stream()
        .allMatch(
            word -> saysNothing(word) || new Tokens(word).isNumber(0) || Nouns.names(word, unit));
  }

  /** Returns whether the goal has a text to the letter. */
  boolean contains(String part) {
    return text.contains(part);
  }

  /** Returns whether a text, in any case, names nothing: "Bra år". */
  static boolean isOfNothing(String text) {
    return words(text.toLowerCase(Locale.ROOT)).stream()
        .allMatch(word -> Lexicon.has(word, "neutral", "how-it-went"));
  }
}
