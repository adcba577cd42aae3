package se.vastkom.goals.rules.scenario;

import java.util.List;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.cases.TableChange;
import se.vastkom.goals.words.Phrase;

/**
 * A small change to the rules of one period.
 *
 * @param id the same for the same change in another period
 * @param what the change, as the end of a sentence
 * @param place the cell or row
 * @param changes what it changes in each table
 */
record Mutant(String id, Phrase what, Place place, List<TableChange> changes) {
  Mutant {
    changes = List.copyOf(changes);
  }
}
