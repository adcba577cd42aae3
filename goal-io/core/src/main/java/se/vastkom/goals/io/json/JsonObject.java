package se.vastkom.goals.io.json;

import java.util.List;

/**
 * An object that was read: the values of its shape's fields.
 *
 * @param at the object's cursor
 * @param values in the order of the fields
 */
record JsonObject(JsonCursor at, List<Object> values) {

  /**
   * A field that is read, used as the key to its value.
   *
   * @param <V> the type of its value
   * @param position among the fields that are read
   * @param key its key; empty for all fields of an included shape
   */
  record Field<V>(int position, String key) {

    @SuppressWarnings("unchecked") // A shape makes each field together with what reads its value.
    private V of(List<Object> values) {
      return (V) values.get(position);
    }
  }

  /** Returns the value of a field, which must belong to the shape that read the object. */
  <V> V get(Field<V> field) {
    return field.of(values);
  }

  /** Returns the cursor at a field's value. */
  JsonCursor at(Field<?> field) {
    return at.at(field.key());
  }
}
