package se.vastkom.goals.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Chooses the sentence that states the basis of a goal's verdict.
 *
 * @param decimals of its shares; 0 for whole per cent
 */
record Summary(Evidence evidence, int decimals) {

  private static final Phrase NOTHING = Phrase.of("hint.none");

  /** The shares in per cent that no other share is ever shown as. */
  private static final List<Ratio> NONE_AND_ALL = List.of(Ratio.ZERO, Ratio.of(100));

  /** Why there is no way to go, where there is a baseline. */
  private static final Set<Figure.Cause> NO_LENGTH =
      Set.of(
          Figure.Cause.BASELINE_MEETS_TARGET,
          Figure.Cause.BASELINE_AT_TARGET,
          Figure.Cause.OTHER_METHOD);

  Phrase phrase() {
    if (!evidence.lifecycle().isActive()) {
      return inactive(evidence.lifecycle());
    }
    if (evidence.outcome().value().isPresent()) {
      return aggregated(listed(travelled(counted(evidence.outcome().value().get()))));
    }
    Optional<Outcome> outcome = evidence.observation().map(Observation::outcome);
    if (outcome.orElse(null) instanceof Outcome.YesNo yesNo) {
      return Phrase.of(yesNo.done() ? "reason.done" : "reason.not-done");
    }
    if (outcome.orElse(null) instanceof Outcome.AsPublished) {
      return published();
    }
    return noOutcome();
  }

  private Phrase noOutcome() {
    Figure.Cause cause = evidence.outcome().cause().orElseThrow();
    return Phrase.of("reason.no-outcome")
        .with(
            "cause",
            evidence
                .earlier()
                .mean()
                .filter(mean -> cause == Figure.Cause.PERIODS_MISSING)
                .map(PeriodMean::lacking)
                .orElseGet(cause::phrase));
  }

  Phrase withoutShare() {
    if (evidence.lifecycle().isActive() && evidence.attainment().value().isPresent()) {
      return evidence
          .outcome()
          .value()
          .map(
              outcome ->
                  aggregated(listed(compared(outcome, evidence.target().value().orElseThrow()))))
          .orElseGet(this::noOutcome);
    }
    return phrase();
  }

  Phrase soFar() {
    if (evidence.outcome().value().isEmpty()) {
      return own().map(own -> unmeasured(own, Figure.Cause.OVER_PERIODS)).orElseGet(this::phrase);
    }
    Quantity outcome = evidence.outcome().value().get();
    if (evidence.goal().target() instanceof Target.DirectionOnly) {
      return unmeasured(outcome, Figure.Cause.DIRECTION_ONLY);
    }
    boolean isShare = evidence.attainment().value().isPresent();
    return isShare ? aggregated(ofTarget(outcome)) : withoutShare();
  }

  /** Returns an outcome beside the target, without its share: "30 av 49 kommuner". */
  private Phrase ofTarget(Quantity outcome) {
    Quantity target = evidence.target().value().orElseThrow();
    return outcome.number().compareTo(target.number()) > 0
        ? compared(outcome, target)
        : Phrase.of("reason.of-target")
            .with("outcome", new Part.Amount(outcome.number(), ""))
            .with("target", target.part());
  }

  private static Phrase inactive(Lifecycle lifecycle) {
    boolean isDormant = lifecycle.state() == Lifecycle.State.DORMANT;
    return Phrase.of(isDormant ? "reason.dormant" : "reason.discontinued")
        .with("date", dated(lifecycle, isDormant))
        .with("reasons", lifecycle.reasonsStated())
        .with(
            "carry-over",
            lifecycle
                .carryOver()
                .map(where -> Phrase.of("reason.carry-over").with("where", where.part()))
                .orElse(NOTHING));
  }

