package se.vastkom.goals.assessment;

import static se.vastkom.goals.assessment.RollForward.Kind.CONTINUES;
import static se.vastkom.goals.assessment.RollForward.Kind.MEASURED;
import static se.vastkom.goals.assessment.RollForward.Kind.TO_DO;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.History;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;

/** Makes history of what was measured in a period, and of what was concluded of it. */
final class NextHistory {

  private final AssessedFollowUp assessed;
  private final FollowUp last;
  private final List<RollForward.Step> steps;

  NextHistory(AssessedFollowUp assessed, List<RollForward.Step> steps) {
    this.assessed = assessed;
    this.last = assessed.followUp();
    this.steps = steps;
  }

  /** Adds what history knew before, and what the period adds to it. */
  void add(FollowUp.Builder draft) {
    History before = last.history();
    before.periods().forEach(draft::past);
    before.journal().forEach(draft::journal);
    Period now = last.header().period();
    last.goals().forEach(goal -> stated(goal, before).ifPresent(draft::past));
    Set<GoalId> known = known();
    List<PastPeriod> remembered =
        assessed.assessments().stream()
            .filter(one -> known.contains(one.evidence().goal().id()))
            .map(this::remembered)
            .toList();
    remembered.forEach(draft::past);
    tell("roll.measured", remembered.stream().filter(past -> past.observation().isPresent()));
    tell("roll.weighed", remembered.stream().filter(past -> past.observation().isEmpty()));
    remembered.stream()
        .filter(past -> past.outcome().filter(Outcome.AsPublished.class::isInstance).isPresent())
        .filter(past -> past.target().kind() != Target.Kind.MILESTONE)
        .forEach(
            past ->
                steps.add(
                    new RollForward.Step(
                        TO_DO,
                        Phrase.of("roll.share-only")
                            .with("id", past.goal().value())
                            .with("period", now.phrase()))));
  }

  private void tell(String key, Stream<PastPeriod> remembered) {
    long count = remembered.count();
    if (count > 0) {
      steps.add(
          new RollForward.Step(
              MEASURED,
              Phrase.of(key)
                  .with("count", count)
                  .with("period", last.header().period().phrase())
                  .with("book", assessed.run().book().phrase())));
    }
  }

  /**
   * Returns the goals of which something is known in the period: those that were measured, and from
   * the leaves up those without a target that stand above one of them. Where nothing was measured
   * under a goal, what was concluded of it rests on nothing and is not remembered.
   */
  private Set<GoalId> known() {
    Set<GoalId> known = new HashSet<>();
    last.observations().forEach(seen -> known.add(seen.goal()));
    for (List<Goal> level : last.forest().levels()) {
      for (Goal goal : level) {
        boolean isAbove =
            last.forest().members(goal).stream().map(Goal::id).anyMatch(known::contains);
        if (isAbove && goal.target().kind() == Target.Kind.NONE) {
          known.add(goal.id());
        }
      }
    }
    return known;
  }

  /** Returns what was measured last as the goal states it, where history does not know it. */
  private Optional<PastPeriod> stated(Goal goal, History before) {
    return goal.previous()
        .filter(previous -> before.period(goal.id(), previous.period()).isEmpty())
        .map(
            previous -> {
              steps.add(
                  new RollForward.Step(
                      CONTINUES,
                      Phrase.of("roll.previous")
                          .with("id", goal.id().value())
                          .with("previous", previous.quantity().part())
                          .with("period", previous.period().phrase())));
              return PastPeriod.of(
                  previous.period(),
                  new Target.None(),
                  Observation.of(
                      goal.id().value(),
                      new Outcome.Amount(previous.quantity(), Outcome.Basis.COUNTED)));
            });
  }

  private PastPeriod remembered(Assessment assessment) {
    Evidence evidence = assessment.evidence();
    RuleBookStamp book = assessed.run().book();
    PastPeriod.Verdict verdict =
        new PastPeriod.Verdict(
            assessment.status().key(),
            assessment.trend().key(),
            book.id(),
            book.version(),
            book.sha256());
    Period now = last.header().period();
    GoalId goal = evidence.goal().id();
    return evidence
        .observation()
        .map(
            seen ->
                new PastPeriod(
                    now,
                    evidence.lifecycle().state(),
                    evidence.goal().target(),
                    remembered(seen, evidence),
                    Optional.of(verdict),
                    last.responses(goal).stream().map(NextHistory::remembered).toList()))
        .orElseGet(
            () ->
                PastPeriod.concluded(
                    goal, now, evidence.lifecycle().state(), verdict, Place.NOWHERE));
  }

  /**
   * Returns an observation with the outcome that answers gave, wherever it was read; without it
   * where no cell can hold it, such as a third, for then the answers give it again.
   */
  private static Observation remembered(Observation seen, Evidence evidence) {
    Outcome outcome =
        seen.outcome() instanceof Outcome.ByMunicipality
            ? evidence
                .outcome()
                .value()
                .filter(known -> known.number().decimal().isPresent())
                .<Outcome>map(known -> new Outcome.Amount(known, Outcome.Basis.NAMED))
                .orElse(seen.outcome())
            : seen.outcome();
    return seen.withOutcome(outcome)
        .withSource(new Observation.Source(seen.source().citation(), Place.NOWHERE));
  }

  private static Response remembered(Response response) {
    return new Response(
        response.goal(),
        response.respondent(),
        response.outcome(),
        response.weight(),
        response.comment(),
        response.date(),
        Place.NOWHERE);
  }
}
