package se.vastkom.goals.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Comma-separated values, read in the form Swedish Excel writes ("CSV UTF-8": semicolons, CRLF,
 * byte order mark) or that of RFC 4180 (commas), and written in either. Which of the two a file has
 * is told by its first line that is no comment: if a semicolon stands there, semicolons separate.
 *
 * <pre>
 * # a row that begins with # is a comment
 * mål;utfall
 * e-arkiv-1;49
 * </pre>
 */
public final class Csv {

  private Csv() {}

  /** How a file is written. */
  public enum Form {
    /** Semicolons, CRLF, byte order mark. */
    SWEDISH_EXCEL(';', true),
    /** Commas, CRLF, no mark. */
    RFC_4180(',', false);

    private final char separator;
    private final boolean marked;

    Form(char separator, boolean marked) {
      this.separator = separator;
      this.marked = marked;
    }
  }

  /** Reads bytes; every problem names its row. */
  public static Checked<Grid> read(String source, byte[] bytes, Limits limits) {
    return Text.decode(source, bytes).then(text -> parse(source, text, limits));
  }

  private static Checked<Grid> parse(String source, String text, Limits limits) {
    Problems problems = new Problems();
    List<List<Cell>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            // Twice the limit, so that a cell just too long is told as such.
            .maxBufferSize(Math.max(16_384, limits.characters() * 2))
            .ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        if (rows.size() == limits.rows()) {
          problems.error(
              row(source, rows.size() + 1),
              Phrase.of("grid.too-many-rows").with("most", limits.rows()));
          break;
        }
        rows.add(cells(source, rows.size() + 1, record, limits, problems));
      }
    } catch (CsvParseException e) {
      problems.error(row(source, rows.size() + 1), Phrase.of("grid.broken-quotes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems.check(() -> new Grid(Place.file(source), rows));
  }

  private static List<Cell> cells(
      String source, int row, CsvRecord record, Limits limits, Problems problems) {
    List<Cell> cells = new ArrayList<>();
    if (record.getFieldCount() > limits.columns()) {
      problems.error(
          row(source, row),
          Phrase.of("grid.too-many-columns")
              .with("found", record.getFieldCount())
              .with("most", limits.columns()));
      return cells;
    }
    for (String field : record.getFields()) {
      Place place = Place.cell(source, "", row, cells.size() + 1);
      if (field.length() > limits.characters()) {
        problems.error(
            place,
            Phrase.of("grid.cell-too-long")
                .with("found", field.length())
                .with("most", limits.characters()));
      }
      cells.add(new Cell(place, Text.stripped(field)));
    }
    return cells;
  }

  private static Place row(String source, int row) {
    return Place.cell(source, "", row, 1).wholeRow();
  }

  private static char separator(String text) {
    Optional<String> first =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst();
    return first.filter(line -> line.indexOf(';') >= 0).isPresent()
            || first.filter(line -> line.indexOf(',') >= 0).isEmpty()
        ? ';'
        : ',';
  }

  /**
   * Writes rows. A cell that a spreadsheet would take for a formula is written with an apostrophe
   * before it, so that text stays text.
   */
  public static byte[] write(List<List<String>> rows, Form form) {
    StringWriter text = new StringWriter();
    if (form.marked) {
      text.write('\ufeff');
    }
    try (CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(form.separator)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::inert).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String inert(String cell) {
    boolean formula = !cell.isEmpty() && "=+@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    // A number may begin with a hyphen, and a cell may be one; -2+3 is a formula.
    boolean minusWithoutNumber = cell.startsWith("-") && !cell.matches("-(\\d+([.,]\\d+)?)?");
    return formula || minusWithoutNumber ? "'" + cell : cell;
  }
}
