package se.vastkom.goals.io.json;

import java.util.List;

/**
 * An object that was read: the values of its shape's fields.
 *
 * @param at where it stands
 * @param values in the order of the fields
 */
record JsonObject(JsonCursor at, List<Object> values) {

  /**
   * A field that is read, by which its value is asked for.
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

  /** The value of a field, which must be one of the shape that the object was read by. */
  <V> V get(Field<V> field) {
    return field.of(values);
  }

  /** Where the value of a field stands. */
  JsonCursor at(Field<?> field) {
    return at.at(field.key());
  }
}
