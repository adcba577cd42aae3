package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

/**
 * A municipality that can answer.
 *
 * @param code Statistics Sweden's code
 * @param name the name without "kommun" or "stad"
 */
public record Respondent(RespondentId code, String name) implements SubregionMember {
  public Respondent {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
  }
}
