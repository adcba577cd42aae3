package se.vastkom.goals.io.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of a document that are defined once and referred to by name, and the sentences that
 * describe them. Not thread-safe.
 */
final class JsonDefinitions {

  private final UnaryOperator<String> descriptions;
  private final Map<String, JsonType<?>> owners = new HashMap<>();
  private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();

  /**
   * Creates an empty collection.
   *
   * @param descriptions gives the sentence on a type, by its name ({@code goal}), and on a key of a
   *     type's objects ({@code goal.target})
   */
  JsonDefinitions(UnaryOperator<String> descriptions) {
    this.descriptions = descriptions;
  }

  /** Adds the sentence on a type or a key to its schema. */
  ObjectNode described(ObjectNode schema, String of) {
    return schema.put("description", descriptions.apply(of));
  }

  /**
   * Returns a reference to a named schema, which is made at the first reference. It may refer to
   * itself.
   *
   * @throws IllegalStateException if another type has the name
   */
  ObjectNode reference(String name, JsonType<?> owner, Supplier<ObjectNode> schema) {
    JsonType<?> known = owners.putIfAbsent(name, owner);
    if (known == null) {
      schemas.set(name, JsonNodeFactory.instance.objectNode());
      schemas.set(name, schema.get());
    } else if (!known.equals(owner)) {
      throw new IllegalStateException("Two types of JSON are called '" + name + "'.");
    }
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + name);
  }

  /** Returns all schemas referred to, in order of first reference. */
  ObjectNode schemas() {
    return schemas;
  }
}
