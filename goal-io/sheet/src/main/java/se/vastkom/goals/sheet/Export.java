package se.vastkom.goals.sheet;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;

/**
 * A sheet as another program exported it, of which a reader needs some columns only: a fault in one
 * column is no fault of the others. Immutable.
 *
 * @param grid every cell; one with a fault has the text that is stored, or none
 * @param problems what is wrong with cells, of each column at most {@link Problems#MOST}, and with
 *     the sheet; a fault of a cell may quote it
 */
public record Export(Grid grid, List<Problem> problems) {

  public Export {
    problems = List.copyOf(problems);
  }

  /** Returns the export with problems that were found before those of its cells. */
  Export after(List<Problem> earlier) {
    return new Export(grid, Stream.concat(earlier.stream(), problems.stream()).toList());
  }

  /** Returns the grid with its remarks, or every problem where there is an error. */
  public Checked<Grid> checked() {
    Problems all = new Problems();
    problems.forEach(all::add);
    return all.check(() -> grid);
  }
}
