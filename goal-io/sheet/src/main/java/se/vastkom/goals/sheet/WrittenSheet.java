package se.vastkom.goals.sheet;

import java.io.IOException;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A sheet as it is written in a workbook of its own, to be taken into another one. */
final class WrittenSheet {

  private final Archive own;

  WrittenSheet(Sheet sheet) throws IOException {
    own = Archive.open("", WorkbookWriter.write(List.of(sheet))).orThrow();
  }

  private Element part(String name) throws IOException, SAXException {
    return Dom.read(own.read(name).readAllBytes()).getDocumentElement();
  }

  /** Returns the sheet within an empty one of another workbook, to which its formats are added. */
  Document in(Document empty, StylePatch styles) throws IOException, SAXException {
    StylePatch.Adopted adopted = styles.adopt(part("xl/styles.xml"));
    Element sheet = part("xl/worksheets/sheet1.xml");
    Dom.all(sheet, "c").forEach(one -> StylePatch.renumber(one, "s", adopted.cells()));
    Dom.all(sheet, "col").forEach(one -> StylePatch.renumber(one, "style", adopted.cells()));
    Dom.all(sheet, "cfRule")
        .forEach(one -> StylePatch.renumber(one, "dxfId", adopted.differences()));
    List<Element> strings = Dom.elements(part("xl/sharedStrings.xml"), "si");
    Dom.all(sheet, "c").forEach(one -> spellOut(one, strings));
    Element root = empty.getDocumentElement();
    Dom.children(sheet).forEach(one -> Dom.append(root, one));
    return empty;
  }

  /** Writes the text of a cell in the cell itself; the other workbook shares others. */
  private static void spellOut(Element cell, List<Element> strings) {
    if (cell.getAttribute("t").equals("s")) {
      int number = Integer.parseInt(cell.getTextContent());
      Dom.clear(cell);
      cell.setAttribute("t", "inlineStr");
      Element text = Dom.append(cell, "is");
      Dom.children(strings.get(number)).forEach(one -> Dom.append(text, one));
    }
  }
}
