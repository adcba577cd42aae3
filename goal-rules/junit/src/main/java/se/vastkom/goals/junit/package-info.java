/**
 * What others test with: rule books, whose every test case is a JUnit test ({@link
 * se.vastkom.goals.junit.RuleBookTests}), and rule engines, which keep one contract ({@link
 * se.vastkom.goals.junit.RuleEngineContract}). Begin with the one that you have. For the class path
 * of tests; brings JUnit 5 and jqwik. Uses {@code rules} and the rooms above it.
 */
@NullMarked
package se.vastkom.goals.junit;

import org.jspecify.annotations.NullMarked;
