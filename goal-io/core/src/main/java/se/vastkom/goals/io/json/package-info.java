/**
 * Follow-ups, and the conclusions on them, as JSON. Begin with {@link
 * se.vastkom.goals.io.json.JsonWriter}, whose comment describes the format; {@link
 * se.vastkom.goals.io.json.JsonReader} reads it back. Each type has one list of fields ({@code
 * GoalJson} and the like), by which it is read, written and described.
 */
@NullMarked
package se.vastkom.goals.io.json;

import org.jspecify.annotations.NullMarked;
