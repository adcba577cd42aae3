package se.vastkom.goals.tables.dmn;

import java.util.List;
import se.vastkom.goals.tables.DecisionTable;

/**
 * A table as a DMN decision.
 *
 * @param table the table that decides
 * @param id the decision's id in the document
 * @param type the name of the type of its conclusions
 * @param questions the ids of the decisions and inputs that it requires, one per input of the table
 */
record DecisionElement(DecisionTable table, String id, String type, List<String> questions) {}
