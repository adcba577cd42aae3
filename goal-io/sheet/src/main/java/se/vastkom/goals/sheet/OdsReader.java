package se.vastkom.goals.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/** Reads an OpenDocument spreadsheet: its styles and its sheets. One file, one reader. */
final class OdsReader {

  private static final String MIMETYPE = "mimetype";
  private static final String KIND = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private final String source;
  private final Archive archive;
  private final SharedCells book;
  private final OdsStyles styles = new OdsStyles();
  private final Map<String, Export> exports = new LinkedHashMap<>();
  private final Map<String, Checked<Grid>> sheets = new LinkedHashMap<>();
  private int sheetCount;

  OdsReader(String source, Archive archive, Limits limits) {
    this(source, archive, limits, sheet -> limits);
  }

  /**
   * @param limits of the book as a whole
   * @param limitsOfSheets those of each sheet by its name
   */
  OdsReader(
      String source, Archive archive, Limits limits, Function<String, Limits> limitsOfSheets) {
    this.source = source;
    this.archive = archive;
    this.book = new SharedCells(limits, limitsOfSheets);
  }

  /** Returns whether an archive says that it is an OpenDocument spreadsheet. */
  static boolean reads(Archive archive) {
    if (!archive.has(MIMETYPE)) {
      return false;
    }
    try (InputStream mimetype = archive.read(MIMETYPE)) {
      return new String(mimetype.readNBytes(200), StandardCharsets.UTF_8).startsWith(KIND);
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the sheets as they were exported, by name. */
  Map<String, Export> exports() {
    return exports;
  }

  /** Reads the workbook, or reports why the file is refused. */
  Checked<Workbook> read() {
    String part = CONTENT;
    try {
      Optional<Phrase> refusal = refusal();
      if (refusal.isPresent()) {
        return failed(refusal.get());
      }
      if (archive.has(STYLES)) {
        part = STYLES;
        parse(STYLES);
      }
      part = CONTENT;
      parse(CONTENT);
    } catch (XMLStreamException e) {
      return failed(Phrase.of("xlsx.broken").with("part", part));
    } catch (IOException e) {
      return failed(Phrase.of("xlsx.damaged"));
    } catch (SharedCells.TooMuch e) {
      return failed(e.what());
    }
    if (sheetCount > WorkbookReader.MOST_SHEETS) {
      return failed(
          Phrase.of("xlsx.too-many-sheets")
              .with("found", sheetCount)
              .with("most", WorkbookReader.MOST_SHEETS));
    }
    return sheets.isEmpty()
        ? failed(Phrase.of("xlsx.no-sheets"))
        : Checked.of(new Workbook(source, sheets));
  }

  private Checked<Workbook> failed(Phrase what) {
    return Checked.failed(List.of(Problem.error(Place.file(source), what)));
  }

  /** Returns why the file is refused before any part is read. */
  private Optional<Phrase> refusal() throws IOException {
    if (isLocked()) {
      return Optional.of(Phrase.of("xlsx.locked"));
    }
    for (String name : archive.names()) {
      if (name.startsWith("Basic/") || name.startsWith("Scripts/")) {
        return Optional.of(Phrase.of("xlsx.macros"));
      }
      if (name.toLowerCase(Locale.ROOT).endsWith(".xml")
          && Xml.hasDocumentType(archive.read(name))) {
        return Optional.of(Phrase.of("xlsx.document-type").with("part", name));
      }
    }
    return archive.has(CONTENT)
        ? Optional.empty()
        : Optional.of(Phrase.of("xlsx.broken").with("part", CONTENT));
  }

  private boolean isLocked() throws IOException {
    if (archive.has("encrypted-package")) {
      return true;
    }
    if (!archive.has(MANIFEST)) {
      return false;
    }
    try (Xml xml = new Xml(archive.read(MANIFEST))) {
      while (xml.next()) {
        if (xml.starts("encryption-data")) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      return false;
    }
  }

  private void parse(String part) throws XMLStreamException, IOException, SharedCells.TooMuch {
    try (Xml xml = new Xml(archive.read(part))) {
      while (xml.next()) {
        if (!xml.starts() || xml.depth() == 1) {
          continue;
        }
        switch (xml.name()) {
          case "styles", "automatic-styles" -> styles(xml);
          case "body" -> {}
          case "spreadsheet" -> sheets(xml);
          default -> xml.skip();
        }
      }
    }
  }

  private void styles(Xml xml) throws XMLStreamException {
    for (int outer = xml.depth() - 1; xml.depth() > outer && xml.next(); ) {
      if (xml.starts()) {
        styles.read(xml);
      }
    }
  }

  private void sheets(Xml xml) throws XMLStreamException, SharedCells.TooMuch {
    for (int outer = xml.depth() - 1; xml.depth() > outer && xml.next(); ) {
      if (xml.starts() && xml.name().equals("table")) {
        sheet(xml);
      } else if (xml.starts()) {
        // Tracked changes and links have tables and cells of their own, which are no sheets.
        xml.skip();
      }
    }
  }

  private void sheet(Xml xml) throws XMLStreamException, SharedCells.TooMuch {
    String name = xml.attribute(OdsSheet.TABLE, "name");
    if (sheets.containsKey(name)) {
      throw new XMLStreamException("two sheets of one name");
    }
    if (++sheetCount > WorkbookReader.MOST_SHEETS) {
      xml.skip();
      return;
    }
    Problems problems = new Problems();
    if (styles.hidesSheet(xml.attribute(OdsSheet.TABLE, "style-name"))) {
      problems.remark(Place.wholeSheet(source, name), Phrase.of("xlsx.hidden-sheet"));
    }
    Export sheet = new OdsSheet(source, name, book, styles).read(xml).after(problems.all());
    exports.put(name, sheet);
    sheets.put(name, sheet.checked());
  }
}
