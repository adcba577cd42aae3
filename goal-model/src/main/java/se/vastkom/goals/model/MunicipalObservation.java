package se.vastkom.goals.model;

import se.vastkom.goals.problem.Place;

/**
 * What is known of one goal in one municipality: yes or no, a number, or why nothing is.
 *
 * @param goal which goal
 * @param municipality which municipality; one of the follow-up's population
 * @param outcome {@link Outcome.YesNo}, {@link Outcome.Amount} or {@link Outcome.Missing}
 * @param place where it was read
 */
public record MunicipalObservation(
    GoalId goal, MunicipalityCode municipality, Outcome outcome, Place place) {

  /** A municipality that has what the goal counts, stated in code. */
  public static MunicipalObservation yes(String goal, String municipality) {
    return new MunicipalObservation(
        new GoalId(goal),
        new MunicipalityCode(municipality),
        new Outcome.YesNo(true),
        Place.NOWHERE);
  }
}
