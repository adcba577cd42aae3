package se.vastkom.goals.io.page;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.io.page.Tokens.Kind;

/** What a goal is about, as the words of its text in all their forms. */
final class Subject {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ENDING = Lexicon.pattern("{ending}|");
  private static final Pattern NOUN = Lexicon.pattern("\\p{L}+{definite-plural}");
  private static final int SHORTEST_STEM = 3;
  private static final List<Set<String>> FORMS =
      Lexicon.words("forms").stream().map(forms -> Set.of(forms.split(" ", -1))).toList();

  private static final Pattern SHORT_NAME = Pattern.compile("\\((\\p{Lu}{2,8})\\)");
  private static final int MOST_OF_WHOLE = 2;

  private final String text;
  private final Set<String> words;
  private final Tokens tokens;
  private final List<Figure> figures;
  private final Set<String> whole = new LinkedHashSet<>();
  private final Set<String> attributes = new LinkedHashSet<>();
  private final Optional<String> predicate;

  /** The HME of "hållbart medarbetarengagemang (HME)". */
  private final Optional<String> shortName;

  private Subject(String goal) {
    text = goal.toLowerCase(Locale.ROOT);
    shortName =
        SHORT_NAME
            .matcher(goal)
            .results()
            .map(found -> found.group(1).toLowerCase(Locale.ROOT))
            .findFirst();
    words = words(text);
    tokens = new Tokens(text);
    figures = Figures.in(tokens, 0).stream().filter(figure -> !figure.weak()).toList();
    int behind = behindFigure();
    predicate = firstContent(behind).or(() -> firstContent(0));
  }

  /**
   * Finds those of whom a share is wanted, and returns the position behind figure, unit and them.
   */
  private int behindFigure() {
    int at = 0;
    for (Figure figure : figures) {
      at = figure.last() + 1;
      while (at < tokens.size() && !Nouns.names(tokens.word(at), figure.unit()) && isBefore(at)) {
        attributes.add(tokens.word(at));
        at++;
      }
      at += Nouns.names(tokens.word(at), figure.unit()) || tokens.is(at, Kind.PERCENT) ? 1 : 0;
      if (figure.isPerCent() && tokens.has(at, "of")) {
        return behindWhole(at + 1);
      }
    }
    boolean isAll = figures.isEmpty() && tokens.has(0, "all");
    return isAll ? 2 : at;
  }

  /** The adjectives between a number and its unit. */
  private boolean isBefore(int at) {
    return tokens.is(at, Kind.WORD) && !Lexicon.has(tokens.word(at), "unit-stop");
  }

  private int behindWhole(int from) {
    int at = from;
    for (int taken = 0; taken < MOST_OF_WHOLE && tokens.is(at, Kind.WORD); at++) {
      String word = tokens.word(at);
      if (!Lexicon.has(word, "whole-before-number")) {
        whole.add(word);
        taken = isNoun(at) ? MOST_OF_WHOLE : taken + 1;
      }
    }
    int verb = at;
    while (verb < tokens.size() && !isVerb(verb)) {
      verb++;
    }
    return tokens.has(at, "place") && verb < tokens.size() ? verb : at;
  }

  private boolean isNoun(int at) {
    return tokens.has(at - 1, "those") || NOUN.matcher(tokens.word(at)).matches();
  }

  private boolean isVerb(int at) {
    return tokens.has(at, "states") || tokens.has(at, "of-no-subject");
  }

  private Optional<String> firstContent(int from) {
    return IntStream.range(from, tokens.size())
        .filter(at -> tokens.is(at, Kind.WORD) && !tokens.isNumber(at))
        .mapToObj(tokens::word)
        .filter(word -> isAbout(word) && !whole.contains(word))
        .findFirst();
  }

  private boolean isAbout(String word) {
    return !Lexicon.has(word, "neutral", "states", "needs-next", "of-no-subject")
        && figures.stream().noneMatch(figure -> Nouns.names(word, figure.unit()));
  }

  /** Returns whether the goal says of what it counts what a word says, or says nothing of it. */
  boolean isPredicate(String word) {
    return predicate.filter(own -> isForm(own, word)).isPresent()
        || shortName.equals(Optional.of(word));
  }

  /** Returns whether the goal says something of what it counts: "nöjda", "har antagit". */
  boolean hasPredicate() {
    return predicate.isPresent();
  }

  /** Returns whether a word only tells what kind of thing is counted: "nya bostäder". */
  private boolean isAttribute(String word) {
    return attributes.stream().anyMatch(own -> isForm(own, word));
  }

  /** Returns whether a word of a comment says what something is about. */
  boolean isContent(String word) {
    return !Lexicon.has(word, "neutral", "states", "needs-next")
        && (!Lexicon.has(word, "how-it-went") || has(word))
        && !isAttribute(word);
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
    boolean isFirst = figures.stream().anyMatch(own -> Nouns.same(own.unit(), wanted.unit()));
    return figures.stream()
        .filter(own -> isFirst && own.sense() != Figure.Sense.WHOLE)
        .filter(own -> !Nouns.same(own.unit(), wanted.unit()) || !own.equals(target(wanted)))
        .toList();
  }

  private Figure target(Figure wanted) {
    return figures.stream()
        .filter(own -> Nouns.same(own.unit(), wanted.unit()))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the word of a figure of the goal. */
  String word(Figure own) {
    return tokens.word(own.first());
  }

  /** Returns whether the goal has a figure: "inom 4 månader". */
  boolean has(Figure figure) {
    return figures.stream()
        .anyMatch(
            own ->
                own.number().equals(figure.number())
                    && own.unit().equals(figure.unit())
                    && own.sense() == figure.sense());
  }

  /** Returns the subject of a goal. */
  static Subject of(String goal) {
    return new Subject(goal);
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
    if (Lexicon.has(word, "group")
        && words.stream().filter(own -> Lexicon.has(own, "group")).count() > 1) {
      return false;
    }
    return words.stream().anyMatch(own -> isForm(own, word))
        || words(text.replace("-", "")).contains(word.replace("-", ""))
        || (word.contains("-")
            && Stream.of(word.split("-", -1)).allMatch(part -> part.length() > 1 && has(part)));
  }

  /** Returns whether two words are forms of one: "plan" and "planer", but not "planerar". */
  static boolean isForm(String own, String word) {
    if (own.equals(word)
        || FORMS.stream().anyMatch(all -> all.contains(own) && all.contains(word))) {
      return true;
    }
    int common = Nouns.commonStart(own, word);
    for (int stem = common; stem >= Math.max(SHORTEST_STEM, common - 1); stem--) {
      if (ENDING.matcher(own.substring(stem)).matches()
          && ENDING.matcher(word.substring(stem)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the goal wants only so many of a unit: "minst 500 laddpunkter". */
  boolean isOnly(String unit) {
    return words.stream()
        .allMatch(
            word ->
                Lexicon.has(word, "neutral", "states", "needs-next", "of-no-subject")
                    || new Tokens(word).isNumber(0)
                    || Nouns.names(word, unit));
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
