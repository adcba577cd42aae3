package se.vastkom.goals.io.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Collects one comment, block after block, in a language. */
final class Markdown {

  private final Words words;
  private final StringBuilder text = new StringBuilder();

  Markdown(Words words) {
    this.words = words;
  }

  Words words() {
    return words;
  }

  void heading(Part part) {
    block("## " + inline(part));
  }

  void smallHeading(Part part) {
    block("### " + inline(part));
  }

  void paragraph(Part part) {
    block(inline(part));
  }

  void list(List<? extends Part> items) {
    block(items.stream().map(item -> "- " + inline(item)).collect(Collectors.joining("\n")));
  }

  /**
   * An item of a list in several levels.
   *
   * @param depth its level, from 0
   * @param text its text, as Markdown
   */
  record Item(int depth, String text) {}

  /** Adds a list in several levels; each item is at most one level below the one before it. */
  void tree(List<Item> items) {
    block(
        items.stream()
            .map(item -> "  ".repeat(item.depth()) + "- " + item.text())
            .collect(Collectors.joining("\n")));
  }

  /** Adds a table; its cells are Markdown already. */
  void table(List<String> headings, List<List<String>> rows) {
    Stream<List<String>> top = Stream.of(headings, headings.stream().map(any -> "---").toList());
    block(Stream.concat(top, rows.stream()).map(Markdown::row).collect(Collectors.joining("\n")));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /**
   * Returns a part at the start of a line or a cell, as text without markup; text that somebody
   * wrote begins as written.
   */
  String inline(Part part) {
    return Literal.of(part instanceof Part.Text text ? text.text() : words.sayFirst(part));
  }

  /** Returns a word after its sign, as text without markup. */
  String signed(String symbol, Part word) {
    return Literal.of(symbol + " " + words.say(word));
  }

  /** Joins several texts in one cell, a line each. */
  static String lines(List<String> lines) {
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("<br>"));
  }

  private void block(String block) {
    text.append(text.isEmpty() ? "" : "\n").append(block).append('\n');
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
