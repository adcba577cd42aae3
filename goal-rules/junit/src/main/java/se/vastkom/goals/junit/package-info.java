/**
 * Tests for others to use: every test case of a rule book as a JUnit test ({@link
 * se.vastkom.goals.junit.RuleBookTests}), and the contract of rule engines ({@link
 * se.vastkom.goals.junit.RuleEngineContract}). Begin with the one for what you have. For the class
 * path of tests; brings JUnit 5 and jqwik. Uses {@code rules} and the rooms above it.
 */
@NullMarked
package se.vastkom.goals.junit;

import org.jspecify.annotations.NullMarked;
