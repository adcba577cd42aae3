package se.vastkom.goals.rules.scenario;

import java.util.List;
import java.util.function.Supplier;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.words.Phrase;

/**
 * A small change to the rules of one period.
 *
 * @param id the same for the same change in another period
 * @param what the change, as the end of a sentence
 * @param place the cell or row
 * @param tables creates the changed tables on demand, since many changes are never tried
 */
record Mutant(String id, Phrase what, Place place, Supplier<List<Changed>> tables) {

  /**
   * A table before and after the change.
   *
   * @param from the table before
   * @param to the table after
   */
  record Changed(DecisionTable from, DecisionTable to) {}
}
