package se.vastkom.goals.evidence;

import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;

/**
 * The outcomes there could be if the silent answered.
 *
 * @param least the lowest; empty where nothing says how low an answer can be
 * @param most the highest; empty where nothing says how high an answer can be
 * @param step how far apart they lie; empty where there are some between any two
 */
record Span(Optional<Ratio> least, Optional<Ratio> most, Optional<Ratio> step) {

  /** Farther from a target than any border that a target has beside it. */
  private static final Ratio FAR = Ratio.of(1_000_000_000_000_000L);

  /** Returns the span of one outcome, which nobody can change. */
  static Span of(Ratio outcome) {
    return new Span(Optional.of(outcome), Optional.of(outcome), Optional.empty());
  }

  /** Returns the span where so many more have it, whoever else answers. */
  Span plus(Ratio more) {
    return new Span(least.map(more::plus), most.map(more::plus), step);
  }

  /** Returns the span that also reaches to an outcome. */
  Span with(Ratio outcome) {
    return new Span(
        least.map(end -> end.compareTo(outcome) > 0 ? outcome : end),
        most.map(end -> end.compareTo(outcome) < 0 ? outcome : end),
        step);
  }

  /** Returns whether some outcome there could be meets a target. */
  Figure<Boolean> best(TargetRange met) {
    if (Stream.concat(ends(), within(met)).anyMatch(met::contains)) {
      return known(true);
    }
    return open(met).anyMatch(met::contains) ? absent(Cause.ANSWERS_UNBOUNDED) : known(false);
  }

  /** Returns whether every outcome there could be meets a target. */
  Figure<Boolean> worst(TargetRange met) {
    if (!ends().allMatch(met::contains)) {
      return known(false);
    }
    return open(met).allMatch(met::contains) ? known(true) : absent(Cause.ANSWERS_UNBOUNDED);
  }

  private Stream<Ratio> ends() {
    return Stream.concat(least.stream(), most.stream());
  }

  /** Returns outcomes between the ends, one of which meets a target that any of them meets. */
  private Stream<Ratio> within(TargetRange met) {
    if (least.isEmpty() || most.isEmpty() || met.lower().isEmpty()) {
      return Stream.empty();
    }
    Ratio from = least.get();
    Ratio to = most.get();
    Stream<Ratio> candidates =
        step.map(far -> from.plus(steps(from, met.lower().get().number(), far)))
            .map(first -> Stream.of(first, first.plus(step.get())))
            .orElseGet(() -> inside(met));
    return candidates.filter(outcome -> outcome.compareTo(from) >= 0 && outcome.compareTo(to) <= 0);
  }

  /** Returns the limits of a target, and the middle between two. */
  private static Stream<Ratio> inside(TargetRange met) {
    List<Ratio> limits = met.numbers().toList();
    Ratio sum = limits.stream().reduce(Ratio.ZERO, Ratio::plus);
    return Stream.concat(limits.stream(), Stream.of(sum.dividedBy(Ratio.of(limits.size()))));
  }

  private static Ratio steps(Ratio from, Ratio to, Ratio step) {
    return Ratio.of(to.minus(from).dividedBy(step).rounded(0, RoundingMode.CEILING)).times(step);
  }

  /**
   * Returns outcomes on each side that there could be where nothing says how far answers go. What
   * says how high they go says how low, too.
   */
  private Stream<Ratio> open(TargetRange met) {
    return most.isPresent()
        ? Stream.empty()
        : Stream.concat(
                inside(met), met.numbers().flatMap(end -> Stream.of(end.minus(FAR), end.plus(FAR))))
            .filter(outcome -> least.filter(end -> outcome.compareTo(end) < 0).isEmpty());
  }
}
