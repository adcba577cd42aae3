package se.vastkom.goals.tables;

import se.vastkom.goals.words.Part;

/**
 * A word of a closed set, as a cell may write it.
 *
 * @param key stable, used in data
 * @param name in both languages
 */
public record Term(String key, Part.Name name) {}
