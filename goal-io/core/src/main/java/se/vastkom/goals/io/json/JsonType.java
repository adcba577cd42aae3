package se.vastkom.goals.io.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a type's values in JSON: how one is read, how it is written, and its JSON Schema.
 * Immutable and safe for any thread.
 *
 * @param <T> the type
 */
interface JsonType<T> {

  /** Reads the value here; if it cannot be read, returns empty and adds a problem. */
  Optional<T> read(JsonCursor at);

  /** Returns the value as JSON. */
  JsonNode write(T value);

  /** Returns the schema of such values; named parts of it are put among the definitions. */
  ObjectNode schema(JsonDefinitions definitions);

  /** Reads the value here as an item of a list. */
  default Optional<T> readItem(JsonCursor at) {
    return read(at);
  }

  /**
   * Returns the type of lists of such values. A missing value is an empty list, and an item that
   * cannot be read is left out.
   */
  default JsonType<List<T>> list() {
    return new JsonValue<>(
        at -> Optional.of(at.items(this::readItem)),
        values -> {
          ArrayNode list = JsonNodeFactory.instance.arrayNode();
          values.forEach(value -> list.add(write(value)));
          return list;
        },
        definitions -> {
          ObjectNode schema = JsonScalars.ofType("array");
          schema.set("items", schema(definitions));
          return schema;
        });
  }

  /** Returns this type with a fallback for a value that cannot be read. */
  default JsonType<T> orHarmless(T harmless) {
    return new JsonValue<>(at -> Optional.of(read(at).orElse(harmless)), this::write, this::schema);
  }

  /** Returns this type restricted to the values that fulfil a condition. */
  default JsonType<T> such(Predicate<T> holds, String expectation) {
    return new JsonValue<>(
        at -> {
          Optional<T> value = read(at);
          return value.filter(holds.negate()).isPresent() ? at.none(expectation) : value;
        },
        this::write,
        this::schema);
  }

  /** Returns this type converted to and from another. */
  default <V> JsonType<V> as(Function<T, V> make, Function<V, T> store) {
    return new JsonValue<>(
        at -> read(at).map(make), value -> write(store.apply(value)), this::schema);
  }

  /** Returns this type with a named schema that is referred to. */
  default JsonType<T> named(String name) {
    return new JsonValue<>(
        this::read,
        this::write,
        definitions -> definitions.reference(name, this, () -> schema(definitions)));
  }
}
