package se.vastkom.goals.sheet;

import java.util.List;
import se.vastkom.goals.problem.Place;

/**
 * The rows of cells of a CSV file or a sheet of a workbook. Rows may differ in length, and empty
 * rows are kept so that addresses hold.
 *
 * @param place the file, or the sheet of a workbook
 * @param rows from the first
 */
public record Grid(Place place, List<List<Cell>> rows) {

  public Grid {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
