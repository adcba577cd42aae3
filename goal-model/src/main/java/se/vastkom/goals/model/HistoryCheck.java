package se.vastkom.goals.model;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Checks what a follow-up says of other periods than its own: its goals' terms, their history, and
 * the journal of those that have left. For one use.
 */
final class HistoryCheck {

  private final FollowUp.Builder draft;
  private final Problems problems;
  private final FollowUpCheck check;
  private final Period now;

  HistoryCheck(FollowUp.Builder draft, Problems problems, FollowUpCheck check) {
    this.draft = draft;
    this.problems = problems;
    this.check = check;
    this.now = draft.header.period();
  }

  void run() {
    Map<AreaId, Lifecycle> areas = new HashMap<>();
    draft.areas.forEach(area -> areas.putIfAbsent(area.id(), area.lifecycle()));
    draft.goals.forEach(
        goal ->
            checkTerm(
                goal,
                goal.lifecycle()
                    .orElseGet(() -> areas.getOrDefault(goal.area(), Lifecycle.ACTIVE))));
    Set<GoalId> left = checkJournal();
    Map<Object, PastPeriod> seen = new HashMap<>();
    for (PastPeriod past : draft.past) {
      @Nullable PastPeriod first = seen.putIfAbsent(List.of(past.goal(), past.period()), past);
      if (first != null) {
        problems.error(
            past.place(), of("history.twice", past).with("first", first.place().phrase()));
      }
      if (!left.contains(past.goal())) {
        check.known(past.goal(), past.place());
      }
      checkPast(past);
    }
    History history = new History(draft.past, List.of());
    draft.goals.forEach(goal -> checkPrevious(goal, history.periods(goal.id())));
  }

  private void checkTerm(Goal goal, Lifecycle lifecycle) {
    Term term = goal.term();
    term.carriedOver()
        .filter(where -> term.until().isEmpty())
        .ifPresent(
            where ->
                problems.error(
                    goal.place(),
                    Phrase.of("term.carried-over-without-end")
                        .with("goal", goal.id().value())
                        .with("where", where.part())));
    term.until()
        .filter(last -> lifecycle.isActive() && last.lastDay().isBefore(now.firstDay()))
        .ifPresent(
            last ->
                problems.error(
                    goal.place(),
                    Phrase.of("term.ended")
                        .with("goal", goal.id().value())
                        .with("found", last.phrase())
                        .with("period", now.phrase())));
    term.comparableFrom()
        .filter(from -> from.firstDay().isAfter(now.lastDay()))
        .ifPresent(
            from ->
                problems.error(
                    goal.place(),
                    Phrase.of("term.comparable-later")
                        .with("goal", goal.id().value())
                        .with("found", from.phrase())
                        .with("period", now.phrase())));
  }

  /** Returns the goals that have left; a problem for each that is there all the same, or twice. */
  private Set<GoalId> checkJournal() {
    Map<GoalId, JournalEntry> seen = new HashMap<>();
    for (JournalEntry entry : draft.journal) {
      @Nullable JournalEntry first = seen.putIfAbsent(entry.goal(), entry);
      if (first != null
          && first.period().equals(entry.period())
          && first.reason().equals(entry.reason())) {
        problems.error(
            entry.place(),
            Phrase.of("journal.twice")
                .with("goal", entry.goal().value())
                .with("period", entry.period().phrase())
                .with("first", first.place().phrase()));
      }
      checkBefore(entry.period(), entry.place(), entry.goal());
    }
    return draft.journal.stream().map(JournalEntry::goal).collect(toSet());
  }

  private void checkBefore(Period period, Place place, GoalId goal) {
    if (!period.lastDay().isBefore(draft.header.day())) {
      problems.error(
          place,
          Phrase.of("history.not-before")
              .with("goal", goal.value())
              .with("found", period.phrase())
              .with("period", now.phrase()));
    }
  }

  private void checkPast(PastPeriod past) {
    checkBefore(past.period(), past.place(), past.goal());
    past.observation().ifPresent(seen -> checkOutcome(past, seen));
    past.target()
        .wanted()
        .filter(wanted -> !isPossible(wanted))
        .ifPresent(wanted -> refuse(past, wanted, past.place()));
    checkResponses(past);
  }

