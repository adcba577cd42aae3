package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

/**
 * A member of a sub-region. Only a {@link Respondent} can be counted in a population; an {@link
 * OutsideMember} belongs to another county and has a type of its own, so that it is never counted
 * by mistake.
 */
public sealed interface SubregionMember permits Respondent, SubregionMember.OutsideMember {

  /** Returns Statistics Sweden's code. */
  RespondentId code();

  /** Returns the name without "kommun" or "stad". */
  String name();

  /**
   * A member from another county.
   *
   * @param code Statistics Sweden's code
   * @param name the name without "kommun" or "stad"
   * @param county the name of its county
   */
  record OutsideMember(RespondentId code, String name, String county) implements SubregionMember {
    public OutsideMember {
      requireNonNull(code, "code");
      requireNonNull(name, "name");
      requireNonNull(county, "county");
    }
  }
}
