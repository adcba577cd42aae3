package se.vastkom.goals.io.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a sealed type's values as JSON objects: each of its cases has a shape of its own. The
 * case of an object is given by its {@code kind}, or by the keys it has. Immutable and safe for any
 * thread.
 *
 * @param <T> the sealed type
 */
final class JsonVariants<T> implements JsonType<T> {

  private static final String KIND = "kind";

  /** What to do about keys that no case has. */
  enum OtherKeys {
    REMARKED,
    IGNORED
  }

  /**
   * A case of the type.
   *
   * @param key its kind, or the key that only its objects have
   * @param type the class of its values
   * @param isOf whether a value of the class is of the case
   * @param shape its fields, without the kind
   */
  record Variant<T, V extends T>(String key, Class<V> type, Predicate<T> isOf, JsonShape<V> shape) {

    static <T, V extends T> Variant<T, V> of(String key, Class<V> type, JsonShape<V> shape) {
      return new Variant<>(key, type, type::isInstance, shape);
    }

    /** Returns a case of objects with only the key of the case. */
    static <T, V extends T, P> Variant<T, V> of(
        String key, Class<V> type, JsonType<P> part, Function<V, P> from, Function<P, V> make) {
      return of(key, key, type, part, from, make);
    }

    /** Returns a case of objects with one key; they are described under the name of the class. */
    static <T, V extends T, P> Variant<T, V> of(
        String kind,
        String key,
        Class<V> type,
        JsonType<P> part,
        Function<V, P> from,
        Function<P, V> make) {
      return of(kind, type, JsonFields.single(type.getSimpleName(), key, part, from, make));
    }

    /** Returns a case of one value, whose objects have no key but the kind. */
    @SuppressWarnings("unchecked") // The class of a value is a class of its type.
    static <T, V extends T> Variant<T, V> empty(String kind, V value) {
      return of(kind, (Class<V>) value.getClass(), JsonFields.empty(kind, value));
    }

    private Optional<T> read(JsonCursor object) {
      return shape.fields(object).map(Function.<T>identity());
    }

    private void write(T value, ObjectNode object) {
      shape.write(type.cast(value), object);
    }
  }

  private final String name;
  private final Optional<JsonType<String>> kind;
  private final OtherKeys others;
  private final List<Variant<T, ? extends T>> variants;

  private JsonVariants(
      String name,
      Optional<JsonType<String>> kind,
      OtherKeys others,
      Function<JsonVariants<T>, List<Variant<T, ? extends T>>> variants) {
    this.name = name;
    this.kind = kind;
    this.others = others;
    this.variants = List.copyOf(variants.apply(this));
  }

  /**
   * Returns objects that state their case.
   *
   * @param kind the type of the word that states the case, of all such words
   */
  static <T> JsonVariants<T> byKind(
      String name,
      Function<List<String>, JsonType<String>> kind,
      List<Variant<T, ? extends T>> variants) {
    List<String> kinds = variants.stream().<String>map(Variant::key).toList();
    return new JsonVariants<>(
        name, Optional.of(kind.apply(kinds)), OtherKeys.REMARKED, self -> variants);
  }

  /**
   * Returns objects of the first case whose key they have; of the last case, if they have none of
   * the keys.
   *
   * @param variants the cases; the values of one may consist of values of the whole type
   */
  static <T> JsonVariants<T> byKey(
      String name,
      OtherKeys others,
      Function<JsonVariants<T>, List<Variant<T, ? extends T>>> variants) {
    return new JsonVariants<>(name, Optional.empty(), others, variants);
  }

  @Override
  public Optional<T> read(JsonCursor at) {
    JsonCursor object = at.object();
    Optional<Variant<T, ? extends T>> found = variant(object);
    if (others == OtherKeys.REMARKED) {
      object.remarkUnlessKnown(
          Stream.concat(
                  kind.stream().map(any -> KIND),
                  (found.isPresent() ? found.stream() : variants.stream())
                      .flatMap(variant -> variant.shape().names().stream()))
              .distinct()
              .toList());
    }
    return found.flatMap(variant -> variant.read(object));
  }

  private Optional<Variant<T, ? extends T>> variant(JsonCursor object) {
    if (kind.isPresent()) {
      return kind.get()
          .read(object.at(KIND))
          .flatMap(found -> first(variant -> variant.key().equals(found)));
    }
    return first(variant -> object.at(variant.key()).isThere())
        .or(() -> Optional.of(variants.get(variants.size() - 1)));
  }

  private Optional<Variant<T, ? extends T>> first(Predicate<Variant<T, ? extends T>> holds) {
    return variants.stream().filter(holds).findFirst();
  }

  /** Leaves an item that is no object out of its list, without reading its fields. */
  @Override
  public Optional<T> readItem(JsonCursor at) {
    return at.node().isObject() ? read(at) : at.none("json.object");
  }

  @Override
  public JsonNode write(T value) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Variant<T, ? extends T> variant = first(each -> each.isOf().test(value)).orElseThrow();
    kind.ifPresent(any -> object.put(KIND, variant.key()));
    variant.write(value, object);
    return object;
  }

  @Override
  public ObjectNode schema(JsonDefinitions definitions) {
    return definitions.reference(name, this, () -> wholeSchema(definitions));
  }

  private ObjectNode wholeSchema(JsonDefinitions definitions) {
    List<ObjectNode> cases = variants.stream().map(each -> schema(each, definitions)).toList();
    ObjectNode schema = definitions.described(JsonNodeFactory.instance.objectNode(), name);
    if (kind.isPresent()) {
      schema.putArray("oneOf").addAll(cases);
      return schema;
    }
    ObjectNode otherwise = cases.get(cases.size() - 1);
    for (int i = cases.size() - 2; i >= 0; i--) {
      ObjectNode choice = JsonNodeFactory.instance.objectNode();
      choice.putObject("if").putArray("required").add(variants.get(i).key());
      choice.set("then", cases.get(i));
      choice.set("else", otherwise);
      otherwise = choice;
    }
    return schema.setAll(otherwise);
  }

  private ObjectNode schema(Variant<T, ? extends T> variant, JsonDefinitions definitions) {
    ObjectNode schema = variant.shape().wholeSchema(definitions);
    if (kind.isPresent()) {
      schema.withObject("/properties").putObject(KIND).put("const", variant.key());
      schema.withArray("required").add(KIND);
    }
    if (others == OtherKeys.IGNORED) {
      schema.remove("additionalProperties");
    }
    return schema;
  }
}
