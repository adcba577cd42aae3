package se.vastkom.goals.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A column of the table as a workbook of others has it, where a column asks one thing and its cells
 * hold what it is compared with; an empty cell asks nothing.
 *
 * @param field what it asks about
 * @param asks what it asks
 */
record SheetColumn(Field field, Asks asks) {

  /** What a column asks. */
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

  /** All columns. */
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

  /** What a row compares with; a list of words where the column asks for some. */
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

  /** Puts text in a cell. */
  static void put(Sheet sheet, int row, int column, String text) {
    Row there = sheet.getRow(row);
    (there == null ? sheet.createRow(row) : there).createCell(column).setCellValue(text);
  }

  /** Makes a cell one with those after it. */
  static void merge(Sheet sheet, int row, int from, int to) {
    for (int column = from + 1; column <= to; column++) {
      sheet.getRow(row).createCell(column);
    }
    sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
  }
}
