/**
 * Follow-ups, and what was concluded of them, as JSON. Begin with {@link
 * se.vastkom.goals.io.json.JsonWriter}, whose comment describes the shape; {@link
 * se.vastkom.goals.io.json.JsonReader} reads it back.
 */
@NullMarked
package se.vastkom.goals.io.json;

import org.jspecify.annotations.NullMarked;
