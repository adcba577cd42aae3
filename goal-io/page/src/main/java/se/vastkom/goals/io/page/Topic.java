package se.vastkom.goals.io.page;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The subject of a goal, as the set of its words. A comment about the goal uses its words, or only
 * words for how much and when.
 */
final class Topic {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 4;
  private static final int LONG_STEM = 5;
  private static final int SHORT_ENDING = 3;
  private static final int SHORTEST_WORD = 3;

  /** "Enligt enkäten", "mätningen visar att": the source of a number. */
  private static final Pattern SOURCE = Lexicon.wholeWord("{source}");

  private final String text;
  private final Set<String> words;

  private Topic(String text) {
    this.text = text;
    words = words(text);
  }

  /** Returns the topic of a goal. */
  static Topic of(String goal) {
    return new Topic(goal.toLowerCase(Locale.ROOT));
  }

  /** Returns the words of a text, each once, in order. */
  private static Set<String> words(String lower) {
    Set<String> words = new LinkedHashSet<>(Arrays.asList(BETWEEN_WORDS.split(lower, -1)));
    words.remove("");
    return words;
  }

  /** Returns the words of a text that name a subject; the source of a number is none. */
  private static List<String> subjects(String lower) {
    return words(lower).stream().filter(word -> !WordList.OF_ANYTHING.has(word)).toList();
  }

  private static List<String> subjectsWithoutSource(String lower) {
    return subjects(SOURCE.matcher(lower).replaceAll(" "));
  }

  /**
   * Returns whether the goal has a word, in this form or another. A part of one of its words is
   * another word: "skolor" is not "förskolor", and "långtidssjukfrånvaro" is not "sjukfrånvaro".
   */
  boolean has(String word) {
    return words.stream().anyMatch(own -> isForm(own, word, SHORTEST_STEM, LONGEST_ENDING));
  }

  private static boolean isForm(String own, String word, int stem, int ending) {
    int common = Nouns.commonStart(own, word);
    int shorter = Math.min(own.length(), word.length());
    int longer = Math.max(own.length(), word.length());
    boolean isSameStem =
        common >= Math.min(stem, shorter) && common >= SHORTEST_WORD && longer - common <= ending;
    return own.equals(word) || isSameStem;
  }

  /** Returns whether the goal has a text to the letter. */
  boolean contains(String part) {
    return text.contains(part);
  }

  /** Returns whether a text, in any case, names no subject: "Bra år". */
  static boolean isOfNothing(String text) {
    return subjects(text.toLowerCase(Locale.ROOT)).stream().allMatch(WordList.HOW_IT_WENT::has);
  }

  /** Returns whether a text in lower case names a subject, the goal's or another. */
  static boolean namesSubject(String lower) {
    return !subjectsWithoutSource(lower).isEmpty();
  }

  /** Returns whether the goal itself has the words that cast doubt on a number: "kvinnor". */
  boolean says(String phrase) {
    List<String> subjects = subjects(phrase);
    return !subjects.isEmpty()
        && subjects.stream()
            .allMatch(
                word -> words.stream().anyMatch(own -> isForm(own, word, LONG_STEM, SHORT_ENDING)));
  }

  /**
   * Returns the first word of a text that is neither the goal's nor one for how much or when.
   *
   * @param lower in lower case, without its numbers and their units
   */
  Optional<String> foreign(String lower) {
    List<String> subjects = subjectsWithoutSource(lower);
    boolean isOfGoal = subjects.stream().anyMatch(this::has);
    return subjects.stream()
        .filter(word -> !has(word) && !(isOfGoal && WordList.OF_GOAL.has(word)))
        .findFirst();
  }
}
