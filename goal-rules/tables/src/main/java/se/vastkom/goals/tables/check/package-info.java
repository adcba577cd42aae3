/**
 * The defects of a table, over all its columns together and for every possible case: gaps,
 * overlaps, rows that can never decide, columns that change nothing, rows that could be one. Begin
 * with {@link se.vastkom.goals.tables.check.TableVerifier}. All checks ask one question of regions
 * of equivalence classes, which {@code Subtraction} answers; a new check is a class beside {@code
 * Gaps} and a line in {@code TableVerifier}. Uses {@code tables.cases} and what lies below it.
 */
@NullMarked
package se.vastkom.goals.tables.check;

import org.jspecify.annotations.NullMarked;
