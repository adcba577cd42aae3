package se.vastkom.goals.io.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.io.text.TextWriter.Colour;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Collects one text, line after line, in a language and within a width. */
final class Paper {

  private final Words words;
  private final int width;
  private final Colour colour;
  private final List<String> lines = new ArrayList<>();

  Paper(Words words, int width, Colour colour) {
    this.words = words;
    this.width = width;
    this.colour = colour;
  }

  Words words() {
    return words;
  }

  /** Adds an empty line. */
  void gap() {
    lines.add("");
  }

  /** Adds a text, indented by this many characters, and by two more where it continues. */
  void line(int indent, String text) {
    line(indent, text, indent + 2);
  }

  /** Adds a sentence with a capital first letter. */
  void line(int indent, Part said) {
    line(indent, words.sayFirst(said));
  }

  /** Adds a sentence after a sign, indented by two more than the sign. */
  void line(int indent, String sign, Part said) {
    line(indent, sign + " " + words.say(said));
  }

  /**
   * Adds a text, indented by this many characters, and by a different number where it continues.
   */
  void line(int indent, String text, int further) {
    lines.addAll(Lines.wrapped(text, width, " ".repeat(indent), " ".repeat(further)));
  }

  /** Adds a text with the word of a status coloured in its first line. */
  void tinted(int indent, String text, Status status, String word) {
    int at = lines.size();
    line(indent, text);
    lines.set(at, colour.tinted(lines.get(at), status, word));
  }

  byte[] bytes() {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
