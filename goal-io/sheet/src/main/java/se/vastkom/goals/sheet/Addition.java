package se.vastkom.goals.sheet;

import java.util.List;

/**
 * What is written into a sheet that somebody else made.
 *
 * @param sheet the sheet's name; a book without such a sheet gets one, as its last
 * @param cells texts for cells at their places, such as new headings
 * @param rows rows of texts that go below the last row with anything in it; an empty text leaves
 *     its cell as it is
 */
public record Addition(String sheet, List<Cell> cells, List<List<String>> rows) {

  public Addition {
    cells = List.copyOf(cells);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
