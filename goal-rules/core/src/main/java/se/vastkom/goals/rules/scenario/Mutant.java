package se.vastkom.goals.rules.scenario;

import java.util.List;
import java.util.function.Supplier;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.words.Phrase;

/**
 * A small change to the rules of some time.
 *
 * @param id the same for the same change in another time
 * @param what the change, as the end of a sentence, to be said
 * @param place the cell or row
 * @param tables makes the tables that are changed; many changes are never tried
 */
record Mutant(String id, Phrase what, Place place, Supplier<List<Changed>> tables) {

  /**
   * A table before and after the change.
   *
   * @param from as it is
   * @param to as it would be
   */
  record Changed(DecisionTable from, DecisionTable to) {}
}
