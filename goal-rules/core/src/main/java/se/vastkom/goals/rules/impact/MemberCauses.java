package se.vastkom.goals.rules.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison.Cause;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What changed among the goals under a goal: which moved there or away, which are new or gone, and
 * which have another status.
 */
record MemberCauses(
    AssessedFollowUp before, AssessedFollowUp after, Assessment was, Assessment is) {

  List<Cause> all() {
    Map<GoalId, Assessment> then = members(before, was);
    Map<GoalId, Assessment> now = members(after, is);
    List<Cause> causes = new ArrayList<>();
    Stream.concat(now.keySet().stream(), then.keySet().stream())
        .distinct()
        .forEach(id -> cause(id, then, now).ifPresent(causes::add));
    return causes;
  }

  private static Map<GoalId, Assessment> members(AssessedFollowUp of, Assessment goal) {
    Map<GoalId, Assessment> members = new LinkedHashMap<>();
    of.members(goal.evidence().goal().id()).map(Members::assessments).stream()
        .flatMap(List::stream)
        .forEach(one -> members.put(one.evidence().goal().id(), one));
    return members;
  }

  private Optional<Cause> cause(
      GoalId id, Map<GoalId, Assessment> then, Map<GoalId, Assessment> now) {
    Optional<Goal> old = before.followUp().goal(id);
    Optional<Goal> current = after.followUp().goal(id);
    if (old.isEmpty() || current.isEmpty()) {
      return Optional.of(
          cause(
              old.isEmpty() ? "member-new" : "member-gone",
              old.isEmpty() ? Phrase.of("cause-of.member-new") : Phrase.of("cause-of.member-gone"),
              old,
              current));
    }
    if (!old.get().placement().under().equals(current.get().placement().under())) {
      return Optional.of(
          cause(
              "moved",
              Phrase.of("cause-of.moved")
                  .with("from", above(old.get()))
                  .with("to", above(current.get())),
              old,
              current));
    }
    Optional<Assessment> one = Optional.ofNullable(then.get(id));
    Optional<Assessment> other = Optional.ofNullable(now.get(id));
    return one.isPresent()
            && other.isPresent()
            && !one.get().shownStatus().equals(other.get().shownStatus())
        ? Optional.of(
            cause(
                "member-status",
                Phrase.of("cause-of.member-status")
                    .with("from", one.get().shownStatus())
                    .with("to", other.get().shownStatus()),
                old,
                current))
        : Optional.empty();
  }

  private static Part above(Goal goal) {
    return goal.placement()
        .under()
        .<Part>map(id -> new Part.Text(id.value()))
        .orElse(Phrase.of("cause-of.under-none"));
  }

  private static Cause cause(String how, Phrase what, Optional<Goal> old, Optional<Goal> current) {
    Goal goal = current.or(() -> old).orElseThrow();
    List<Place> places =
        Stream.of(old, current)
            .flatMap(Optional::stream)
            .map(Goal::place)
            .filter(place -> !place.equals(Place.NOWHERE))
            .distinct()
            .toList();
    Phrase own = what.with("goal", goal.id().value()).with("title", goal.title());
    return new Cause(
        Finding.Kind.STATUS,
        own,
        Optional.of(Phrase.of("cause-told." + how)),
        Optional.of(own),
        places);
  }
}
