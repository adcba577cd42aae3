package se.vastkom.goals.tables.dmn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * XML as it is written: a line an element, two blanks a level, and ids made of names. Texts hold no
 * character that XML {@linkplain #canHold cannot hold}.
 */
final class Document {

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, Integer> ids = new HashMap<>();

  /** Whether XML has this character. */
  static boolean canHold(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c > 0xFFFF;
  }

  /** Whether XML has every character of a text. */
  static boolean canHold(String text) {
    return text.codePoints().allMatch(Document::canHold);
  }

  /** An id that no other element has: letters, digits and low lines of a name are kept. */
  String id(String name) {
    String kept = name.replaceAll("[^A-Za-zÅÄÖåäö0-9_]", "_");
    int times = ids.merge(kept, 1, Integer::sum);
    return times == 1 ? kept : kept + "." + times;
  }

  /** An element that others will lie within; names and values of attributes take turns. */
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

  /** An element that nothing lies within. */
  void empty(String name, String... attributes) {
    tag(name, attributes);
    xml.append("/>\n");
  }

  /** An element that holds a text. */
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
