package se.vastkom.goals.io.followup;

import java.util.List;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;

/** A table whose headings are known. */
record NamedRows(Table table, Table.Columns columns) {

  List<Table.Row> rows() {
    return table.rows();
  }

  Cell cell(Table.Row row, Part.Name name) {
    return columns.cell(row, name);
  }
}
