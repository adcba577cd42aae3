package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;

/**
 * The observation of one goal in one municipality: yes or no, what is undertaken, a number, or the
 * reason for its absence.
 *
 * @param goal the goal
 * @param municipality the municipality; one of the follow-up's population
 * @param outcome {@link Outcome.YesNo}, {@link Outcome.Undertaking}, {@link Outcome.Amount} or
 *     {@link Outcome.Missing}
 * @param weight what the municipality counts by, for a weighted mean
 * @param place where it was read
 */
public record MunicipalObservation(
    GoalId goal,
    MunicipalityCode municipality,
    Outcome outcome,
    Optional<Ratio> weight,
    Place place) {
  public MunicipalObservation {
    requireNonNull(goal, "goal");
    requireNonNull(municipality, "municipality");
    requireNonNull(outcome, "outcome");
    requireNonNull(weight, "weight");
    requireNonNull(place, "place");
  }

  /** Creates an observation without a weight. */
  public MunicipalObservation(
      GoalId goal, MunicipalityCode municipality, Outcome outcome, Place place) {
    this(goal, municipality, outcome, Optional.empty(), place);
  }

  /** Returns the observation, stated in code, of a municipality that has what the goal counts. */
  public static MunicipalObservation yes(String goal, String municipality) {
    return new MunicipalObservation(
        new GoalId(goal),
        new MunicipalityCode(municipality),
        new Outcome.YesNo(true),
        Place.NOWHERE);
  }

  /** Returns the observation of a municipality that weighs this much. */
  public MunicipalObservation weighing(Ratio weight) {
    return new MunicipalObservation(goal, municipality, outcome, Optional.of(weight), place);
  }
}