  private void checkOutcome(PastPeriod past, Observation seen) {
    Outcome outcome = seen.outcome();
    boolean isMilestone = past.target().kind() == Target.Kind.MILESTONE;
    boolean isUnstated = past.target().kind() == Target.Kind.NONE;
    if (outcome instanceof Outcome.Undertaking
        || (isMilestone
            ? outcome instanceof Outcome.Amount || outcome instanceof Outcome.ByMunicipality
            : outcome instanceof Outcome.YesNo && !isUnstated)) {
      problems.error(
          past.place(),
          of("history.kind", past)
              .with("target", Phrase.of("target." + past.target().kind().key())));
    }
    if (outcome instanceof Outcome.AsPublished && seen.published().ratio().isEmpty()) {
      problems.error(past.place(), of("history.nothing-published", past));
    }
    if (outcome instanceof Outcome.Amount amount) {
      checkUnit(past, amount.quantity());
    }
  }

  private void checkUnit(PastPeriod past, Quantity found) {
    past.target()
        .outcomeUnit()
        .filter(unit -> !unit.equals(found.unit()))
        .ifPresent(unit -> check.checkUnit(past.place(), past.goal(), found, unit));
    if (!isPossible(found)) {
      refuse(past, found, past.place());
    }
  }

  /** Returns whether a number can ever have been: nobody knows how many could be counted then. */
  private boolean isPossible(Quantity quantity) {
    Ratio number = quantity.number();
    return (number.signum() >= 0 || UnitKind.of(quantity.unit()).mayBeNegative())
        && (number.isWhole() || !draft.header.population().counts(quantity));
  }

  private void refuse(PastPeriod past, Quantity found, Place place) {
    problems.error(place, of("history.impossible", past).with("found", found.part()));
  }

  private void checkResponses(PastPeriod past) {
    Set<RespondentId> named = new HashSet<>();
    for (Response response : past.responses()) {
      Phrase who =
          of("history.responded-twice", past)
              .with("respondent", draft.header.population().named(response.respondent()));
      if (!named.add(response.respondent())) {
        problems.error(response.place(), who);
      }
      if (response.outcome() instanceof Outcome.Amount amount && !isPossible(amount.quantity())) {
        refuse(past, amount.quantity(), response.place());
      }
    }
  }

  /** Checks that a stated previous outcome is what history says was measured last. */
  private void checkPrevious(Goal goal, List<PastPeriod> past) {
    Optional<Goal.Previous> stated = goal.previous();
    if (stated.isEmpty()) {
      return;
    }
    Goal.Previous previous = stated.get();
    past.stream()
        .filter(then -> !agree(previous, then))
        .findFirst()
        .ifPresent(
            then ->
                problems.error(
                    draft.previousPlaces.getOrDefault(goal.id(), goal.place()),
                    Phrase.of("history.other-previous")
                        .with("goal", goal.id().value())
                        .with("previous", previous.quantity().part())
                        .with("of", previous.period().phrase())
                        .with("place", then.place().phrase())
                        .with(
                            "found",
                            then.quantity()
                                .<Part>map(Quantity::part)
                                .orElseGet(
                                    () ->
                                        Phrase.of(
                                            then.observation().isPresent()
                                                ? "history.no-number"
                                                : "past.no-outcome")))
                        .with("period", then.period().phrase())));
  }

  /** Returns whether what was measured last can be what a goal says, for all that history knows. */
  private static boolean agree(Goal.Previous stated, PastPeriod then) {
    if (then.period().equals(stated.period())) {
      return then.quantity().equals(Optional.of(stated.quantity()));
    }
    return !then.isMeasured()
        || then.period().length() != stated.period().length()
        || then.period().lastDay().isBefore(stated.period().lastDay());
  }

  private static Phrase of(String key, PastPeriod past) {
    return Phrase.of(key).with("goal", past.goal().value()).with("period", past.period().phrase());
  }
}
