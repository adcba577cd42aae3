package se.vastkom.goals.sheet;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.sheet.PatchedArchive.Relationship;
import se.vastkom.goals.words.Phrase;

/**
 * Finds what keeps the cells of a workbook from being marked: what forbids it, what a changed cell
 * would make untrue, and notes in forms that only the program that made them can keep. One
 * workbook, one use.
 */
final class MarkingObstacles {

  private static final String RELATIONSHIPS = "/relationships";
  private static final String SHEET = "sheet";

  /** The last words of the relationships that tell of an obstacle. */
  private static final Map<String, String> TOLD =
      Map.of(
          "threadedComment", "mark.threaded",
          "person", "mark.threaded",
          "origin", "mark.signed");

  /** The problems of sheets whose cells are not where they say that they are. */
  private static final Set<String> DISORDER =
      Set.of("xlsx.broken", "xlsx.row-order", "xlsx.cell-order", "xlsx.cell-outside");

  private final Archive archive;
  private final PatchedArchive parts;
  private final Set<Phrase> found = new LinkedHashSet<>();

  private MarkingObstacles(Archive archive, PatchedArchive parts) {
    this.archive = archive;
    this.parts = parts;
  }

  /** Returns the obstacles of a workbook that has been read; none if its cells can be marked. */
  static List<Phrase> of(Archive archive, PatchedArchive parts, WorkbookReader book)
      throws IOException, SAXException {
    MarkingObstacles obstacles = new MarkingObstacles(archive, parts);
    obstacles.inBook(book.main());
    for (Map.Entry<String, String> sheet : book.parts().entrySet()) {
      List<Problem> problems =
          Optional.ofNullable(book.exports().get(sheet.getKey())).orElseThrow().problems();
      if (problems.stream().anyMatch(one -> DISORDER.contains(one.what().key()))) {
        obstacles.add("mark.disorder", sheet.getKey());
      } else {
        obstacles.inSheet(sheet.getKey(), sheet.getValue());
      }
    }
    return List.copyOf(obstacles.found);
  }

  private void add(String key, String sheet) {
    found.add(Phrase.of(key).with(SHEET, sheet));
  }

  private void inBook(String main) throws IOException, SAXException {
    tell(parts.relationships(""));
    tell(parts.relationships(main));
    try (Xml xml = new Xml(archive.read(main))) {
      while (xml.next()) {
        if (xml.starts("workbookProtection")
            && (xml.isTrue("lockStructure")
                || xml.isTrue("lockWindows")
                || xml.isTrue("lockRevision"))) {
          found.add(Phrase.of("mark.protected-book"));
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void tell(List<Relationship> relationships) {
    relationships.stream()
        .flatMap(one -> Optional.ofNullable(TOLD.get(one.type())).stream())
        .map(Phrase::of)
        .forEach(found::add);
  }

  private void inSheet(String name, String part) throws IOException, SAXException {
    String links = PatchedArchive.relationshipPart(part);
    if (archive.has(links) && !isXml(links, "Relationships")) {
      add("mark.disorder", name);
      return;
    }
    List<Relationship> relationships = parts.relationships(part);
    tell(relationships);
    boolean hasNotes = relationships.stream().anyMatch(one -> one.type().equals("comments"));
    Optional<String> drawing = Optional.empty();
    boolean hasCells = false;
    try (Xml xml = new Xml(archive.read(part))) {
      while (xml.next()) {
        if (xml.starts("sheetProtection") && xml.isTrue(SHEET)) {
          add("mark.protected-sheet", name);
        } else if (xml.starts("legacyDrawing")) {
          drawing = Optional.of(xml.attribute(RELATIONSHIPS, "id"));
        } else if (xml.starts("sheetData")) {
          hasCells = true;
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    if (!hasCells) {
      add("mark.disorder", name);
    } else if (drawing.isEmpty() ? hasNotes : !isUnderstood(relationships, drawing.get())) {
      add("mark.drawing", name);
    }
  }

  /** Returns whether the notes of a sheet, and all else in their drawing, can be added to. */
  private boolean isUnderstood(List<Relationship> relationships, String drawing)
      throws IOException {
    for (Relationship one : relationships) {
      if (one.type().equals("comments") && !isXml(one.target(), "comments")) {
        return false;
      }
    }
    for (Relationship one : relationships) {
      if (one.id().equals(drawing)) {
        return isXml(one.target(), "xml") && holdsNotesAlone(one.target());
      }
    }
    return false;
  }

  private boolean holdsNotesAlone(String drawing) throws IOException {
    try {
      byte[] part = archive.read(drawing).readAllBytes();
      return NoteShapes.areAlone(Dom.read(part).getDocumentElement());
    } catch (SAXException e) {
      return false;
    }
  }

  /** Returns whether a part can be read, and its outermost element has this name. */
  private boolean isXml(String part, String root) throws IOException {
    if (!archive.has(part)) {
      return false;
    }
    boolean isNamed = false;
    try (Xml xml = new Xml(archive.read(part))) {
      while (xml.next()) {
        isNamed |= xml.depth() == 1 && xml.starts() && xml.name().equals(root);
      }
    } catch (XMLStreamException e) {
      return false;
    }
    return isNamed;
  }
}
