package se.vastkom.goals.tables;

import java.time.LocalDate;
import java.util.Optional;
import se.vastkom.goals.words.Phrase;

/**
 * The days on which a book, a row or a value is in force, both ends included.
 *
 * @param from the first day; empty means always until {@code to}
 * @param to the last day; empty means until further notice
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** In force on every day. */
  public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Validity {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "Expected a first day and a last; found " + from.get() + " and " + to.get() + ".");
    }
  }

  /** In force from a day and until further notice. */
  public static Validity from(LocalDate first) {
    return new Validity(Optional.of(first), Optional.empty());
  }

  /** The first day, where always is the first day there is. */
  public LocalDate first() {
    return from.orElse(LocalDate.MIN);
  }

  /** The last day, where until further notice is the last day there is. */
  public LocalDate last() {
    return to.orElse(LocalDate.MAX);
  }

  /** Which days, to be said. */
  public Phrase phrase() {
    String key =
        from.isPresent()
            ? to.isPresent() ? "validity.between" : "validity.from"
            : to.isPresent() ? "validity.to" : "validity.alltid";
    return Phrase.of(key)
        .with("from", from.map(LocalDate::toString).orElse(""))
        .with("to", to.map(LocalDate::toString).orElse(""));
  }

  /** Whether a day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first()) && !day.isAfter(last());
  }

  /** Whether some day is one of both. */
  public boolean meets(Validity other) {
    return !first().isAfter(other.last()) && !other.first().isAfter(last());
  }
}