  private static Phrase dated(Lifecycle lifecycle, boolean isDormant) {
    if (!lifecycle.date().isStated()) {
      return NOTHING;
    }
    return isDormant
        ? Phrase.of("reason.since").with("date", lifecycle.date().phrase())
        : Phrase.of("reason.date").with("date", lifecycle.date().when());
  }

  /** Returns how much of the way from the baseline has been covered, where there is a baseline. */
  private Phrase travelled(Phrase counted) {
    Optional<Goal.Baseline> baseline = evidence.goal().baseline();
    if (baseline.isEmpty()) {
      return counted;
    }
    Phrase way = way(evidence.progress(), baseline.get());
    return way.equals(NOTHING)
        ? counted
        : Phrase.of("reason.way").with("reason", counted).with("way", way);
  }

  private Phrase way(Figure<Ratio> progress, Goal.Baseline baseline) {
    if (progress.value().isEmpty()) {
      return progress.cause().filter(NO_LENGTH::contains).map(Figure.Cause::phrase).orElse(NOTHING);
    }
    Ratio share = progress.value().get();
    String key =
        share.signum() < 0
            ? "way.wrong"
            : share.signum() == 0
                ? "way.none"
                : share.equals(Ratio.ONE)
                    ? "way.whole"
                    : share.compareTo(Ratio.ONE) > 0 ? "way.passed" : "way.part";
    return Phrase.of(key)
        .with("share", percent(share, decimals))
        .with("baseline", baseline.quantity().part())
        .with("period", baseline.period().phrase());
  }

  /** Returns which municipalities are named, and which count as no because they are not. */
  private Phrase listed(Phrase counted) {
    if (evidence.unlisted().value().isEmpty()) {
      return counted;
    }
    int unlisted = evidence.unlisted().value().get();
    return Phrase.of("reason.complete-list")
        .with("reason", counted)
        .with("listed", evidence.asked().many(evidence.population().value().get() - unlisted))
        .with("unlisted", unlisted);
  }

  /** Returns the outcome of this period alone, where the goal's is a mean of several. */
  private Optional<Quantity> own() {
    return evidence.earlier().mean().isPresent()
            && evidence.observation().map(Observation::outcome).orElse(null)
                instanceof Outcome.Amount amount
        ? Optional.of(amount.quantity())
        : Optional.empty();
  }

  /** Returns how the figures of several periods or municipalities became the outcome. */
  private Phrase aggregated(Phrase counted) {
    if (own().isPresent()) {
      return Phrase.of("reason.aggregated")
          .with("reason", counted)
          .with("how", evidence.earlier().mean().orElseThrow().how(own().get()));
    }
    boolean isByMunicipality =
        evidence.observation().map(Observation::outcome).orElse(null)
            instanceof Outcome.ByMunicipality;
    Optional<ResponseCount> count = evidence.responses().value().filter(known -> isByMunicipality);
    if (count.filter(known -> known.undertaken() > 0).isPresent()) {
      return Phrase.of("reason.aggregated")
          .with("reason", counted)
          .with("how", responses(count.get()));
    }
    return count
        .filter(known -> known.figures() > 0)
        .filter(known -> known.figures() > 1 || evidence.goal().measurement().kind().isPresent())
        .map(
            known -> Phrase.of("reason.aggregated").with("reason", counted).with("how", how(known)))
        .orElse(counted);
  }

  /** Returns how many gave each kind of response: "13 ja, 16 planerar, 18 nej". */
  private static Part responses(ResponseCount count) {
    return Phrase.list(
        Stream.of(
                Phrase.of("responses.yes").with("count", count.yes()),
                responses("responses.ongoing", count.ongoing()),
                responses("responses.decided", count.decided()),
                responses("responses.planned", count.planned()),
                Phrase.of("responses.no").with("count", count.no()),
                responses("responses.confidential", count.confidential()),
                responses("responses.silent", count.silent()))
            .filter(said -> !said.equals(NOTHING))
            .toList(),
        said -> said);
  }

