/**
 * The defects of rule books: those of their tables in every period, the invariants of goals that
 * they break or waive, rows and parameters that no day uses. Begin with {@link
 * se.vastkom.goals.rules.verify.BookVerifier}. Uses {@code tables.check}, which finds the defects
 * of a table, {@code rules}, and what lies below them.
 */
@NullMarked
package se.vastkom.goals.rules.verify;

import org.jspecify.annotations.NullMarked;
