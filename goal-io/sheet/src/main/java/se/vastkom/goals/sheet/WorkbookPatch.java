package se.vastkom.goals.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.PatchedArchive.Relationship;

/**
 * Writes into a workbook, whose other parts stay as they are, byte for byte. Of a sheet that is
 * written into, everything that is not written stays: formats, formulas, notes. For a workbook that
 * has been read. One workbook, one patch.
 */
final class WorkbookPatch {

  private static final String SHEET = "sheet";
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,8})");

  private final PatchedArchive parts;
  private final String main;
  private final Map<String, String> sheets;
  private final Attr link;
  private final Map<String, SheetPatch> patches = new HashMap<>();
  private final Map<String, NotePatch> notes = new HashMap<>();
  private final Set<Place> tinted = new HashSet<>();
  private Optional<StylePatch> styles = Optional.empty();

  /**
   * Creates a patch of a workbook.
   *
   * @param main the name of the part that lists the sheets
   * @param sheets the names of the parts that hold sheets, by the sheet's name
   */
  WorkbookPatch(PatchedArchive parts, String main, Map<String, String> sheets)
      throws IOException, SAXException {
    this.parts = parts;
    this.main = main;
    this.sheets = new LinkedHashMap<>(sheets);
    this.link =
        Dom.attributes(Dom.elements(list(parts.view(main)), SHEET).get(0))
            .filter(one -> "id".equals(one.getLocalName()) && one.getNamespaceURI() != null)
            .findFirst()
            .orElseThrow();
  }

  private static Element list(Document main) {
    return Dom.elements(main.getDocumentElement(), "sheets").get(0);
  }

  /** Writes an addition; into a new sheet, where there is none of its name. */
  void write(Addition addition) throws IOException, SAXException {
    if (!sheets.containsKey(addition.sheet())) {
      Document empty = empty("worksheet");
      Dom.append(empty.getDocumentElement(), "sheetData");
      add(addition.sheet(), empty);
    }
    sheet(addition.sheet()).write(addition);
  }

  /** Adds a sheet with its formats, as the last one. */
  void add(Sheet sheet) throws IOException, SAXException {
    add(sheet.name(), new WrittenSheet(sheet).in(empty("worksheet"), styles()));
  }

  /**
   * Tints a mark's cell, or the corner of the merged cells it is among, and notes its text. Of
   * several marks at a cell the first one tints it.
   */
  void mark(Mark mark) throws IOException, SAXException {
    SheetPatch sheet = sheet(mark.cell().sheet());
    Place cell = sheet.corner(mark.cell());
    if (tinted.add(cell)) {
      sheet.style(cell, styles().tinted(sheet.style(cell), mark.tint()));
    }
    notes(mark.cell().sheet()).write(cell, mark.text());
  }

  /** Returns the workbook as it has become. */
  byte[] bytes() throws IOException {
    return parts.bytes();
  }

  private Document empty(String name) throws IOException, SAXException {
    return Dom.empty(parts.view(main).getDocumentElement().getNamespaceURI(), name);
  }

  private void add(String name, Document sheet) throws IOException, SAXException {
    Element list = list(parts.edit(main));
    int last = PatchedArchive.largest(Dom.elements(list, SHEET), "sheetId", NUMBER);
    Element added = Dom.append(list, SHEET);
    added.setAttribute("name", name);
    added.setAttribute("sheetId", Integer.toString(last + 1));
    String part = added(PartKind.WORKSHEET, sheet);
    link(added, refer(main, PartKind.WORKSHEET, part));
    sheets.put(name, part);
  }

  /** Adds a part, and returns its name. */
  private String added(PartKind kind, Document content) throws IOException, SAXException {
    String part = parts.free(PatchedArchive.folder(main) + kind.file());
    parts.add(part, kind.contentType(), content);
    return part;
  }

  /** Lets a part refer to another, and returns the id of the relationship. */
  private String refer(String from, PartKind kind, String to) throws IOException, SAXException {
    return parts.relate(from, link.getNamespaceURI() + "/" + kind.relationship(), to);
  }

  private void link(Element element, String id) {
    element.setAttributeNS(link.getNamespaceURI(), link.getNodeName(), id);
  }

  private SheetPatch sheet(String name) throws IOException, SAXException {
    SheetPatch known = patches.get(name);
    if (known != null) {
      return known;
    }
    SheetPatch patch = new SheetPatch(parts.edit(part(name)));
    patches.put(name, patch);
    return patch;
  }

  private String part(String sheet) {
    return Optional.ofNullable(sheets.get(sheet)).orElseThrow();
  }

  private StylePatch styles() throws IOException, SAXException {
    if (styles.isEmpty()) {
      Element known = related(main, PartKind.STYLES, empty("styleSheet"));
      styles = Optional.of(new StylePatch(known));
    }
    return styles.get();
  }

  private NotePatch notes(String name) throws IOException, SAXException {
    NotePatch known = notes.get(name);
    if (known != null) {
      return known;
    }
    SheetPatch sheet = sheet(name);
    Element comments = related(part(name), PartKind.COMMENTS, empty("comments"));
    NotePatch patch =
        new NotePatch(
            comments, new NoteShapes(drawing(name, sheet)), new CellSizes(sheet.element()));
    notes.put(name, patch);
    return patch;
  }

  /** Returns the part of a kind that another one refers to, which is added if there is none. */
  private Element related(String from, PartKind kind, Document empty)
      throws IOException, SAXException {
    for (Relationship one : parts.relationships(from)) {
      if (one.type().equals(kind.relationship())) {
        return parts.edit(one.target()).getDocumentElement();
      }
    }
    refer(from, kind, added(kind, empty));
    return empty.getDocumentElement();
  }

  /** Returns the drawing with a sheet's notes; a sheet may have others, of the same kind. */
  private Element drawing(String name, SheetPatch sheet) throws IOException, SAXException {
    String id = sheet.drawing(link.getNamespaceURI());
    for (Relationship one : parts.relationships(part(name))) {
      if (one.id().equals(id)) {
        return parts.edit(one.target()).getDocumentElement();
      }
    }
    Document empty = NoteShapes.empty();
    String part = added(PartKind.NOTE_SHAPES, empty);
    link(sheet.addDrawing(), refer(part(name), PartKind.NOTE_SHAPES, part));
    return empty.getDocumentElement();
  }
}
