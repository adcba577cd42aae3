package se.vastkom.goals.examples.benchmarks;

/**
 * The measured cost of an arm.
 *
 * @param arm its key
 * @param rows of the table
 * @param kind of the cases
 * @param nanoseconds for each case
 * @param bytes allocated for each case
 */
record Cost(String arm, int rows, Sample.Kind kind, double nanoseconds, double bytes) {}
