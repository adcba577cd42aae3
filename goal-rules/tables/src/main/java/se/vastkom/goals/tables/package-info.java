/**
 * Decision tables over named, typed facts, in the terms of DMN: inputs, outputs, unary tests, hit
 * policies. Begin with {@link se.vastkom.goals.tables.DecisionTable}; its {@code hits} is the
 * definition that every engine must agree with, and {@link se.vastkom.goals.tables.cases.Partition}
 * cuts facts into the classes that tables can distinguish. Knows nothing of goals, files or
 * engines. Uses {@code problem} and what lies below it.
 */
@NullMarked
package se.vastkom.goals.tables;

import org.jspecify.annotations.NullMarked;
