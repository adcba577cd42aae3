/**
 * Bad data as values: a {@link se.vastkom.goals.problem.Problem} with its {@link
 * se.vastkom.goals.problem.Place}, and a {@link se.vastkom.goals.problem.Checked} value with its
 * problems. Readers return these; only bad code throws. Begin with {@code Checked}. Uses {@code
 * words}.
 */
@NullMarked
package se.vastkom.goals.problem;

import org.jspecify.annotations.NullMarked;
