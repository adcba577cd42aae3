package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

/**
 * A municipality of a county's population.
 *
 * @param code Statistics Sweden's code
 * @param name the name without "kommun" or "stad"
 */
public record Municipality(MunicipalityCode code, String name) implements SubregionMember {
  public Municipality {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
  }
}
