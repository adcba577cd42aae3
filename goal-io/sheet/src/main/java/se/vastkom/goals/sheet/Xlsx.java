package se.vastkom.goals.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.SAXException;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Reads and writes workbooks of Excel 2007 and later ({@code .xlsx}).
 *
 * <p><b>What a cell means</b>, as the text that a CSV file would have in its place:
 *
 * <table>
 * <caption>Cells</caption>
 * <tr><th>in the workbook</th><th>is read as</th></tr>
 * <tr><td>text, however it is stored; runs of different formats</td>
 *     <td>the text, runs joined, without phonetic readings; {@code _x000D_} is the character it
 *     encodes</td></tr>
 * <tr><td>only blanks, no-break ones included</td><td>blank</td></tr>
 * <tr><td>a number</td><td>the shortest decimal that is the same number to a spreadsheet:
 *     {@code 0,8}, {@code 1234,5}. Its format decides only what follows; grouping, currency and
 *     units that a format adds are not read. A remark where fewer decimals are shown than there
 *     are</td></tr>
 * <tr><td>beyond 2<sup>53</sup> either way, or of more than 40 characters</td><td>refused</td></tr>
 * <tr><td>a number shown in per cent</td><td>{@code 80 %}, for 0.8</td></tr>
 * <tr><td>a number shown as a day</td><td>{@code 2015-12-31}, whether the book counts from 1900 or
 *     1904; with a time of day, or before the calendar, refused</td></tr>
 * <tr><td>a format that scales, or means one thing above zero and another below</td>
 *     <td>refused</td></tr>
 * <tr><td>a number stored as text</td><td>the text</td></tr>
 * <tr><td>true, false</td><td>{@code ja}, {@code nej}</td></tr>
 * <tr><td>a formula</td><td>the value it had when the book was saved, with a remark; without one,
 *     refused</td></tr>
 * <tr><td>{@code #N/A} and the other errors</td><td>refused</td></tr>
 * <tr><td>merged cells</td><td>refused, for they hide which rows a value holds for; ignored in a
 *     row that begins with #</td></tr>
 * <tr><td>a hidden row, column or sheet</td><td>read as any other, with a remark</td></tr>
 * <tr><td>comments, pictures, charts, links, colours</td><td>not read</td></tr>
 * </table>
 *
 * <p>Blank rows and columns after the last cell with content are dropped, and count against no
 * limit.
 *
 * <p><b>What is refused as a whole</b>, by name: other kinds of files (.xls, .xlsb, .ods, books
 * with macros or passwords, text and pages with a wrong name), a document type in any part, a
 * damaged file, more than 1,000 parts, 256 MB unpacked, a part that unpacks to more than a hundred
 * times its size, 100 sheets, or in all sheets together more cells than one sheet may have or 32
 * million characters. No part is read before all have been checked, nothing is looked up outside
 * the file, and 256 MB of memory is enough. Both variants of the standard are read, transitional
 * and strict.
 *
 * <p>The reader is our own, on the parser of the JDK: fastexcel-reader, though tempting, reports
 * neither merged cells nor hidden columns, gives blanks for missing strings and wrong addresses
 * where Excel leaves them out, and can be made to fill the memory by a file of one kilobyte.
 */
public final class Xlsx {

  private Xlsx() {}

  /** Reads the bytes of a workbook; use {@link Limits#WORKBOOK} unless there is a reason not to. */
  public static Checked<Workbook> read(String source, byte[] bytes, Limits limits) {
    FileKind kind = FileKind.of(bytes);
    return kind == FileKind.ZIP
        ? Archive.open(source, bytes)
            .then(archive -> new WorkbookReader(source, archive, limits).read())
        : Checked.failed(List.of(Problem.error(Place.file(source), kind.refusal())));
  }

  /**
   * Returns a copy of a workbook with texts added to it. All parts but the sheets that are added to
   * stay as they are, byte for byte; of those, everything that is not added. Where the last row has
   * a format of its own, an added one has it too.
   *
   * @return the bytes, or the problems of a file that is refused as it is, or would be as it
   *     becomes
   */
  public static Checked<byte[]> adding(String source, byte[] bytes, List<Addition> additions) {
    FileKind kind = FileKind.of(bytes);
    return kind == FileKind.ZIP
        ? Archive.open(source, bytes).then(archive -> adding(source, archive, additions))
        : Checked.failed(List.of(Problem.error(Place.file(source), kind.refusal())));
  }

  private static Checked<byte[]> adding(String source, Archive archive, List<Addition> additions) {
    WorkbookReader reader = new WorkbookReader(source, archive, Limits.WORKBOOK);
    return reader.read().then(book -> added(source, archive, reader, additions));
  }

  private static Checked<byte[]> added(
      String source, Archive archive, WorkbookReader read, List<Addition> additions) {
    try {
      WorkbookPatch patch =
          new WorkbookPatch(new PatchedArchive(archive), read.main(), read.parts());
      for (Addition addition : additions) {
        patch.write(addition);
      }
      byte[] added = patch.bytes();
      return read(source, added, Limits.WORKBOOK).then(book -> readable(book, additions, added));
    } catch (IOException | SAXException e) {
      return Checked.failed(List.of(Problem.error(Place.file(source), Phrase.of("xlsx.damaged"))));
    }
  }

  /** Returns what was written, only if the sheets that were added to can be read. */
  private static Checked<byte[]> readable(Workbook book, List<Addition> additions, byte[] written) {
    Problems problems = new Problems();
    for (Addition addition : additions) {
      problems.take(Optional.ofNullable(book.sheets().get(addition.sheet())).orElseThrow());
    }
    return problems.check(() -> written);
  }

  /**
   * Writes sheets as a workbook. The same sheets give the same bytes, on any day and machine.
   *
   * @throws IllegalArgumentException if there is no sheet, or two have the same name
   */
  public static byte[] write(List<Sheet> sheets) {
    Set<String> names = new HashSet<>();
    for (Sheet sheet : sheets) {
      if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "Expected sheets of different names; found \"" + sheet.name() + "\" twice.");
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("Expected a sheet; found none.");
    }
    try {
      return WorkbookWriter.write(sheets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
