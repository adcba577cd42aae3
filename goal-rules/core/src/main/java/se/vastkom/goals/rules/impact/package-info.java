/**
 * The effects of rules and figures: which goals change verdict between two rule books or two
 * follow-ups and why ({@link se.vastkom.goals.rules.impact.Comparisons}), how far a goal is from a
 * better status and how robust its status is ({@link se.vastkom.goals.rules.impact.Distances}), and
 * one goal's verdict from source to rule ({@link se.vastkom.goals.rules.impact.Explanations}).
 * Begin with the one that answers your question. Uses {@code tables.cases}, for the possible cases,
 * {@code rules}, and what lies below them.
 */
@NullMarked
package se.vastkom.goals.rules.impact;

import org.jspecify.annotations.NullMarked;
