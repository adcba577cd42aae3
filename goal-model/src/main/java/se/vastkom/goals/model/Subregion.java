package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A group of municipalities that work together; its membership may reach outside the county.
 *
 * @param name the name it uses itself
 * @param municipalities members within the county, by code
 * @param outsideMembers members of other counties, by code
 */
public record Subregion(
    String name,
    List<Respondent> municipalities,
    List<SubregionMember.OutsideMember> outsideMembers) {

  public Subregion {
    requireNonNull(name, "name");
    requireNonNull(municipalities, "municipalities");
    requireNonNull(outsideMembers, "outsideMembers");
    municipalities = List.copyOf(municipalities);
    outsideMembers = List.copyOf(outsideMembers);
  }
}
