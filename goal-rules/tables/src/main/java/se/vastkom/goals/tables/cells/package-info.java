/**
 * The grammar of cells: how people write tests, values and headings of facts, read with every
 * problem at its cell. Begin with {@link se.vastkom.goals.tables.cells.CellTests}. A cell is data:
 * its text reaches no compiler and no expression language.
 */
@NullMarked
package se.vastkom.goals.tables.cells;

import org.jspecify.annotations.NullMarked;
