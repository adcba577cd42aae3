package se.vastkom.goals.sheet;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.vastkom.goals.problem.Place;

/**
 * The drawing of a sheet's notes, in the language of drawings (VML) that spreadsheets keep for
 * them. One sheet, one instance.
 */
final class NoteShapes {

  private static final String VML = "urn:schemas-microsoft-com:vml";
  private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
  private static final String EXCEL = "urn:schemas-microsoft-com:office:excel";
  private static final String NOTE = "_x0000_t202";
  private static final Pattern NUMBERED = Pattern.compile("_x0000_s(\\d{1,8})");

  /** Shapes are numbered in blocks, which a drawing lists. */
  private static final int BLOCK = 1024;

  private final Element drawing;
  private int last;

  NoteShapes(Element drawing) {
    this.drawing = drawing;
    this.last = Math.max(BLOCK, PatchedArchive.largest(Dom.all(drawing, "shape"), "id", NUMBERED));
  }

  /** Creates a drawing without any notes. */
  static Document empty() {
    Document document = Dom.empty(null, "xml");
    Element drawing = document.getDocumentElement();
    drawing.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:v", VML);
    drawing.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:o", OFFICE);
    drawing.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:x", EXCEL);
    return document;
  }

  /** Returns whether a drawing holds notes and nothing else, so that more can be added. */
  static boolean areAlone(Element drawing) {
    return "xml".equals(drawing.getLocalName())
        && Dom.children(drawing).allMatch(NoteShapes::isOfNotes);
  }

  private static boolean isOfNotes(Element one) {
    return switch (String.valueOf(one.getLocalName())) {
      case "shapelayout", "shapetype" -> true;
      case "shape" ->
          Dom.all(one, "ClientData").stream()
              .anyMatch(data -> data.getAttribute("ObjectType").equals("Note"));
      default -> false;
    };
  }

  /** Adds the shape of a cell's note. */
  void add(Place cell, NoteBox box) {
    addLayout();
    addType();
    last++;
    Element shape = append(drawing, VML, "v:shape");
    shape.setAttribute("id", "_x0000_s" + last);
    shape.setAttribute("type", "#" + NOTE);
    shape.setAttribute("style", "position:absolute;visibility:hidden");
    shape.setAttribute("fillcolor", "#ffffe1");
    shape.setAttributeNS(OFFICE, "o:insetmode", "auto");
    append(shape, VML, "v:fill").setAttribute("color2", "#ffffe1");
    Element shadow = append(shape, VML, "v:shadow");
    shadow.setAttribute("on", "t");
    shadow.setAttribute("color", "black");
    shadow.setAttribute("obscured", "t");
    append(shape, VML, "v:path").setAttributeNS(OFFICE, "o:connecttype", "none");
    Element text = append(shape, VML, "v:textbox");
    text.setAttribute("style", "mso-direction-alt:auto");
    Element left = drawing.getOwnerDocument().createElement("div");
    left.setAttribute("style", "text-align:left");
    text.appendChild(left);
    Element data = append(shape, EXCEL, "x:ClientData");
    data.setAttribute("ObjectType", "Note");
    append(data, EXCEL, "x:MoveWithCells");
    append(data, EXCEL, "x:SizeWithCells");
    append(data, EXCEL, "x:Anchor").setTextContent(box.anchor());
    append(data, EXCEL, "x:AutoFill").setTextContent("False");
    append(data, EXCEL, "x:Row").setTextContent(Integer.toString(cell.row() - 1));
    append(data, EXCEL, "x:Column").setTextContent(Integer.toString(cell.column() - 1));
    listBlock(last / BLOCK);
  }

  /** Makes room for more text in the shape of a cell's note, if it has one. */
  void lengthen(Place cell, String text, CellSizes sizes) {
    for (Element data : Dom.all(drawing, "ClientData")) {
      if (isAt(data, "Row", cell.row()) && isAt(data, "Column", cell.column())) {
        Dom.all(data, "Anchor")
            .forEach(
                anchor ->
                    NoteBox.read(anchor.getTextContent())
                        .map(box -> box.longer(text, sizes).anchor())
                        .ifPresent(anchor::setTextContent));
      }
    }
  }

  private static boolean isAt(Element data, String name, int number) {
    return Dom.all(data, name).stream()
        .anyMatch(one -> one.getTextContent().strip().equals(Integer.toString(number - 1)));
  }

  private void addLayout() {
    if (Dom.all(drawing, "idmap").isEmpty()) {
      Element layout = drawing.getOwnerDocument().createElementNS(OFFICE, "o:shapelayout");
      drawing.insertBefore(layout, drawing.getFirstChild());
      layout.setAttributeNS(VML, "v:ext", "edit");
      Element map = append(layout, OFFICE, "o:idmap");
      map.setAttributeNS(VML, "v:ext", "edit");
      map.setAttribute("data", "1");
    }
  }

  private void addType() {
    if (Dom.all(drawing, "shapetype").stream()
        .anyMatch(one -> one.getAttribute("id").equals(NOTE))) {
      return;
    }
    Element type = append(drawing, VML, "v:shapetype");
    type.setAttribute("id", NOTE);
    type.setAttribute("coordsize", "21600,21600");
    type.setAttributeNS(OFFICE, "o:spt", "202");
    type.setAttribute("path", "m,l,21600r21600,l21600,xe");
    append(type, VML, "v:stroke").setAttribute("joinstyle", "miter");
    Element path = append(type, VML, "v:path");
    path.setAttribute("gradientshapeok", "t");
    path.setAttributeNS(OFFICE, "o:connecttype", "rect");
  }

  private void listBlock(int block) {
    Element map = Dom.all(drawing, "idmap").get(0);
    TreeSet<Integer> blocks =
        Stream.of(map.getAttribute("data").split(",", -1))
            .flatMap(one -> StoredCell.whole(one.strip()).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (blocks.add(block)) {
      map.setAttribute(
          "data", blocks.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
  }

  private static Element append(Element to, String space, String name) {
    Element added = to.getOwnerDocument().createElementNS(space, name);
    to.appendChild(added);
    return added;
  }
}
