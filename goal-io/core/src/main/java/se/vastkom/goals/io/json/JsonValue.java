package se.vastkom.goals.io.json;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type of values as three functions.
 *
 * @param <T> the type
 * @param reading reads a value, or adds the problem with it
 * @param writing writes a value
 * @param schema describes the values
 */
record JsonValue<T>(
    Function<JsonCursor, Optional<T>> reading,
    Function<T, JsonNode> writing,
    Function<JsonDefinitions, ObjectNode> schema)
    implements JsonType<T> {

  @Override
  public Optional<T> read(JsonCursor at) {
    return reading.apply(at);
  }

  @Override
  public JsonNode write(T value) {
    return writing.apply(value);
  }

  @Override
  public ObjectNode schema(JsonDefinitions definitions) {
    return schema.apply(definitions);
  }
}
