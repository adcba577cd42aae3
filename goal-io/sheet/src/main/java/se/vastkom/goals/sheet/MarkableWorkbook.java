package se.vastkom.goals.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xml.sax.SAXException;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Phrase;

/**
 * A workbook of Excel ({@code .xlsx}) of which copies with marked cells can be made. In a copy
 * everything stays as it is in the original, but for the marks and one more sheet: parts that
 * nothing is written into are the same byte for byte, and cells keep their values, formulas and
 * formats, a marked one all but its fill. A note that is there stays, with the mark's text below.
 *
 * <pre>{@code
 * MarkableWorkbook book = MarkableWorkbook.of("mitt.xlsx", bytes, Limits.WORKBOOK).orThrow();
 * Sheet list = Sheet.named(book.freeName("problem")).row(Entry.link("B7", cell), Entry.text(what));
 * byte[] copy = book.copy(list, List.of(new Mark(cell, what, Sheet.Tint.RED))).orThrow();
 * }</pre>
 *
 * <p>Where something speaks against marking its cells ({@link #obstacles}), a copy only has the
 * sheet more. Immutable; the bytes are not copied.
 */
public final class MarkableWorkbook {

  private final String source;
  private final Archive archive;
  private final Limits limits;
  private final String main;
  private final Map<String, String> parts;
  private final Set<String> names;
  private final List<Phrase> obstacles;

  private MarkableWorkbook(
      String source, Archive archive, Limits limits, WorkbookReader read, List<Phrase> obstacles) {
    this.source = source;
    this.archive = archive;
    this.limits = limits;
    // The reader itself holds all cells.
    this.main = read.main();
    this.parts = Map.copyOf(read.parts());
    this.names =
        read.names().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.obstacles = obstacles;
  }

  /**
   * Opens a workbook, or reports why it is refused as a whole: for what {@link Xlsx} refuses.
   *
   * @param source its name, for messages
   * @param limits those by which its sheets are read
   */
  public static Checked<MarkableWorkbook> of(String source, byte[] bytes, Limits limits) {
    FileKind kind = FileKind.of(bytes);
    return kind == FileKind.ZIP
        ? Archive.open(source, bytes).then(archive -> of(source, archive, limits))
        : failed(source, kind.refusal());
  }

  private static Checked<MarkableWorkbook> of(String source, Archive archive, Limits limits) {
    WorkbookReader reader = new WorkbookReader(source, archive, limits);
    return reader
        .read()
        .then(
            book -> {
              try {
                List<Phrase> obstacles =
                    MarkingObstacles.of(archive, new PatchedArchive(archive), reader);
                return Checked.of(new MarkableWorkbook(source, archive, limits, reader, obstacles));
              } catch (IOException | SAXException e) {
                return failed(source, Phrase.of("xlsx.damaged"));
              }
            });
  }

  private static <T> Checked<T> failed(String source, Phrase what) {
    return Checked.failed(List.of(Problem.error(Place.file(source), what)));
  }

  /**
   * Returns what speaks against marking cells, each a sentence: threaded comments, protected
   * sheets, a signature and the like; empty if nothing does.
   */
  public List<Phrase> obstacles() {
    return obstacles;
  }

  /** Returns whether a cell is in this workbook, so that it can be marked and linked to. */
  public boolean has(Place cell) {
    return cell.form() == Place.Form.CELL
        && cell.source().equals(source)
        && parts.containsKey(cell.sheet());
  }

  /** Returns a name that no sheet has yet: the wanted one, or with a number behind it. */
  public String freeName(String wanted) {
    return Stream.iterate(1, i -> i + 1)
        .map(i -> i == 1 ? wanted : wanted + " " + i)
        .filter(name -> !names.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns a copy with a sheet more and, if there are no obstacles, with these marks. The same
   * marks give the same bytes.
   *
   * @param sheet the last sheet of the copy; its name is free
   * @param marks of cells that are in this workbook; of several at a cell the first one tints it
   * @return the bytes, or why the copy could not be read: it would be larger than what is read
   * @throws IllegalArgumentException if the sheet's name is taken, or a mark's cell is on no sheet
   */
  public Checked<byte[]> copy(Sheet sheet, List<Mark> marks) {
    if (!freeName(sheet.name()).equals(sheet.name())) {
      throw new IllegalArgumentException(
          "Expected a new name of a sheet; found '" + sheet.name() + "'.");
    }
    for (Mark mark : marks) {
      if (!parts.containsKey(mark.cell().sheet())) {
        throw new IllegalArgumentException(
            "Expected a cell of a sheet; found " + mark.cell() + ".");
      }
    }
    try {
      byte[] copy = patched(sheet, obstacles.isEmpty() ? marks : List.of());
      return Xlsx.read(source, copy, limits).map(book -> copy);
    } catch (IOException | SAXException e) {
      return failed(source, Phrase.of("xlsx.damaged"));
    }
  }

  private byte[] patched(Sheet sheet, List<Mark> marks) throws IOException, SAXException {
    WorkbookPatch patch = new WorkbookPatch(new PatchedArchive(archive), main, parts);
    for (Mark mark : marks) {
      patch.mark(mark);
    }
    patch.add(sheet);
    return patch.bytes();
  }
}
