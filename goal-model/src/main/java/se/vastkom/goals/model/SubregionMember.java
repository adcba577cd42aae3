package se.vastkom.goals.model;

/**
 * A member of a sub-region. Only a {@link Municipality} can be counted in a population; an {@link
 * OutsideMember} belongs to another county and is another type, so that nobody counts it by
 * mistake.
 */
public sealed interface SubregionMember permits Municipality, SubregionMember.OutsideMember {

  /** Statistics Sweden's code. */
  MunicipalityCode code();

  /** Without "kommun" or "stad". */
  String name();

  /**
   * A member whose county is another.
   *
   * @param code Statistics Sweden's
   * @param name without "kommun" or "stad"
   * @param county the name of its county
   */
  record OutsideMember(MunicipalityCode code, String name, String county)
      implements SubregionMember {}
}
