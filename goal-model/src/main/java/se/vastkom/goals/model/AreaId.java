package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

/**
 * The stable id of a focus area, such as {@code e-arkiv}.
 *
 * @param value letters a-z, digits and single hyphens, at most 80
 */
public record AreaId(String value) implements Comparable<AreaId> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text is not an id
   */
  public AreaId {
    requireNonNull(value, "value");
    Ids.check(value);
  }

  @Override
  public int compareTo(AreaId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
