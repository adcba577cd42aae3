/**
 * VästKom's follow-up of 2015, from an editable folder to verdicts with reasons. Begin with {@link
 * se.vastkom.goals.examples.esamhalle2015.Demo}.
 */
@NullMarked
package se.vastkom.goals.examples.esamhalle2015;

import org.jspecify.annotations.NullMarked;
