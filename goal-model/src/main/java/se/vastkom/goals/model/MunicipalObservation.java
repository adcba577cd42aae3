package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.problem.Place;

/**
 * The observation of one goal in one municipality: yes or no, a number, or the reason for its
 * absence.
 *
 * @param goal the goal
 * @param municipality the municipality; one of the follow-up's population
 * @param outcome {@link Outcome.YesNo}, {@link Outcome.Amount} or {@link Outcome.Missing}
 * @param place where it was read
 */
public record MunicipalObservation(
    GoalId goal, MunicipalityCode municipality, Outcome outcome, Place place) {
  public MunicipalObservation {
    requireNonNull(goal, "goal");
    requireNonNull(municipality, "municipality");
    requireNonNull(outcome, "outcome");
    requireNonNull(place, "place");
  }

  /** Returns the observation, stated in code, of a municipality that has what the goal counts. */
  public static MunicipalObservation yes(String goal, String municipality) {
    return new MunicipalObservation(
        new GoalId(goal),
        new MunicipalityCode(municipality),
        new Outcome.YesNo(true),
        Place.NOWHERE);
  }
}
