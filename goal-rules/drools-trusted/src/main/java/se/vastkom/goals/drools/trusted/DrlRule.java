package se.vastkom.goals.drools.trusted;

import se.vastkom.goals.problem.Place;

/**
 * A rule and its place.
 *
 * @param name unique in its file
 * @param place the line where it begins
 * @param lastLine the line where it ends
 * @param consequence the line of its {@code then}
 */
record DrlRule(String name, Place place, int lastLine, int consequence) {}
