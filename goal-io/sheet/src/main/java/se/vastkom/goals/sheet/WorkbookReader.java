package se.vastkom.goals.sheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

/** Reads the parts of a workbook: its kind, and its sheets. One workbook, one reader. */
final class WorkbookReader {

  static final int MOST_SHEETS = 100;
  private static final String RELATIONSHIPS = "/relationships";
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  /** The content types that are refused, with the reason. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "application/vnd.ms-excel.sheet.macroenabled.main+xml", "xlsx.macros",
          "application/vnd.ms-excel.template.macroenabled.main+xml", "xlsx.macros",
          "application/vnd.ms-excel.addin.macroenabled.main+xml", "xlsx.macros",
          "application/vnd.ms-excel.sheet.binary.macroenabled.main", "xlsx.binary");

  /** Thrown by a part that does not follow the format. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    private Broken(String part) {
      super(part);
    }

    private String part() {
      return String.valueOf(getMessage());
    }
  }

  /** Reads one part. */
  private interface Reading {
    void of(Xml xml) throws XMLStreamException, Broken, SharedCells.TooMuch;
  }

  /** A reference from one part to another. */
  private record Related(String type, String target) {}

  /** A sheet in the book's list. */
  private record Listed(String name, String id, boolean hidden) {}

  private final String source;
  private final Archive archive;
  private final SharedCells shared;
  private final List<Listed> listed = new ArrayList<>();
  private final Map<String, Export> exports = new LinkedHashMap<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private String main = "";
  private int sheetCount;

  WorkbookReader(String source, Archive archive, Limits limits) {
    this(source, archive, limits, sheet -> limits);
  }

  /**
   * @param limits of the book as a whole
   * @param limitsOfSheets those of each sheet by its name
   */
  WorkbookReader(
      String source, Archive archive, Limits limits, Function<String, Limits> limitsOfSheets) {
    this.source = source;
    this.archive = archive;
    this.shared = new SharedCells(limits, limitsOfSheets);
  }

  /** Returns the name of the part that lists the sheets; empty if none was found. */
  String main() {
    return main;
  }

  /** Returns the names of all sheets, also of those that are charts. */
  List<String> names() {
    return listed.stream().map(Listed::name).toList();
  }

  /** Returns the names of the parts that were read, by the sheet that each holds. */
  Map<String, String> parts() {
    return parts;
  }

  /** Returns the sheets as they were exported, by name. */
  Map<String, Export> exports() {
    return exports;
  }

  /** Reads the workbook, or reports why the file is refused. */
  Checked<Workbook> read() {
    try {
      return refusal().<Checked<Workbook>>map(this::failed).orElseGet(this::readParts);
    } catch (IOException e) {
      return failed(Phrase.of("xlsx.damaged"));
    }
  }

  private <T> Checked<T> failed(Phrase what) {
    return Checked.failed(List.of(Problem.error(Place.file(source), what)));
  }

