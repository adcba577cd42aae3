/**
 * Reads and writes decision tables as DMN, for other tools. Begin with {@link
 * se.vastkom.goals.tables.dmn.Dmn}, whose comment specifies what is written and what is read. Knows
 * no goal and no engine: a cell is read by a closed grammar and written from typed tests. Uses
 * {@code tables} and {@code sheet}.
 */
@NullMarked
package se.vastkom.goals.tables.dmn;

import org.jspecify.annotations.NullMarked;
