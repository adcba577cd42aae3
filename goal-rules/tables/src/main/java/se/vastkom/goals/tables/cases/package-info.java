/**
 * The possible cases, as far as tables can distinguish them. {@link
 * se.vastkom.goals.tables.cases.Partition} cuts each fact into equivalence classes; {@link
 * se.vastkom.goals.tables.cases.FeasibleCases} tells which classes a possible case can have; and
 * {@link se.vastkom.goals.tables.cases.Differences} finds the cases that two tables decide
 * differently. Uses {@code tables} and what lies below it.
 */
@NullMarked
package se.vastkom.goals.tables.cases;

import org.jspecify.annotations.NullMarked;
