package se.vastkom.goals.tables.dmn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * An XML document being written: one line per element, two blanks per level, and ids made from
 * names. Texts hold no character that XML {@linkplain #canHold cannot hold}.
 */
final class Document {

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, Integer> ids = new HashMap<>();

  /** Returns whether XML can hold a character. */
  static boolean canHold(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c > 0xFFFF;
  }

  /** Returns whether XML can hold every character of a text. */
  static boolean canHold(String text) {
    return text.codePoints().allMatch(Document::canHold);
  }

  /** Returns an id that no other element has, with the name's letters, digits and underscores. */
  String id(String name) {
    String kept = name.replaceAll("[^A-Za-zÅÄÖåäö0-9_]", "_");
    int times = ids.merge(kept, 1, Integer::sum);
    return times == 1 ? kept : kept + "." + times;
  }

  /** Begins an element with content; names and values of attributes alternate. */
  void begin(String name, String... attributes) {
    tag(name, attributes);
    xml.append(">\n");
    open.push(name);
  }

  void end() {
    String name = open.pop();
    indent();
    xml.append("</").append(name).append(">\n");
  }

  /** Writes an element without content. */
  void empty(String name, String... attributes) {
    tag(name, attributes);
    xml.append("/>\n");
  }

  /** Writes an element that holds a text. */
  void text(String name, String text) {
    tag(name);
    xml.append(">").append(escaped(text)).append("</").append(name).append(">\n");
  }

  private void tag(String name, String... attributes) {
    indent();
    xml.append("<").append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(" ").append(attributes[i]).append("=\"");
      xml.append(
          escaped(attributes[i + 1])
              .replace("\"", "&quot;")
              .replace("\t", "&#9;")
              .replace("\n", "&#10;"));
      xml.append("\"");
    }
  }

  private void indent() {
    xml.append("  ".repeat(open.size()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  byte[] bytes() {
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }
}
