/**
 * The port to rule engines, and the engine in plain Java. Begin with {@link
 * se.vastkom.goals.tables.engine.RuleEngine}. An engine reports which rows of which tables each
 * case hits; what follows from the hits is the same for all of them. Uses {@code tables.cases} and
 * what lies below it.
 */
@NullMarked
package se.vastkom.goals.tables.engine;

import org.jspecify.annotations.NullMarked;
