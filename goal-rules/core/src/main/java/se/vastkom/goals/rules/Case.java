package se.vastkom.goals.rules;

import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.Facts;

/**
 * A case to decide, as somebody wrote it.
 *
 * @param name for people, or empty
 * @param facts what is known; the rest is missing
 * @param place where it was read
 */
public record Case(String name, Facts facts, Place place) {}
