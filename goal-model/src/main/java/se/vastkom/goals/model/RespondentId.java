package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

/**
 * Statistics Sweden's code of a municipality: four digits, of which the first two are its county's.
 * Kept as text, since leading zeros count.
 *
 * @param value such as {@code 1480}
 */
public record RespondentId(String value) implements Comparable<RespondentId> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text is not four digits
   */
  public RespondentId {
    requireNonNull(value, "value");
    if (!isCode(value)) {
      throw new IllegalArgumentException(
          "Expected a municipality code of four digits, such as 1480; found '" + value + "'.");
    }
  }

  /** Returns whether a text has the form of a code. */
  public static boolean isCode(String text) {
    return text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public int compareTo(RespondentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
