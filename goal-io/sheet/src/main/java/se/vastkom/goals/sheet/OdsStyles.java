package se.vastkom.goals.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import se.vastkom.goals.sheet.CellFormat.Meaning;

/** The styles of an OpenDocument spreadsheet, and the number format that each gives a cell. */
final class OdsStyles {

  static final String STYLE = "style:1.0";
  private static final String NUMBER = "datastyle:1.0";
  private static final int MOST = 65_536;
  private static final int DEEPEST = 10;
  private static final int LONGEST_LITERAL = 255;

  /** A style of cells: the style it builds on, and the number format it names; both may be "". */
  private record CellStyle(String parent, String format) {}

  private final Map<String, CellFormat> formats = new HashMap<>();
  private final Map<String, CellStyle> cellStyles = new HashMap<>();
  private final Map<String, Boolean> hidesSheet = new HashMap<>();

  /** Reads the style that begins here, whatever it is for. */
  void read(Xml xml) throws XMLStreamException {
    if (formats.size() + cellStyles.size() + hidesSheet.size() > MOST) {
      throw new XMLStreamException("too many styles");
    }
    if (xml.namespace().endsWith(NUMBER) && xml.name().endsWith("-style")) {
      formats.put(xml.attribute(STYLE, "name"), format(xml));
    } else if (xml.namespace().endsWith(STYLE) && xml.name().equals("style")) {
      style(xml);
    } else {
      xml.skip();
    }
  }

  private void style(Xml xml) throws XMLStreamException {
    String name = xml.attribute(STYLE, "name");
    String family = xml.attribute(STYLE, "family");
    if (family.equals("table-cell")) {
      cellStyles.put(
          name,
          new CellStyle(
              xml.attribute(STYLE, "parent-style-name"), xml.attribute(STYLE, "data-style-name")));
    }
    for (int outer = xml.depth() - 1; xml.depth() > outer && xml.next(); ) {
      if (xml.starts()
          && family.equals("table")
          && xml.name().equals("table-properties")
          && xml.attribute(OdsSheet.TABLE, "display").equals("false")) {
        hidesSheet.put(name, true);
      }
    }
  }

  /** Reads a number format; what a cell holds is said by the cell, so only its look is read. */
  private static CellFormat format(Xml xml) throws XMLStreamException {
    String name = xml.attribute(STYLE, "name");
    boolean isPercent = xml.name().equals("percentage-style");
    int decimals = -1;
    boolean isUnclear = false;
    for (int outer = xml.depth() - 1; xml.depth() > outer && xml.next(); ) {
      if (!xml.starts() || !xml.namespace().endsWith(NUMBER)) {
        continue;
      }
      if (xml.name().equals("number")) {
        decimals = StoredCell.whole(xml.attribute(NUMBER, "decimal-places")).orElse(-1);
        String factor = xml.attribute(NUMBER, "display-factor");
        isUnclear |= !factor.isEmpty() && !factor.equals("1");
      } else if (xml.name().equals("text") && !isPercent) {
        isUnclear |= xml.text(LONGEST_LITERAL).text().contains("%");
      }
    }
    return new CellFormat(
        isUnclear ? Meaning.UNCLEAR : isPercent ? Meaning.PERCENT : Meaning.NUMBER, decimals, name);
  }

  /** Returns whether a style hides the sheets that have it. */
  boolean hidesSheet(String style) {
    return hidesSheet.containsKey(style);
  }

  /** Returns how cells of a style show a number, which the cell itself says is a share or not. */
  CellFormat format(String style, Meaning meaning) {
    CellFormat format = format(style).orElse(CellFormat.GENERAL);
    return format.meaning() == Meaning.UNCLEAR
        ? format
        : new CellFormat(
            meaning, format.meaning() == meaning ? format.decimals() : -1, format.code());
  }

  private Optional<CellFormat> format(String style) {
    String name = style;
    for (int i = 0; i < DEEPEST && cellStyles.containsKey(name); i++) {
      CellStyle found = cellStyles.get(name);
      if (!found.format.isEmpty()) {
        return Optional.ofNullable(formats.get(found.format));
      }
      name = found.parent;
    }
    return Optional.empty();
  }
}
