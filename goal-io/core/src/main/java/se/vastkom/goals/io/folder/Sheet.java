package se.vastkom.goals.io.folder;

import java.util.List;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;

/** A table whose headings are known. */
record Sheet(Table table, Table.Columns columns) {

  List<Table.Row> rows() {
    return table.rows();
  }

  Cell cell(Table.Row row, Part.Name name) {
    return columns.cell(row, name);
  }
}
