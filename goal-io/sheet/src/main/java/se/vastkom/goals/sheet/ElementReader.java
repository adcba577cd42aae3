package se.vastkom.goals.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/** Builds elements with places from the events of {@link Xml}. One use, one file. */
final class ElementReader {

  private final String source;
  private final String text;
  private final Limits limits;
  private final Problems problems = new Problems();
  private int values;

  ElementReader(String source, String text, Limits limits) {
    this.source = source;
    this.text = text;
    this.limits = limits;
  }

  /** Returns the bytes, unless there are none or too many. */
  static Checked<byte[]> sized(String source, byte[] bytes, Limits limits) {
    if (bytes.length == 0) {
      return failed(Place.file(source), Phrase.of("file.empty"));
    }
    return bytes.length > limits.bytes()
        ? failed(
            Place.file(source),
            Phrase.of("file.too-large").with("most", limits.bytes() / 1_000_000))
        : Checked.of(bytes);
  }

  Checked<Element> read() {
    List<Element> outermost = new ArrayList<>();
    try (Xml xml = new Xml(new StringReader(text))) {
      while (xml.next()) {
        if (xml.starts()) {
          outermost.add(element(xml));
        }
      }
    } catch (XMLStreamException e) {
      return failed(e);
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory can be read.", e);
    }
    return problems.check(() -> outermost.get(0));
  }

  private Element element(Xml xml) throws XMLStreamException {
    Place place = place(xml.start());
    String namespace = xml.namespace();
    String name = xml.name();
    Map<String, String> attributes = xml.attributes();
    values += 1 + attributes.size();
    if (values > limits.rows()) {
      throw new XMLStreamException(
          new Xml.Refused("xml.too-many-values", xml.start(), limits.rows()));
    }
    attributes.values().forEach(value -> checkLength(place, value.length()));
    List<Element> children = new ArrayList<>();
    StringBuilder own = new StringBuilder();
    int length = 0;
    while (xml.next() && !xml.ends()) {
      if (xml.starts()) {
        children.add(element(xml));
      } else if (children.isEmpty()) {
        String more = xml.characters();
        length += more.length();
        own.append(more, 0, Math.min(more.length(), limits.characters() - own.length()));
      }
    }
    if (!children.isEmpty()) {
      return new Element(place, namespace, name, attributes, "", children);
    }
    checkLength(place, length);
    return new Element(place, namespace, name, attributes, own.toString(), List.of());
  }

  private void checkLength(Place place, int length) {
    if (length > limits.characters()) {
      problems.error(
          place,
          Phrase.of("grid.cell-too-long").with("found", length).with("most", limits.characters()));
    }
  }

  private Checked<Element> failed(XMLStreamException e) {
    if (e.getNestedException() instanceof Xml.Refused refused) {
      return failed(
          place(refused.position()), Phrase.of(refused.key()).with("most", refused.most()));
    }
    return failed(place(e.getLocation()), Phrase.of("xml.broken"));
  }

  /** Returns the parser's own position of an error, which may lie past the end of its line. */
  private Place place(@Nullable Location at) {
    if (at == null || at.getLineNumber() < 1) {
      return Place.file(source);
    }
    int width =
        text.lines().skip(at.getLineNumber() - 1L).findFirst().map(String::length).orElse(0);
    int column = Math.max(1, Math.min(at.getColumnNumber(), width + 1));
    return Place.line(source, at.getLineNumber(), column);
  }

  private Place place(Xml.Position position) {
    return Place.line(source, position.line(), position.column());
  }

  private static <T> Checked<T> failed(Place place, Phrase what) {
    return Checked.failed(List.of(Problem.error(place, what)));
  }
}
