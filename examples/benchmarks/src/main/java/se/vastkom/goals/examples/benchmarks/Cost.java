package se.vastkom.goals.examples.benchmarks;

/**
 * What an arm was measured to cost.
 *
 * @param arm its key
 * @param rows of the table
 * @param kind of the cases
 * @param nanoseconds a case
 * @param bytes allocated a case
 */
record Cost(String arm, int rows, Sample.Kind kind, double nanoseconds, double bytes) {}
