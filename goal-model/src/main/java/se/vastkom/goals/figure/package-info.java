/**
 * Exact numbers. Begin with {@link se.vastkom.goals.figure.Ratio}: every share, threshold and
 * quantity that is ever compared is one, so 23 of 25 is 92 % and not nearly so. Uses nothing.
 */
@NullMarked
package se.vastkom.goals.figure;

import org.jspecify.annotations.NullMarked;
