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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Comma-separated values, read in the form Swedish Excel writes ("CSV UTF-8": semicolons, CRLF,
 * byte order mark), in that of RFC 4180 (commas) or in that of a copied range (tabs), and written
 * in either of the first two. The first line that is no comment decides the form: its separator is
 * the first of semicolon, comma and tab, in this order, that occurs in it outside quotation marks.
 * Excel's own line {@code sep=;} before all others decides it instead, and does not count as a row.
 *
 * <pre>
 * # a row that begins with # is a comment
 * mål;utfall
 * e-arkiv-1;49
 * </pre>
 */
public final class Csv {

  /** In the order of the search. */
  static final String SEPARATORS = ";,\t";

  private static final Pattern TOLD = Pattern.compile("sep=([^\r\n]{0,20})(?:\r\n|\r|\n|\\z)");

  /**
   * The first line that is neither blank nor a comment, quoted or not; as much of it as is needed.
   */
  private static final Pattern FIRST_LINE =
      Pattern.compile("(?:\\A|(?<=[\r\n]))(?!\"?#)[^\\S\r\n]*+[^\\s][^\r\n]{0,10000}");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");

  private Csv() {}

  /** The form in which a file is written. */
  public enum Form {
    /** Semicolons, CRLF, byte order mark. */
    SWEDISH_EXCEL(';', true),
    /** Commas, CRLF, no byte order mark. */
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
    return Text.decode(source, bytes).then(text -> parse(source, text, Csv::separator, limits));
  }

  /**
   * Reads bytes as another program exported them: in UTF-8, else, with a remark, in Windows'
   * western encoding; with the separator that gives most rows the same number of cells, since
   * headings may be sentences with commas and semicolons in them.
   */
  public static Checked<Export> readExport(String source, byte[] bytes, Limits limits) {
    Problems problems = new Problems();
    Optional<Grid> grid =
        problems
            .take(Text.decodeExport(source, bytes))
            .flatMap(text -> problems.take(parse(source, text, SeparatorOfExport::of, limits)));
    return grid.isPresent()
        ? Checked.of(new Export(grid.get(), problems.all()))
        : problems.failed();
  }

  private static Checked<Grid> parse(
      String source, String text, Function<String, Character> separators, Limits limits) {
    Matcher told = TOLD.matcher(text);
    if (!told.lookingAt()) {
      return parse(source, text, separators.apply(text), limits);
    }
    String separator = told.group(1);
    return separator.length() == 1 && SEPARATORS.contains(separator)
        ? parse(source, text.substring(told.end()), separator.charAt(0), limits)
        : Checked.failed(
            List.of(
                Problem.error(
                    row(source, 1), Phrase.of("grid.unknown-separator").with("found", separator))));
  }

  private static Checked<Grid> parse(String source, String text, char separator, Limits limits) {
    Problems problems = new Problems();
    List<List<Cell>> rows = new ArrayList<>();
    long cells = 0;
    // Twice the limit, so that a cell just too long is reported as such.
    int most = Math.max(16_384, limits.characters() * 2);
    try (CsvReader<CsvRecord> records = records(text, separator, most)) {
      for (CsvRecord record : records) {
        if (rows.size() == limits.rows()) {
          problems.error(
              row(source, rows.size() + 1),
              Phrase.of("grid.too-many-rows").with("most", limits.rows()));
          break;
        }
        cells += record.getFieldCount();
        if (cells > limits.cells()) {
          problems.error(
              row(source, rows.size() + 1),
              Phrase.of("grid.too-many-cells").with("most", limits.cells()));
          break;
        }
        rows.add(cells(source, rows.size() + 1, record, limits, problems));
        if (record.getFieldCount() > limits.columns()) {
          // The rows of a table are as wide as each other, and one tells it.
          break;
        }
      }
    } catch (CsvParseException e) {
      problems.error(row(source, rows.size() + 1), Phrase.of("grid.broken-quotes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems.check(() -> new Grid(Place.file(source), rows));
  }

  /** Returns the records of a text with cells of at most so many characters. */
  static CsvReader<CsvRecord> records(String text, char separator, int most) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(most)
        .ofCsvRecord(text);
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
      String text = bare(Text.stripped(field));
      // The apostrophe before a formula is not part of the text, nor of its length.
      int length = field.startsWith("'") ? text.length() : field.length();
      if (length > limits.characters()) {
        problems.error(
            place,
            Phrase.of("grid.cell-too-long")
                .with("found", length)
                .with("most", limits.characters()));
      }
      cells.add(new Cell(place, Text.stripped(text)));
    }
    return cells;
  }

  private static Place row(String source, int row) {
    return Place.cell(source, "", row, 1).wholeRow();
  }

  /** Returns the separator that the first line shows. */
  static char separator(String text) {
    Matcher first = FIRST_LINE.matcher(text);
    String line = first.find() ? QUOTED.matcher(first.group()).replaceAll("") : "";
    return (char)
        SEPARATORS
            .chars()
            .filter(one -> line.indexOf(one) >= 0)
            .findFirst()
            .orElse(SEPARATORS.charAt(0));
  }

  /**
   * Writes rows. A cell that a spreadsheet would take for a formula is written with an apostrophe
   * before it, so that text stays text; reading takes it off again.
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
    return isGuarded(withoutApostrophes(cell)) ? "'" + cell : cell;
  }

  /** Removes the apostrophe that keeps a text from being taken for a formula. */
  private static String bare(String cell) {
    return cell.startsWith("'") && isGuarded(withoutApostrophes(cell)) ? cell.substring(1) : cell;
  }

  private static String withoutApostrophes(String cell) {
    int from = 0;
    while (from < cell.length() && cell.charAt(from) == '\'') {
      from++;
    }
    return cell.substring(from);
  }

  private static boolean isGuarded(String cell) {
    boolean formula = !cell.isEmpty() && "=+@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    // A number may begin with a hyphen, and a cell may be one; -2+3 is a formula.
    boolean minusWithoutNumber =
        cell.startsWith("-") && !cell.matches("-(\\d+([.,]\\d+)?)?[\\s\\p{Z}]*");
    return formula || minusWithoutNumber;
  }
}
