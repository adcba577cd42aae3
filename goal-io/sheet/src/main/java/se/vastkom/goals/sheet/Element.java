package se.vastkom.goals.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;

/**
 * XML whose every element knows its line and column. What elements mean is for their reader to say.
 * Comments, instructions and attributes with a prefix are passed over. Immutable.
 *
 * @param place where its start tag stands
 * @param namespace its vocabulary, or empty
 * @param name without a prefix
 * @param attributes those without a prefix, by name
 * @param text exactly as it is, blanks included; empty where elements lie within
 * @param children the elements within, from the first
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

  /** The value of an attribute, or empty. */
  public String attribute(String called) {
    return attributes.getOrDefault(called, "");
  }

  /** The elements within of this element's vocabulary; others are notes of some tool. */
  public Stream<Element> own() {
    return children.stream().filter(child -> child.namespace.equals(namespace));
  }

  /** The elements within of this name and of this element's vocabulary. */
  public Stream<Element> own(String called) {
    return own().filter(child -> child.name.equals(called));
  }

  /**
   * Reads the outermost element of a file in UTF-8. A document type, and with it every entity, is
   * refused by name, and so is what is more than {@code limits}, whose rows count elements and
   * attributes together, or would fill the memory in another way. Of what is no XML the first place
   * is told.
   */
  public static Checked<Element> read(String source, byte[] bytes, Limits limits) {
    return ElementReader.sized(source, bytes, limits)
        .then(sized -> Text.decode(source, sized))
        .then(text -> new ElementReader(source, text, limits).read());
  }
}
