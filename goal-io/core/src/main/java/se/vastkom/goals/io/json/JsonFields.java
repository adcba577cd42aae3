package se.vastkom.goals.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.vastkom.goals.io.json.JsonKey.Presence;
import se.vastkom.goals.io.json.JsonObject.Field;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The list of a type's fields while it is made: each says once its key, how its value is read and
 * written, and what it means. Fields are read and written in the order they are listed.
 *
 * <p>What is only shown follows from the rest; it is written for whoever looks and never read. A
 * type of which nothing is read has only such fields.
 *
 * @param <T> the type
 */
final class JsonFields<T> {

  private final String name;
  private final String description;
  private final List<JsonKey<T>> keys = new ArrayList<>();
  private final List<Function<JsonCursor, ? extends Optional<?>>> readings = new ArrayList<>();

  private JsonFields(String name, String description) {
    this.name = name;
    this.description = description;
  }

  /**
   * No fields yet.
   *
   * @param name of the type among the definitions of a schema
   * @param description what a value is, as a sentence
   */
  static <T> JsonFields<T> of(String name, String description) {
    return new JsonFields<>(name, description);
  }

  /** The shape of objects with one key. */
  static <T, V> JsonShape<T> single(
      String key, JsonType<V> type, Function<T, V> part, Function<V, T> make, String meaning) {
    JsonFields<T> fields = of(key, meaning);
    var field = fields.required(key, type, part, meaning);
    return fields.make(read -> make.apply(read.get(field)));
  }

  /** The shape of objects without keys, all of which are the same. */
  static <T> JsonShape<T> empty(String name, T value, String description) {
    return JsonFields.<T>of(name, description).make(read -> value);
  }

  /** Those that every document of a format begins with. */
  static <T> JsonFields<T> document(JsonFormat format) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    JsonFields<T> fields = of(format.key(), format.description());
    fields.required(
        "format",
        JsonScalars.constant(format, nodes.stringNode(format.key())),
        any -> format,
        "Which kind of document this is.");
    fields.required(
        "formatVersion",
        JsonScalars.constant(1, nodes.numberNode(1)),
        any -> 1,
        "The version of the kind.");
    return fields;
  }

  /** A value that must be there; without it no object is made. */
  <V> Field<V> required(
      String key, JsonType<V> type, Function<? super T, ? extends V> part, String meaning) {
    write(key, Presence.REQUIRED, type, whole -> Optional.of(part.apply(whole)), meaning);
    return read(key, type::read);
  }

  /** A text that must be there; without it an object is made all the same. */
  Field<String> text(String key, Function<? super T, String> part, String meaning) {
    return required(key, JsonScalars.TEXT.orHarmless(""), part, meaning);
  }

  /** A value that must be there; without it an object is made all the same, to find the rest. */
  <V> Field<Optional<V>> requiredOrNone(
      String key, JsonType<V> type, Function<? super T, ? extends V> part, String meaning) {
    write(key, Presence.REQUIRED, type, whole -> Optional.of(part.apply(whole)), meaning);
    return read(key, at -> Optional.of(type.read(at)));
  }

  /** A value that may be left out. */
  <V> Field<Optional<V>> optional(
      String key, JsonType<V> type, Function<? super T, Optional<V>> part, String meaning) {
    write(key, Presence.OPTIONAL, type, part, meaning);
    return read(key, at -> Optional.of(at.isThere() ? type.read(at) : Optional.empty()));
  }

  /** A value that is left out where it is the one that goes without saying. */
  <V> Field<V> unless(
      V implied,
      String key,
      JsonType<V> type,
      Function<? super T, ? extends V> part,
      String meaning) {
    write(
        key,
        Presence.OPTIONAL,
        type,
        whole -> Optional.<V>of(part.apply(whole)).filter(value -> !value.equals(implied)),
        meaning);
    return read(key, at -> Optional.of(at.isThere() ? type.read(at).orElse(implied) : implied));
  }

  /** A text that is left out where it is empty. */
  Field<String> optionalText(String key, Function<? super T, String> part, String meaning) {
    return unless("", key, JsonScalars.TEXT, part, meaning);
  }

  /** A list, which may be left out where it is empty but is written all the same. */
  <V> Field<List<V>> list(
      String key, JsonType<V> type, Function<? super T, List<V>> part, String meaning) {
    JsonType<List<V>> list = type.list();
    write(key, Presence.OPTIONAL, list, whole -> Optional.of(part.apply(whole)), meaning);
    return read(key, list::read);
  }

  /** A list that is left out where it is empty. */
  <V> Field<List<V>> listUnlessEmpty(
      String key, JsonType<V> type, Function<? super T, List<V>> part, String meaning) {
    return unless(List.of(), key, type.list(), part, meaning);
  }

  /** All fields of another shape, in the same object. */
  <V> Field<V> include(JsonShape<V> shape, Function<? super T, ? extends V> part) {
    showAll(shape, part);
    readings.add(shape::fields);
    return new Field<>(readings.size() - 1, "");
  }

  /** A value that is only shown. */
  <V> JsonFields<T> show(
      String key, JsonType<V> type, Function<? super T, ? extends V> part, String meaning) {
    return write(key, Presence.SHOWN, type, whole -> Optional.of(part.apply(whole)), meaning);
  }

  /** A value that is only shown, where there is one. */
  <V> JsonFields<T> showIfAny(
      String key, JsonType<V> type, Function<? super T, Optional<V>> part, String meaning) {
    return write(key, Presence.SHOWN_IF_ANY, type, part, meaning);
  }

  /** A list that is only shown, where it is not empty. */
  <V> JsonFields<T> showUnlessEmpty(
      String key, JsonType<V> type, Function<? super T, List<V>> part, String meaning) {
    return showIfAny(
        key,
        type.list(),
        whole -> Optional.of(part.apply(whole)).filter(list -> !list.isEmpty()),
        meaning);
  }

  /** All fields of another shape, in the same object, which are only shown. */
  <V> JsonFields<T> showAll(JsonShape<V> shape, Function<? super T, ? extends V> part) {
    shape.keys().forEach(key -> keys.add(key.of(part)));
    return this;
  }

  /** The shape of objects with these fields. */
  JsonShape<T> make(Function<JsonObject, T> make) {
    return check(object -> Optional.of(make.apply(object)));
  }

  /** The shape where an object may be refused, and a problem is noted, for how its fields agree. */
  JsonShape<T> check(Function<JsonObject, Optional<T>> make) {
    return new JsonShape<>(name, description, keys, readings, Optional.of(make));
  }

  /** The shape of objects that are written and not read. */
  JsonShape<T> writeOnly() {
    return new JsonShape<>(name, description, keys, readings, Optional.empty());
  }

  private <V> Field<V> read(String key, Function<JsonCursor, Optional<V>> reading) {
    readings.add(object -> reading.apply(object.at(key)));
    return new Field<>(readings.size() - 1, key);
  }

  private <V> JsonFields<T> write(
      String key,
      Presence presence,
      JsonType<V> type,
      Function<? super T, Optional<V>> part,
      String meaning) {
    keys.add(
        new JsonKey<>(
            key,
            presence,
            whole -> part.apply(whole).map(type::write),
            definitions -> type.schema(definitions).put("description", meaning)));
    return this;
  }
}
