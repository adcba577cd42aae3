package se.vastkom.goals.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.vastkom.goals.problem.Checked;

/** A workbook assembled part by part, so that tests can get any part wrong. */
final class TestBook {

  static final String CONTENT_TYPES = "[Content_Types].xml";
  static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String KIND =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** Returns a book with one sheet "s" with this content of its sheetData. */
  static TestBook of(String rows) {
    return new TestBook()
        .part(
            CONTENT_TYPES,
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Override PartName='/xl/workbook.xml' ContentType='"
                + KIND
                + "'/></Types>")
        .part("_rels/.rels", links("officeDocument", "xl/workbook.xml"))
        .part(
            "xl/_rels/workbook.xml.rels",
            links(
                "worksheet", "worksheets/sheet1.xml",
                "sharedStrings", "sharedStrings.xml",
                "styles", "styles.xml"))
        .main("<sheets><sheet name='s' sheetId='1' r:id='rId1'/></sheets>")
        .strings()
        .formats()
        .sheet("<sheetData>" + rows + "</sheetData>");
  }

  /** Returns relationships, each a type and a target, with the ids rId1, rId2 and so on. */
  static String links(String... typesAndTargets) {
    StringBuilder links = new StringBuilder("<Relationships xmlns='" + PACKAGE + "'>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      links.append(
          "<Relationship Id='rId%d' Type='%s/%s' Target='%s'/>"
              .formatted(1 + i / 2, LINKS, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return links + "</Relationships>";
  }

  TestBook main(String content) {
    return part(
        "xl/workbook.xml",
        "<workbook xmlns='" + MAIN + "' xmlns:r='" + LINKS + "'>" + content + "</workbook>");
  }

  TestBook sheet(String content) {
    return part(SHEET, "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
  }

  /** Gives every part a type, as others than we ask for. */
  TestBook typed() {
    return replacing(
        CONTENT_TYPES,
        "<Override",
        "<Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='vml'"
            + " ContentType='application/vnd.openxmlformats-officedocument.vmlDrawing'/>"
            + "<Default Extension='xml' ContentType='application/xml'/><Override");
  }

  /** Adds shared strings, each the content of an item. */
  TestBook strings(String... items) {
    StringBuilder strings = new StringBuilder();
    for (String item : items) {
      strings.append("<si>").append(item).append("</si>");
    }
    return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + strings + "</sst>");
  }

  /** Adds formats, which a cell's s numbers from 1; digits are the number of a built-in one. */
  TestBook formats(String... codes) {
    StringBuilder own = new StringBuilder();
    StringBuilder cells = new StringBuilder("<xf numFmtId='0'/>");
    for (int i = 0; i < codes.length; i++) {
      boolean builtIn = codes[i].matches("\\d{1,2}");
      String id = builtIn ? codes[i] : Integer.toString(164 + i);
      cells.append("<xf numFmtId='").append(id).append("'/>");
      if (!builtIn) {
        String code = codes[i].replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        own.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code + "\"/>");
      }
    }
    return part(
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + MAIN
            + "'><numFmts>"
            + own
            + "</numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs>"
            + cells
            + "</cellXfs></styleSheet>");
  }

  TestBook part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  TestBook part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  TestBook without(String name) {
    parts.remove(name);
    return this;
  }

  TestBook replacing(String name, String from, String to) {
    byte[] part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("Expected a part; found none: " + name + ".");
    }
    return part(name, new String(part, StandardCharsets.UTF_8).replace(from, to));
  }

  /** Returns the bytes of this book but for one part. */
  byte[] with(String name, String content) {
    TestBook other = new TestBook();
    other.parts.putAll(parts);
    return other.part(name, content).bytes();
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      into(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  void into(ZipOutputStream zip) throws IOException {
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue());
      zip.closeEntry();
    }
  }

  Checked<Workbook> read() {
    return Xlsx.read("bok.xlsx", bytes(), Limits.WORKBOOK);
  }

  /** Reads the sheet "s". */
  Checked<Grid> grid() {
    return grid(read().orThrow(), "s");
  }

  static Checked<Grid> grid(Workbook book, String name) {
    Checked<Grid> grid = book.sheets().get(name);
    if (grid == null) {
      throw new IllegalArgumentException("Expected a sheet; found none: " + name + ".");
    }
    return grid;
  }

  /** Returns the texts of a grid, row by row. */
  static List<List<String>> texts(Checked<Grid> grid) {
    return grid.orThrow().rows().stream()
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }
}
