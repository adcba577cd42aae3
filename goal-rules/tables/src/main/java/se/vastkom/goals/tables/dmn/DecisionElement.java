package se.vastkom.goals.tables.dmn;

import java.util.List;
import se.vastkom.goals.tables.DecisionTable;

/**
 * A table as a decision.
 *
 * @param table what decides
 * @param id the decision's own in the document
 * @param type what the type of its conclusions is called
 * @param questions the ids of what it requires, one an input of the table
 */
record DecisionElement(DecisionTable table, String id, String type, List<String> questions) {}
