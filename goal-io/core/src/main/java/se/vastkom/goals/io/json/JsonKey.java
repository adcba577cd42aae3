package se.vastkom.goals.io.json;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key of an object: what is written under it, and what a schema says of it. Immutable.
 *
 * @param <T> the type of values that are written as the object
 * @param name the key itself
 * @param presence when it is there
 * @param writing what stands under it; empty where the key is left out
 * @param schema describes what stands under it
 */
record JsonKey<T>(
    String name,
    Presence presence,
    Function<T, Optional<JsonNode>> writing,
    Function<JsonDefinitions, ObjectNode> schema) {

  /** When a key is there. */
  enum Presence {
    /** In whatever is read, and in all that is written. */
    REQUIRED,
    /** Read where it is there. */
    OPTIONAL,
    /** In all that is written, for whoever only looks; never read. */
    SHOWN,
    /** Written where there is something to show; never read. */
    SHOWN_IF_ANY
  }

  /** The same key of another type's objects. */
  <S> JsonKey<S> of(Function<? super S, ? extends T> part) {
    return new JsonKey<>(name, presence, whole -> writing.apply(part.apply(whole)), schema);
  }

  void write(T value, ObjectNode object) {
    writing.apply(value).ifPresent(node -> object.set(name, node));
  }
}