  private static Phrase responses(String key, int count) {
    return count == 0 ? NOTHING : Phrase.of(key).with("count", count);
  }

  private Phrase how(ResponseCount count) {
    Phrase how =
        Phrase.of("measured." + count.aggregation().kind().key())
            .with("figures", count.figures())
            .with(
                "population",
                evidence.asked().many(evidence.population().value().orElse(count.figures())));
    if (count.aggregation() instanceof Aggregation.Reaching reaching) {
      return how.with("limit", reaching.limit().phrase());
    }
    return count.aggregation() instanceof Aggregation.WeightedMean mean
        ? how.with("weight", mean.weight())
        : how;
  }

  private Phrase counted(Quantity outcome) {
    if (evidence.goal().target() instanceof Target.Between between) {
      return within(outcome, between);
    }
    Optional<Goal.Earlier> start = evidence.earlier().start().value();
    if (evidence.goal().target() instanceof Target.DirectionOnly) {
      return start
          .map(from -> directed(outcome, from))
          .orElseGet(() -> unmeasured(outcome, evidence.reached().cause().orElseThrow()));
    }
    if (evidence.target().value().isEmpty()) {
      return unmeasured(outcome, evidence.target().cause().orElseThrow());
    }
    Quantity target = evidence.target().value().get();
    if (evidence.attainment().value().isEmpty()) {
      return settled(compared(outcome, target));
    }
    Ratio share = evidence.attainment().value().get();
    return share.compareTo(Ratio.ONE) > 0
        ? exceeding(outcome, target, share)
        : sharing(outcome, target, share);
  }

  private Phrase compared(Quantity outcome, Quantity target) {
    return Phrase.of("reason.compared")
        .with("outcome", outcome.part())
        .with(
            "relation",
            parts().isPresent()
                ? Phrase.of("target.minst")
                : Phrase.of("target." + evidence.goal().target().kind().key()))
        .with("target", target.part());
  }

  /** Returns an outcome up to the target as a share of it: "24 av 49 kommuner, 49 % av målet". */
  private Phrase sharing(Quantity outcome, Quantity target, Ratio share) {
    Phrase phrase =
        Phrase.of(parts().isPresent() ? "reason.share-composite" : "reason.share")
            .with("outcome", new Part.Amount(outcome.number(), ""))
            .with("target", target.part())
            .with("share", percent(share, decimals));
    return parts().map(parts -> phrase.with("parts", parts.part())).orElse(phrase);
  }

  /** Returns an outcome above the target: "17 kommuner; målet var minst 5 (340 %)". */
  private Phrase exceeding(Quantity outcome, Quantity target, Ratio share) {
    Phrase phrase =
        Phrase.of(parts().isPresent() ? "reason.exceeded-composite" : "reason.exceeded")
            .with("outcome", outcome.part())
            .with("target", bare(target))
            .with("share", percent(share, decimals));
    return parts().map(parts -> phrase.with("parts", parts.part())).orElse(phrase);
  }

  private Optional<Quantity> parts() {
    return evidence.goal().target() instanceof Target.Composite composite
        ? Optional.of(composite.parts())
        : Optional.empty();
  }

  /**
   * Returns a quantity without its unit, which the sentence has named; per cent keep their sign.
   */
  private static Part bare(Quantity quantity) {
    return new Part.Amount(quantity.number(), quantity.unit().equals("%") ? "%" : "");
  }

  private static Phrase unmeasured(Quantity outcome, Figure.Cause cause) {
    return Phrase.of("reason.outcome-only")
        .with("outcome", outcome.part())
        .with("cause", cause.phrase());
  }

  private Phrase within(Quantity outcome, Target.Between between) {
    return settled(
        Phrase.of("reason.within")
            .with("outcome", outcome.part())
            .with("interval", between.phrase()));
  }

