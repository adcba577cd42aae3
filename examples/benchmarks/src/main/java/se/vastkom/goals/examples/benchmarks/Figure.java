package se.vastkom.goals.examples.benchmarks;

/**
 * A measurement of something other than an arm.
 *
 * @param what was measured
 * @param value in the unit
 * @param unit of the value
 */
record Figure(String what, double value, String unit) {}
