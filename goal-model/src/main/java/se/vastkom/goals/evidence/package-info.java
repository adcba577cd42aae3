/**
 * The figures that follow from a goal and its outcome by arithmetic: exact, and never a judgement.
 * Begin with {@link se.vastkom.goals.evidence.Evidence#of}. Each figure is known or absent with a
 * cause, never zero for want of one. Uses {@code model}.
 */
@NullMarked
package se.vastkom.goals.evidence;

import org.jspecify.annotations.NullMarked;
