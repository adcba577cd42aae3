package se.vastkom.goals.drools.trusted;

import se.vastkom.goals.problem.Place;

/**
 * A rule and where it stands.
 *
 * @param name unique in its file
 * @param place the line where it begins
 * @param lastLine where it ends
 * @param consequence the line of its {@code then}
 */
record DrlRule(String name, Place place, int lastLine, int consequence) {}
