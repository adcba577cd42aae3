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
   * Checks the order of the days.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Validity {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "Expected a first day and a last; found " + from.get() + " and " + to.get() + ".");
    }
  }

  /** Creates a validity from a day until further notice. */
  public static Validity from(LocalDate first) {
    return new Validity(Optional.of(first), Optional.empty());
  }

  /** Returns the first day, or the earliest {@link LocalDate} if there is none. */
  public LocalDate first() {
    return from.orElse(LocalDate.MIN);
  }

  /** Returns the last day, or the latest {@link LocalDate} if there is none. */
  public LocalDate last() {
    return to.orElse(LocalDate.MAX);
  }

  /** Returns the days as a phrase. */
  public Phrase phrase() {
    String key =
        from.isPresent()
            ? to.isPresent()
                ? from.equals(to) ? "validity.on" : "validity.between"
                : "validity.from"
            : to.isPresent() ? "validity.to" : "validity.alltid";
    return Phrase.of(key)
        .with("from", from.map(LocalDate::toString).orElse(""))
        .with("to", to.map(LocalDate::toString).orElse(""));
  }

  /** Returns whether a day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first()) && !day.isAfter(last());
  }

  /** Returns whether the two validities have a day in common. */
  public boolean meets(Validity other) {
    return !first().isAfter(other.last()) && !other.first().isAfter(last());
  }
}
