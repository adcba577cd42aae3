package se.vastkom.goals.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Quantity;

/**
 * The outcomes at which a figure of a goal passes a border: the arithmetic of {@link Evidence}
 * inverted. As a function of the outcome, each figure is linear, or piecewise linear with corners
 * at {@link #corners}. All numbers are in the target's unit. Immutable.
 */
public final class TurningPoints {

  private static final Ratio HUNDRED = Ratio.of(100);

  private final Evidence evidence;

  private TurningPoints(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Returns the turning points of a goal. */
  public static TurningPoints of(Evidence evidence) {
    return new TurningPoints(evidence);
  }

  /** Returns the outcomes at which a figure turns whatever the border. */
  public Stream<Ratio> corners() {
    Stream.Builder<Ratio> corners = Stream.builder();
    baseline().ifPresent(corners);
    from().ifPresent(corners);
    limits()
        .forEach(
            to -> {
              corners.add(to);
              from().ifPresent(from -> corners.add(to.plus(to).minus(from)));
              silent().ifPresent(silent -> corners.add(to.minus(silent)));
              corners.add(to.minus(undertaken()));
            });
    target().stream().flatMap(this::printed).forEach(corners);
    evidence.outcome().value().map(Quantity::number).ifPresent(corners);
    evidence.respondents().value().map(Ratio::of).ifPresent(corners);
    return corners.build();
  }

  /** Returns the outcome at which the outcome itself equals a number. */
  public Stream<Ratio> outcome(Ratio border) {
    return Stream.of(border);
  }

  /** Returns the outcomes at which the attainment (måluppfyllelse) is this many per cent. */
  public Stream<Ratio> attainment(Ratio percent) {
    return way(Ratio.ZERO, percent);
  }

  /** Returns the outcomes at which it is so much if what is planned counts as done. */
  public Stream<Ratio> attainmentWithPlanned(Ratio percent) {
    return way(Ratio.ZERO, percent).map(outcome -> outcome.minus(undertaken()));
  }

  /** Returns the outcomes at which this many per cent of the way from the baseline is covered. */
  public Stream<Ratio> progress(Ratio percent) {
    return baseline().stream().flatMap(from -> way(from, percent));
  }

  /** Returns the outcomes from which this much is missing to the target, on either side. */
  public Stream<Ratio> gap(Ratio border) {
    return limits().flatMap(to -> Stream.of(to.minus(border), to.plus(border)));
  }

  /** Returns the outcomes that have moved this much from the earlier one. */
  public Stream<Ratio> change(Ratio border) {
    return Stream.of(from().orElse(Ratio.ZERO).plus(border));
  }

  /** Returns the outcomes that have moved this many per cent from the earlier one. */
  public Stream<Ratio> relativeChange(Ratio percent) {
    return from().stream()
        .map(
            from ->
                from.plus(
                    (from.signum() < 0 ? from.negated() : from).times(percent.dividedBy(HUNDRED))));
  }

  /**
   * Returns the outcomes at which at least this many per cent must have answered, since as many
   * have it.
   */
  public Stream<Ratio> responseShare(Ratio percent) {
    return evidence.population().value().stream()
        .map(all -> percent.dividedBy(HUNDRED).times(Ratio.of(all)));
  }

  private Stream<Ratio> limits() {
    return TargetRange.of(
            evidence.goal().target(),
            evidence.earlier(),
            evidence.target(),
            evidence.timeline().isSoFar(evidence.observation()))
        .value()
        .stream()
        .flatMap(TargetRange::numbers);
  }

  private Optional<Ratio> target() {
    return evidence.target().value().map(Quantity::number);
  }

  private Optional<Ratio> baseline() {
    return evidence.earlier().baseline().value().map(Goal.Baseline::quantity).map(Quantity::number);
  }

  private Optional<Ratio> from() {
    return evidence.earlier().from().value().map(Goal.Earlier::quantity).map(Quantity::number);
  }

  private Optional<Ratio> silent() {
    return evidence
        .respondents()
        .value()
        .flatMap(answered -> evidence.population().value().map(all -> Ratio.of(all - answered)));
  }

  private Ratio undertaken() {
    return evidence
        .responses()
        .value()
        .map(ResponseCount::undertaken)
        .map(Ratio::of)
        .orElse(Ratio.ZERO);
  }

  private Stream<Ratio> way(Ratio from, Ratio percent) {
    return target().stream().map(to -> from.plus(to.minus(from).times(percent.dividedBy(HUNDRED))));
  }

  /** Returns the outcomes at which the printed share begins and ends. */
  private Stream<Ratio> printed(Ratio target) {
    Optional<Ratio> share =
        evidence.observation().map(Observation::published).flatMap(Observation.Published::ratio);
    Optional<BigDecimal> percent = share.flatMap(known -> known.inPercent().decimal());
    if (percent.isEmpty()) {
      return Stream.empty();
    }
    int decimals = Math.max(0, percent.get().stripTrailingZeros().scale());
    Ratio half = Ratio.of(BigDecimal.ONE.movePointLeft(decimals + 2)).dividedBy(Ratio.of(2));
    return Stream.of(share.get().minus(half), share.get().plus(half))
        .map(border -> border.times(target));
  }
}
