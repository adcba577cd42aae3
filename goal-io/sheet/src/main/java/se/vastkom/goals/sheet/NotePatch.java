package se.vastkom.goals.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import se.vastkom.goals.problem.Place;

/** Writes notes at the cells of one sheet; those that are there stay. One sheet, one patch. */
final class NotePatch {

  private static final String AUTHOR = "Målvakt";
  private static final String BETWEEN = "\n\n";

  private final Element list;
  private final Element authors;
  private final NoteShapes shapes;
  private final CellSizes sizes;
  private final Map<String, Element> notes = new HashMap<>();

  /**
   * Creates a patch of a sheet's notes.
   *
   * @param comments the notes' texts
   */
  NotePatch(Element comments, NoteShapes shapes, CellSizes sizes) {
    this.authors = firstOrNew(comments, "authors");
    this.list = firstOrNew(comments, "commentList");
    this.shapes = shapes;
    this.sizes = sizes;
    Dom.elements(list, "comment").forEach(one -> notes.putIfAbsent(one.getAttribute("ref"), one));
  }

  private static Element firstOrNew(Element of, String name) {
    List<Element> there = Dom.elements(of, name);
    return there.isEmpty() ? Dom.append(of, name) : there.get(0);
  }

  /** Writes a text into a cell's note, below what stands there; what stands there once stays so. */
  void write(Place cell, String text) {
    String reference = cell.columnLetters() + cell.row();
    Element there = notes.get(reference);
    if (there == null) {
      notes.put(reference, note(reference, text));
      shapes.add(cell, NoteBox.of(text, cell, sizes));
    } else if (!there.getTextContent().contains(StoredText.of(text))) {
      addTo(firstOrNew(there, "text"), text);
      shapes.lengthen(cell, text, sizes);
    }
  }

  private Element note(String reference, String text) {
    Element note = Dom.append(list, "comment");
    note.setAttribute("ref", reference);
    note.setAttribute("authorId", Integer.toString(author()));
    run(Dom.append(note, "text"), text);
    return note;
  }

  /** Returns the position of our name among the authors. */
  private int author() {
    List<Element> known = Dom.elements(authors, "author");
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).getTextContent().equals(AUTHOR)) {
        return i;
      }
    }
    Dom.append(authors, "author").setTextContent(AUTHOR);
    return known.size();
  }

  /** Adds a text below others; a plain one becomes the first of several. */
  private static void addTo(Element texts, String text) {
    for (Element plain : Dom.elements(texts, "t")) {
      Element run = Dom.like(texts, "r");
      texts.replaceChild(run, plain);
      run.appendChild(plain);
    }
    Element added = run(texts, BETWEEN + text);
    // Readings of what stands before come last.
    Dom.children(texts)
        .filter(one -> !"r".equals(one.getLocalName()))
        .findFirst()
        .ifPresent(reading -> texts.insertBefore(added, reading));
  }

  private static Element run(Element texts, String text) {
    Element run = Dom.append(texts, "r");
    Element look = Dom.append(run, "rPr");
    Dom.append(look, "sz").setAttribute("val", "9");
    Dom.append(look, "color").setAttribute("indexed", "81");
    Dom.append(look, "rFont").setAttribute("val", "Tahoma");
    Dom.append(look, "family").setAttribute("val", "2");
    Element written = Dom.append(run, "t");
    written.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    written.setTextContent(StoredText.of(text));
    return run;
  }
}
