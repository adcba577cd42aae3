package se.vastkom.goals.io.survey;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Grid;

/** The cells of a survey by row and column, each counted from 0. */
record SurveySheet(Grid grid, int width) {

  static SurveySheet of(Grid grid) {
    return new SurveySheet(grid, grid.rows().stream().mapToInt(List::size).max().orElse(0));
  }

  int height() {
    return grid.rows().size();
  }

  IntStream columns() {
    return IntStream.range(0, width);
  }

  /** Returns a cell; a blank one where the row is shorter. */
  Cell cell(int row, int column) {
    List<Cell> cells = grid.rows().get(row);
    return column < cells.size() ? cells.get(column) : new Cell(place(row, column), "");
  }

  Place place(int row, int column) {
    return Place.cell(grid.place().source(), grid.place().sheet(), row + 1, column + 1);
  }

  /** Returns whether a row holds nothing but in these columns, as of one who has not answered. */
  boolean isBlankBeside(int row, Set<Integer> columns) {
    List<Cell> cells = grid.rows().get(row);
    return IntStream.range(0, cells.size())
        .allMatch(column -> columns.contains(column) || cells.get(column).isBlank());
  }

  /** Returns a row as people number it. */
  static int number(int row) {
    return row + 1;
  }
}
