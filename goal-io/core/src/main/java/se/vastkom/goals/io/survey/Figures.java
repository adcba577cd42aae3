package se.vastkom.goals.io.survey;

import java.util.Optional;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;

/** Reads figures in the units of a follow-up. To be implemented by the reader of one. */
@FunctionalInterface
public interface Figures {

  /**
   * Reads the figure of a respondent in a cell that begins as a number does; adds a problem where
   * it is none.
   */
  Optional<Outcome> read(Goal goal, Cell cell, Problems problems);
}
