package se.vastkom.goals.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.Disclosure;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Subregion;

/**
 * What each respondent says of each goal, as far as it may be told: where a figure that somebody
 * keeps to itself could be worked out from the others and a published whole, none of them is told.
 */
final class Replies {

  private final FollowUp followUp;
  private final List<Respondent> respondents;
  private final Map<GoalId, List<Reply>> byGoal = new LinkedHashMap<>();
  private final Map<RespondentId, List<Reply>> byRespondent = new LinkedHashMap<>();
  private final Map<RespondentId, Subregion> subregions = new HashMap<>();
  private final Set<GoalId> guarded = new HashSet<>();

  /** The respondents by the name of their sub-region, and of none under an empty one. */
  private final Map<String, List<Respondent>> grouped;

  /** Counted once, since many pages tell them. */
  private final Map<RespondentId, Tally> ofRespondents = new HashMap<>();

  private final Map<String, Map<GoalId, Tally>> ofGoals = new HashMap<>();

  Replies(AssessedFollowUp assessed) {
    followUp = assessed.followUp();
    Population asked = followUp.header().population();
    respondents =
        asked.respondents().stream()
            .sorted(Comparator.comparing(Respondent::id, asked.byName()))
            .toList();
    respondents.forEach(one -> byRespondent.put(one.id(), new ArrayList<>()));
    for (Subregion subregion : asked.subregions()) {
      subregion.municipalities().forEach(one -> subregions.put(one.id(), subregion));
    }
    grouped =
        respondents.stream()
            .collect(
                Collectors.groupingBy(one -> subregion(one.id()).map(Subregion::name).orElse("")));
    for (Assessment assessment : assessed.assessments()) {
      GoalId goal = assessment.evidence().goal().id();
      List<Response> told = followUp.responses(goal);
      if (told.isEmpty()) {
        continue;
      }
      if (Disclosure.isSolvable(followUp, goal)) {
        guarded.add(goal);
        continue;
      }
      Map<RespondentId, Response> responses =
          told.stream().collect(Collectors.toMap(Response::respondent, one -> one));
      List<Reply> replies =
          respondents.stream()
              .map(one -> Reply.of(one, assessment, Optional.ofNullable(responses.get(one.id()))))
              .toList();
      byGoal.put(goal, replies);
      replies.stream()
          .filter(reply -> responses.containsKey(reply.from().id()))
          .filter(reply -> reply.kind() != Reply.Kind.SILENT)
          .forEach(reply -> requireNonNull(byRespondent.get(reply.from().id())).add(reply));
    }
  }

  /** Returns whether anything is known respondent by respondent. */
  boolean areKnown() {
    return !byGoal.isEmpty();
  }

  /** Returns what all say of a goal, by name; empty where nothing is known, or may be told. */
  List<Reply> about(GoalId goal) {
    return byGoal.getOrDefault(goal, List.of());
  }

  /** Returns whether replies about a goal are left out, since one of them could be worked out. */
  boolean isGuarded(GoalId goal) {
    return guarded.contains(goal);
  }

  /** Returns the goals of which something is told. */
  Set<GoalId> goals() {
    return byGoal.keySet();
  }

  /**
   * Returns the replies of one, in the goals' order: those that it has given itself, and not what
   * it counts as where a list of those that have something leaves it out.
   */
  List<Reply> of(RespondentId respondent) {
    return byRespondent.getOrDefault(respondent, List.of());
  }

  /** Returns how many goals in force a respondent has, of those it has answered about. */
  Tally tally(RespondentId respondent) {
    return ofRespondents.computeIfAbsent(
        respondent,
        id ->
            Tally.of(
                of(id).stream().filter(reply -> reply.about().status() != Status.UTGATT).toList(),
                null));
  }

  /** Returns how many of a sub-region, or of all where it is null, have what a goal counts. */
  Tally tally(GoalId goal, @Nullable Subregion group) {
    return ofGoals
        .computeIfAbsent(group == null ? "" : group.name(), any -> new HashMap<>())
        .computeIfAbsent(goal, id -> Tally.of(about(id), group));
  }

  /** Returns all respondents by name. */
  List<Respondent> respondents() {
    return respondents;
  }

  /** Returns the respondents of a sub-region, or those of none where it is null, by name. */
  List<Respondent> respondents(@Nullable Subregion subregion) {
    return grouped.getOrDefault(subregion == null ? "" : subregion.name(), List.of());
  }

  /** Returns the sub-region of a respondent, if it has one. */
  Optional<Subregion> subregion(RespondentId respondent) {
    return Optional.ofNullable(subregions.get(respondent));
  }
}
