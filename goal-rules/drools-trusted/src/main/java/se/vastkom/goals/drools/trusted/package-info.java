/**
 * Runs rules written by hand in DRL. Begin with {@link se.vastkom.goals.drools.trusted.TrustedDrl},
 * and read its warning: DRL is code that can do anything the program can. Only this room can reach
 * a rule compiler. Uses {@code rules}.
 */
@NullMarked
package se.vastkom.goals.drools.trusted;

import org.jspecify.annotations.NullMarked;
