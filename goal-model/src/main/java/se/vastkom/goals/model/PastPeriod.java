package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Place;

/**
 * What was known of a goal in an earlier period, and what was concluded then. It is shown as it
 * was, never concluded anew.
 *
 * @param goal the goal
 * @param period the earlier period
 * @param state the state of the goal, or of its area, in that period
 * @param target what the goal wanted in that period; {@link Target.None} where nobody says
 * @param observation the outcome of that period; of the same goal, read from the same place. Empty
 *     where the goal had none of its own, since it was judged by those under it: then it wanted
 *     nothing, and there is a verdict
 * @param verdict what was concluded, and by which rule book; empty where nobody says
 * @param responses what each respondent answered in that period, where known; of the same goal
 * @param place where it was read
 */
public record PastPeriod(
    GoalId goal,
    Period period,
    Lifecycle.State state,
    Target target,
    Optional<Observation> observation,
    Optional<Verdict> verdict,
    List<Response> responses,
    Place place) {

  /**
   * What was concluded of a goal in an earlier period.
   *
   * @param status the key of the status
   * @param trend the key of the trend, or empty where none was concluded
   * @param book the id of the rule book that concluded them, or empty where none did
   * @param version the version of the book
   * @param sha256 the checksum of the book, in hexadecimal
   */
  public record Verdict(String status, String trend, String book, String version, String sha256) {
    public Verdict {
      requireNonNull(status, "status");
      requireNonNull(trend, "trend");
      requireNonNull(book, "book");
      requireNonNull(version, "version");
      requireNonNull(sha256, "sha256");
    }
  }

  /**
   * Checks that all is of one goal, and that something was measured or concluded.
   *
   * @throws IllegalArgumentException if the observation or a response is of another goal, if the
   *     observation was read elsewhere, or if there is no observation but a target or a response,
   *     or no verdict
   */
  public PastPeriod {
    requireNonNull(goal, "goal");
    requireNonNull(period, "period");
    requireNonNull(state, "state");
    requireNonNull(target, "target");
    requireNonNull(observation, "observation");
    requireNonNull(verdict, "verdict");
    responses = List.copyOf(requireNonNull(responses, "responses"));
    requireNonNull(place, "place");
    if (!responses.stream().map(Response::goal).allMatch(goal::equals)) {
      throw new IllegalArgumentException("Expected responses about " + goal + " only.");
    }
    if (observation.isPresent()) {
      Observation seen = observation.get();
      if (!seen.goal().equals(goal) || !seen.source().place().equals(place)) {
        throw new IllegalArgumentException(
            "Expected an observation of " + goal + " from " + place + "; found " + seen + ".");
      }
    } else if (verdict.isEmpty() || target.kind() != Target.Kind.NONE || !responses.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a verdict, no target and no responses where " + goal + " has no outcome.");
    }
  }

  /** Creates what was measured of a goal, where it was read. */
  public PastPeriod(
      Period period,
      Lifecycle.State state,
      Target target,
      Observation observation,
      Optional<Verdict> verdict,
      List<Response> responses) {
    this(
        observation.goal(),
        period,
        state,
        target,
        Optional.of(observation),
        verdict,
        responses,
        observation.source().place());
  }

  /** Returns a goal in force with this target and outcome, of which nothing more is known. */
  public static PastPeriod of(Period period, Target target, Observation observation) {
    return new PastPeriod(
        period, Lifecycle.State.ACTIVE, target, observation, Optional.empty(), List.of());
  }

  /** Returns a goal without an outcome of its own, of which this was concluded. */
  public static PastPeriod concluded(
      GoalId goal, Period period, Lifecycle.State state, Verdict verdict, Place place) {
    return new PastPeriod(
        goal,
        period,
        state,
        new Target.None(),
        Optional.empty(),
        Optional.of(verdict),
        List.of(),
        place);
  }

  /** Returns the same with what was concluded. */
  public PastPeriod concluding(Verdict concluded) {
    return new PastPeriod(
        goal, period, state, target, observation, Optional.of(concluded), responses, place);
  }

  /** Returns the same with another outcome, where there was one. */
  public PastPeriod counting(Outcome outcome) {
    return new PastPeriod(
        goal,
        period,
        state,
        target,
        observation.map(seen -> seen.withOutcome(outcome)),
        verdict,
        responses,
        place);
  }

  /** Returns the same with what respondents answered. */
  public PastPeriod answered(List<Response> each) {
    return new PastPeriod(goal, period, state, target, observation, verdict, each, place);
  }

  /** Returns the outcome; empty where the goal had none of its own. */
  public Optional<Outcome> outcome() {
    return observation.map(Observation::outcome);
  }

  /** Returns the counted or named number; empty where there is none, or it was only inferred. */
  public Optional<Quantity> quantity() {
    return outcome()
        .filter(Outcome.Amount.class::isInstance)
        .map(Outcome.Amount.class::cast)
        .filter(amount -> amount.known() != Outcome.Basis.INFERRED)
        .map(Outcome.Amount::quantity);
  }

  /** Returns whether something was measured, if only as a published share. */
  public boolean isMeasured() {
    return state == Lifecycle.State.ACTIVE
        && outcome().filter(any -> !(any instanceof Outcome.Missing)).isPresent();
  }
}
