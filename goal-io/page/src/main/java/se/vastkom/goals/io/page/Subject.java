package se.vastkom.goals.io.page;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a goal is about, as the words of its text in all their forms. */
final class Subject {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ENDING = Lexicon.pattern("{ending}|");
  private static final int SHORTEST_STEM = 3;
  private static final List<Set<String>> FORMS =
      Lexicon.words("forms").stream().map(forms -> Set.of(forms.split(" ", -1))).toList();

  private final String text;
  private final Set<String> words;

  private Subject(String text) {
    this.text = text;
    words = words(text);
  }

  /** Returns the subject of a goal. */
  static Subject of(String goal) {
    return new Subject(goal.toLowerCase(Locale.ROOT));
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
    if (Lexicon.has("group", word)
        && words.stream().filter(own -> Lexicon.has("group", own)).count() > 1) {
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
                Lexicon.has("neutral", word)
                    || Lexicon.has("states", word)
                    || Lexicon.has("wants", word)
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
        .allMatch(word -> Lexicon.has("neutral", word) || Lexicon.has("how-it-went", word));
  }
}
