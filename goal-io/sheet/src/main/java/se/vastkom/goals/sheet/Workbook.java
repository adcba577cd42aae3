package se.vastkom.goals.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;

/**
 * The content of a workbook. Each sheet carries its own problems, so that an error on a sheet of
 * notes does not block the sheets that are asked for.
 *
 * @param source the file's name
 * @param sheets by name, in the order of the book; hidden ones too, with a remark
 */
public record Workbook(String source, Map<String, Checked<Grid>> sheets) {

  public Workbook {
    sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
  }

  /**
   * Reads the bytes of a workbook of Excel ({@code .xlsx}) or an OpenDocument spreadsheet ({@code
   * .ods}); its content decides which it is, and a cell of either means what {@link Xlsx}
   * specifies. Use {@link Limits#WORKBOOK} unless there is a reason not to.
   *
   * @param source the file's name, for messages
   */
  public static Checked<Workbook> read(String source, byte[] bytes, Limits limits) {
    FileKind kind = FileKind.of(bytes);
    return kind == FileKind.ZIP
        ? Archive.open(source, bytes).then(archive -> read(source, archive, limits))
        : Checked.failed(List.of(Problem.error(Place.file(source), kind.refusal())));
  }

  /**
   * Reads the sheets of a workbook, by name, as another program exported them: each with all its
   * cells, whatever is wrong with some of them. Fails where the file as a whole cannot be read.
   *
   * @param source the file's name, for messages
   */
  public static Checked<Map<String, Export>> exports(String source, byte[] bytes, Limits limits) {
    return exports(source, bytes, limits, sheet -> limits);
  }

  /**
   * Reads the sheets of a workbook as {@link #exports(String, byte[], Limits)} does, where some may
   * hold more than others.
   *
   * @param limits of the book as a whole: no sheet holds more
   * @param limitsOfSheets those of each sheet by its name
   */
  public static Checked<Map<String, Export>> exports(
      String source, byte[] bytes, Limits limits, Function<String, Limits> limitsOfSheets) {
    FileKind kind = FileKind.of(bytes);
    return kind == FileKind.ZIP
        ? Archive.open(source, bytes)
            .then(archive -> exports(source, archive, limits, limitsOfSheets))
        : Checked.failed(List.of(Problem.error(Place.file(source), kind.refusal())));
  }

  private static Checked<Map<String, Export>> exports(
      String source, Archive archive, Limits limits, Function<String, Limits> limitsOfSheets) {
    if (OdsReader.reads(archive)) {
      OdsReader reader = new OdsReader(source, archive, limits, limitsOfSheets);
      return reader.read().map(book -> reader.exports());
    }
    WorkbookReader reader = new WorkbookReader(source, archive, limits, limitsOfSheets);
    return reader.read().map(book -> reader.exports());
  }

  private static Checked<Workbook> read(String source, Archive archive, Limits limits) {
    return OdsReader.reads(archive)
        ? new OdsReader(source, archive, limits).read()
        : new WorkbookReader(source, archive, limits).read();
  }
}
