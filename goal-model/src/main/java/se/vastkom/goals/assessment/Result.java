package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Places;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A goal's result as people read it, on a page or on paper: what was wanted, what came of it, and
 * what stands around these two. Every view that shows a goal says the same of it. Immutable.
 *
 * @param target what was wanted; empty for a goal that is decided from those under it
 * @param came what came of the goal: its number, or the one that its share implies, or the share;
 *     for a goal that is not in force what became of it; else why there is no outcome
 * @param share the share of the target beside the outcome, where it says more
 * @param printed the share as the source printed it, where it differs from the computed one
 * @param computed the exact share behind a printed one
 * @param standing what is left to the target, or that it is reached
 * @param beneath what stands under the figures: what was before, and how many have answered
 * @param beside what stands beside the goal's name: who answers for it, its forecast, what the
 *     source concluded and what is to be done
 * @param flags what to keep in mind beside the verdict: what each remark says
 * @param read where the outcome was read, its own place or those of the answers that it is counted
 *     from; empty where nothing is known
 * @param bar the outcome to be drawn, where it can be
 */
public record Result(
    Optional<Part> target,
    Part came,
    Optional<Phrase> share,
    Optional<Phrase> printed,
    Optional<Part> computed,
    Optional<Phrase> standing,
    List<Phrase> beneath,
    List<Phrase> beside,
    List<Part> flags,
    Optional<Part> read,
    Optional<Bar> bar) {

  public Result {
    requireNonNull(target, "target");
    requireNonNull(came, "came");
    requireNonNull(share, "share");
    requireNonNull(printed, "printed");
    requireNonNull(computed, "computed");
    requireNonNull(standing, "standing");
    beneath = List.copyOf(requireNonNull(beneath, "beneath"));
    beside = List.copyOf(requireNonNull(beside, "beside"));
    flags = List.copyOf(requireNonNull(flags, "flags"));
    requireNonNull(read, "read");
    requireNonNull(bar, "bar");
  }

  /** Returns the result of a goal of a follow-up. */
  static Result of(AssessedFollowUp assessed, Assessment assessment) {
    return new Finder(assessed, assessment, assessment.evidence()).result();
  }

  /** Finds what to say of a goal. */
  private record Finder(AssessedFollowUp assessed, Assessment assessment, Evidence evidence) {

    Result result() {
      return new Result(
          isWeighed() ? Optional.empty() : Optional.of(target()),
          came(),
          outcome().isPresent() || inferred().isPresent()
              ? share().map(Finder::ofTarget)
              : Optional.empty(),
          printedOtherwise(),
          evidence
              .printed()
              .value()
              .<Part>map(printed -> new Part.Amount(printed.computed().inPercent(), "%")),
          standing(),
          Stream.of(baseline(), previous(), answered()).flatMap(Optional::stream).toList(),
          Stream.of(
                  assessment.responsible(),
                  assessment.forecast(),
                  assessment.sourceVerdict(),
                  assessment.action())
              .flatMap(Optional::stream)
              .toList(),
          assessment.remarks().map(one -> one.because().orElse(one.reason())).toList(),
          read(),
          Bar.of(evidence));
    }

    private Goal goal() {
      return evidence.goal();
    }

    private boolean isActive() {
      return evidence.lifecycle().isActive();
    }

    private Part target() {
      Target target = goal().target();
      if (target instanceof Target.AtLeast atLeast) {
        return Phrase.of("result.at-least").with("quantity", atLeast.quantity().part());
      }
      if (target instanceof Target.All) {
        Population asked = assessed.followUp().header().population();
        return Phrase.of("result.all").with("respondents", asked.many());
      }
      if (target instanceof Target.AtMost atMost) {
        return Phrase.of("result.at-most").with("quantity", atMost.quantity().part());
      }
      if (target instanceof Target.Above above) {
        return Phrase.of("result.above").with("quantity", above.quantity().part());
      }
      if (target instanceof Target.Below below) {
        return Phrase.of("result.below").with("quantity", below.quantity().part());
      }
      if (target instanceof Target.Between between) {
        return between.phrase();
      }
      if (target instanceof Target.Exactly exactly) {
        return Phrase.of("result.exactly").with("quantity", exactly.quantity().part());
      }
      if (target instanceof Target.Composite composite) {
        return Phrase.of("result.composite")
            .with("municipalities", target.wanted().orElseThrow().part())
            .with("parts", composite.parts().part());
      }
      if (target instanceof Target.DirectionOnly direction) {
        return Phrase.of(direction.upwards() ? "result.increase" : "result.decrease")
            .with("unit", new Part.Unit(direction.unit()));
      }
      return Phrase.of(target instanceof Target.Milestone ? "result.milestone" : "cause.no-target");
    }

    private Part came() {
      if (!isActive()) {
        return assessment.summary();
      }
      if (isWeighed()) {
        return members().orElseThrow().counted();
      }
      return outcome()
          .or(this::inferred)
          .or(this::shareAlone)
          .orElseGet(() -> evidence.outcome().cause().orElseThrow().phrase());
    }

    private Optional<Members> members() {
      return assessed.members(goal().id());
    }

    private boolean isWeighed() {
      return goal().target() instanceof Target.None && members().isPresent();
    }

    private Optional<Part> outcome() {
      Optional<Part> counted = evidence.outcome().value().map(quantity -> quantity.part());
      return counted.or(
          () ->
              observation()
                  .filter(known -> isActive())
                  .map(Observation::outcome)
                  .filter(Outcome.YesNo.class::isInstance)
                  .map(known -> ((Outcome.YesNo) known).done())
                  .map(done -> Phrase.of(done ? "reason.done" : "reason.not-done")));
    }

    /** Returns the number that the published share implies, where it is worth showing. */
    private Optional<Part> inferred() {
      return evidence
          .inferred()
          .value()
          .filter(quantity -> !quantity.number().equals(Ratio.ZERO))
          .filter(quantity -> !evidence.attainment().equals(Figure.known(Ratio.ONE)))
          .map(
              quantity ->
                  Phrase.of("result.inferred")
                      .with("quantity", quantity.part())
                      .with("share", share().orElseThrow()));
    }

    private Optional<Part> shareAlone() {
      return observation()
          .filter(known -> isActive() && known.outcome() instanceof Outcome.AsPublished)
          .flatMap(known -> share())
          .map(Finder::ofTarget);
    }

    private Optional<Part> share() {
      return assessment.attainmentInFull().value().map(share -> share);
    }

    private static Phrase ofTarget(Part share) {
      return Phrase.of("result.of-target").with("share", share);
    }

    private Optional<Phrase> printedOtherwise() {
      return evidence
          .printed()
          .value()
          .filter(printed -> !printed.agrees())
          .flatMap(printed -> observation())
          .map(known -> Phrase.of("result.printed").with("share", known.published().share()));
    }

    private Optional<Phrase> standing() {
      if (!isActive()) {
        return Optional.empty();
      }
      if (assessment.status() == Status.UPPFYLLT
          && evidence.reached().equals(Figure.known(true))
          && goal().target().wanted().isPresent()) {
        return Optional.of(Phrase.of("result.reached"));
      }
      return assessment.remainder().map(Remainder::left);
    }

    private Optional<Phrase> baseline() {
      return goal().baseline().map(from -> earlier("result.baseline", from));
    }

    private Optional<Phrase> previous() {
      return evidence.earlier().previous().value().map(last -> earlier("result.previous", last));
    }

    private static Phrase earlier(String key, Goal.Earlier earlier) {
      return Phrase.of(key)
          .with("quantity", earlier.quantity().part())
          .with("period", earlier.period().phrase());
    }

    private Optional<Phrase> answered() {
      return evidence
          .respondents()
          .value()
          .flatMap(
              answered ->
                  evidence
                      .population()
                      .value()
                      .map(
                          all ->
                              Phrase.of("result.answered")
                                  .with("respondents", answered)
                                  .with("population", all)));
    }

    private Optional<Part> read() {
      return observation()
          .map(
              known ->
                  Places.phrase(assessed.answers(goal().id()).placesOr(known.source().place())));
    }

    private Optional<Observation> observation() {
      return assessed.followUp().observation(goal().id());
    }
  }
}
