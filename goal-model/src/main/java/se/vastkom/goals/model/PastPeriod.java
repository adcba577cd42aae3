package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Place;

/**
 * What was known of a goal in an earlier period, and what was concluded then. It is shown as it
 * was, never concluded anew.
 *
 * @param period the earlier period
 * @param state the state of the goal, or of its area, in that period
 * @param target what the goal wanted in that period; {@link Target.None} where nobody says
 * @param observation the outcome of that period; of the same goal, read from the same place
 * @param verdict what was concluded, and by which rule book; empty where nobody says
 * @param responses what each respondent answered in that period, where known; of the same goal
 */
public record PastPeriod(
    Period period,
    Lifecycle.State state,
    Target target,
    Observation observation,
    Optional<Verdict> verdict,
    List<Response> responses) {

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
   * Checks that all is of one goal.
   *
   * @throws IllegalArgumentException if a response is of another goal than the observation
   */
  public PastPeriod {
    requireNonNull(period, "period");
    requireNonNull(state, "state");
    requireNonNull(target, "target");
    requireNonNull(observation, "observation");
    requireNonNull(verdict, "verdict");
    responses = List.copyOf(requireNonNull(responses, "responses"));
    GoalId goal = observation.goal();
    if (!responses.stream().map(Response::goal).allMatch(goal::equals)) {
      throw new IllegalArgumentException("Expected responses about " + goal + " only.");
    }
  }

  /** Returns a goal in force with this target and outcome, of which nothing more is known. */
  public static PastPeriod of(Period period, Target target, Observation observation) {
    return new PastPeriod(
        period, Lifecycle.State.ACTIVE, target, observation, Optional.empty(), List.of());
  }

  /** Returns the same with what was concluded. */
  public PastPeriod concluding(Verdict concluded) {
    return new PastPeriod(period, state, target, observation, Optional.of(concluded), responses);
  }

  /** Returns the same with another outcome. */
  public PastPeriod counting(Outcome outcome) {
    return new PastPeriod(
        period, state, target, observation.withOutcome(outcome), verdict, responses);
  }

  /** Returns the same with what respondents answered. */
  public PastPeriod answered(List<Response> each) {
    return new PastPeriod(period, state, target, observation, verdict, each);
  }

  /** Returns the goal. */
  public GoalId goal() {
    return observation.goal();
  }

  /** Returns where it was read. */
  public Place place() {
    return observation.source().place();
  }

  /** Returns the counted or named number; empty where there is none, or it was only inferred. */
  public Optional<Quantity> quantity() {
    return observation.outcome() instanceof Outcome.Amount amount
            && amount.known() != Outcome.Basis.INFERRED
        ? Optional.of(amount.quantity())
        : Optional.empty();
  }

  /** Returns whether something was measured, if only as a published share. */
  public boolean isMeasured() {
    return state == Lifecycle.State.ACTIVE && !(observation.outcome() instanceof Outcome.Missing);
  }
}
