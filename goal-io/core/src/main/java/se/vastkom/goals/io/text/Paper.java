package se.vastkom.goals.io.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.io.text.TextWriter.Colour;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** What one text is written on, line after line, in a language and within a width. */
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

  /** An empty line. */
  void gap() {
    lines.add("");
  }

  /** A text, indented by so many characters, and by two more where it goes on. */
  void line(int indent, String text) {
    line(indent, text, indent + 2);
  }

  /** A sentence with a capital first letter. */
  void line(int indent, Part said) {
    line(indent, words.sayFirst(said));
  }

  /** A sentence behind a sign, indented by two more than the sign. */
  void line(int indent, String sign, Part said) {
    line(indent, sign + " " + words.say(said));
  }

  /** A text, indented by so many characters, and by others where it goes on. */
  void line(int indent, String text, int further) {
    lines.addAll(Lines.wrapped(text, width, " ".repeat(indent), " ".repeat(further)));
  }

  /** A text in whose first line the word of a status is tinted. */
  void tinted(int indent, String text, Status status, String word) {
    int at = lines.size();
    line(indent, text);
    lines.set(at, colour.tinted(lines.get(at), status, word));
  }

  byte[] bytes() {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
