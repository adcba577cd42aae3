package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

/**
 * A member of a population or of one of its sub-regions. Only a {@link Respondent} can be counted
 * in a population; an {@link OutsideMember} belongs to another county and has a type of its own, so
 * that it is never counted by mistake.
 */
public sealed interface SubregionMember permits Respondent, SubregionMember.OutsideMember {

  /** Returns Statistics Sweden's code of a municipality, else the id it was given. */
  RespondentId id();

  /** Returns the name, of a municipality without "kommun" or "stad". */
  String name();

  /**
   * A member from another county.
   *
   * @param id Statistics Sweden's code
   * @param name the name without "kommun" or "stad"
   * @param county the name of its county
   */
  record OutsideMember(RespondentId id, String name, String county) implements SubregionMember {
    public OutsideMember {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(county, "county");
    }
  }
}
