package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

/**
 * The stable id of a goal: area and ordinal, such as {@code e-arkiv-4}.
 *
 * @param value letters a-z, digits and single hyphens, at most 80
 */
public record GoalId(String value) implements Comparable<GoalId> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text is not an id
   */
  public GoalId {
    requireNonNull(value, "value");
    Ids.check(value);
  }

  /** Returns whether a text has the form of the id of a goal, an area or a follow-up. */
  public static boolean isId(String text) {
    return Ids.isId(text);
  }

  @Override
  public int compareTo(GoalId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
