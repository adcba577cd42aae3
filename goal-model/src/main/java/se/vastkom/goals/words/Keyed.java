package se.vastkom.goals.words;

import java.util.Arrays;
import java.util.Optional;

/** A value of a closed set, with a stable key by which files and rules name it. */
public interface Keyed {

  /** Returns the stable key, used in data. */
  String key();

  /** Returns the value of a closed set with this key. */
  static <E extends Enum<E> & Keyed> Optional<E> of(Class<E> set, String key) {
    return Arrays.stream(set.getEnumConstants())
        .filter(value -> value.key().equals(key))
        .findFirst();
  }
}
