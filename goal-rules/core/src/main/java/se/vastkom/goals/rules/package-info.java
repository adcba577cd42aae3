/**
 * Rule books, and the assessor. Begin with {@link se.vastkom.goals.rules.Assessor}; to plug in an
 * engine, implement {@link se.vastkom.goals.tables.engine.RuleEngine}. Uses {@code tables} and
 * {@code goal-model}.
 */
@NullMarked
package se.vastkom.goals.rules;

import org.jspecify.annotations.NullMarked;
