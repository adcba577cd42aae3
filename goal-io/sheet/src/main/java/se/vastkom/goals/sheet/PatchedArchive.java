package se.vastkom.goals.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The parts of a workbook, some of which are changed or new; the others stay as they are, byte for
 * byte. For a workbook that has been read, and so holds no document type. One workbook, one
 * instance.
 */
final class PatchedArchive {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String RELATIONSHIP = "Relationship";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final Pattern NUMBERED = Pattern.compile("rId(\\d{1,8})");

  /**
   * A reference from one part to another.
   *
   * @param type the last word of its type
   * @param target the name of the other part
   */
  record Relationship(String id, String type, String target) {}

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, Document> changed = new LinkedHashMap<>();

  PatchedArchive(Archive archive) throws IOException {
    for (String name : archive.names()) {
      try (InputStream part = archive.read(name)) {
        parts.put(name, part.readAllBytes());
      }
    }
  }

  /** Returns a part to be changed; it is written back as it becomes. */
  Document edit(String part) throws IOException, SAXException {
    Document content = view(part);
    changed.put(find(part).orElseThrow(), content);
    return content;
  }

  /** Returns a part as it is now, to be read only. */
  Document view(String part) throws IOException, SAXException {
    String name = find(part).orElseThrow(() -> new IOException("no part " + part));
    Document known = changed.get(name);
    return known == null ? Dom.read(Optional.ofNullable(parts.get(name)).orElseThrow()) : known;
  }

  /** Adds a part with its content type. */
  void add(String part, String contentType, Document content) throws IOException, SAXException {
    Element override = Dom.append(edit(CONTENT_TYPES).getDocumentElement(), "Override");
    override.setAttribute("PartName", "/" + part);
    override.setAttribute("ContentType", contentType);
    put(part, content);
  }

  private void put(String part, Document content) {
    parts.put(part, new byte[0]);
    changed.put(part, content);
  }

  /**
   * Returns the first name that no part has.
   *
   * @param name with %d for a number
   */
  String free(String name) {
    return Stream.iterate(1, i -> i + 1)
        .map(i -> String.format(Locale.ROOT, name, i))
        .filter(one -> find(one).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Relates a part to another, and returns the id of the relationship. */
  String relate(String from, String type, String to) throws IOException, SAXException {
    String name = relationshipPart(from);
    if (find(name).isEmpty()) {
      put(name, Dom.empty(PACKAGE, "Relationships"));
    }
    Element all = edit(name).getDocumentElement();
    String id = "rId" + (largest(Dom.elements(all, RELATIONSHIP), "Id", NUMBERED) + 1);
    Element added = Dom.append(all, RELATIONSHIP);
    added.setAttribute("Id", id);
    added.setAttribute("Type", type);
    added.setAttribute("Target", "/" + to);
    return id;
  }

  /** Returns the relationships of a part to others in the workbook. */
  List<Relationship> relationships(String from) throws IOException, SAXException {
    String name = relationshipPart(from);
    if (find(name).isEmpty()) {
      return List.of();
    }
    return Dom.elements(view(name).getDocumentElement(), RELATIONSHIP).stream()
        .filter(one -> !one.getAttribute("TargetMode").equals("External"))
        .map(one -> relationship(folder(from), one))
        .toList();
  }

  private static Relationship relationship(String folder, Element written) {
    String type = written.getAttribute("Type");
    return new Relationship(
        written.getAttribute("Id"),
        type.substring(type.lastIndexOf('/') + 1),
        WorkbookReader.resolved(folder, written.getAttribute("Target")));
  }

  /** Returns the name of the part that holds a part's relationships, if it has any. */
  static String relationshipPart(String of) {
    return folder(of) + "_rels/" + of.substring(folder(of).length()) + ".rels";
  }

  /** Returns the folder of a part, with its slash. */
  static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  /** Returns the largest number in an attribute of these elements; 0 if there is none. */
  static int largest(List<Element> all, String attribute, Pattern numbered) {
    return all.stream()
        .map(one -> numbered.matcher(one.getAttribute(attribute)))
        .filter(Matcher::matches)
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .max()
        .orElse(0);
  }

  /** Returns a part's name as the file spells it; letter case does not tell names apart. */
  private Optional<String> find(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return parts.keySet().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).equals(lower))
        .findFirst();
  }

  /** Returns the workbook as it has become. */
  byte[] bytes() throws IOException {
    changed.forEach((name, content) -> parts.put(name, Dom.bytes(content)));
    return WorkbookWriter.zipped(parts);
  }
}
