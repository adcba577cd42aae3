/**
 * Times our engines beside plain Java and beside what others made, on the same tables and the same
 * cases. Begin with {@link se.vastkom.goals.examples.benchmarks.Benchmarks}, and with {@link
 * se.vastkom.goals.examples.benchmarks.Arm} to add one. The data are invented.
 */
@NullMarked
package se.vastkom.goals.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
