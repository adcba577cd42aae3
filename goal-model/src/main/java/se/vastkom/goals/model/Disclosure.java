package se.vastkom.goals.model;

import java.util.List;
import se.vastkom.goals.problem.Place;

/**
 * Which answers may be told to anyone. Where exactly one respondent has answered something that is
 * not disclosed, and the source states the whole beside the answers, what the one has answered is
 * what the whole has more than the others. Then it is told of nobody what they answered.
 */
public final class Disclosure {

  private static final Outcome CONFIDENTIAL = new Outcome.Missing(Outcome.Reason.CONFIDENTIAL);

  private Disclosure() {}

  /** Returns whether a confidential answer about a goal could be worked out from the others. */
  public static boolean isSolvable(FollowUp followUp, GoalId goal) {
    return followUp
        .observation(goal)
        .filter(known -> isSolvable(known, followUp.responses(goal)))
        .isPresent();
  }

  private static boolean isSolvable(PastPeriod past) {
    return past.observation().filter(known -> isSolvable(known, past.responses())).isPresent();
  }

  private static boolean isSolvable(Observation known, List<Response> responses) {
    long confidential =
        responses.stream().map(Response::outcome).filter(CONFIDENTIAL::equals).count();
    return confidential == 1 && statesTheWhole(known);
  }

  private static boolean statesTheWhole(Observation known) {
    return !(known.outcome() instanceof Outcome.ByMunicipality)
        || !known.published().value().isEmpty()
        || !known.published().share().isEmpty();
  }

  /** Returns the goals of which it is told of nobody what they answered, now or earlier. */
  public static List<Goal> guarded(FollowUp followUp) {
    return followUp.goals().stream()
        .filter(
            goal ->
                isSolvable(followUp, goal.id())
                    || followUp.history().periods(goal.id()).stream()
                        .anyMatch(Disclosure::isSolvable))
        .toList();
  }

  /**
   * Returns a follow-up as it may be told to anyone: where one answer about a goal could be worked
   * out, now or in an earlier period, each that could answer has answered something confidential.
   * So whoever assesses it anew finds the goal open, never a smaller number. What anybody has
   * written in words is left as it is.
   */
  public static FollowUp told(FollowUp followUp) {
    return guarded(followUp).isEmpty()
        ? followUp
        : followUp.answered(
            followUp.goals().stream()
                .map(Goal::id)
                .flatMap(
                    goal ->
                        (isSolvable(followUp, goal)
                                ? confidential(followUp, goal)
                                : followUp.responses(goal))
                            .stream())
                .toList(),
            followUp.history().periods().stream()
                .map(
                    past ->
                        isSolvable(past)
                            ? past.answered(confidential(followUp, past.goal()))
                            : past)
                .toList());
  }

  /** Returns answers of all, the silent among them, for in a complete list silence means no. */
  private static List<Response> confidential(FollowUp followUp, GoalId goal) {
    return followUp.header().population().respondents().stream()
        .map(one -> new Response(goal, one.id(), CONFIDENTIAL, Place.NOWHERE))
        .toList();
  }
}
