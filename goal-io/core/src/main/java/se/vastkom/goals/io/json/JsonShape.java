package se.vastkom.goals.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.vastkom.goals.io.json.JsonKey.Presence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a type's values as JSON objects, given by one list of fields: what is read, what is
 * written, the known keys, and the schema all come from it. Made with {@link JsonFields}. Immutable
 * and safe for any thread.
 *
 * @param <T> the type
 */
final class JsonShape<T> implements JsonType<T> {

  private final String name;
  private final List<JsonKey<T>> keys;
  private final List<String> names;
  private final List<Function<JsonCursor, ? extends Optional<?>>> readings;
  private final Optional<Function<JsonObject, Optional<T>>> make;

  JsonShape(
      String name,
      List<JsonKey<T>> keys,
      List<Function<JsonCursor, ? extends Optional<?>>> readings,
      Optional<Function<JsonObject, Optional<T>>> make) {
    this.name = name;
    this.keys = List.copyOf(keys);
    this.names = keys.stream().map(JsonKey::name).toList();
    this.readings = List.copyOf(readings);
    this.make = make;
  }

  List<JsonKey<T>> keys() {
    return keys;
  }

  /** Returns the names of the keys. */
  List<String> names() {
    return names;
  }

  @Override
  public Optional<T> read(JsonCursor at) {
    JsonCursor object = at.object();
    object.remarkUnlessKnown(names);
    return fields(object);
  }

  /** Leaves an item that is no object out of its list, without reading its fields. */
  @Override
  public Optional<T> readItem(JsonCursor at) {
    return at.node().isObject() ? read(at) : at.none("json.object");
  }

  /**
   * Reads a value from the fields of an object, whatever other keys it has.
   *
   * @throws java.util.NoSuchElementException if such objects are never read
   */
  Optional<T> fields(JsonCursor object) {
    List<Object> values = new ArrayList<>(readings.size());
    for (Function<JsonCursor, ? extends Optional<?>> reading : readings) {
      reading.apply(object).ifPresent(values::add);
    }
    return values.size() < readings.size()
        ? Optional.empty()
        : make.orElseThrow().apply(new JsonObject(object, values));
  }

  @Override
  public ObjectNode write(T value) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    write(value, object);
    return object;
  }

  /** Adds the fields of a value to an object. */
  void write(T value, ObjectNode object) {
    keys.forEach(key -> key.write(value, object));
  }

  @Override
  public ObjectNode schema(JsonDefinitions definitions) {
    return definitions.reference(name, this, () -> wholeSchema(definitions));
  }

  /** Returns the schema itself. It allows no other keys in objects that are read. */
  ObjectNode wholeSchema(JsonDefinitions definitions) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (JsonKey<T> key : keys) {
      properties.set(key.name(), key.schema().apply(definitions));
      boolean isAlwaysShown = key.presence() == Presence.SHOWN && make.isEmpty();
      if (key.presence() == Presence.REQUIRED || isAlwaysShown) {
        required.add(key.name());
      }
    }
    ObjectNode schema = definitions.described(JsonScalars.ofType("object"), name);
    schema.set("properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return make.isEmpty() ? schema : schema.put("additionalProperties", false);
  }
}
