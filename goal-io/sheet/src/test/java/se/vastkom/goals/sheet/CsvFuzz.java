package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Part;

/**
 * Fuzzes CSV and tables: whatever can be read is written, in either form, and reads the same again.
 */
class CsvFuzz {

  /** Small, so that every limit is met. */
  private static final Limits LIMITS = new Limits(100_000, 30, 8, 40);

  private static final List<String> HEADINGS = List.of("mål", "utfall");
  private static final List<Part.Name> COLUMNS =
      List.of(new Part.Name("mål", "goal"), new Part.Name("utfall", "outcome"));

  @FuzzTest
  void csv(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Checked<Grid> grid = Csv.read("a.csv", bytes, LIMITS);
    Said.isFitToRead(grid, text);
    Checked<Table> table = grid.then(Table::of);
    Said.isFitToRead(table, text);
    Said.isFitToRead(table.then(one -> one.columns(COLUMNS, List.of())), text);
    grid.value().ifPresent(CsvFuzz::isReadBack);
  }

  private static void isReadBack(Grid grid) {
    List<List<String>> rows = Stream.concat(Stream.of(HEADINGS), texts(grid).stream()).toList();
    for (Csv.Form form : Csv.Form.values()) {
      assertThat(readBack(rows, form)).isEqualTo(rows);
    }
  }

  private static List<List<String>> readBack(List<List<String>> rows, Csv.Form form) {
    return texts(Csv.read("a.csv", Csv.write(rows, form), Limits.STANDARD).orThrow());
  }

  private static List<List<String>> texts(Grid grid) {
    return grid.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
  }
}
