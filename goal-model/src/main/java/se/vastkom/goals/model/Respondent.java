package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

/**
 * One that can answer: a municipality, or a board, a school, a company of one.
 *
 * @param id Statistics Sweden's code of a municipality, else the id that the follow-up gave it
 * @param name the name of a municipality without "kommun" or "stad", else as it is written
 * @param kind the unit of a number of its kind: kommuner, nämnder, skolor
 */
public record Respondent(RespondentId id, String name, String kind) implements SubregionMember {

  /**
   * Checks the kind.
   *
   * @throws IllegalArgumentException if the kind is blank, or a municipality has no code
   */
  public Respondent {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    if (kind.isBlank()) {
      throw new IllegalArgumentException(
          "Expected a kind such as 'nämnder' or 'skolor'; found none of " + id + ".");
    }
    if (kind.equals(Quantity.MUNICIPALITIES) && !RespondentId.isCode(id.value())) {
      throw new IllegalArgumentException(
          "Expected a municipality code of four digits, such as 1480; found '" + id + "'.");
    }
  }

  /** Creates a municipality. */
  public Respondent(RespondentId code, String name) {
    this(code, name, Quantity.MUNICIPALITIES);
  }

  /** Returns whether it is a municipality. */
  public boolean isMunicipality() {
    return kind.equals(Quantity.MUNICIPALITIES);
  }
}
