package se.vastkom.goals.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Writes additions into a workbook, whose other parts stay as they are, byte for byte. Of a sheet
 * that is added to, its formats, formulas, notes and everything else stay too. For a workbook that
 * has been read, and so holds no document type. One workbook, one patch.
 */
final class WorkbookPatch {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final Pattern NUMBERED = Pattern.compile("rId(\\d{1,8})");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final String main;
  private final Map<String, String> sheets;

  /**
   * Creates a patch of a workbook.
   *
   * @param main the name of the part that lists the sheets
   * @param sheets the names of the parts that hold sheets, by the sheet's name
   */
  WorkbookPatch(Archive archive, String main, Map<String, String> sheets) throws IOException {
    for (String name : archive.names()) {
      try (InputStream part = archive.read(name)) {
        parts.put(name, part.readAllBytes());
      }
    }
    this.main = main;
    this.sheets = new LinkedHashMap<>(sheets);
  }

  /** Returns the workbook with these additions. */
  byte[] with(List<Addition> additions) throws IOException, SAXException {
    for (Addition addition : additions) {
      if (!sheets.containsKey(addition.sheet())) {
        sheets.put(addition.sheet(), newSheet(addition.sheet()));
      }
      edit(
          sheets.getOrDefault(addition.sheet(), ""),
          part -> {
            new SheetPatch(part).write(addition);
            return part;
          });
    }
    return WorkbookWriter.zipped(parts);
  }

  /** Adds an empty sheet to the book; returns the name of its part. */
  private String newSheet(String name) throws IOException, SAXException {
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String target =
        Stream.iterate(1, i -> i + 1)
            .map(i -> "worksheets/sheet" + i + ".xml")
            .filter(free -> find(folder + free).isEmpty())
            .findFirst()
            .orElseThrow();
    String id = related(folder, target);
    edit(main, part -> listed(part, name, id));
    edit(
        CONTENT_TYPES,
        part -> {
          Element override = child(part.getDocumentElement(), "Override");
          override.setAttribute("PartName", "/" + folder + target);
          override.setAttribute("ContentType", SHEET_TYPE);
          return part;
        });
    Element book = document(main).getDocumentElement();
    Document sheet = Dom.empty(book.getNamespaceURI(), "worksheet");
    child(sheet.getDocumentElement(), "sheetData");
    parts.put(folder + target, Dom.bytes(sheet));
    return folder + target;
  }

  /** Adds the relationship of a new sheet; returns its id. */
  private String related(String folder, String target) throws IOException, SAXException {
    String[] id = new String[1];
    edit(
        folder + "_rels/" + main.substring(folder.length()) + ".rels",
        part -> {
          List<Element> all = Dom.elements(part.getDocumentElement(), "Relationship");
          String type =
              all.stream()
                  .map(one -> one.getAttribute("Type"))
                  .filter(one -> one.endsWith("/worksheet"))
                  .findFirst()
                  .orElseThrow();
          int last = largest(all, "Id", NUMBERED);
          id[0] = "rId" + (last + 1);
          Element added = child(part.getDocumentElement(), "Relationship");
          added.setAttribute("Id", id[0]);
          added.setAttribute("Type", type);
          added.setAttribute("Target", target);
          return part;
        });
    return id[0];
  }

  private static Document listed(Document part, String name, String id) {
    Element list = Dom.elements(part.getDocumentElement(), "sheets").get(0);
    List<Element> all = Dom.elements(list, "sheet");
    String links =
        Dom.attributes(all.get(0))
            .filter(one -> "id".equals(one.getLocalName()) && one.getNamespaceURI() != null)
            .map(one -> one.getNamespaceURI() + " " + one.getNodeName())
            .findFirst()
            .orElseThrow();
    Element added = child(list, "sheet");
    added.setAttribute("name", name);
    added.setAttribute(
        "sheetId", Integer.toString(largest(all, "sheetId", Pattern.compile("(\\d{1,8})")) + 1));
    int cut = links.indexOf(' ');
    added.setAttributeNS(links.substring(0, cut), links.substring(cut + 1), id);
    return part;
  }

  private static int largest(List<Element> all, String attribute, Pattern numbered) {
    return all.stream()
        .map(one -> numbered.matcher(one.getAttribute(attribute)))
        .filter(Matcher::matches)
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .max()
        .orElse(0);
  }

  private static Element child(Element of, String name) {
    Element child = Dom.like(of, name);
    of.appendChild(child);
    return child;
  }

  private void edit(String part, Function<Document, Document> change)
      throws IOException, SAXException {
    parts.put(find(part).orElseThrow(), Dom.bytes(change.apply(document(part))));
  }

  private Document document(String part) throws IOException, SAXException {
    return Dom.read(Optional.ofNullable(parts.get(find(part).orElseThrow())).orElseThrow());
  }

  /** Returns a part's name as the file spells it; letter case does not tell names apart. */
  private Optional<String> find(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return parts.keySet().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).equals(lower))
        .findFirst();
  }
}
