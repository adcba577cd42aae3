/**
 * The possible cases, as far as tables can distinguish them. {@link
 * se.vastkom.goals.tables.cases.Partition} cuts each fact into equivalence classes; {@link
 * se.vastkom.goals.tables.cases.FeasibleCases} tells which classes a possible case can have; {@link
 * se.vastkom.goals.tables.cases.Differences} finds the cases that two tables decide differently;
 * and {@link se.vastkom.goals.tables.cases.TableCases} answers many small questions about one table
 * and its changes. Uses {@code tables} and what lies below it.
 */
@NullMarked
package se.vastkom.goals.tables.cases;

import org.jspecify.annotations.NullMarked;
