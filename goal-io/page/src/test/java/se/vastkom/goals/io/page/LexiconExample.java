package se.vastkom.goals.io.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of an entry of the lexicon. The head of {@code lexicon.txt} specifies the notation.
 *
 * @param entry the entry's key
 * @param line the example as it stands in the file, without "?"
 * @param text what is read: the cells of a goal, or the text that has an aspect
 * @param aspect the aspect of the text that is read; empty for the outcome or the target of a goal
 * @param reading how it is read
 */
record LexiconExample(String entry, String line, String text, String aspect, String reading) {

  private static final Pattern OF_GOAL = Pattern.compile("(?<text>.+) = (?<reading>.+)");
  private static final Pattern OF_TEXT =
      Pattern.compile("(?<text>.+) -> (?<aspect>\\p{L}+): (?<reading>.+)");

  /** Reads an example as it stands in the lexicon; empty where it is none. */
  static Optional<LexiconExample> parse(String entry, String line) {
    Matcher ofText = OF_TEXT.matcher(line);
    if (ofText.matches()) {
      return Optional.of(ofText.group("aspect"))
          .filter(ExampleReading::hasAspect)
          .map(aspect -> of(entry, line, ofText, aspect));
    }
    Matcher ofGoal = OF_GOAL.matcher(line);
    return ofGoal.matches() ? Optional.of(of(entry, line, ofGoal, "")) : Optional.empty();
  }

  private static LexiconExample of(String entry, String line, Matcher found, String aspect) {
    return new LexiconExample(entry, line, found.group("text"), aspect, found.group("reading"));
  }

  /** Reads the text. */
  String read() {
    return ExampleReading.of(text, aspect);
  }

  /** Returns whether the example has a word of its entry, by the entry's own pattern. */
  boolean hasWordOfEntry() {
    String words =
        switch (entry) {
          case "numeral", "ordinal" -> String.join("|", Lexicon.pairs(entry).keySet());
          case "forms" -> String.join("|", Lexicon.words(entry)).replace(' ', '|');
          case "single-word" -> "{and}|{of}|{per-cent}|{minus}";
          default -> "{" + entry + "}";
        };
    return Lexicon.pattern("(?iu)(?<!\\p{L})(?:" + words + ")|(?:" + words + ")(?!\\p{L})")
        .matcher(text)
        .find();
  }

  @Override
  public String toString() {
    return entry + ": " + line;
  }
}
