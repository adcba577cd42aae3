package se.vastkom.goals.tables;

import se.vastkom.goals.words.Part;

/**
 * A word of a closed set, as it may be written in a cell.
 *
 * @param key stable, used in data
 * @param name in both languages
 */
public record Term(String key, Part.Name name) {}
