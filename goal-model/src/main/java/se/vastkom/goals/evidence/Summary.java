package se.vastkom.goals.evidence;

import java.util.Collection;
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

  /** Why there is no way to go, where there is a baseline. */
  private static final Set<Figure.Cause> NO_LENGTH =
      Set.of(Figure.Cause.BASELINE_MEETS_TARGET, Figure.Cause.BASELINE_AT_TARGET);

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
    return Phrase.of("reason.no-outcome")
        .with("cause", evidence.outcome().cause().orElseThrow().phrase());
  }

  private static Phrase inactive(Lifecycle lifecycle) {
    return Phrase.of(
            lifecycle.state() == Lifecycle.State.DORMANT ? "reason.dormant" : "reason.discontinued")
        .with("reasons", lifecycle.reasonsStated())
        .with(
            "date",
            lifecycle.date().isStated()
                ? Phrase.of("reason.date").with("date", lifecycle.date().text())
                : NOTHING)
        .with(
            "carry-over",
            lifecycle
                .carryOver()
                .map(where -> Phrase.of("reason.carry-over").with("where", where.part()))
                .orElse(NOTHING));
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
        .with("share", capped(share, decimals))
        .with("raw", raw(share, decimals))
        .with("baseline", baseline.quantity().part())
        .with("period", baseline.period().phrase());
  }

  /** Returns which municipalities are named, and which count as no because they are not. */
  private Phrase listed(Phrase counted) {
    if (evidence.unlisted().value().isEmpty() || evidence.population().value().isEmpty()) {
      return counted;
    }
    int unlisted = evidence.unlisted().value().get();
    return Phrase.of("reason.complete-list")
        .with("reason", counted)
        .with("listed", evidence.asked().many(evidence.population().value().get() - unlisted))
        .with("unlisted", unlisted);
  }

  /** Returns how the figures of several municipalities became the outcome. */
  private Phrase aggregated(Phrase counted) {
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
    Optional<Goal.Earlier> start = TargetRange.start(evidence.goal());
    if (evidence.goal().target() instanceof Target.DirectionOnly) {
      return start
          .map(from -> directed(outcome, from))
          .orElseGet(() -> unmeasured(outcome, evidence.reached().cause().orElseThrow()));
    }
    if (evidence.target().value().isEmpty()) {
      return unmeasured(outcome, evidence.target().cause().orElseThrow());
    }
    Quantity target = evidence.target().value().get();
    Phrase sides =
        Phrase.of("reason.compared")
            .with("outcome", new Part.Amount(outcome.number(), ""))
            .with("target", target.part())
            .with("relation", Phrase.of("target." + evidence.goal().target().kind().key()));
    if (evidence.attainment().value().isEmpty()) {
      return settled(sides);
    }
    Ratio raw = evidence.attainment().value().get();
    Phrase shared =
        new Phrase("reason.share", sides.parts())
            .with("share", capped(raw, decimals))
            .with("raw", raw(raw, decimals));
    return evidence.goal().target() instanceof Target.Composite composite
        ? new Phrase("reason.share-composite", shared.parts())
            .with("parts", composite.parts().part())
        : shared;
  }

  private static Phrase unmeasured(Quantity outcome, Figure.Cause cause) {
    return Phrase.of("reason.outcome-only")
        .with("outcome", outcome.part())
        .with("cause", cause.phrase());
  }

  private Phrase within(Quantity outcome, Target.Between between) {
    return settled(
        Phrase.of("reason.within")
            .with("outcome", new Part.Amount(outcome.number(), ""))
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

  /** Returns what rounding and the cap would hide: above 100 %, almost 100 %, almost nothing. */
  static Phrase raw(Ratio share, int decimals) {
    if (share.compareTo(Ratio.ONE) > 0) {
      return Phrase.of("reason.raw").with("raw", percent(share, decimals));
    }
    if (decimals > 0) {
      return NOTHING;
    }
    boolean almostAll =
        share.compareTo(Ratio.ONE) < 0
            && Convention.HALF_UP_CAPPED.percent(share).equals(Ratio.of(100));
    boolean almostNothing =
        share.signum() > 0 && Convention.HALF_UP_CAPPED.percent(share).signum() == 0;
    return almostAll
        ? Phrase.of("reason.almost-all")
        : almostNothing ? Phrase.of("reason.almost-nothing") : NOTHING;
  }

  /**
   * Returns how many decimals a share needs beside borders in per cent: none, or as many as tell it
   * from them.
   */
  static int decimals(Figure<Ratio> share, Collection<Ratio> borders) {
    return share
        .value()
        .map(Ratio::inPercent)
        .filter(percent -> percent.decimalsBeside(borders, 0) > 0)
        .map(percent -> percent.decimalsBeside(borders, Part.Amount.DECIMALS))
        .orElse(0);
  }

  /** Returns a share in per cent, at most 100. */
  static Part.Amount capped(Ratio share, int decimals) {
    return share.compareTo(Ratio.ONE) > 0 ? percent(Ratio.ONE, 0) : percent(share, decimals);
  }

  private static Part.Amount percent(Ratio share, int decimals) {
    return decimals == 0
        ? new Part.Amount(Convention.HALF_UP.percent(share), "%")
        : new Part.Amount(share.inPercent(), "%", decimals);
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
    Optional<Goal.Earlier> from = Movement.from(evidence.goal());
    Optional<Quantity> outcome = evidence.outcome().value();
    if (from.isEmpty() || outcome.isEmpty()) {
      return Phrase.of("reason.stated-change").with("change", stated(evidence).orElseThrow());
    }
    Phrase moved = ChangeSentence.of(outcome.get(), from.get());
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
