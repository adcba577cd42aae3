/**
 * What is wrong with rule books: defects with cases that show them, and rows that would mend them.
 * Begin with {@link se.vastkom.goals.rules.verify.Verifier}. All checks ask one question of boxes
 * of value classes, which {@code Subtraction} answers; a new check is a class beside {@code Gaps}
 * and a line in {@code Verifier}. Uses {@code rules} and what lies below it.
 */
@NullMarked
package se.vastkom.goals.rules.verify;

import org.jspecify.annotations.NullMarked;
