/**
 * Exact numbers. Begin with {@link se.vastkom.goals.figure.Ratio}: every share, threshold and
 * quantity that is ever compared is one, so 23 of 25 is exactly 92 %. Uses nothing.
 */
@NullMarked
package se.vastkom.goals.figure;

import org.jspecify.annotations.NullMarked;
