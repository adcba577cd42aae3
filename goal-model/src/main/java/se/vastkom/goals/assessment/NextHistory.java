package se.vastkom.goals.assessment;

import static se.vastkom.goals.assessment.RollForward.Kind.CONTINUES;
import static se.vastkom.goals.assessment.RollForward.Kind.MEASURED;
import static se.vastkom.goals.assessment.RollForward.Kind.TO_DO;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
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
    List<PastPeriod> measured =
        assessed.assessments().stream().flatMap(one -> measured(one).stream()).toList();
    measured.forEach(draft::past);
    if (!measured.isEmpty()) {
      steps.add(
          new RollForward.Step(
              MEASURED,
              Phrase.of("roll.measured")
                  .with("count", measured.size())
                  .with("period", now.phrase())
                  .with("book", assessed.run().book().phrase())));
    }
    measured.stream()
        .filter(past -> past.observation().outcome() instanceof Outcome.AsPublished)
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

  private Optional<PastPeriod> measured(Assessment assessment) {
    Evidence evidence = assessment.evidence();
    RuleBookStamp book = assessed.run().book();
    return evidence
        .observation()
        .map(
            seen ->
                new PastPeriod(
                    last.header().period(),
                    evidence.lifecycle().state(),
                    evidence.goal().target(),
                    remembered(seen, evidence),
                    Optional.of(
                        new PastPeriod.Verdict(
                            assessment.status().key(),
                            assessment.trend().key(),
                            book.id(),
                            book.version(),
                            book.sha256())),
                    last.responses(seen.goal()).stream().map(NextHistory::remembered).toList()));
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
