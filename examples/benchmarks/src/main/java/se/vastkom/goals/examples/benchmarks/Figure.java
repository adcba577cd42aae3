package se.vastkom.goals.examples.benchmarks;

/**
 * Something else that was measured.
 *
 * @param what it is
 * @param value how much
 * @param unit of what
 */
record Figure(String what, double value, String unit) {}
