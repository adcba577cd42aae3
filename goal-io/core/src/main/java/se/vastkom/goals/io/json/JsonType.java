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
 * How the values of a type stand in JSON: how one is read, how it is written, and what a JSON
 * Schema says of it. Immutable and safe for any thread.
 *
 * @param <T> the type
 */
interface JsonType<T> {

  /** The value that stands here; empty, and a problem is noted, if it cannot be read. */
  Optional<T> read(JsonCursor at);

  /** The value as JSON. */
  JsonNode write(T value);

  /** The schema of such values; parts of it that have a name of their own are put aside. */
  ObjectNode schema(JsonDefinitions definitions);

  /** The item of a list that stands here. */
  default Optional<T> readItem(JsonCursor at) {
    return read(at);
  }

  /** Lists of such values. No value is an empty list, and what cannot be read is left out. */
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

  /** Such values, where this one takes the place of one that cannot be read. */
  default JsonType<T> orHarmless(T harmless) {
    return new JsonValue<>(at -> Optional.of(read(at).orElse(harmless)), this::write, this::schema);
  }

  /** Those of such values for which something holds. */
  default JsonType<T> such(Predicate<T> holds, String expectation) {
    return new JsonValue<>(
        at -> {
          Optional<T> value = read(at);
          return value.filter(holds.negate()).isPresent() ? at.none(expectation) : value;
        },
        this::write,
        this::schema);
  }

  /** Such values, made into and from those of another type. */
  default <V> JsonType<V> as(Function<T, V> make, Function<V, T> store) {
    return new JsonValue<>(
        at -> read(at).map(make), value -> write(store.apply(value)), this::schema);
  }

  /** Such values, whose schema has a name and is referred to. */
  default JsonType<T> named(String name) {
    return new JsonValue<>(
        this::read,
        this::write,
        definitions -> definitions.reference(name, this, () -> schema(definitions)));
  }
}
