package se.vastkom.goals.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;

/**
 * An XML element with its line and column. It skips comments, instructions and attributes with a
 * prefix, and gives its names no meaning. Immutable.
 *
 * @param place the place of its start tag
 * @param namespace the namespace of its name, or empty
 * @param name the local name, without a prefix
 * @param attributes the attributes without a prefix, by name
 * @param text the exact text, blanks included; empty for an element that has children
 * @param children the child elements, in order
 */
public record Element(
    Place place,
    String namespace,
    String name,
    Map<String, String> attributes,
    String text,
    List<Element> children) {

  /** Copies attributes and children. */
  public Element {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** Returns the value of an attribute, or an empty text. */
  public String attribute(String called) {
    return attributes.getOrDefault(called, "");
  }

  /** Returns the children in this element's namespace; those in others are notes of tools. */
  public Stream<Element> own() {
    return children.stream().filter(child -> child.namespace.equals(namespace));
  }

  /** Returns the children of this name in this element's namespace. */
  public Stream<Element> own(String called) {
    return own().filter(child -> child.name.equals(called));
  }

  /**
   * Reads the root element of a file in UTF-8. Refuses a document type, and with it every entity,
   * and whatever exceeds the limits, whose rows count elements and attributes together, or would
   * fill the memory in another way. Reports the position of the first error in the XML.
   */
  public static Checked<Element> read(String source, byte[] bytes, Limits limits) {
    return ElementReader.sized(source, bytes, limits)
        .then(sized -> Text.decode(source, sized))
        .then(text -> new ElementReader(source, text, limits).read());
  }
}
