package se.vastkom.goals.report;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads a logotype: an SVG of shapes alone, written anew from what it is made of, so that nothing
 * in it runs, fetches or styles anything.
 */
final class Logo {

  private static final String NUMBER = "[-+]?[0-9.]+(?:e[-+]?[0-9]+)?%?";
  private static final Pattern PAINT =
      Pattern.compile("none|currentColor|[a-z]+|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}");

  /** What may stand in a shape, and how each of it is written. */
  private static final Map<String, Pattern> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("d", Pattern.compile("[MmZzLlHhVvCcSsQqTtAa0-9eE+\\-., \\n\\t]*")),
          Map.entry("points", Pattern.compile("[0-9eE+\\-., \\n\\t]*")),
          Map.entry("transform", Pattern.compile("[a-zA-Z0-9()+\\-., ]*")),
          Map.entry("viewBox", Pattern.compile("[0-9+\\-., ]+")),
          Map.entry("fill", PAINT),
          Map.entry("stroke", PAINT),
          Map.entry("fill-rule", Pattern.compile("nonzero|evenodd")),
          Map.entry("clip-rule", Pattern.compile("nonzero|evenodd")),
          Map.entry("stroke-linecap", Pattern.compile("[a-z]+")),
          Map.entry("stroke-linejoin", Pattern.compile("[a-z-]+")));

  private static final Pattern MEASURE =
      Pattern.compile(
          "x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|opacity|fill-opacity|stroke-opacity"
              + "|stroke-width|stroke-miterlimit");

  private static final Pattern SHAPE =
      Pattern.compile("svg|g|path|rect|circle|ellipse|line|polyline|polygon|title|desc");

  private Logo() {}

  /** Returns the markup to stand in a page, where the logotype is only to be seen. */
  static Checked<String> read(String svg, Place place) {
    try {
      return Checked.of(written(svg));
    } catch (Refused e) {
      return Checked.failed(List.of(Problem.error(place, e.why)));
    } catch (XMLStreamException e) {
      return Checked.failed(List.of(Problem.error(place, Phrase.of("house.no-svg"))));
    }
  }

  /** What a logotype may not have. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Phrase why;

    Refused(String key, String found) {
      why = Phrase.of(key).with("found", new Part.Text(found));
    }
  }

  private static String written(String svg) throws XMLStreamException, Refused {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
    StringBuilder out = new StringBuilder();
    int silent = 0;
    boolean isFirst = true;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        if (!SHAPE.matcher(name).matches() || isFirst != name.equals("svg")) {
          throw new Refused(isFirst ? "house.no-svg" : "house.no-shape", name);
        }
        boolean isSaid = name.equals("title") || name.equals("desc");
        if (isSaid || silent > 0) {
          silent++;
        } else {
          open(reader, name, isFirst, out);
        }
        isFirst = false;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (silent > 0) {
          silent--;
        } else {
          out.append("</").append(reader.getLocalName()).append('>');
        }
      }
    }
    return out.toString();
  }

  private static void open(XMLStreamReader reader, String name, boolean isFirst, StringBuilder out)
      throws Refused {
    out.append('<').append(name);
    if (isFirst) {
      if (reader.getAttributeValue(null, "viewBox") == null) {
        throw new Refused("house.no-view-box", name);
      }
      out.append(" class=\"logo\" aria-hidden=\"true\" focusable=\"false\"");
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String key = reader.getAttributeLocalName(i);
      boolean isSizeOfAll = isFirst && !key.equals("viewBox") && !key.equals("fill");
      if (isSizeOfAll || key.equals("id")) {
        continue;
      }
      String value = reader.getAttributeValue(i).strip();
      Pattern form = MEASURE.matcher(key).matches() ? Pattern.compile(NUMBER) : ATTRIBUTES.get(key);
      if (form == null || !form.matcher(value).matches()) {
        throw new Refused("house.no-attribute", key + "=\"" + value + "\"");
      }
      out.append(' ').append(key).append("=\"").append(value).append('"');
    }
    out.append('>');
  }
}
