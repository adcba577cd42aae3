package se.vastkom.goals.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the separator of CSV that another program exported: the one by which most of the first rows
 * are equally wide; of several, the one that gives most columns.
 */
final class SeparatorOfExport {

  private static final int ROWS = 100;
  private static final int LONGEST_CELL = 200_000;

  private SeparatorOfExport() {}

  /** A number of cells, and which share of the first rows has it. */
  private record Width(double share, int cells) implements Comparable<Width> {

    static final Width NONE = new Width(0, 0);

    private static final Comparator<Width> ORDER =
        Comparator.comparingDouble(Width::share).thenComparingInt(Width::cells);

    @Override
    public int compareTo(Width other) {
      return ORDER.compare(this, other);
    }
  }

  /** Returns the separator; that of the first line where none gives any two columns. */
  static char of(String text) {
    char best = Csv.separator(text);
    Width most = Width.NONE;
    for (char separator : Csv.SEPARATORS.toCharArray()) {
      Width width = width(text, separator);
      if (width.compareTo(most) > 0) {
        most = width;
        best = separator;
      }
    }
    return best;
  }

  /** Returns the most common width of the first rows, of those above one cell. */
  private static Width width(String text, char separator) {
    Map<Integer, Integer> widths = new HashMap<>();
    int rows = 0;
    try (CsvReader<CsvRecord> records = Csv.records(text, separator, LONGEST_CELL)) {
      for (CsvRecord each : records) {
        if (rows == ROWS) {
          break;
        }
        if (each.getFields().stream().allMatch(String::isBlank)) {
          continue;
        }
        rows++;
        if (each.getFieldCount() > 1) {
          widths.merge(each.getFieldCount(), 1, Integer::sum);
        }
      }
    } catch (CsvParseException e) {
      return Width.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double all = rows;
    return widths.entrySet().stream()
        .map(each -> new Width(each.getValue() / all, each.getKey()))
        .max(Comparator.naturalOrder())
        .orElse(Width.NONE);
  }
}
