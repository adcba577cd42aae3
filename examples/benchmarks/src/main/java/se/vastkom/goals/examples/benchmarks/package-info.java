/**
 * Times our engines, plain Java and the engines of others on the same tables and cases. Begin with
 * {@link se.vastkom.goals.examples.benchmarks.Benchmarks}; to add an engine, with {@link
 * se.vastkom.goals.examples.benchmarks.Arm}. The data are invented.
 */
@NullMarked
package se.vastkom.goals.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
