/**
 * Rule books under test: tries a book's test cases, reports what they cover and which changes to
 * the rules they would notice, and proposes cases for what they do not cover. Begin with {@link
 * se.vastkom.goals.rules.scenario.Trial}. Uses {@code tables.cases}, for the possible cases, {@code
 * rules}, and what lies below them.
 */
@NullMarked
package se.vastkom.goals.rules.scenario;

import org.jspecify.annotations.NullMarked;
