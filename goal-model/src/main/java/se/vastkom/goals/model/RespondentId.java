package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The id of one that can answer. That of a municipality is Statistics Sweden's code: four digits,
 * of which the first two are its county's, kept as text since leading zeros count.
 *
 * @param value such as {@code 1480}, {@code KS} or {@code skola-12}
 */
public record RespondentId(String value) implements Comparable<RespondentId> {

  private static final Pattern ID = Pattern.compile("[\\p{L}0-9]+([-_.][\\p{L}0-9]+)*");
  private static final int LONGEST = 80;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text is not an id
   */
  public RespondentId {
    requireNonNull(value, "value");
    if (!isId(value)) {
      throw new IllegalArgumentException(
          "Expected a respondent's id of at most "
              + LONGEST
              + " letters, digits and single hyphens, such as 1480 or KS; found '"
              + value
              + "'.");
    }
  }

  /** Returns whether a text has the form of an id. */
  public static boolean isId(String text) {
    return text.length() <= LONGEST && ID.matcher(text).matches();
  }

  /** Returns whether a text has the form of a municipality's code. */
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
