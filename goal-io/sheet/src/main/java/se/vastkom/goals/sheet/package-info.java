/**
 * Grids of cells, read and written, each cell with its address; YAML with its lines; strict Swedish
 * numbers; limits; files written whole or not at all. Begin with {@link
 * se.vastkom.goals.sheet.Files} for the source of bytes and {@link se.vastkom.goals.sheet.Csv} or
 * {@link se.vastkom.goals.sheet.Xlsx} for their content, and {@link
 * se.vastkom.goals.sheet.MarkableWorkbook} to note at the cells of a copy what is wrong. Knows no
 * goal and no rule. Uses {@code problem}.
 */
@NullMarked
package se.vastkom.goals.sheet;

import org.jspecify.annotations.NullMarked;
