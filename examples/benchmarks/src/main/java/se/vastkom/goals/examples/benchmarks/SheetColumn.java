package se.vastkom.goals.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A column of the table in the workbooks of others, where a column has one question and its cells
 * hold what to compare with; an empty cell asks nothing.
 *
 * @param field that it asks about
 * @param asks its question
 */
record SheetColumn(Field field, Asks asks) {

  /** A column's question. */
  enum Asks {
    /** Whether there is a value: true or false. */
    THERE,
    /** Whether it is one of these words. */
    AMONG,
    /** Whether it is this truth value. */
    IS,
    /** Whether it is at this border or above. */
    FROM,
    /** Whether it is below this border. */
    TO
  }

  /** Returns all columns. */
  static List<SheetColumn> all() {
    List<SheetColumn> columns = new ArrayList<>();
    for (Field field : Field.ALL) {
      if (field.canMiss()) {
        columns.add(new SheetColumn(field, Asks.THERE));
      }
      switch (field.type()) {
        case WORD -> columns.add(new SheetColumn(field, Asks.AMONG));
        case TRUTH -> columns.add(new SheetColumn(field, Asks.IS));
        case NUMBER, DATE -> {
          columns.add(new SheetColumn(field, Asks.FROM));
          columns.add(new SheetColumn(field, Asks.TO));
        }
      }
    }
    return columns;
  }

  /** Returns what a row compares with; a list of words where the column asks for several. */
  Optional<Object> cell(Box box) {
    Box.Lets lets = box.of(field);
    return switch (asks) {
      case THERE ->
          lets.missing() && lets.present() ? Optional.empty() : Optional.of(lets.present());
      case AMONG -> lets.words().isEmpty() ? Optional.empty() : Optional.of(lets.words());
      case IS -> lets.truth().map(truth -> truth);
      case FROM -> lets.from();
      case TO -> lets.to();
    };
  }

  /** Writes text to a cell. */
  static void put(Sheet sheet, int row, int column, String text) {
    Row there = sheet.getRow(row);
    (there == null ? sheet.createRow(row) : there).createCell(column).setCellValue(text);
  }

  /** Merges a cell with those after it. */
  static void merge(Sheet sheet, int row, int from, int to) {
    for (int column = from + 1; column <= to; column++) {
      sheet.getRow(row).createCell(column);
    }
    sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
  }
}
