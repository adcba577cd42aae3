package se.vastkom.goals.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.vastkom.goals.io.json.JsonKey.Presence;
import se.vastkom.goals.io.json.JsonObject.Field;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Collects the fields of a type: each states once its key, and how its value is read and written.
 * Fields are read and written in list order.
 *
 * <p>A field that is only shown follows from the rest; it is written for people and never read. A
 * type that is never read has only such fields.
 *
 * @param <T> the type
 */
final class JsonFields<T> {

  private final String name;
  private final List<JsonKey<T>> keys = new ArrayList<>();
  private final List<Function<JsonCursor, ? extends Optional<?>>> readings = new ArrayList<>();

  private JsonFields(String name) {
    this.name = name;
  }

  /**
   * Begins a list without fields.
   *
   * @param name the type's name among the definitions of a schema, and among the descriptions
   */
  static <T> JsonFields<T> of(String name) {
    return new JsonFields<>(name);
  }

  /** Returns the shape of objects with one key, which has the description of the object. */
  static <T, V> JsonShape<T> single(
      String name, String key, JsonType<V> type, Function<T, V> part, Function<V, T> make) {
    JsonFields<T> fields = of(name);
    fields.write(key, name, Presence.REQUIRED, type, whole -> Optional.of(part.apply(whole)));
    var field = fields.read(key, type::read);
    return fields.make(read -> make.apply(read.get(field)));
  }

  /** Returns the shape of objects without keys, all of which are the same. */
  static <T> JsonShape<T> empty(String name, T value) {
    return JsonFields.<T>of(name).make(read -> value);
  }

  /**
   * Begins a list with the fields that every document of a format starts with, which were read when
   * the format was chosen.
   */
  static <T> JsonFields<T> document(JsonFormat format) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    JsonFields<JsonFormat> start = of("document");
    start.required(
        "format", JsonScalars.constant(format, nodes.stringNode(format.key())), any -> format);
    start.required("formatVersion", JsonScalars.constant(1, nodes.numberNode(1)), any -> 1);
    return JsonFields.<T>of(format.key()).showAll(start.writeOnly(), any -> format);
  }

  /** Adds a required value; without it no object is made. */
  <V> Field<V> required(String key, JsonType<V> type, Function<? super T, ? extends V> part) {
    write(key, Presence.REQUIRED, type, whole -> Optional.of(part.apply(whole)));
    return read(key, type::read);
  }

  /** Adds a required text; without it an object is made all the same. */
  Field<String> text(String key, Function<? super T, String> part) {
    return required(key, JsonScalars.TEXT.orHarmless(""), part);
  }

  /** Adds a required value; without it an object is made all the same, to find further problems. */
  <V> Field<Optional<V>> requiredOrNone(
      String key, JsonType<V> type, Function<? super T, ? extends V> part) {
    write(key, Presence.REQUIRED, type, whole -> Optional.of(part.apply(whole)));
    return read(key, at -> Optional.of(type.read(at)));
  }

  /** Adds an optional value. */
  <V> Field<Optional<V>> optional(
      String key, JsonType<V> type, Function<? super T, Optional<V>> part) {
    write(key, Presence.OPTIONAL, type, part);
    return read(key, at -> Optional.of(at.isThere() ? type.read(at) : Optional.empty()));
  }

  /** Adds a value that is left out where it equals the default. */
  <V> Field<V> unless(
      V implied, String key, JsonType<V> type, Function<? super T, ? extends V> part) {
    write(
        key,
        Presence.OPTIONAL,
        type,
        whole -> Optional.<V>of(part.apply(whole)).filter(value -> !value.equals(implied)));
    return read(key, at -> Optional.of(at.isThere() ? type.read(at).orElse(implied) : implied));
  }

  /** Adds a value that is always written; where it is missing on reading, it is the default. */
  <V> Field<V> orElse(
      V implied, String key, JsonType<V> type, Function<? super T, ? extends V> part) {
    write(key, Presence.OPTIONAL, type, whole -> Optional.of(part.apply(whole)));
    return read(key, at -> Optional.of(at.isThere() ? type.read(at).orElse(implied) : implied));
  }

  /** Adds a text that is left out where it is empty. */
  Field<String> optionalText(String key, Function<? super T, String> part) {
    return unless("", key, JsonScalars.TEXT, part);
  }

  /** Adds a list, which may be missing on reading where it is empty, but is always written. */
  <V> Field<List<V>> list(String key, JsonType<V> type, Function<? super T, List<V>> part) {
    JsonType<List<V>> list = type.list();
    write(key, Presence.OPTIONAL, list, whole -> Optional.of(part.apply(whole)));
    return read(key, list::read);
  }

  /** Adds a list that is left out where it is empty. */
  <V> Field<List<V>> listUnlessEmpty(
      String key, JsonType<V> type, Function<? super T, List<V>> part) {
    return unless(List.of(), key, type.list(), part);
  }

  /** Adds all fields of another shape, in the same object. */
  <V> Field<V> include(JsonShape<V> shape, Function<? super T, ? extends V> part) {
    showAll(shape, part);
    readings.add(shape::fields);
    return new Field<>(readings.size() - 1, "");
  }

  /** Adds a value that is only shown. */
  <V> JsonFields<T> show(String key, JsonType<V> type, Function<? super T, ? extends V> part) {
    return write(key, Presence.SHOWN, type, whole -> Optional.of(part.apply(whole)));
  }

  /** Adds a value that is only shown, where there is one. */
  <V> JsonFields<T> showIfAny(String key, JsonType<V> type, Function<? super T, Optional<V>> part) {
    return write(key, Presence.SHOWN_IF_ANY, type, part);
  }

  /** Adds a list that is only shown, where it is not empty. */
  <V> JsonFields<T> showUnlessEmpty(
      String key, JsonType<V> type, Function<? super T, List<V>> part) {
    return showIfAny(
        key, type.list(), whole -> Optional.of(part.apply(whole)).filter(list -> !list.isEmpty()));
  }

  /** Adds all fields of another shape, in the same object, as only shown. */
  <V> JsonFields<T> showAll(JsonShape<V> shape, Function<? super T, ? extends V> part) {
    shape.keys().forEach(key -> keys.add(key.of(part)));
    return this;
  }

  /** Returns the shape of objects with these fields. */
  JsonShape<T> make(Function<JsonObject, T> make) {
    return check(object -> Optional.of(make.apply(object)));
  }

  /** Returns a shape that may refuse an object, and add a problem, where its fields disagree. */
  JsonShape<T> check(Function<JsonObject, Optional<T>> make) {
    return new JsonShape<>(name, keys, readings, Optional.of(make));
  }

  /** Returns the shape of objects that are written and never read. */
  JsonShape<T> writeOnly() {
    return new JsonShape<>(name, keys, readings, Optional.empty());
  }

  private <V> Field<V> read(String key, Function<JsonCursor, Optional<V>> reading) {
    readings.add(object -> reading.apply(object.at(key)));
    return new Field<>(readings.size() - 1, key);
  }

  private <V> JsonFields<T> write(
      String key, Presence presence, JsonType<V> type, Function<? super T, Optional<V>> part) {
    return write(key, name + "." + key, presence, type, part);
  }

  private <V> JsonFields<T> write(
      String key,
      String description,
      Presence presence,
      JsonType<V> type,
      Function<? super T, Optional<V>> part) {
    keys.add(
        new JsonKey<>(
            key,
            presence,
            whole -> part.apply(whole).map(type::write),
            definitions -> definitions.described(type.schema(definitions), description)));
    return this;
  }
}
