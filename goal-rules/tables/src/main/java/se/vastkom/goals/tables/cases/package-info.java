/**
 * What cases there can be, as far as tables can tell them apart: the partition of each fact into
 * equivalence classes. Begin with {@link se.vastkom.goals.tables.cases.Partition}. Uses {@code
 * tables} and what lies below it.
 */
@NullMarked
package se.vastkom.goals.tables.cases;

import org.jspecify.annotations.NullMarked;