  /** Returns why the file is refused before any part is read. */
  private Optional<Phrase> refusal() throws IOException {
    if (OdsReader.reads(archive)) {
      return Optional.of(Phrase.of("xlsx.ods"));
    }
    for (String name : archive.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
        if (Xml.hasDocumentType(archive.read(name))) {
          return Optional.of(Phrase.of("xlsx.document-type").with("part", name));
        }
      } else if (lower.endsWith("vbaproject.bin")) {
        return Optional.of(Phrase.of("xlsx.macros"));
      }
    }
    return archive.has(CONTENT_TYPES)
        ? Optional.empty()
        : Optional.of(Phrase.of("xlsx.not-workbook"));
  }

  private Checked<Workbook> readParts() {
    try {
      Optional<Phrase> refusal = refusalByType();
      if (refusal.isPresent()) {
        return failed(refusal.get());
      }
      Optional<Related> found =
          related("").values().stream()
              .filter(one -> one.type.equals("officeDocument"))
              .findFirst();
      if (found.isEmpty() || !archive.has(found.get().target)) {
        return failed(Phrase.of("xlsx.not-workbook"));
      }
      main = found.get().target;
      return readFrom();
    } catch (Broken e) {
      return failed(Phrase.of("xlsx.broken").with("part", e.part()));
    } catch (SharedCells.TooMuch e) {
      return failed(e.what());
    }
  }

  private Optional<Phrase> refusalByType() throws Broken, SharedCells.TooMuch {
    List<String> refused = new ArrayList<>();
    parse(
        CONTENT_TYPES,
        xml -> {
          while (xml.next()) {
            if (xml.starts("Override") || xml.starts("Default")) {
              Optional.ofNullable(
                      REFUSED.get(xml.attribute("ContentType").toLowerCase(Locale.ROOT)))
                  .ifPresent(refused::add);
            }
          }
        });
    return refused.stream().findFirst().map(Phrase::of);
  }

  private Checked<Workbook> readFrom() throws Broken, SharedCells.TooMuch {
    parse(main, this::readMain);
    if (sheetCount > MOST_SHEETS) {
      return failed(
          Phrase.of("xlsx.too-many-sheets").with("found", sheetCount).with("most", MOST_SHEETS));
    }
    Map<String, Related> related = related(main);
    for (Related one : related.values()) {
      if (one.type.equals("sharedStrings")) {
        parse(one.target, shared::readStrings);
      } else if (one.type.equals("styles")) {
        parse(one.target, shared::readStyles);
      }
    }
    Map<String, Checked<Grid>> sheets = new LinkedHashMap<>();
    for (Listed sheet : listed) {
      Related part = related.get(sheet.id);
      if (part == null || sheets.containsKey(sheet.name)) {
        throw new Broken(main);
      }
      if (part.type.equals("worksheet")) {
        parts.put(sheet.name, part.target);
        sheets.put(sheet.name, readSheet(sheet, part.target));
      }
    }
    return sheets.isEmpty()
        ? failed(Phrase.of("xlsx.no-sheets"))
        : Checked.of(new Workbook(source, sheets));
  }

  private Checked<Grid> readSheet(Listed listed, String part) throws SharedCells.TooMuch {
    Place place = Place.wholeSheet(source, listed.name);
    Problems problems = new Problems();
    if (listed.hidden) {
      problems.remark(place, Phrase.of("xlsx.hidden-sheet"));
    }
    List<Export> read = new ArrayList<>();
    try {
      parse(part, xml -> read.add(new SheetReader(source, listed.name, shared).read(xml)));
    } catch (Broken e) {
      problems.error(place, Phrase.of("xlsx.broken").with("part", e.part()));
      exports.put(listed.name, new Export(new Grid(place, List.of()), problems.all()));
      return problems.failed();
    }
    Export sheet = read.get(0).after(problems.all());
    exports.put(listed.name, sheet);
    return sheet.checked();
  }

  private void parse(String part, Reading reading) throws Broken, SharedCells.TooMuch {
    if (!archive.has(part)) {
      throw new Broken(part);
    }
    try (Xml xml = new Xml(archive.read(part))) {
      reading.of(xml);
    } catch (XMLStreamException | IOException e) {
      throw new Broken(part);
    }
  }

  private void readMain(Xml xml) throws XMLStreamException {
    while (xml.next()) {
      if (xml.starts("workbookPr")) {
        shared.countDays(xml.isTrue("date1904"));
      } else if (xml.starts("sheet") && xml.depth() == 3 && ++sheetCount <= MOST_SHEETS) {
        listed.add(
            new Listed(
                xml.attribute("name"),
                xml.attribute(RELATIONSHIPS, "id"),
                xml.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden")));
      }
    }
  }

  /** Returns the parts that a part refers to, by id; the part without a name is the whole file. */
  private Map<String, Related> related(String part) throws Broken, SharedCells.TooMuch {
    int cut = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, cut);
    Map<String, Related> related = new LinkedHashMap<>();
    parse(
        folder + "_rels/" + part.substring(cut) + ".rels",
        xml -> {
          while (xml.next()) {
            if (xml.starts("Relationship")
                && !xml.attribute("TargetMode").equals("External")
                && related.size() <= Archive.MOST_PARTS) {
              String type = xml.attribute("Type");
              related.put(
                  xml.attribute("Id"),
                  new Related(
                      type.substring(type.lastIndexOf('/') + 1),
                      resolved(folder, xml.attribute("Target"))));
            }
          }
        });
    return related;
  }

  /** Returns the name of the part that a target means, seen from a folder. */
  static String resolved(String folder, String target) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
