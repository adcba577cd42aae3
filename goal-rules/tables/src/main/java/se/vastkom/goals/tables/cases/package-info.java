/**
 * What cases there can be, as far as tables can tell them apart. {@link
 * se.vastkom.goals.tables.cases.Partition} cuts each fact into equivalence classes; {@link
 * se.vastkom.goals.tables.cases.FeasibleCases} answers which classes a possible case can have; and
 * {@link se.vastkom.goals.tables.cases.Differences} finds the cases that two tables decide
 * differently. Uses {@code tables} and what lies below it.
 */
@NullMarked
package se.vastkom.goals.tables.cases;

import org.jspecify.annotations.NullMarked;
