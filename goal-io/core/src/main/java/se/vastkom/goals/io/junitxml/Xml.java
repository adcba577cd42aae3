package se.vastkom.goals.io.junitxml;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.vastkom.goals.words.Harmless;

/** Writes XML over several lines, two spaces a level, with text that XML can hold. */
final class Xml {

  private final XMLStreamWriter writer;

  /** For each open element, its content so far. */
  private final Deque<Holds> open = new ArrayDeque<>();

  private enum Holds {
    NOTHING,
    ELEMENTS,
    TEXT
  }

  Xml(XMLStreamWriter writer) {
    this.writer = writer;
  }

  void begin() throws XMLStreamException {
    writer.writeStartDocument("UTF-8", "1.0");
  }

  void open(String element) throws XMLStreamException {
    if (!open.isEmpty()) {
      open.pop();
      open.push(Holds.ELEMENTS);
    }
    newLine();
    writer.writeStartElement(element);
    open.push(Holds.NOTHING);
  }

  /** Writes an attribute, its text on one line. */
  void attribute(String name, String value) throws XMLStreamException {
    writer.writeAttribute(name, Harmless.inPage(value.replaceAll("\\s+", " ")));
  }

  void text(String text) throws XMLStreamException {
    open.pop();
    open.push(Holds.TEXT);
    writer.writeCharacters(Harmless.inPage(text.replace("\r\n", "\n")));
  }

  void close() throws XMLStreamException {
    if (open.pop() == Holds.ELEMENTS) {
      newLine();
    }
    writer.writeEndElement();
  }

  void end() throws XMLStreamException {
    newLine();
    writer.writeEndDocument();
    writer.flush();
  }

  private void newLine() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(open.size()));
  }
}
