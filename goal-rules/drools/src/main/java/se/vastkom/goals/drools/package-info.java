/**
 * Decision tables on Drools. Begin with {@link se.vastkom.goals.drools.DroolsEngine}. Each row
 * becomes a real Drools rule, built in memory through the executable model: no rule text, no
 * compiler, no generated classes. {@link se.vastkom.goals.drools.Drl} shows rows as rule text, for
 * people. With {@code drools.trusted}, the only rooms that know Drools. Uses {@code tables.engine}
 * and what lies below it.
 */
@NullMarked
package se.vastkom.goals.drools;

import org.jspecify.annotations.NullMarked;
