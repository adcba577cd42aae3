package se.vastkom.goals.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Adds formats to those of a workbook. One workbook, one patch. */
final class StylePatch {

  private static final String NUMBER_FORMATS = "numFmts";
  private static final String FONTS = "fonts";
  private static final String FILLS = "fills";
  private static final String BORDERS = "borders";
  private static final String CELL_FORMATS = "cellXfs";
  private static final String DIFFERENCES = "dxfs";
  private static final String NUMBER_FORMAT = "numFmtId";
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,8})");

  /** The number of the first number format that a workbook spells out itself. */
  private static final int FIRST_OWN = 164;

  private static final List<String> ORDER =
      List.of(
          NUMBER_FORMATS,
          FONTS,
          FILLS,
          BORDERS,
          "cellStyleXfs",
          CELL_FORMATS,
          "cellStyles",
          DIFFERENCES,
          "tableStyles",
          "colors",
          "extLst");

  /** A format and what is behind it. */
  private record Tinted(int style, Sheet.Tint tint) {}

  /**
   * Where the formats of another workbook have been added.
   *
   * @param cells the numbers of its cells' formats here, by their numbers there
   * @param differences the same of formats on conditions
   */
  record Adopted(List<Integer> cells, List<Integer> differences) {}

  private final Element styles;
  private final Map<Tinted, Integer> tinted = new HashMap<>();
  private final Map<Sheet.Tint, Integer> fills = new HashMap<>();

  StylePatch(Element styles) {
    this.styles = styles;
  }

  /** Returns the number of a format like another but for its fill. */
  int tinted(int style, Sheet.Tint tint) {
    return tinted.computeIfAbsent(new Tinted(style, tint), this::tinted);
  }

  private int tinted(Tinted wanted) {
    Element formats = list(CELL_FORMATS);
    List<Element> known = Dom.elements(formats, "xf");
    if (known.isEmpty()) {
      // The format of cells that have none, which would be this one otherwise.
      Dom.append(formats, "xf");
      known = Dom.elements(formats, "xf");
    }
    Element format = (Element) known.get(Math.min(wanted.style, known.size() - 1)).cloneNode(true);
    format.setAttribute("fillId", Integer.toString(fills.computeIfAbsent(wanted.tint, this::fill)));
    format.setAttribute("applyFill", "1");
    formats.appendChild(format);
    return count(formats, "xf");
  }

  private int fill(Sheet.Tint tint) {
    Element all = list(FILLS);
    for (String reserved : List.of("none", "gray125")) {
      if (Dom.elements(all, "fill").size() < 2) {
        Dom.append(Dom.append(all, "fill"), "patternFill").setAttribute("patternType", reserved);
      }
    }
    Element pattern = Dom.append(Dom.append(all, "fill"), "patternFill");
    pattern.setAttribute("patternType", "solid");
    Dom.append(pattern, "fgColor").setAttribute("rgb", tint.rgb());
    Dom.append(pattern, "bgColor").setAttribute("indexed", "64");
    return count(all, "fill");
  }

  /** Adds the formats of another workbook. */
  Adopted adopt(Element others) {
    List<Integer> fonts = adopt(others, FONTS);
    List<Integer> fills = adopt(others, FILLS);
    List<Integer> borders = adopt(others, BORDERS);
    Map<String, String> numbers = new HashMap<>();
    within(others, NUMBER_FORMATS)
        .forEach(
            one ->
                numbers.put(
                    one.getAttribute(NUMBER_FORMAT), number(one.getAttribute("formatCode"))));
    Element formats = list(CELL_FORMATS);
    List<Integer> cells =
        within(others, CELL_FORMATS).stream()
            .map(
                one -> {
                  Element added = Dom.append(formats, one);
                  renumber(added, "fontId", fonts);
                  renumber(added, "fillId", fills);
                  renumber(added, "borderId", borders);
                  String number = added.getAttribute(NUMBER_FORMAT);
                  added.setAttribute(NUMBER_FORMAT, numbers.getOrDefault(number, number));
                  return count(formats, "xf");
                })
            .toList();
    return new Adopted(cells, adopt(others, DIFFERENCES));
  }

  private List<Integer> adopt(Element others, String kind) {
    List<Element> more = within(others, kind);
    return more.stream()
        .map(
            one -> {
              Dom.append(list(kind), one);
              return count(list(kind), one.getLocalName());
            })
        .toList();
  }

  private static List<Element> within(Element styles, String kind) {
    return Dom.elements(styles, kind).stream().flatMap(Dom::children).toList();
  }

  /** Replaces a number in an attribute by the one that stands for it here. */
  static void renumber(Element element, String attribute, List<Integer> numbers) {
    StoredCell.whole(element.getAttribute(attribute))
        .ifPresent(one -> element.setAttribute(attribute, Integer.toString(numbers.get(one))));
  }

  /** Returns the number of a number format, which is added if it is new. */
  private String number(String code) {
    Element all = list(NUMBER_FORMATS);
    for (Element known : Dom.elements(all, "numFmt")) {
      if (known.getAttribute("formatCode").equals(code)) {
        return known.getAttribute(NUMBER_FORMAT);
      }
    }
    int last = PatchedArchive.largest(Dom.elements(all, "numFmt"), NUMBER_FORMAT, NUMBER);
    Element added = Dom.append(all, "numFmt");
    added.setAttribute(NUMBER_FORMAT, Integer.toString(Math.max(last + 1, FIRST_OWN)));
    added.setAttribute("formatCode", code);
    count(all, "numFmt");
    return added.getAttribute(NUMBER_FORMAT);
  }

  /** Returns the list of a kind, which is added in its place if there is none. */
  private Element list(String kind) {
    List<Element> known = Dom.elements(styles, kind);
    if (!known.isEmpty()) {
      return known.get(0);
    }
    Element added = Dom.like(styles, kind);
    styles.insertBefore(
        added,
        Dom.children(styles)
            .filter(one -> ORDER.indexOf(one.getLocalName()) > ORDER.indexOf(kind))
            .findFirst()
            .orElse(null));
    return added;
  }

  /** Writes how many there are in a list, and returns the number of the last one. */
  private static int count(Element list, String name) {
    int count = Dom.elements(list, name).size();
    list.setAttribute("count", Integer.toString(count));
    return count - 1;
  }
}
