/**
 * What others test with: the contract that every rule engine keeps. Begin with {@link
 * se.vastkom.goals.junit.RuleEngineContract}. For the class path of tests; brings JUnit 5 and
 * jqwik. Uses {@code rules}.
 */
@NullMarked
package se.vastkom.goals.junit;

import org.jspecify.annotations.NullMarked;
