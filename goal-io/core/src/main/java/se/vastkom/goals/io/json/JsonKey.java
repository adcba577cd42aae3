package se.vastkom.goals.io.json;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key of an object, with the way its value is written, and its schema. Immutable.
 *
 * @param <T> the type of values that are written as the object
 * @param name the key itself
 * @param presence when the key is present
 * @param writing returns the value under the key; empty where the key is left out
 * @param schema describes the value under the key
 */
record JsonKey<T>(
    String name,
    Presence presence,
    Function<T, Optional<JsonNode>> writing,
    Function<JsonDefinitions, ObjectNode> schema) {

  /** When a key is present. */
  enum Presence {
    /** In everything read, and in everything written. */
    REQUIRED,
    /** Read where present. */
    OPTIONAL,
    /** In everything written, for people; never read. */
    SHOWN,
    /** Written where there is something to show; never read. */
    SHOWN_IF_ANY
  }

  /** Returns the same key for another type's objects. */
  <S> JsonKey<S> of(Function<? super S, ? extends T> part) {
    return new JsonKey<>(name, presence, whole -> writing.apply(part.apply(whole)), schema);
  }

  void write(T value, ObjectNode object) {
    writing.apply(value).ifPresent(node -> object.set(name, node));
  }
}
