package se.vastkom.goals.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a follow-up says, to be looked up by area and by goal. Immutable. */
final class FollowUpIndex {

  final Map<AreaId, Lifecycle> lifecycles;
  final Map<GoalId, Integer> positions;
  final Map<AreaId, List<Goal>> goals;
  final Map<GoalId, Observation> observations;
  final Map<GoalId, List<Response>> responses;
  final Map<GoalId, List<Judgement>> judgements;
  final Map<GoalId, List<Forecast>> forecasts;
  final Map<GoalId, List<GivenFact>> given;

  FollowUpIndex(FollowUp.Builder from) {
    lifecycles = from.areas.stream().collect(toMap(FocusArea::id, FocusArea::lifecycle));
    positions =
        IntStream.range(0, from.goals.size())
            .boxed()
            .collect(toMap(i -> from.goals.get(i).id(), i -> i));
    goals = from.goals.stream().collect(listsBy(Goal::area));
    observations = from.observations.stream().collect(toMap(Observation::goal, one -> one));
    responses = from.responses.stream().collect(listsBy(Response::goal));
    judgements = from.judgements.stream().collect(listsBy(Judgement::goal));
    forecasts = from.forecasts.stream().collect(listsBy(Forecast::goal));
    given = from.given.stream().distinct().collect(listsBy(GivenFact::goal));
  }

  private static <K, T> Collector<T, ?, Map<K, List<T>>> listsBy(Function<T, K> key) {
    return groupingBy(key, Collectors.toUnmodifiableList());
  }
}
