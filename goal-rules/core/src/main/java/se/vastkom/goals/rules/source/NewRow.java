package se.vastkom.goals.rules.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cells.CellValues;
import se.vastkom.goals.words.Part;

/**
 * A row that is suggested to the author of a rule book. Immutable.
 *
 * @param table the name of the table that it belongs to; empty for a test case
 * @param cells what stands under each heading, in the order in which headings that are new come
 * @param isComment whether it stands there for its author only, and is no rule yet
 */
public record NewRow(Optional<String> table, Map<Part.Name, Part.Name> cells, boolean isComment) {

  public NewRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** Creates a rule of a table. */
  public static NewRow rule(String table, Map<Part.Name, Part.Name> cells) {
    return new NewRow(Optional.of(table), cells, false);
  }

  /** Creates a comment that reads as a rule of a table, which it becomes without its mark. */
  public static NewRow comment(String table, Map<Part.Name, Part.Name> cells) {
    return new NewRow(Optional.of(table), cells, true);
  }

  /** Creates a test case. */
  public static NewRow testCase(Map<Part.Name, Part.Name> cells) {
    return new NewRow(Optional.empty(), cells, false);
  }

  /** Returns whether there is anything under a heading. */
  boolean says(Part.Name heading) {
    return Optional.ofNullable(cells.get(heading)).filter(cell -> !cell.sv().isEmpty()).isPresent();
  }

  /** Returns the cell of a test case that expects these conclusions; none if there are none. */
  public static Part.Name expecting(Fact concluded, List<Value> values) {
    return CellValues.written(concluded, values);
  }
}
