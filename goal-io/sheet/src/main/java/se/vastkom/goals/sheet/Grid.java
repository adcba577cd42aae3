package se.vastkom.goals.sheet;

import java.util.List;

/**
 * Rows of cells, as a CSV file or a sheet of a workbook has them; rows may differ in length, and
 * empty rows are kept so that addresses hold.
 *
 * @param source the file's name
 * @param rows from the first
 */
public record Grid(String source, List<List<Cell>> rows) {

  /** Copies the rows. */
  public Grid {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
