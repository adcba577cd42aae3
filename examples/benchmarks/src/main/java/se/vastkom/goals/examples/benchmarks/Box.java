package se.vastkom.goals.examples.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The cases that a row accepts: for each field that it asks about, the values. Immutable.
 *
 * @param lets by field; a field that is not here may have any value
 */
record Box(Map<Field, Lets> lets) {

  /** Accepts every case. */
  static final Box ALL = new Box(Map.of());

  /** Copies the map. */
  Box {
    lets = Map.copyOf(lets);
  }

  /**
   * The accepted values of a field.
   *
   * @param missing whether a missing value is accepted
   * @param present whether a value is accepted, if it also satisfies the rest
   * @param words the accepted words, or empty for all
   * @param truth the accepted truth value, if only one is
   * @param from the lower border, included
   * @param to the upper border, excluded
   */
  record Lets(
      boolean missing,
      boolean present,
      List<String> words,
      Optional<Boolean> truth,
      Optional<Object> from,
      Optional<Object> to) {

    static Lets anything(Field field) {
      return new Lets(
          field.canMiss(), true, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns whether a value is accepted. */
    boolean accepts(@Nullable Object value) {
      if (value == null) {
        return missing;
      }
      return present
          && (words.isEmpty() || words.contains(value))
          && (truth.isEmpty() || truth.get().equals(value))
          && (from.isEmpty() || compare(value, from.get()) >= 0)
          && (to.isEmpty() || compare(value, to.get()) < 0);
    }

    private Lets only(boolean there) {
      return new Lets(!there, there, words, truth, from, to);
    }

    private Lets among(List<String> these) {
      return new Lets(missing, present, these, truth, from, to);
    }

    private Lets being(boolean one) {
      return new Lets(missing, present, words, Optional.of(one), from, to);
    }

    private Lets below(Object border) {
      return new Lets(missing, present, words, truth, from, Optional.of(border));
    }

    private Lets atLeast(Object border) {
      return new Lets(missing, present, words, truth, Optional.of(border), to);
    }
  }

  /** A box cut in two by a field. */
  record Cut(Field field, Box first, Box second) {}

  /** Compares two numbers, or two days. */
  static int compare(Object one, Object other) {
    return one instanceof BigDecimal number
        ? number.compareTo((BigDecimal) other)
        : ((LocalDate) one).compareTo((LocalDate) other);
  }

  /** Returns the accepted values of a field. */
  Lets of(Field field) {
    return lets.getOrDefault(field, Lets.anything(field));
  }

  private Box with(Field field, Lets these) {
    Map<Field, Lets> more = new HashMap<>(lets);
    more.put(field, these);
    return new Box(more);
  }

  /** Cuts the box in two at random; empty if the field drawn cannot be cut more. */
  Optional<Cut> cut(Random random) {
    Field field = Field.ALL.get(random.nextInt(Field.ALL.size()));
    Lets these = of(field);
    if (these.missing() && these.present()) {
      return Optional.of(cut(field, these.only(false), these.only(true)));
    }
    if (!these.present()) {
      return Optional.empty();
    }
    return switch (field.type()) {
      case WORD -> words(field, these, random);
      case TRUTH ->
          these.truth().isPresent()
              ? Optional.empty()
              : Optional.of(cut(field, these.being(true), these.being(false)));
      case NUMBER, DATE -> border(field, these, random);
    };
  }

  private Cut cut(Field field, Lets first, Lets second) {
    return new Cut(field, with(field, first), with(field, second));
  }

  private Optional<Cut> words(Field field, Lets these, Random random) {
    List<String> words = new ArrayList<>(these.words().isEmpty() ? field.words() : these.words());
    if (words.size() < 2) {
      return Optional.empty();
    }
    Collections.shuffle(words, random);
    int some = 1 + random.nextInt(words.size() - 1);
    return Optional.of(
        cut(
            field,
            these.among(List.copyOf(words.subList(0, some))),
            these.among(List.copyOf(words.subList(some, words.size())))));
  }

  private Optional<Cut> border(Field field, Lets these, Random random) {
    Object border = border(field, random);
    boolean isInside =
        these.from().map(from -> compare(from, border) < 0).orElse(true)
            && these.to().map(to -> compare(border, to) < 0).orElse(true);
    return isInside
        ? Optional.of(cut(field, these.below(border), these.atLeast(border)))
        : Optional.empty();
  }

  /** Draws a border such as people choose: 80, 82.5, or the first day of a month. */
  private static Object border(Field field, Random random) {
    return field.type() == Field.Type.DATE
        ? LocalDate.of(2010 + random.nextInt(10), 1 + random.nextInt(12), 1)
        : BigDecimal.valueOf(random.nextInt(300) * 5L, 1);
  }
}