  /** Returns how the outcome lies beside the one that it must lie beyond. */
  private Phrase directed(Quantity outcome, Goal.Earlier start) {
    return settled(
        Phrase.of("reason.directed")
            .with("outcome", outcome.part())
            .with("moved", ChangeSentence.of(outcome, start))
            .with("relation", Phrase.of("wanted." + evidence.goal().target().kind().key())));
  }

  /** Adds why it is not settled whether the target is reached. */
  private Phrase settled(Phrase compared) {
    return evidence
        .reached()
        .cause()
        .map(
            cause ->
                Phrase.of("reason.unsettled")
                    .with("reason", compared)
                    .with("cause", cause.phrase()))
        .orElse(compared);
  }

  /**
   * Returns how many decimals a share needs so as not to be shown as 0 %, 100 % or a border in per
   * cent, or beyond it: none, or as many as tell it from them.
   */
  static int decimals(Ratio share, Collection<Ratio> borders) {
    Ratio percent = share.inPercent();
    List<Ratio> beside = new ArrayList<>(borders);
    beside.addAll(NONE_AND_ALL);
    return percent.decimalsBeside(beside, 0) == 0
        ? 0
        : percent.decimalsBeside(beside, Part.Amount.DECIMALS);
  }

  /** Returns a share in per cent, at most 100. */
  static Part.Amount capped(Ratio share, int decimals) {
    return percent(share.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : share, decimals);
  }

  /** Returns a share in per cent, with more decimals where it would be shown as 0 % or 100 %. */
  static Part.Amount percent(Ratio share, int decimals) {
    int needed = Math.max(decimals, decimals(share, List.of()));
    return needed == 0
        ? new Part.Amount(Convention.HALF_UP.percent(share), "%")
        : new Part.Amount(share.inPercent(), "%", needed);
  }

  private Phrase published() {
    Ratio printed =
        evidence.observation().flatMap(known -> known.published().ratio()).orElseThrow();
    return Phrase.of("reason.published")
        .with("share", new Part.Amount(printed.inPercent(), "%"))
        .with(
            "target",
            evidence
                .target()
                .value()
                .map(target -> Phrase.of("reason.published-target").with("target", target.part()))
                .orElse(NOTHING))
        .with(
            "inferred",
            evidence
                .inferred()
                .value()
                .filter(count -> !NONE_AND_ALL.contains(printed.inPercent()))
                .map(count -> Phrase.of("reason.inferred").with("count", count.part()))
                .orElse(NOTHING))
        .with(
            "cause",
            evidence
                .reached()
                .cause()
                .map(cause -> Phrase.of("reason.cause").with("cause", cause.phrase()))
                .orElse(NOTHING));
  }

  static Phrase development(Evidence evidence) {
    if (evidence.development().value().isEmpty()) {
      return Phrase.of("reason.no-development")
          .with("cause", evidence.development().cause().orElseThrow().phrase());
    }
    Optional<Goal.Earlier> from = evidence.earlier().from().value();
    Optional<Quantity> outcome = evidence.outcome().value();
    if (from.isEmpty() || outcome.isEmpty() || evidence.change().value().isEmpty()) {
      return Phrase.of("reason.stated-change").with("change", stated(evidence).orElseThrow());
    }
    Phrase between = ChangeSentence.of(outcome.get(), from.get());
    Phrase moved =
        evidence.earlier().mean().isPresent()
            ? Phrase.of("mean.moved").with("moved", between)
            : between;
    int sign = evidence.change().value().orElseThrow().number().signum();
    return evidence
        .observation()
        .flatMap(Observation::change)
        .filter(change -> Movement.sign(change) != sign)
        .flatMap(change -> stated(evidence))
        .map(
            stated ->
                Phrase.of("reason.changed-otherwise").with("moved", moved).with("stated", stated))
        .orElse(moved);
  }

  private static Optional<Phrase> stated(Evidence evidence) {
    return evidence
        .observation()
        .flatMap(Observation::change)
        .map(change -> Phrase.of("change." + change.key()));
  }
}
